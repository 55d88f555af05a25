"""Promises of the strip of visits, read from its attributes."""

import pytest

from lib import load, theme
from lib.figures import visits as figures
from lib.frames import tiers
from lib.frames import visits as frames
from lib.frames.events import placed
from tests.figures.drawn import validated

WORDS = load.words("en")
PACKAGE = load.package()
WAYS = PACKAGE["directions"]
SPELLS = tiers.spells(load.table("tiers"), PACKAGE["pair"][0], PACKAGE["tiers"])
VISITS = frames.visits(load.table("visits"), tiers.in_force(placed(load.table("events")), SPELLS))
OFFICES = PACKAGE["offices"]


def strip(years=(1993, 2025), only=(), focus=""):
    """The shipped visits, or those that a window and filters leave."""
    shown = frames.stacked(frames.within(VISITS, years, only), WAYS)
    said = ("There <b>", "Back"), ("Balance, long", "Balance")
    return validated(figures.strip(shown, years, OFFICES, *said, WORDS, focus=focus))


@pytest.mark.parametrize("years", [(1993, 2025), (2017, 2017), (2023, 2023)])
def test_plotly_accepts_it(years):
    """Every attribute is one that Plotly knows, with and without a visit ringed."""
    assert strip(years).data
    assert strip(years, focus=VISITS["event"].iloc[-1]).data


def test_one_mark_a_visit_up_or_down():
    """As many marks that can be chosen as visits, those of the first direction above the line, none
    on another.
    """
    directions = load.table("visits")["direction"]
    marks = [
        (event, x, y)
        for trace in strip().data
        if trace.customdata is not None
        for event, x, y in zip(trace.customdata, trace.x, trace.y, strict=True)
    ]
    assert len(marks) == len({(x, y) for _, x, y in marks}) == len(directions)
    assert sum(y > 0 for *_, y in marks) == directions.tolist().count(WAYS[0])
    assert ("emperor-visit-2017", 2017, 2) in marks
    assert ("triet-visit-2007", 2007, -1) in marks


def test_an_office_keeps_its_shape_and_colour():
    """Filtered or not, an office looks the same, and no two look alike."""
    looks = {trace.name: (trace.marker.symbol, trace.marker.color) for trace in strip().data[:6]}
    assert len(looks) == len(set(looks.values())) == 6
    assert len({symbol for symbol, _ in looks.values()}) == 6
    few = strip(only=(("office", ("party-leader",)),))
    assert (few.data[0].marker.symbol, few.data[0].marker.color) == looks["Party leader"]
    assert {colour for _, colour in looks.values()} <= set(theme.SERIES)


def test_the_axis_counts_both_ways():
    """Heights are printed without a sign: two visits below the line are two."""
    axis = strip().layout.yaxis
    assert dict(zip(axis.tickvals, axis.ticktext, strict=True))[-2] == "2"


def test_the_balance_runs_to_its_end():
    """The visits of one direction less the others at the end; one more from Japan in 1999."""
    directions = load.table("visits")["direction"].tolist()
    line = next(trace for trace in strip().data if trace.yaxis == "y2")
    assert dict(zip(line.x, line.y, strict=True))[1999] == 1
    assert line.y[-1] == directions.count(WAYS[0]) - directions.count(WAYS[1])


def test_the_chosen_visit_is_ringed():
    """A ring stands where the chosen visit's mark does."""
    ring = strip(focus="triet-visit-2007").data[-1]
    assert (ring.x, ring.y) == ((2007,), (-1,))


def test_hover_says_date_visitor_and_title():
    """What a mark says without its neighbours, with the date as known."""
    said = {
        event: text
        for trace in strip().data[:6]
        for event, text in zip(trace.customdata, trace.hovertext, strict=True)
    }
    assert said["triet-visit-2007"] == (
        "25–29 November 2007: Nguyễn Minh Triết<br>First visit by a president of Viet Nam"
    )


def test_names_are_not_markup():
    """A direction's name that holds a tag is printed, not honoured."""
    assert strip().layout.annotations[0].text == "There &lt;b&gt; ↑"
