"""Anniversaries: which events have one, on which day, and which come soon."""

import datetime as dt

import pandas as pd
import pytest

from lib.frames import anniversaries
from lib.frames.anniversaries import Anniversary

EVENTS = pd.DataFrame(
    [
        ("relations", "1973-09-21", 3),
        ("visit", "1993-03-24/1993-03-27", 1),
        ("letter", "1601", 3),
        ("ship", "1604-02-29", 1),
        ("month", "2014-03", 3),
        ("unsure", "1940-09-22~", 3),
        ("new", "2023-11-27", 2),
    ],
    columns=["event", "date", "importance"],
)


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ("1973-09-21", dt.date(1973, 9, 21)),
        ("1993-03-24/1993-03-27", dt.date(1993, 3, 24)),
        ("1973-09", None),
        ("1973", None),
        ("07XX", None),
        ("1940-09-22~", None),
        ("../1973-09-21", None),
    ],
)
def test_a_day_is_known_or_not(date: str, day: dt.date | None) -> None:
    """Only what is written as a day is one."""
    assert anniversaries.day(date) == day


def test_on_this_day() -> None:
    """Fifty years to the day; the event's own year does not count."""
    assert anniversaries.on(EVENTS, dt.date(2023, 9, 21)) == [
        Anniversary("relations", dt.date(2023, 9, 21), 50, 3)
    ]
    assert anniversaries.on(EVENTS, dt.date(2023, 11, 27)) == []
    assert anniversaries.on(EVENTS, dt.date(2024, 11, 27)) == [
        Anniversary("new", dt.date(2024, 11, 27), 1, 2)
    ]


def test_the_29th_of_february_is_kept_on_the_28th() -> None:
    """In a year without it the day before is taken, in a leap year the day itself."""
    assert [one.event for one in anniversaries.on(EVENTS, dt.date(2023, 2, 28))] == ["ship"]
    assert [one.event for one in anniversaries.on(EVENTS, dt.date(2024, 2, 29))] == ["ship"]


def test_round_anniversaries_to_come() -> None:
    """Tens and twenty-fives within 24 months, in order of the day; today is not to come."""
    found = anniversaries.coming(EVENTS, dt.date(2022, 9, 21), 24, 5)
    assert [(one.event, one.day.isoformat(), one.years) for one in found] == [
        ("visit", "2023-03-24", 30),
        ("relations", "2023-09-21", 50),
        ("ship", "2024-02-29", 420),
    ]
    assert [one.event for one in anniversaries.coming(EVENTS, dt.date(2022, 9, 21), 24, 1)] == [
        "relations"
    ]
    assert anniversaries.coming(EVENTS, dt.date(2023, 9, 21), 1, 5) == []
