"""Words by key; dates, amounts and sentences as the reader writes them.

Belongs here: turning codes, EDTF dates and numbers into one language. Does not: reading the
files of words (`load`), deciding what to say (pages and `frames`), markup (`ui`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any

from babel import Locale
from babel.lists import format_list
from babel.numbers import format_decimal

from lib import eras
from lib.dated import Dates
from lib.files import TableError

_MONEY = {"usd": ("usd", 6), "home": ("home", 9), "usd_billion": ("usd", 9)}
"""Units of money: which money, and ten to which power of it one of the figures is."""


class Words:
    """The words of one language, called like a function: `words("timeline.count", n=17)`.

    A key lacking here is taken from `fallback`, the reference language; `KeyError` when that
    lacks it too, which a test makes impossible for keys the pages use. `given` are fields that any
    phrase may use, each the name of a code: {first} of `("actor", "JPN")`. `era_years` writes the
    years of dates with the year of their era beside, in a language that has a table of eras.
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
        given: Mapping[str, tuple[str, str]] | None = None,
    ) -> None:
        self.language = language
        self.interface, self.names, self.texts = interface, names, texts
        self.fallback, self.given = fallback, given or {}
        # babel takes 30 µs a number, and a page says the same hundreds on every run; dates likewise
        self._numbered = lru_cache(maxsize=16384)(self._number)
        self.locale = Locale.parse(self("language.locale"))
        table = self("eras.table") if era_years and self.has("eras.table") else ""
        self._dates = Dates(self, eras.table(table))
        self._dated = lru_cache(maxsize=4096)(self._dates.date)

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
        return str(phrase).format(**{**self._given, **filled})

    @cached_property
    def _given(self) -> dict[str, str]:
        return {field: self.in_sentence(*code) for field, code in self.given.items()}

    def with_eras(self) -> Words:
        """The same words, with the year of the era beside the years of dates."""
        said = (self.interface, self.names, self.texts, self.fallback)
        return Words(self.language, *said, era_years=True, given=self.given)

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

    def in_sentence(self, table: str, code: str) -> str:
        """The name as it stands in a sentence, where the language has another form for that: "the
        United States"; otherwise the name.
        """
        found = self.names.get((f"{table}-in-sentence", code))
        if found is None and self.fallback is not None and (table, code) not in self.names:
            return self.fallback.in_sentence(table, code)
        return self.name(table, code) if found is None else found

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

    def nth(self, key: str, n: int) -> str:
        """The phrase under a key for the n-th of something, by the language's rule of ordinals."""
        forms = self._phrase(key)
        return str(forms.get(self.locale.ordinal_form(n), forms["other"])).format(n=n)

    def amount(self, value: float, digits: int | None = None, unit: str = "usd") -> str:
        """An amount with its unit, US$ million if no other: "US$1,523.09 million".

        A language that has `units.steps` counts money in its own steps, with two decimals where
        so many are known, instead: "15.23億米ドル", "1,52 tỷ USD".
        """
        money, power = _MONEY.get(unit, ("", 0))
        if money and self.has("units.steps"):
            counted = self._counted(value, 2 if digits is None else digits, power)
            return self(f"units.compact.{money}", value=counted)
        places = (2 if abs(value) < 10_000 else 0) if digits is None else digits
        return self(f"units.{unit}", value=self.number(value, places))

    def _counted(self, value: float, digits: int, power: int) -> str:
        """Ten to the `power` as often as `value`, of which `digits` are known, in the steps of the
        language: a phrase by the power of ten it counts.
        """
        steps: Mapping[str, str] = self._phrase("units.steps")
        known = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits)).scaleb(power)
        step = max((int(one) for one in steps if abs(known) >= 10 ** int(one)), default=0)
        places = min(2, max(0, digits - power + step))
        said = self.number(float(known.scaleb(-step)), places)
        return steps[str(step)].format(value=said) if step else said

    def share(self, part: float, digits: int = 0) -> str:
        """A share between 0 and 1 as per cent."""
        return self("units.percent", value=self.number(100 * part, digits))

    def sentences(self, said: Iterable[str]) -> str:
        """Sentences one after the other, with what the language puts between them; each begins
        with a capital, though a name inside it ("the United States") may not.
        """
        return str(self._phrase("language.between_sentences")).join(map(begun, said))

    def listed(self, items: Iterable[str]) -> str:
        """Items one after the other where one may itself hold a comma: "A; B"."""
        return str(self._phrase("language.between_items")).join(items)

    def all_of(self, items: Iterable[str]) -> str:
        """Items as one phrase: "A, B and C"; "A, of 2014; B" where one holds a comma itself."""
        found = list(items)
        if any(comma in item for item in found for comma in (", ", "、")):
            return self.listed(found)
        return format_list(found, locale=self.locale)

    def order(self, name: str) -> tuple[tuple[int, int], ...]:
        """Where a name stands in a list: by the alphabet of the language, marks it lacks aside.

        Signs and digits first, letters outside the alphabet last, by their codes.
        """
        alphabet = self("language.alphabet")
        return tuple(_place(letter, alphabet) for letter in unicodedata.normalize("NFC", name))

    def date(self, edtf: str) -> str:
        """An EDTF date in words, never more precise than it is written.

        "21 September 1973", "March 2014", "8th century", "about 1330", "1979–1991".
        """
        return self._dated(edtf)

    def on(self, edtf: str) -> str:
        """The same inside a sentence, where some languages have a word before a day or a year."""
        return self._dates.on(edtf)

    def years(self, first: int, last: int) -> str:
        """A window of years: "1992–2009", or one year alone."""
        if first == last:
            return str(first)
        return self("dates.range", first=str(first), last=str(last))


def _place(letter: str, alphabet: str) -> tuple[int, int]:
    """Whether a sign, a letter of the alphabet or another one, and its place among these.

    A mark that does not make another letter of the alphabet is left aside: ậ is an â, é an e.
    """
    parts = unicodedata.normalize("NFD", letter.casefold())
    base, marked = parts[0], (unicodedata.normalize("NFC", parts[0] + mark) for mark in parts[1:])
    found = alphabet.find(next((one for one in marked if one in alphabet), base))
    return (1, found) if found >= 0 else (2 if base.isalpha() else 0, ord(base))


def inside(name: str) -> str:
    """A name as it stands inside a sentence: "net ODA", but "ODA" and "DAC" as they are."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def begun(said: str) -> str:
    """What begins a sentence, with its first letter a capital."""
    return said[:1].upper() + said[1:]
