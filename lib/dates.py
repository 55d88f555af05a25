"""EDTF dates (ISO 8601-2, levels 0 and 1, as far as we use it): what is written → what it covers.

Belongs here: the forms a date of the package may have, and the years each covers. Does not: how a
reader sees a date (`text`), which columns hold one (`schema`).

The edtf library's grammar takes 4 ms a date, 1.0 of the 1.5 s of a cold load, invents ten years
where an end is left out, and accepts 30 February. The few forms we use are read here instead, and
a test compares every date of the package with what the library says.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

_ONE = r"(?:\d\dXX|\d{3}X|\d{4}(?:-\d\d(?:-\d\d)?)?)[~?%]?"
_FORMS = re.compile(rf"{_ONE}|{_ONE}/{_ONE}|{_ONE}/\.\.|\.\./{_ONE}", re.ASCII)


class Span(NamedTuple):
    """What a date covers; the year of an open end (`2009/..`) is None.

    `precision` is how the date is written: day, month, year, decade, century or span. `about`
    says that it is approximate or uncertain.
    """

    year_first: int | None
    year_last: int | None
    precision: str
    about: bool


def span(edtf: str) -> Span:
    """What a date covers.

    Raises:
        ValueError: the text is no date of these forms, is no day of the calendar, or an interval
            ends before it begins.
    """
    if not _FORMS.fullmatch(edtf):
        raise ValueError(edtf)
    start, slash, end = edtf.partition("/")
    first = None if start == ".." else _ends(start)[0]
    last = None if end == ".." else _ends(end or start)[1]
    if first and last and last < first:
        raise ValueError(edtf)
    return Span(
        first[0] if first else None,
        last[0] if last else None,
        "span" if slash else _precision(start.rstrip("~?%")),
        any(mark in edtf for mark in "~?%"),
    )


def _precision(plain: str) -> str:
    if "X" in plain:
        return "century" if plain.endswith("XX") else "decade"
    return ("year", "month", "day")[plain.count("-")]


def _ends(one: str) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """The first and the last day a single date may mean, as year, month, day."""
    plain = one.rstrip("~?%")
    year, *rest = plain.split("-")
    numbers = [int(part) for part in rest]
    if numbers:
        # refuses month 13, 30 February and the year 0
        dt.date(int(year), numbers[0], *(numbers[1:] or [1]))
    first = (int(year.replace("X", "0")), *numbers, *(1, 1)[len(numbers) :])
    last = (int(year.replace("X", "9")), *numbers, *(12, 31)[len(numbers) :])
    return (first[0], first[1], first[2]), (last[0], last[1], last[2])
