"""Steps become spells; spells say which tier an event fell in; nothing is invented."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.frames import tiers as frames
from lib.frames.dates import bounds
from tests.frames.steps import ORDER, steps


def dated(*dates):
    """Events of these dates."""
    return pd.DataFrame({"event": [f"e{n}" for n in range(len(dates))], "date": list(dates)})


def test_spells_follow_one_another_from_the_first_step():
    """The pair's seven steps are seven spells, each ending in the year the next begins."""
    found = frames.spells(steps(), "JPN", ORDER)
    assert found["tier"].tolist() == [
        "diplomatic-relations",
        "mutual-trust",
        "enduring-partnership",
        "toward-strategic",
        "strategic",
        "extensive-strategic",
        "comprehensive-strategic",
    ]
    assert found["year_first"].tolist() == [1973, 2002, 2004, 2006, 2009, 2014, 2023]
    assert found["year_last"].tolist()[:-1] == [2002, 2004, 2006, 2009, 2014, 2023]
    assert pd.isna(found["year_last"].iloc[-1])
    assert found["rank"].tolist() == [0, 1, 2, 3, 6, 7, 8]


def test_a_spell_ends_the_day_before_the_next():
    """A step on 1 January leaves no day of that year to the tier before."""
    found = frames.spells(
        steps([("AAA", ORDER[0], "2000"), ("AAA", ORDER[1], "2010-01-01")]), "AAA", ORDER
    )
    assert found["year_last"].iloc[0] == 2009


def test_a_step_that_does_not_climb_begins_no_spell():
    """A lower tier taken later, or on the same day as a higher one, changes nothing."""
    rows = [("A", "strategic", "2010"), ("A", "comprehensive", "2012"), ("A", ORDER[0], "2010")]
    assert frames.spells(steps(rows), "A", ORDER)["tier"].tolist() == ["strategic"]


def test_a_partner_without_a_date_has_no_spell():
    """An undated step has no place in time; an unknown partner has no rows; neither is a fault."""
    for partner in ("LAO", "ZZZ"):
        found = frames.spells(steps(), partner, ORDER)
        assert found.empty
        assert frames.in_force(dated("1999"), found)["tiers"].tolist() == ["none"]


@pytest.mark.parametrize(
    ("date", "tiers"),
    [
        ("1601", "none"),
        ("07XX", "none"),
        ("1973-09-20", "none"),
        ("1973-09-21", "diplomatic-relations"),
        ("1973", "none~diplomatic-relations"),
        ("2002-04-27", "diplomatic-relations~mutual-trust"),
        ("2002-04-30", "mutual-trust"),
        ("2002-03-31", "diplomatic-relations"),
        ("2009-04-19", "toward-strategic"),
        ("2009-04-20", "strategic"),
        ("2009-04", "toward-strategic~strategic"),
        ("2009", "toward-strategic~strategic"),
        ("2010-10-30", "strategic"),
        ("2003-04/2004-07", "mutual-trust~enduring-partnership"),
        ("2008/2015", "toward-strategic~strategic~extensive-strategic"),
        ("2025-04-27/2025-04-29", "comprehensive-strategic"),
        ("2023-11-27/2023-11-30", "comprehensive-strategic"),
        ("2020/..", "extensive-strategic~comprehensive-strategic"),
    ],
)
def test_tier_in_force(date, tiers):
    """An event belongs to every tier its date overlaps; the day of a step is the new tier's."""
    pair = frames.spells(steps(), "JPN", ORDER)
    assert frames.in_force(dated(date), pair)["tiers"].tolist() == [tiers]


def test_who_holds_what_on_a_day():
    """The highest tier reached, unsure inside a year-only step, undated ones apart."""
    found = frames.at(steps(), "2016-06-01", ORDER)
    rows = {row.partner: (row.tier, row.status) for row in found.itertuples()}
    assert rows == {
        "LAO": ("special", "undated"),
        "CHN": ("comprehensive-strategic", "known"),
        "IND": ("comprehensive-strategic", "unsure"),
        "JPN": ("extensive-strategic", "known"),
        "USA": ("comprehensive", "known"),
    }
    assert found["partner"].tolist() == ["CHN", "IND", "JPN", "USA", "LAO"]


def test_nobody_holds_a_tier_before_its_day():
    """The day before its first step a partner is not listed; on the day it is."""
    before = frames.at(steps(), "1973-09-20", ORDER)
    assert before["partner"].tolist() == ["LAO"]
    assert "JPN" in frames.at(steps(), "1973-09-21", ORDER)["partner"].tolist()


_dates = st.one_of(
    st.dates().map(lambda day: day.isoformat()),
    st.dates().map(lambda day: day.isoformat()[:7]),
    st.dates().map(lambda day: day.isoformat()[:4]),
)
_steps = st.lists(
    st.tuples(st.sampled_from("ABC"), st.sampled_from(ORDER), st.one_of(st.just(""), _dates)),
    max_size=12,
    unique_by=lambda row: row[:2],
).map(steps)


@settings(max_examples=50)
@given(_steps)
def test_spells_never_overlap_and_leave_no_gap(tiers):
    """From its first step on, every day belongs to exactly one spell: each begins after the last,
    climbs, and ends no earlier than the next may begin; only the last is open.
    """
    for partner in "ABC":
        found = frames.spells(tiers, partner, ORDER)
        begun = [bounds(since)[0] for since in found["since"]]
        assert begun == sorted(set(begun))
        assert found["rank"].is_monotonic_increasing
        assert found["year_last"].isna().tolist() == [False] * (len(found) - 1) + [True] * bool(
            len(found)
        )
        for end, start in zip(found["year_last"][:-1], found["year_first"][1:], strict=True):
            assert end >= start - 1


@settings(max_examples=50)
@given(_steps, st.lists(_dates, max_size=8))
def test_every_event_has_a_tier_and_none_is_invented(tiers, dates):
    """As many rows as before, in order, each with one or more of the partner's tiers; nothing
    given is changed.
    """
    pair = frames.spells(tiers, "A", ORDER)
    events, kept, held = dated(*dates), tiers.copy(), pair.copy()
    found = frames.in_force(events, pair)
    assert found["event"].tolist() == events["event"].tolist()
    for codes in found["tiers"]:
        assert set(codes.split("~")) <= {"none", *pair["tier"]}
        assert codes
    pd.testing.assert_frame_equal(tiers, kept)
    pd.testing.assert_frame_equal(pair, held)
    assert "tiers" not in events


@settings(max_examples=50)
@given(_steps, st.dates())
def test_holders_are_partners_of_the_table(tiers, day):
    """On any day a partner holds at most one dated tier, and only one the table gives it."""
    kept = tiers.copy()
    found = frames.at(tiers, day.isoformat(), ORDER)
    assert not found[found["status"] != "undated"]["partner"].duplicated().any()
    given_rows = set(zip(tiers["partner"], tiers["tier"], tiers["since"], strict=True))
    assert set(zip(found["partner"], found["tier"], found["since"], strict=True)) <= given_rows
    assert len(frames.durations(tiers, ORDER)) == len(tiers)
    pd.testing.assert_frame_equal(tiers, kept)
