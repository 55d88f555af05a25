"""Words by key; dates, amounts and sentences as the reader writes them.

Belongs here: turning codes, EDTF dates and numbers into one language. Does not: reading the
files of words (`load`), deciding what to say (pages and `frames`), markup (`ui`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_decimal

from lib import eras
from lib.dates import days
from lib.files import TableError

_MONEY = {"usd": ("usd", 10**6), "home": ("home", 10**9), "usd_billion": ("usd", 10**9)}
"""Units of money: which money, and how many of it one of the figures is."""


class Words:
    """The words of one language, called like a function: `words("timeline.count", n=17)`.

    A key lacking here is taken from `fallback`, the reference language; `KeyError` when that
    lacks it too, which a test makes impossible for keys the pages use. `era_years` writes the years
    of dates with the year of their era beside, in a language that has a table of eras.
    """

    broken: Sequence[TableError] = ()
    """Files of this language that cannot be used, so that what they say is lacking."""

    def __init__(
        self,
        language: str,
        interface: Mapping[str, Any],
        names: Mapping[tuple[str, str], str],
        texts: Mapping[str, Mapping[str, tuple[str, ...]]],
        fallback: Words | None = None,
        era_years: bool = False,
    ) -> None:
        self.language = language
        self.interface, self.names, self.texts = interface, names, texts
        self.fallback = fallback
        # babel takes 30 µs a date or a number, and a page says the same hundreds on every run
        self._dated = lru_cache(maxsize=4096)(self._date)
        self._numbered = lru_cache(maxsize=16384)(self._number)
        self.locale = Locale.parse(self("language.locale"))
        self._eras = eras.table(self("eras.table") if era_years and self.has("eras.table") else "")

    def __call__(self, key: str, **fill: Any) -> str:
        """The phrase under a dotted key, its {fields} filled.

        Whole numbers are written with the language's grouping (a year is passed as text); a
        phrase with plural forms is chosen by the field `n`: by the very number where the phrase has
        a form for it, else by the language's rule.
        """
        phrase = self._phrase(key)
        if isinstance(phrase, Mapping):
            form = self.locale.plural_form(fill["n"])
            phrase = phrase.get(str(fill["n"]), phrase.get(form, phrase["other"]))
        filled = {
            name: self.number(value) if isinstance(value, int) else value
            for name, value in fill.items()
        }
        return str(phrase).format(**filled)

    def with_eras(self) -> Words:
        """The same words, with the year of the era beside the years of dates."""
        return Words(self.language, self.interface, self.names, self.texts, self.fallback, True)

    def has(self, key: str) -> bool:
        """Whether this language or the reference language has the key."""
        try:
            self._phrase(key)
        except KeyError:
            return False
        return True

    def _phrase(self, key: str) -> Any:
        found: Any = self.interface
        for part in key.split("."):
            if not isinstance(found, Mapping) or part not in found:
                if self.fallback is None:
                    raise KeyError(key)
                return self.fallback._phrase(key)
            found = found[part]
        return found

    def name(self, table: str, code: str) -> str:
        """The name of a code of a table (`name("actor", "JPN")`); the code itself if unnamed."""
        found = self.names.get((table, code))
        if found is None and self.fallback is not None:
            return self.fallback.name(table, code)
        return found if found is not None else code

    def named(self, table: str) -> dict[str, str]:
        """All names of a table by code, in the order the file has them."""
        return self._tables.get(table, {})

    @cached_property
    def _tables(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for (table, code), name in self.names.items():
            found.setdefault(table, {})[code] = name
        return found

    def event(self, event: str) -> tuple[str, str]:
        """Title and summary of an event."""
        title, summary = self._text("events", event, 2)
        return title or event, summary

    def tier(self, tier: str) -> tuple[str, str]:
        """Name and one-line meaning of a tier."""
        name, meaning = self._text("tiers", tier, 2)
        return name or tier, meaning

    def conflict(self, conflict: str) -> tuple[str, str, str]:
        """Question, our reading and the reason for it."""
        question, reading, why = self._text("conflicts", conflict, 3)
        return question or conflict, reading, why

    def _text(self, part: str, code: str, size: int) -> tuple[str, ...]:
        found = self.texts.get(part, {}).get(code)
        if found is None and self.fallback is not None:
            return self.fallback._text(part, code, size)
        return found if found is not None else ("",) * size

    def number(self, value: float, digits: int = 0) -> str:
        """A number with grouping and exactly `digits` decimals; a true minus sign."""
        return self._numbered(value, digits)

    def _number(self, value: float, digits: int) -> str:
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        # what rounds to nothing has no sign
        shown = value if round(value, digits) else 0
        return str(format_decimal(shown, pattern, locale=self.locale)).replace("-", "−")

    def amount(self, value: float, digits: int | None = None, unit: str = "usd") -> str:
        """An amount with its unit, US$ million if no other: "US$1,523.09 million".

        A language that has `units.compact` counts money in its own steps, with at most two
        decimals, instead: "15.23億米ドル", "1,52 tỷ USD".
        """
        money, one = _MONEY.get(unit, ("", 0))
        if money and self.has("units.compact"):
            known = Decimal(str(value)).quantize(Decimal(1).scaleb(-(digits or 2)))
            return self(f"units.compact.{money}", value=self._compact(int(known * one)))
        places = (2 if abs(value) < 10_000 else 0) if digits is None else digits
        return self(f"units.{unit}", value=self.number(value, places))

    def _compact(self, value: int) -> str:
        # not every language has its steps written out: 億 is a short form and has no long one
        form = "long" if "long" in self.locale.compact_decimal_formats else "short"
        steps: dict[str, Any] = {"format_type": form, "fraction_digits": 2}
        return format_compact_decimal(value, locale=self.locale, **steps).replace("-", "−")

    def share(self, part: float, digits: int = 0) -> str:
        """A share between 0 and 1 as per cent."""
        return self("units.percent", value=self.number(100 * part, digits))

    def sentences(self, said: Iterable[str]) -> str:
        """Sentences one after the other, with what the language puts between them."""
        return str(self._phrase("language.between_sentences")).join(said)

    def listed(self, items: Iterable[str]) -> str:
        """Items one after the other where one may itself hold a comma: "A; B"."""
        return str(self._phrase("language.between_items")).join(items)

    def all_of(self, items: Iterable[str]) -> str:
        """Items as one phrase: "A, B and C"; "A, of 2014; B" where one holds a comma itself."""
        found = list(items)
        if any(comma in item for item in found for comma in (", ", "、")):
            return self.listed(found)
        return format_list(found, locale=self.locale)

    def date(self, edtf: str) -> str:
        """An EDTF date in words, never more precise than it is written.

        "21 September 1973", "March 2014", "8th century", "about 1330", "1979–1991".
        """
        return self._dated(edtf)

    def _date(self, edtf: str) -> str:
        if not edtf:
            return self("dates.unknown")
        if "/" in edtf:
            return self._interval(*edtf.split("/"))
        if edtf[-1] in "~?%":
            return self("dates.about", date=self.date(edtf[:-1]))
        if edtf.endswith("XX"):
            return self._century(int(edtf[:-2]) + 1)
        if edtf.endswith("X"):
            return self("dates.decade", year=f"{int(edtf[:-1])}0")
        parts = [int(part) for part in edtf.split("-")]
        if len(parts) == 1:
            said = self("dates.year", year=str(parts[0]))
        elif len(parts) == 2:
            said = format_skeleton("yMMMM", dt.date(parts[0], parts[1], 1), locale=self.locale)
        else:
            said = format_date(dt.date(*parts), "long", locale=self.locale)
        return eras.beside(self, self._eras, said, *days(edtf))

    def years(self, first: int, last: int) -> str:
        """A window of years: "1992–2009", or one year alone."""
        if first == last:
            return str(first)
        return self("dates.range", first=str(first), last=str(last))

    def _century(self, number: int) -> str:
        forms = self._phrase("dates.century")
        form = self.locale.ordinal_form(number)
        return str(forms.get(form, forms["other"])).format(n=number)

    def _interval(self, first: str, last: str) -> str:
        if last == "..":
            return self("dates.since", date=self.date(first))
        if first == "..":
            return self("dates.until", date=self.date(last))
        start, end = _day(first), _day(last)
        if start and end:
            return self._days(start, end)
        return self("dates.range", first=self.date(first), last=self.date(last))

    def _days(self, start: dt.date, end: dt.date) -> str:
        # languages have interval patterns for short months only; ours are written out
        differs = "y" if start.year != end.year else "M" if start.month != end.month else "d"
        parts = self.locale.interval_formats["yMMMd"][differs]
        said = "".join(
            format_date(day, part.replace("MMM", "MMMM"), locale=self.locale)
            for day, part in zip((start, end), parts, strict=True)
        )
        first, last = start.timetuple()[:3], end.timetuple()[:3]
        said = eras.beside(self, self._eras, said, first, first if differs == "y" else last)
        return eras.beside(self, self._eras, said, last, last) if differs == "y" else said


def _day(edtf: str) -> dt.date | None:
    parts = edtf.split("-")
    return dt.date(*map(int, parts)) if len(parts) == 3 and edtf[-1].isdigit() else None


def inside(name: str) -> str:
    """A name as it stands inside a sentence: "net ODA", but "ODA" and "DAC" as they are."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def joined(codes: str) -> Sequence[str]:
    """The codes of a cell that holds several (`a~b`); none for an empty cell."""
    return codes.split("~") if codes else ()
