"""EDTF dates (ISO 8601-2, levels 0 and 1, as far as we use it): what is written → what it covers.

Belongs here: the forms a date of the package may have, and the years each covers. Does not: how a
reader sees a date (`text`), which columns hold one (`schema`).

The edtf library reads each date. Its grammar takes 3.5 ms for one, 1 s for all of the package, so
what it found is remembered for the life of the process; and it accepts 30 February and reads an
end that is left out as ten years, so both are refused here.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

import edtf

_MONTH = r"(?:0[1-9]|1[0-2])"  # level 1 has seasons (21 to 24), which no table uses
_ONE = rf"(?!0000)(?:\d\dXX|\d{{3}}X|\d{{4}}(?:-{_MONTH}(?:-\d\d)?)?)[~?%]?"
_FORMS = re.compile(rf"{_ONE}|{_ONE}/{_ONE}|{_ONE}/\.\.|\.\./{_ONE}", re.ASCII)


Day = tuple[int, int, int]
"""Year, month, day."""


class Span(NamedTuple):
    """What a date covers; the year of an open end (`2009/..`) is None.

    `precision` is how the date is written: day, month, year, decade, century or span. `about`
    says that it is approximate or uncertain.
    """

    year_first: int | None
    year_last: int | None
    precision: str
    about: bool


@lru_cache(maxsize=8192)
def span(text: str) -> Span:
    """What an EDTF date covers.

    Raises:
        ValueError: the text is no date of these forms, is no day of the calendar, or an interval
            ends before it begins.
    """
    first, last = days(text)
    return Span(
        first[0] if first else None,
        last[0] if last else None,
        "span" if "/" in text else _precision(text.rstrip("~?%")),
        any(mark in text for mark in "~?%"),
    )


@lru_cache(maxsize=8192)
def days(text: str) -> tuple[Day | None, Day | None]:
    """The first and the last day an EDTF date may mean; None for an open end.

    Raises:
        ValueError: as `span`.
    """
    if not _FORMS.fullmatch(text):
        raise ValueError(text)
    start, _, end = text.partition("/")
    first = None if start == ".." else _single(start)[0]
    last = None if end == ".." else _single(end or start)[1]
    if first and last and last < first:
        raise ValueError(text)
    return first, last


def _precision(plain: str) -> str:
    if "X" in plain:
        return "century" if plain.endswith("XX") else "decade"
    return ("year", "month", "day")[plain.count("-")]


@lru_cache(maxsize=8192)
def _single(one: str) -> tuple[Day, Day]:
    plain = one.rstrip("~?%")
    if plain.count("-") == 2:
        dt.date.fromisoformat(plain)  # refuses 30 February
    try:
        read = edtf.parse_edtf(plain)
    except edtf.EDTFParseException as error:
        raise ValueError(one) from error
    # without the mark, which would widen the date by the library's own padding
    first, last = read.lower_strict(), read.upper_strict()
    return (
        (first.tm_year, first.tm_mon, first.tm_mday),
        (last.tm_year, last.tm_mon, last.tm_mday),
    )
