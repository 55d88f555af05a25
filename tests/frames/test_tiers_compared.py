"""How long a step took, who was there before, who is compared with whom."""

import pandas as pd
import pytest

from lib.frames import tiers as frames
from lib.frames.dates import bounds, decimal
from tests.frames.steps import ORDER, steps


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
