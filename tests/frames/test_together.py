"""Rows stand on one clock with their published figures; no figure stays no figure."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import load
from lib.frames import events as event_frames
from lib.frames import tiers as tier_frames
from lib.frames import together as frames
from lib.frames import visits as visit_frames
from lib.frames.together_rows import aid, counts, indicator, marks

PAIR = ("JPN", "VNM")
WAYS = ["jp-vn", "vn-jp"]


def shipped():
    """The shipped tables on one clock."""
    package = load.package()
    spells = tier_frames.spells(load.table("tiers"), "JPN", package["tiers"])
    events = tier_frames.in_force(event_frames.placed(load.table("events")), spells)
    visits = visit_frames.visits(load.table("visits"), events)
    figures = {"oda": aid(load.table("oda"), "JPN", "VNM")} | {
        row: indicator(load.table("indicators"), row, PAIR) for row in frames.INDICATORS
    }
    return frames.joined(
        figures,
        counts(visits, WAYS),
        spells,
        marks(events, "1973-09-21"),
        (1973, 2025),
        {"tier": ["one~two"], "visits": ["two", "three"]},
        {"oda": (1976, 1992)},
    )


WHOLE = shipped()


def shown(years=(1973, 2025), rows=(), tiers=()):
    """What a choice shows of the shipped tables."""
    return frames.within(WHOLE, frames.Choice(years, rows, tiers))


@pytest.mark.parametrize(
    ("year", "column", "figure"),
    [
        (1973, "oda", 17.99),
        (2012, "oda", 1646.71),
        (2021, "oda", -163.19),
        (2014, "investment", 11925.166),
        (2024, "investment", 28671.061),
        (2001, "trade", 5),
        (2024, "trade", 46.2),
        (1977, "votes", 78.47),
        (2019, "votes", 71.59),
        (1993, "vn-jp", 1),
        (1993, "jp-vn", 0),
        (2023, "vn-jp", 3),
    ],
)
def test_figures_are_the_published_ones(year, column, figure):
    """US$ million for aid and investment, US$ billion for trade, per cent for votes."""
    assert WHOLE.values.at[year, column] == figure


@pytest.mark.parametrize(
    ("year", "column"),
    [(1992, "jp-vn"), (2024, "oda"), (2013, "investment"), (2009, "trade"), (2020, "votes")],
)
def test_no_figure_is_not_zero(year, column):
    """Before the first visit recorded, too, nothing is known."""
    assert pd.isna(WHOLE.values.at[year, column])


def test_the_clock_has_no_hole():
    """Every year from the first of relations to the last is a row."""
    assert WHOLE.values.index.tolist() == list(range(1973, 2026))
    assert WHOLE.years == (1973, 2025)


def test_a_figure_of_part_of_a_year_is_left_out():
    """The first quarter of 2025 is not a year; a second report of 2024 is not the series."""
    trade = indicator(load.table("indicators"), "trade", PAIR)
    assert trade["year"].tolist() == [2001, 2008, 2011, 2013, 2021, 2022, 2023, 2024]


def test_investment_has_one_direction():
    """What the second holds in the first is another series; votes and trade know no direction."""
    rows = pd.DataFrame(
        [
            ("direct-investment-outward", "VNM", "JPN", 2000, 9.0, "usd-million", "s", ""),
            ("trade-total", "VNM", "JPN", 2000, 8.0, "usd-billion", "s", ""),
            ("trade-total", "VNM", "USA", 2001, 7.0, "usd-billion", "s", ""),
        ],
        columns=["indicator", "subject", "partner", "year", "value", "unit", "source", "period"],
    )
    assert indicator(rows, "investment", PAIR).empty
    assert indicator(rows, "trade", PAIR)["value"].tolist() == [8.0]


def test_events_of_the_highest_importance_since_relations_began_are_marked():
    """The pact that began relations is the first; the red seal of 1601 is not among them."""
    assert WHOLE.marked["event"].tolist()[:3] == [
        "diplomatic-relations-1973",
        "aid-suspended-1979",
        "aid-resumed-1992",
    ]
    assert len(WHOLE.marked) == 10


def test_a_window_keeps_an_event_that_reaches_into_it():
    """Aid was suspended from 1979 to 1991: in 1985 it stands at the window's edge."""
    found = shown((1985, 1990)).marked
    assert found["event"].tolist() == ["aid-suspended-1979"]
    assert found["at"].tolist() == [1985.0]


def test_a_row_without_a_figure_in_the_window_is_absent():
    """Investment is known from 2014 only."""
    found = shown((1992, 2009))
    assert found.rows == ("tier", "visits", "oda", "trade", "votes")
    assert found.absent == ("investment",)


def test_rows_keep_their_order_whatever_order_they_are_asked_in():
    """From top to bottom as the page has them."""
    assert shown(rows=("votes", "tier")).rows == ("tier", "votes")


def test_change_of_a_series():
    """First, last and highest figure with their years, between 1992 and 2009."""
    found = shown((1992, 2009)).change("votes")
    assert found == frames.Change(1992, 72.3, 2009, 69.86, 2000, 75.74, 18)


def test_steps_between_two_years():
    """From 1992 to 2009 the tier rose from relations to a strategic partnership, in four steps."""
    assert shown().steps(1992, 2009) == [
        "diplomatic-relations",
        "mutual-trust",
        "enduring-partnership",
        "toward-strategic",
        "strategic",
    ]


def test_gaps_are_the_years_without_a_figure():
    """Aid ends in 2023, votes run from 1977 to 2019, the tier has no gap."""
    found = shown().gaps
    assert found["oda"] == [(2024, 2025)]
    assert found["votes"] == [(1973, 1976), (2020, 2025)]
    assert found["visits"] == [(1973, 1992)]
    assert found["tier"] == []


def test_years_of_the_tiers_chosen_stand_out():
    """The strategic partnership from 20 April 2009 to March 2014; none before 21 September 1973."""
    ((tier, begin, end),) = shown(tiers=("strategic",)).stand_out
    assert (tier, round(begin, 2), round(end, 2)) == ("strategic", 2009.3, 2014.16)
    ((tier, begin, end),) = shown(tiers=("none",)).stand_out
    assert (tier, begin, round(end, 2)) == ("none", 1973.0, 1973.72)
    assert shown((2000, 2025), tiers=("none", "special")).stand_out == ()


def test_sources_take_turns():
    """One of each row, the rows with few sources first, none twice."""
    found = shown(rows=("tier", "visits", "oda")).sources.tolist()
    assert found == ["wdi-dac", "one", "two", "three"]


@given(
    st.tuples(st.integers(1973, 2025), st.integers(1973, 2025)).map(sorted),
    st.lists(st.sampled_from(frames.ROWS), unique=True),
)
def test_a_window_invents_nothing(years, rows):
    """Rows are shown or absent, values are cut, the whole stays as it was."""
    before = WHOLE.values.copy()
    found = shown(tuple(years), tuple(rows))
    assert {*found.rows, *found.absent} == set(rows or frames.ROWS)
    pd.testing.assert_frame_equal(found.values, before.loc[years[0] : years[1]])
    pd.testing.assert_frame_equal(WHOLE.values, before)
    for row in found.rows:
        for first, last in found.gaps[row]:
            assert found.values.loc[first:last, found.columns(row)].isna().all(axis=None)
