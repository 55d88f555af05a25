"""Pictures of single views say what their rows say, wide and narrow."""

import numpy as np
import pytest

from lib import load, theme
from lib.figures import oda as figures
from lib.figures import oda_marks, oda_panels
from lib.figures import oda_views as pictures
from lib.frames import oda, oda_views
from lib.frames import tiers as tier_frames
from lib.frames.amounts import prominence
from lib.frames.events import placed
from tests.figures.drawn import validated


@pytest.fixture
def compared(bases):
    """Compares donors of net ODA."""
    return lambda years, *donors: oda.compare(
        bases["net_disbursement", "current"], list(years), "JPN", donors
    )


def valid(figure, most=7, size=140_000):
    """Plotly accepts it; few traces, few bytes."""
    figure = validated(figure)
    assert len(figure.data) <= most
    assert len(figure.to_json()) < size
    return figure


def test_below_zero_stands_left_of_zero(compared, words):
    """2021: Japan's bar is −163.19, the last of the donors, in the seal's colour."""
    one = oda_views.one_year(compared([2021]), "JPN")
    bars = valid(pictures.one_year(one, "JPN", "Net ODA", words)).data[0]
    place = [text.split(" · ")[0] for text in bars.hovertext].index("Japan")
    assert bars.x[place] == -163.19
    assert bars.marker.color[place] == theme.FOCUS
    assert bars.marker.pattern.shape[-1] == "/"


@pytest.mark.parametrize("donors", [("JPN", "KOR", "USA"), tuple(load.table("actors")["actor"])])
def test_panels_hold_three_donors_and_twenty(compared, words, donors):
    """Four across, two when narrow; a title, a line and a ghost each; a missing year is a gap."""
    found = compared(range(1985, 2024), *donors)
    values = oda_views.panels(found)
    figure = valid(oda_panels.panels(values, found.everyone["JPN"], "JPN", "usd", "Net ODA", words))
    own, title = figure.data[2], figure.data[4]
    assert len(title.text) == len(values.columns)
    assert title.text[0] == "Japan<br>most: 1,647 in 2012"
    assert len(own.customdata) == len(own.x) == len(own.y)
    drawn = sum(y is not None for y in own.y)
    assert drawn == int(values.drop(columns="JPN").notna().sum().sum())
    narrow = figure.layout.meta["below"]["600"]
    assert len(narrow["data.2.x"]) == len(own.x)
    rows = -(-len(values.columns) // 2)
    assert narrow["layout.height"] == 24 + rows * 118


def test_two_years_are_two_dots(compared, words):
    """Japan 1,646.71 in 2012, −168.69 in 2022; hollow and full, so colour is not needed."""
    table = oda_views.change(compared([2012, 2022]))
    figure = valid(pictures.change(table, (2012, 2022), "JPN", "usd", "Net ODA", words))
    first, last = figure.data[1], figure.data[2]
    place = table.index.get_loc("JPN")
    assert (first.x[place], last.x[place]) == (1646.71, -168.69)
    assert (first.marker.symbol, last.marker.symbol) == ("circle-open", "circle")
    assert figure.data[3].text[place] == "Japan · 1,646.71 → −168.69 (−1,815.40)"


def test_means_are_lines_beside_the_yearly_amounts(compared, words):
    """2014: the mean of 1,646.71, 1,306.89 and 1,523.09; the yearly amounts stay as marks."""
    found = compared(range(2010, 2024), "JPN")
    palette = figures.colours(found.donors, ["JPN"], "JPN")
    means = oda_views.mean(found.values)
    figure = valid(figures.lines(found, palette, "Net ODA", words, means=means))
    line, points = figure.data
    assert line.y[line.x.index(2014)] == pytest.approx(1492.23, abs=0.005)
    assert line.y[0] is None
    assert points.y[points.x.index(2014)] == 1523.09
    assert "mean of three years" in line.hovertemplate


@pytest.fixture
def bars(bases, compared, words):
    """Japan's bars 1960–2023."""
    found = compared(range(1960, 2024), "JPN")
    palette = figures.colours(found.donors, prominence(bases), "JPN")
    return figures.bars(found, palette, "Net ODA", words)


def test_events_can_be_chosen_and_stand_at_their_time(bars):
    """The resumption of November 1992 lies inside the bar of 1992; its mark carries its id."""
    package = load.package()
    spells = tier_frames.spells(load.table("tiers"), "JPN", package["tiers"])
    marks = oda_views.marks(placed(load.table("events")), spells, (1960, 2023))
    figure = valid(oda_marks.marked(bars, marks, {event: event for event in marks["event"]}))
    trace = figure.data[-1]
    at = dict(zip(trace.customdata, trace.x, strict=True))
    assert 1991.5 < at["aid-resumed-1992"] < 1992.5
    freeze = next(shape for shape in figure.layout.shapes if shape.type == "rect")
    assert freeze.x0 == 1978.5
    # to the end of November, eleven twelfths into the bar of 1992
    assert freeze.x1 == pytest.approx(1991.5 + 11 / 12, abs=0.01)


def test_bands_are_the_tiers_of_the_donor(bars, words):
    """Seven bands, each in its tier's colour, none named where its name does not fit; the break of
    1976 stays where it was.
    """
    order = load.package()["tiers"]
    spells = tier_frames.spells(load.table("tiers"), "JPN", order)
    treads = tier_frames.treads(spells, (1960, 2023))
    names = {tier: words.tier(tier)[0] for tier in treads["tier"]}
    figure = valid(oda_marks.banded(bars, treads, order, names))
    *bands, broken = figure.layout.shapes
    assert len(bands) == 7
    assert (broken.x0, broken.label.text) == (1975.5, "from 1976: one Viet Nam")
    assert bands[0].label.text == "Diplomatic relations"
    assert bands[1].label.text == ""
    assert bands[0].fillcolor == theme.tier_colour("diplomatic-relations", order)
    assert figure.layout.meta["below"]["600"]["layout.shapes.0.label.text"] == ""
    assert np.isclose(bands[-1].x1, 2023.5)


def test_the_zero_line_strikes_no_title_out(compared, words):
    """2021: titles begin left of zero; the line stands beside each bar and below its title.

    No grid runs through the titles either; each says its amount.
    """
    one = oda_views.one_year(compared([2021]), "JPN")
    figure = valid(pictures.one_year(one, "JPN", "Net ODA", words))
    bars, titles = figure.data
    assert titles.x[0] < 0
    assert not figure.layout.xaxis.zeroline
    assert not figure.layout.xaxis.showgrid
    assert titles.textposition == "top right"
    zero = [(line.x0, line.x1, line.y0, line.y1) for line in figure.layout.shapes]
    assert len(zero) == len(bars.y)
    for (left, right, top, bottom), row, title in zip(zero, bars.y, titles.y, strict=True):
        assert left == right == 0
        assert title <= top < row - bars.width / 2 < row + bars.width / 2 < bottom
        # the next title is two lines of 17 px at most, where a row is 62 px
        assert bottom < row + 1 - 0.22 - 34 / 62
