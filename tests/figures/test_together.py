"""The rows stand together as the frame says: own scales, no line across gaps or unlike sources."""

import itertools
import json

import pytest

from lib import load, theme
from lib.figures import together as figures
from lib.figures.layout.widths import text_width
from lib.frames import events as event_frames
from lib.frames import tiers as tier_frames
from lib.frames import together as frames
from lib.frames import visits as visit_frames
from lib.frames.together_rows import aid, counts, indicator, marks
from tests.figures.drawn import validated

LABELS = {row: f"{row}, unit" for row in frames.ROWS}


@pytest.fixture(scope="module")
def whole():
    """The shipped tables on one clock."""
    spells = tier_frames.spells(load.table("tiers"), "JPN", load.package()["tiers"])
    events = tier_frames.in_force(event_frames.placed(load.table("events")), spells)
    visits = visit_frames.visits(load.table("visits"), events)
    rows = {"oda": aid(load.table("oda"), "JPN", "VNM")} | {
        row: indicator(load.table("indicators"), row, ("JPN", "VNM")) for row in frames.INDICATORS
    }
    marked = marks(events, "1973-09-21")
    yearly = counts(visits, ["jp-vn", "vn-jp"])
    sources = {"tier": [], "visits": []}
    return frames.joined(rows, yearly, spells, marked, (1973, 2025), sources)


@pytest.fixture
def drawn(whole):
    """Draws a choice: `drawn((1992, 2009), rows=("oda",))`."""

    def draw(years=(1973, 2025), rows=(), tiers=(), labels=LABELS, language="en"):
        words = load.words(language)
        shown = frames.within(whole, frames.Choice(years, rows, tiers))
        titles = {event: words.event(event)[0] for event in shown.marked["event"]}
        return validated(figures.together(shown, labels, titles, load.package()["tiers"], words))

    return draw


def at(trace, year):
    """The height of a trace in a year."""
    return trace.y[list(trace.x).index(year)]


@pytest.mark.parametrize("years", [(1973, 2025), (1992, 2009), (1985, 1985), (2024, 2025)])
@pytest.mark.parametrize("rows", [(), ("oda",), ("tier",), ("visits", "votes")])
def test_every_choice_is_a_valid_small_figure(drawn, years, rows):
    """Plotly accepts it, at most twelve traces, under 100 kB, at three widths."""
    figure = drawn(years, rows) if rows != ("oda",) or years != (2024, 2025) else drawn(years)
    assert len(figure.data) <= 12
    assert len(figure.to_json()) < 100_000
    assert set(figure.layout.meta["below"]) == {"1000", "600"}
    assert json.loads(figure.to_json())["layout"]["template"]["layout"]["font"]


def test_each_row_has_its_own_axis_and_label(drawn):
    """Six scales below each other that never overlap, one label with a unit above each."""
    figure = drawn()
    domains = [figure.layout[f"yaxis{place}"].domain for place in range(2, 8)]
    assert all(above[0] > below[1] for above, below in itertools.pairwise(domains))
    assert [note.text for note in figure.layout.annotations] == [
        f"<b>{row}, unit</b>" for row in frames.ROWS
    ]
    for note, domain in zip(figure.layout.annotations, domains, strict=True):
        assert note.y == domain[1]


def test_aid_below_zero_hangs(drawn):
    """2021 is drawn at −163.19, and the axis has room for it."""
    bars = drawn(rows=("oda",)).data[0]
    assert bars.type == "bar"
    assert at(bars, 2021) == -163.19
    assert at(bars, 2012) == 1646.71
    assert drawn(rows=("oda",)).layout.yaxis2.range[0] < -163.19


def test_visits_are_mirrored(drawn):
    """In 2023 two visits stand up and three hang down; the axis counts both upwards from zero."""
    figure = drawn(rows=("visits",))
    there, back = figure.data[:2]
    assert (at(there, 2023), at(back, 2023)) == (2, -3)
    assert (there.marker.color, back.marker.color) == (theme.FOCUS, theme.COUNTERPART)
    assert all(int(tick) >= 0 for tick in figure.layout.yaxis2.ticktext)


def test_no_line_joins_reports_of_unlike_sources(drawn):
    """Trade is points."""
    (trade, _) = drawn(rows=("trade",)).data
    assert trade.mode == "markers"
    assert at(trade, 2001) == 5


def test_a_year_without_a_figure_is_a_gap(drawn):
    """Votes of 1976 and 2020 are not drawn, and the years around them are grey."""
    figure = drawn(rows=("votes",))
    votes = figure.data[0]
    assert at(votes, 1976) is None
    assert at(votes, 2020) is None
    assert not votes.connectgaps
    grey = [shape for shape in figure.layout.shapes if shape.fillcolor == theme.MUTED]
    assert [(shape.x0, shape.x1) for shape in grey] == [(1972.5, 1976.5), (2019.5, 2025.5)]


def test_tiers_climb(drawn):
    """Seven bars, each a step above the one before, each saying its tier and since when."""
    steps, names = drawn(rows=("tier",)).data[:2]
    assert list(steps.y) == [0, 1, 2, 3, 4, 5, 6]
    assert steps.hovertext[4] == "Strategic partnership, since 20 April 2009"
    assert names.customdata[4] == "strategic-partnership-2009"
    assert names.text[0] == "Diplomatic relations"


def test_marked_events_can_be_opened(drawn):
    """Each of the ten carries its code and says date and title in full."""
    events = drawn(rows=("oda",)).data[-1]
    assert len(events.customdata) == 10
    assert events.customdata[0] == "diplomatic-relations-1973"
    assert events.hovertext[0] == "21 September 1973: Japan and Viet Nam establish relations"


def test_the_years_of_a_chosen_tier_are_shaded(drawn):
    """From April 2009 to March 2014, across every row."""
    shapes = drawn(tiers=("strategic",)).layout.shapes
    (band,) = [shape for shape in shapes if shape.fillcolor == theme.ACCENT]
    assert (round(band.x0 + 0.5, 2), round(band.x1 + 0.5, 2)) == (2009.3, 2014.16)
    assert band.y0 == 0


def test_hover_says_year_amount_and_unit(drawn):
    """A bar, a point and a count, each in full."""
    said = {row: drawn(rows=(row,)).data[0] for row in ("oda", "trade", "votes", "visits")}
    years = {row: list(trace.x) for row, trace in said.items()}
    assert said["oda"].hovertext[years["oda"].index(2012)] == "2012: US$1,646.71 million"
    assert said["trade"].hovertext[years["trade"].index(2008)] == "2008: US$15.5 billion"
    assert said["votes"].hovertext[years["votes"].index(2019)] == "2019: 71.6%"
    assert said["visits"].hovertext[years["visits"].index(2017)] == (
        "2017: 2 visits, Japan to Viet Nam"
    )


def test_the_axis_follows_the_window_while_it_is_dragged(drawn):
    """The browser sets the range of the shared axis; titles are on one that matches it."""
    layout = drawn((1992, 2009)).layout
    assert layout.meta["live"] == "axis"
    assert layout.xaxis.range == (1991.4, 2009.6)
    assert layout.xaxis2.matches == "x"


def test_a_phone_has_few_years_and_folded_labels(drawn):
    """A label too long for 328 px takes two lines there and one on a wide screen."""
    labels = LABELS | {"oda": "Net ODA from the one to the other, US$ million, current prices"}
    figure = drawn(labels=labels)
    below = figure.layout.meta["below"]["600"]
    assert below["layout.xaxis.nticks"] <= 5
    assert "<br>" in below["layout.annotations"][2]["text"]
    assert "<br>" not in figure.layout.annotations[2].text
    assert below["layout.height"] > figure.layout.height


def test_labels_are_text(drawn):
    """A name with markup is shown, not obeyed."""
    figure = drawn(rows=("oda",), labels=LABELS | {"oda": "<i>x</i>"})
    assert figure.layout.annotations[0].text == "<b>&lt;i&gt;x&lt;/i&gt;</b>"


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
def test_no_line_of_an_event_strikes_the_name_of_a_tier_out(drawn, language):
    """At about 1,200 px: where a line passes a name, it has a gap as high as the letters."""
    figure = drawn(language=language)
    names = figure.data[1]
    low, high = figure.layout.xaxis.range
    foot, top = figure.layout.yaxis2.domain
    least, most = figure.layout.yaxis2.range
    lines = [shape for shape in figure.layout.shapes if shape.type == "line"]
    struck = 0
    for x, y, text, side in zip(names.x, names.y, names.text, names.textposition, strict=True):
        here, long = (x - low) / (high - low) * 940, text_width(text)
        left = here if side == "middle right" else here - long
        middle = foot + (y - least) / (most - least) * (top - foot)
        for line in lines:
            # a line beside a name, where its tier begins or ends, is not in it
            if left + 2 < (line.x0 - low) / (high - low) * 940 < left + long - 2:
                struck += 1
                assert not line.y0 < middle < line.y1
    assert struck
