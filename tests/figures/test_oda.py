"""Pictures of ODA say what the comparison says: one trace a donor, nothing drawn for no figure."""

import json

import numpy as np
import pandas as pd
import pytest

from lib import theme
from lib.figures import oda as figures
from lib.frames import oda as frames
from lib.frames.amounts import prominence
from tests.figures.drawn import validated


@pytest.fixture
def drawn(bases, words):
    """Draws a view of a measure: `drawn("bars", range(2010, 2024), donors=("JPN",))`."""

    def draw(view, years, measure="net_disbursement", donors=()):
        found = frames.compare(bases[measure, "current"], list(years), "JPN", donors)
        palette = figures.colours(found.donors, prominence(bases), "JPN")
        figure = figures.VIEWS[view](found, palette, "Net ODA, current prices", words)
        return validated(figure)

    return draw


def named(figure):
    """Traces by name."""
    return {trace.name: trace for trace in figure.data}


EVERY = [
    ("bars", range(1960, 2024), "net_disbursement", ()),
    ("bars", range(2000, 2026), "principal_repaid", ()),
    ("bars", [2021], "net_disbursement", ("JPN",)),
    ("lines", range(1960, 2024), "net_disbursement", ()),
    ("lines", range(2012, 2020), "gross_disbursement", ("JPN", "KOR", "IDA", "ASDB", "DEU")),
    ("share", range(2000, 2023), "concessional_loans", ()),
    ("rank", range(1992, 2024), "net_disbursement", ()),
]


@pytest.mark.parametrize(("view", "years", "measure", "donors"), EVERY)
def test_every_view_is_a_valid_small_figure(drawn, view, years, measure, donors):
    """Plotly accepts it, at most ten traces, under 100 kB, the template and height named."""
    figure = drawn(view, years, measure, donors)
    assert len(figure.data) <= 10
    assert len(figure.to_json()) < 100_000
    assert figure.layout.height
    template = json.loads(figure.to_json())["layout"]["template"]["layout"]
    assert template["font"]["family"] == theme.FONT


def test_the_focus_stands_on_the_zero_line(drawn):
    """The first trace, drawn from zero, is the pair's donor in the seal's colour."""
    first = drawn("bars", range(2010, 2024)).data[0]
    assert (first.name, first.marker.color) == ("Japan", theme.FOCUS)
    assert first.y[first.x.index(2014)] == 1523.09
    assert first.y[first.x.index(2021)] == -163.19


def test_bars_below_zero_hang_and_the_net_total_is_marked(drawn):
    """Bars go both ways; 2021 and 2022, and no other year, carry the published net total."""
    figure = drawn("bars", range(2010, 2024))
    assert figure.layout.barmode == "relative"
    total = named(figure)["Net total"]
    assert list(total.x) == [2021, 2022]
    assert list(total.y) == [507.53, 389.36]


def test_no_net_total_where_nothing_is_below_zero(drawn):
    """Where the stack's top is the total, nothing marks it."""
    assert "Net total" not in named(drawn("bars", range(2010, 2018), donors=("JPN", "KOR")))


def test_the_rest_comes_last_and_is_muted(drawn):
    """The rest is on top of the stack, in the colour of context."""
    bars = [trace for trace in drawn("bars", range(2010, 2018)).data if trace.type == "bar"]
    assert (bars[-1].name, bars[-1].marker.color) == ("The rest", theme.MUTED)


def test_no_figure_is_no_bar(drawn):
    """South Korea has no bar in 1988, and one of 0.03 in 1989."""
    korea = named(drawn("bars", [1988, 1989], donors=("JPN", "KOR")))["South Korea"]
    assert list(korea.y) == [None, 0.03]


def test_a_line_breaks_where_there_is_no_figure(drawn):
    """Nothing is drawn between the years around a missing one."""
    figure = drawn("lines", range(1975, 2000), donors=("USA",))
    line = figure.data[0]
    assert line.y[line.x.index(1978)] is None
    assert not line.connectgaps


def test_scheduled_years_are_hatched_and_say_so(drawn):
    """2023 to 2025 of the repayments are hatched, the years before are not."""
    bar = drawn("bars", range(2020, 2026), "principal_repaid").data[0]
    assert list(bar.marker.pattern.shape) == ["", "", "", "/", "/", "/"]
    assert list(bar.hovertext) == ["Final"] * 3 + ["Scheduled"] * 3
    assert " million (%{hovertext})<br>" in bar.hovertemplate


def test_hover_says_donor_year_amount_unit_measure_and_prices(drawn):
    """All of it, without a colour to look up."""
    hover = drawn("bars", range(2010, 2018)).data[0].hovertemplate
    assert hover == (
        "Japan, %{x}<br>US$%{y:,.2f} million<br>Net ODA, current prices<extra></extra>"
    )


def test_the_unit_stands_at_the_axis(drawn):
    """Amounts in US$ million, shares in per cent, places."""
    assert drawn("bars", [2014]).layout.yaxis.title.text == "US$ million"
    share = drawn("share", range(2000, 2023), "concessional_loans")
    assert share.layout.yaxis.title.text == "Share of the year, %"
    assert drawn("rank", [2014]).layout.yaxis.title.text == "Place among all donors"


def test_shares_are_drawn_to_a_hundred(drawn):
    """The bars of a year come to 100 %."""
    figure = drawn("share", range(2000, 2023), "concessional_loans")
    heights = np.nansum([np.array(trace.y, dtype=float) for trace in figure.data], axis=0)
    assert np.allclose(heights, 100, atol=0.05)


def test_shares_are_refused_while_a_part_is_below_zero(drawn):
    """No picture of shares of a net total with a negative part."""
    with pytest.raises(ValueError, match="below zero"):
        drawn("share", [2021])


def test_first_place_is_on_top(drawn):
    """The axis of places runs downwards and starts at 1."""
    axis = drawn("rank", range(1992, 2024)).layout.yaxis
    assert axis.range[0] > 19 > 1 > axis.range[1]
    assert list(axis.tickvals) == [1, 5, 10, 15, 20]


def test_a_dash_is_no_longer_than_its_year_is_wide(drawn):
    """64 years share about 780 px, or 260 on a phone; Plotly draws a dash 1.4 of its size."""
    figure = drawn("bars", range(1960, 2024))
    dash = len(figure.data) - 1
    assert figure.data[dash].marker.symbol == "line-ew"
    assert 1.4 * figure.data[dash].marker.size <= 780 / 64
    below = figure.layout.meta["below"]["600"]
    assert 1.4 * below[f"data.{dash}.marker.size"] <= 260 / 64 + 0.1


def test_lines_differ_without_colour(drawn):
    """Dashes and symbols together tell eight donors apart."""
    donors = ("JPN", "KOR", "DEU", "USA", "FRA", "AUS", "GBR", "ITA")
    figure = drawn("lines", range(2010, 2024), donors=donors)
    looks = {(trace.line.dash, trace.marker.symbol) for trace in figure.data}
    assert len(looks) == len(figure.data) == 8


def test_the_legend_switches_nothing_off(drawn):
    """What is drawn is always what the sentence and the table say."""
    legend = drawn("bars", range(2010, 2024)).layout.legend
    assert legend.itemclick is False
    assert legend.itemdoubleclick is False


def test_a_donor_keeps_its_colour_when_others_come_and_go(bases):
    """South Korea is the same green alone, among six and at another measure."""
    order = prominence(bases)
    alone = figures.colours(["JPN", "KOR"], order, "JPN")
    among = figures.colours(["JPN", "KOR", "DEU", "USA", "FRA", "AUS"], order, "JPN")
    assert alone["KOR"] == among["KOR"]


def test_no_two_donors_share_a_colour(bases):
    """As many donors as are ever shown have so many colours, where their places collide too."""
    order = prominence(bases)
    donors = [order[place] for place in (1, 8, 15, 2, 9, 16, 3)]
    found = figures.colours(donors, order, order[0])
    assert len(donors) == frames.MOST
    assert len({found[donor] for donor in donors}) == 7
    assert theme.FOCUS not in {found[donor] for donor in donors}


def test_names_from_data_are_text(words):
    """A donor's name with markup is shown, not obeyed."""
    values = pd.DataFrame({"<b>X</b>": [1.0]}, index=[2001])
    total = values.sum(axis="columns")
    found = frames.Comparison(values, total, "", pd.Series(["final"], index=[2001]), values, (), ())
    figure = figures.bars(found, {"<b>X</b>": theme.FOCUS}, "a<br>b", words)
    trace = validated(figure).data[0]
    assert trace.name == "&lt;b&gt;X&lt;/b&gt;"
    assert "a&lt;br&gt;b" in trace.hovertemplate


def test_a_phone_has_few_ticks(drawn):
    """Below 600 px no more than seven years are written at the axis."""
    layout = drawn("bars", range(1960, 2024)).layout
    assert 64 / layout.meta["below"]["600"]["layout.xaxis.dtick"] <= 7
    assert 64 / layout.xaxis.dtick <= 17
