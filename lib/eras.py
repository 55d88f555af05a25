"""Years by the names of eras: a written table of eras, and the era years a date may mean.

Belongs here: reading the table, finding eras, setting them beside a year. Does not: the table and
how an era year is written (`data/text`), which dates there are (`dates`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

Day = tuple[int, int, int]

_ERA = re.compile(r"(\d+)(?:-(\d\d)-(\d\d))?([^\d\s-]+|-)(\d*)")
_FIRST_SOLAR = 1873
"""The first year whose days are those of the calendar that dates are written in."""


class Era(NamedTuple):
    """An era from the year or the day it begins; no name where no era can be told.

    `number` is that of its first year here, `dated` whether it begins on a known day.
    """

    begin: Day
    name: str
    number: int
    dated: bool


def table(written: str) -> list[Era]:
    """Eras in order of time: `1615元和 1624寛永 … 1926-12-25昭和`.

    `655-` begins years without an era; `1393明徳4` an era that is first told in its fourth year.
    """
    found = _ERA.findall(written)
    return [
        Era((int(year), int(month or 1), int(day or 1)), name, int(number or 1), bool(month))
        for year, month, day, name, number in found
    ]


def years(eras: Sequence[Era], first: Day, last: Day) -> list[tuple[str, int]]:
    """Name and number of every era year that days of one year may lie in.

    Two where an era begins among them: a year alone does not say on which side it lies. Before
    1873 the years of eras began some weeks into ours, so days of January and February have none.
    """
    year = first[0]
    if year < _FIRST_SOLAR:
        if last < (year, 3, 1):
            return []
        first, last = (year, 1, 1), (year, 12, 31)
    return [
        (era.name, year - era.begin[0] + era.number)
        for era, following in pairwise([*eras, Era((10**4, 1, 1), "-", 1, dated=True)])
        if era.name != "-" and era.begin <= last and first < _end(following)
    ]


def _end(following: Era) -> Day:
    """The first day that is surely not in the era before: one begun in a year shares that year."""
    shares = not following.dated and following.name != "-"
    return (following.begin[0] + 1, 1, 1) if shares else following.begin


def beside(
    words: Callable[..., str],
    eras: Sequence[Era],
    said: str,
    first: Day | None,
    last: Day | None,
    *,
    about: bool = False,
) -> str:
    """A date in words with the era beside its year, where there is one.

    `about`: the year is said to be approximate, and so is that of the era.
    """
    if not (first and last and (found := years(eras, first, last))):
        return said
    named = [
        words("eras.year", era=era, n=str(n) if n > 1 else words("eras.first")) for era, n in found
    ]
    year, era = words("eras.western", year=str(first[0])), words("eras.between").join(named)
    if about:
        year, era = words("dates.about", date=year), words("dates.about", date=era)
    return said.replace(year, words("eras.both", year=year, eras=era), 1)
