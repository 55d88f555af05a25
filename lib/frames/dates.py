"""EDTF dates as the days they cover, so that they can be compared.

Belongs here: first and last possible day of a date as it is written. Does not: judging a date
(`load` has done so), saying it in words (`text`).

Days are ISO strings ("0752-01-01"): they sort as days do, and nanosecond timestamps end in 1677.
"""

from __future__ import annotations

from datetime import date

from lib.dates import Day, days

EARLIEST = "0001-01-01"
LATEST = "9999-12-31"


def bounds(edtf: str) -> tuple[str, str]:
    """First and last day that a judged EDTF date may mean: `1973` is 1973-01-01 to 1973-12-31.

    A doubtful or approximate date (`1330~`) covers the days written; an open end of an interval
    reaches to `EARLIEST` or `LATEST`.
    """
    first, last = days(edtf)
    return _iso(first) if first else EARLIEST, _iso(last) if last else LATEST


def _iso(day: Day) -> str:
    return f"{day[0]:04}-{day[1]:02}-{day[2]:02}"


def years_between(earlier: str, later: str) -> float:
    """Years from the one ISO day to the other, with their fraction."""
    days = date.fromisoformat(later).toordinal() - date.fromisoformat(earlier).toordinal()
    return days / 365.2425


def decimal(day: str, later: int = 0) -> float:
    """An ISO day, or some days later, as a decimal year: 1973-09-21 is 1973.72."""
    then = date.fromisoformat(day)
    start, following = date(then.year, 1, 1).toordinal(), date(then.year, 12, 31).toordinal() + 1
    return then.year + (then.toordinal() + later - start) / (following - start)
