"""Dates of the package as a reader sees them: EDTF by the patterns of one language.

Belongs here: which pattern a date takes, and the era beside its year. Does not: the patterns
(`data/text`, under `dates`), what a date covers (`dates`), which eras there are (`eras`).

The patterns are ours because those of the babel library change with its version; the names of
months are the library's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from babel import Locale

from lib import dates, eras

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class Phrases(Protocol):
    """What is asked of the words of a language."""

    locale: Locale

    def __call__(self, key: str, **fill: str) -> str:
        """The phrase under a key."""

    def nth(self, key: str, n: int) -> str:
        """The phrase under a key for the n-th of something."""


class Dates:
    """The dates of one language; `table` has the eras to set beside years, none by default."""

    def __init__(self, words: Phrases, table: Sequence[eras.Era] = ()) -> None:
        self._words, self._table = words, table
        self._months = words.locale.months["format"]["wide"]

    def date(self, edtf: str) -> str:
        """A date as it stands by itself: "21 September 1973", "about 1330", "16–19 March 2014"."""
        if not edtf:
            return self._words("dates.unknown")
        if "/" in edtf:
            return self._interval(*edtf.split("/"))
        plain = edtf.rstrip("~?%")
        said, about = self._plain(plain), plain != edtf
        if about:
            said = self._words("dates.about", date=self._led(plain, said))
        if "X" in plain:
            return said
        # where a month or a day follows the year, what says "about" is not at the year
        return self._with_era(said, plain, plain, about=about and plain.isdigit())

    def on(self, edtf: str) -> str:
        """A date in a sentence, behind the word that some languages put before a day or a year:
        "ngày 21 tháng 9 năm 1973", "năm 1601".
        """
        said = self.date(edtf)
        return said if edtf.endswith("..") else self._led(edtf.partition("/")[0], said)

    def _led(self, edtf: str, said: str) -> str:
        kind = "day" if _DAY.fullmatch(edtf) else "year" if edtf.isdigit() else ""
        return self._words(f"dates.on.{kind}", date=said) if kind else said

    def _plain(self, edtf: str) -> str:
        if edtf.endswith("XX"):
            return self._words.nth("dates.century", int(edtf[:-2]) + 1)
        if edtf.endswith("X"):
            return self._words("dates.decade", year=f"{int(edtf[:-1])}0")
        return self._words(f"dates.{_PRECISION[edtf.count('-')]}", **self._parts(edtf))

    def _parts(self, edtf: str) -> dict[str, str]:
        year, month, day = (*map(int, edtf.split("-")), 0, 0)[:3]
        named = self._months[month] if month else ""
        return {"year": str(year), "month": named, "day": str(day)}

    def _interval(self, first: str, last: str) -> str:
        if last == "..":
            return self._words("dates.since", date=self.on(first))
        if first == "..":
            return self._words("dates.until", date=self.on(last))
        same_year = first[:4] == last[:4]
        if same_year and _DAY.fullmatch(first) and _DAY.fullmatch(last):
            key = "in_month" if first[:7] == last[:7] else "in_year"
            end = {f"last_{part}": said for part, said in self._parts(last).items()}
            said = self._words(f"dates.{key}", **self._parts(first), **end)
            return self._with_era(said, first, last)
        # ends of several words are set apart
        key = "range" if first.isdigit() and last.isdigit() else "span"
        return self._words(f"dates.{key}", first=self.date(first), last=self.date(last))

    def _with_era(self, said: str, first: str, last: str, *, about: bool = False) -> str:
        begin, end = dates.days(first)[0], dates.days(last)[1]
        return eras.beside(self._words, self._table, said, begin, end, about=about)


_PRECISION = ("year", "month", "day")
