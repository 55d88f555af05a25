"""EDTF dates as the days they cover, so that they can be compared.

Belongs here: first and last possible day of a date as it is written. Does not: judging a date
(`load` has done so), saying it in words (`text`).

Days are ISO strings ("0752-01-01"): they sort as days do, and nanosecond timestamps end in 1677.
"""

from __future__ import annotations

import calendar
from datetime import date
from functools import lru_cache

EARLIEST = "0001-01-01"
LATEST = "9999-12-31"


@lru_cache(maxsize=65536)
def bounds(edtf: str) -> tuple[str, str]:
    """First and last day that a judged EDTF date may mean: `1973` is 1973-01-01 to 1973-12-31.

    A doubtful or approximate date (`1330~`) covers the days written; an open end of an interval
    reaches to `EARLIEST` or `LATEST`.
    """
    if "/" in edtf:
        first, last = edtf.split("/")
        return (
            EARLIEST if first in ("", "..") else bounds(first)[0],
            LATEST if last in ("", "..") else bounds(last)[1],
        )
    year, month, day = [*edtf.strip("~?%").split("-"), "", ""][:3]
    if not month:
        return f"{year.replace('X', '0')}-01-01", f"{year.replace('X', '9')}-12-31"
    if not day:
        last_day = calendar.monthrange(int(year), int(month))[1]
        return f"{year}-{month}-01", f"{year}-{month}-{last_day}"
    return f"{year}-{month}-{day}", f"{year}-{month}-{day}"


def years_between(earlier: str, later: str) -> float:
    """Years from the one ISO day to the other, with their fraction."""
    days = date.fromisoformat(later).toordinal() - date.fromisoformat(earlier).toordinal()
    return days / 365.2425


def decimal(day: str, later: int = 0) -> float:
    """An ISO day, or some days later, as a decimal year: 1973-09-21 is 1973.72."""
    then = date.fromisoformat(day)
    start, following = date(then.year, 1, 1).toordinal(), date(then.year, 12, 31).toordinal() + 1
    return then.year + (then.toordinal() + later - start) / (following - start)
