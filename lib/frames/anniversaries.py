"""Days that come back: anniversaries of events known to the day.

Belongs here: which events have an anniversary, and when. Does not: words, calendars (`exports`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from lib.dates import days

_ROUND = (10, 25)


@dataclass(frozen=True)
class Anniversary:
    """An event's day in some year, and how many years lie between."""

    event: str
    day: dt.date
    years: int
    importance: int


def day(edtf: str) -> dt.date | None:
    """The day an event began, or None where it is known less exactly or only about."""
    start = edtf.partition("/")[0]
    if len(start) != 10 or any(mark in edtf for mark in "~?%"):
        return None
    first, _ = days(edtf)
    return dt.date(*first) if first else None


def on(events: pd.DataFrame, today: dt.date) -> list[Anniversary]:
    """Events that fell on this day of an earlier year, the oldest first."""
    return [found for found in _all(events, today) if found.day == today]


def coming(events: pd.DataFrame, today: dt.date, months: int, most: int) -> list[Anniversary]:
    """Round anniversaries (tens and twenty-fives) of the next months, in order of the day.

    Of more than `most` the more important ones, then the rounder ones.
    """
    year, month = divmod(today.year * 12 + today.month - 1 + months, 12)
    until = dt.date(year, month + 1, min(today.day, 28))
    found = [
        later
        for ahead in range(months // 12 + 2)
        for later in _all(events, today, ahead)
        if today < later.day <= until and any(later.years % step == 0 for step in _ROUND)
    ]
    found.sort(key=lambda one: (-one.importance, one.years % 50 != 0, one.day))
    return sorted(found[:most], key=lambda one: one.day)


def _all(events: pd.DataFrame, today: dt.date, ahead: int = 0) -> list[Anniversary]:
    year = today.year + ahead
    return [
        Anniversary(event, _in_year(first, year), year - first.year, int(importance))
        for event, written, importance in zip(
            events["event"], events["date"], events["importance"], strict=True
        )
        for first in [day(written)]
        if first and first.year < year
    ]


def _in_year(first: dt.date, year: int) -> dt.date:
    """The same day in another year; 29 February is kept on the 28th."""
    try:
        return first.replace(year=year)
    except ValueError:
        return first.replace(year=year, day=28)
