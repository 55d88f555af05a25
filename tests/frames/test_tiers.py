"""Steps become spells; spells say which tier an event fell in; nothing is invented."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.frames import tiers as frames
from lib.frames.dates import bounds, decimal

ORDER = [
    "diplomatic-relations",
    "mutual-trust",
    "enduring-partnership",
    "toward-strategic",
    "comprehensive",
    "sectoral-strategic",
    "strategic",
    "extensive-strategic",
    "comprehensive-strategic",
    "special",
]
STEPS = [
    ("JPN", "comprehensive-strategic", "2023-11-27"),
    ("JPN", "diplomatic-relations", "1973-09-21"),
    ("JPN", "mutual-trust", "2002-04"),
    ("JPN", "enduring-partnership", "2004-07"),
    ("JPN", "toward-strategic", "2006-10-19"),
    ("JPN", "strategic", "2009-04-20"),
    ("JPN", "extensive-strategic", "2014-03-18"),
    ("CHN", "comprehensive-strategic", "2008-05"),
    ("IND", "strategic", "2007"),
    ("IND", "comprehensive-strategic", "2016"),
    ("USA", "comprehensive", "2013"),
    ("USA", "comprehensive-strategic", "2023-09"),
    ("LAO", "special", ""),
]


def steps(rows=STEPS):
    """Rows as `tiers.csv` has them."""
    frame = pd.DataFrame(rows, columns=["partner", "tier", "since"])
    return frame.assign(event="", source="s", confidence="high")


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


def test_years_from_step_to_step():
    """Japan: 9.7 years from extensive to comprehensive strategic, 50.2 from the start."""
    found = frames.durations(steps(), ORDER).set_index(["partner", "tier"])
    last = found.loc[("JPN", "comprehensive-strategic")]
    assert (last["previous"], last["years"], last["from_start"], last["exact"]) == (
        "extensive-strategic",
        9.7,
        50.2,
        True,
    )
    india = found.loc[("IND", "comprehensive-strategic")]
    assert (india["years"], india["exact"]) == (9.0, False)
    assert pd.isna(india["from_start"])


def test_unknown_dates_give_no_years():
    """A first step, a single step and an undated step take no known time."""
    found = frames.durations(steps(), ORDER).set_index(["partner", "tier"])["years"]
    assert found[[("CHN", ORDER[8]), ("LAO", "special"), ("JPN", ORDER[0])]].isna().all()


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("1973", ("1973-01-01", "1973-12-31")),
        ("2004-02", ("2004-02-01", "2004-02-29")),
        ("1330~", ("1330-01-01", "1330-12-31")),
        ("07XX", ("0700-01-01", "0799-12-31")),
        ("159X", ("1590-01-01", "1599-12-31")),
        ("1979/1991", ("1979-01-01", "1991-12-31")),
        ("2020/..", ("2020-01-01", "9999-12-31")),
        ("2009-04-20", ("2009-04-20", "2009-04-20")),
    ],
)
def test_days_a_date_covers(date, days):
    """Every way of writing a date covers exactly the days it may mean."""
    assert bounds(date) == days


def test_standing_at_the_end_of_a_year():
    """At the end of 2008 the aim of 2006 stood, three steps and 33.1 years from the start."""
    pair = frames.spells(steps(), "JPN", ORDER)
    assert frames.standing(pair, 2008) == frames.Standing(
        "toward-strategic", "2006-10-19", "1973-09-21", 3, 33.1
    )
    assert frames.standing(pair, 9999).steps == 6
    assert frames.standing(pair, 1972) is None


def test_order_of_arrival_counts_before_after_and_cannot_tell():
    """A year-only date in the partner's own year tells no order; undated ones are not counted."""
    rows = [
        ("OWN", "strategic", "2009-04-20"),
        ("A", "strategic", "2001-03-01"),
        ("B", "strategic", "2009"),
        ("C", "strategic", "2009-10"),
        ("D", "strategic", ""),
        ("E", "comprehensive", "2000"),
    ]
    assert frames.order_of_arrival(steps(rows), "OWN", "strategic") == (1, 1, 1)


def test_treads_are_cut_to_the_window():
    """2008–2014 keeps three spells; the first was entered earlier, the last ends with the year."""
    cut = frames.treads(frames.spells(steps(), "JPN", ORDER), (2008, 2014))
    assert cut["tier"].tolist() == ["toward-strategic", "strategic", "extensive-strategic"]
    assert cut["entered"].tolist() == [False, True, True]
    assert (cut["begin"].iloc[0], cut["end"].iloc[-1]) == (2008.0, 2015.0)
    assert frames.treads(frames.spells(steps(), "JPN", ORDER), (1600, 1700)).empty


def test_partners_compared_start_at_what_another_has():
    """Rows go by who reached the highest tier first; the pair's own lower steps are left out
    unless chosen; a year-only step stands in the middle of its year.
    """
    took = frames.durations(steps(), ORDER)
    found = frames.compared(took, "JPN", (700, 2025))
    assert found.drop_duplicates("row")["partner"].tolist() == ["CHN", "IND", "USA", "JPN"]
    assert found.loc[found["partner"] == "JPN", "tier"].tolist() == [
        "strategic",
        "extensive-strategic",
        "comprehensive-strategic",
    ]
    india = found[(found["partner"] == "IND") & (found["tier"] == "strategic")].iloc[0]
    assert (india["at"], india["whole_year"]) == (2007.5, True)
    chosen = frames.compared(took, "JPN", (700, 2025), ("mutual-trust",))
    assert chosen[["partner", "tier"]].to_numpy().tolist() == [["JPN", "mutual-trust"]]
    assert frames.compared(took, "JPN", (1600, 1700)).empty


def test_the_newest_step_reaches_to_the_end_of_its_month():
    """A step known to November 2025 may have been taken on the 30th."""
    assert frames.latest(steps([("A", "strategic", "2025-11"), ("B", "special", "")])) == (
        "2025-11-30"
    )


@pytest.mark.parametrize(
    ("day", "later", "year"),
    [("1973-01-01", 0, 1973.0), ("1972-07-01", 0, 1972 + 182 / 366), ("0752-12-31", 1, 753.0)],
)
def test_decimal_years(day, later, year):
    """A day stands where it is in its own year, leap years included."""
    assert decimal(day, later) == pytest.approx(year)


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
