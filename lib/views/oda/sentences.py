"""What the donors section says of a comparison: names, caveats, and why something is not shown.

Belongs here: a comparison → sentences. Does not: the answer (`answer`), the numbers
(`frames.oda`), the tables (`rows`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lib.frames.amounts import Basis
from lib.frames.oda import REST, Comparison
from lib.frames.oda_units import DIGITS
from lib.frames.stretches import runs
from lib.text import Words, inside
from lib.views.oda.choice import Donors

_STACKED = ("bars", "share", "table")
"""Views that show the rest."""
_WIDER = ("bars", "year", "table")
"""Views that show the total of a wider group."""
FEW = 2
"""Donors below zero that the answer names; more are named under the chart."""


@dataclass(frozen=True)
class Subject:
    """What is said the same way in every sentence of a view; `constant` is the basis at constant
    prices of a view at current ones.
    """

    choice: Donors
    basis: Basis
    recipient: str
    constant: Basis | None = None

    @property
    def view(self) -> str:
        """How it is shown."""
        return self.choice.view

    def about(self, words: Words) -> str:
        """Measure and prices: "Net ODA, constant prices of 2022"."""
        measure = words.name("measure", self.choice.measure)
        return words("oda.about", measure=measure, prices=self.prices(words))

    def prices(self, words: Words) -> str:
        """The price basis, with its base year."""
        return words(f"oda.price.{self.choice.prices}", year=str(self.basis.base_year))

    def years(self, words: Words, years: Sequence[int]) -> str:
        """Years as few stretches: "1965–1968, 2021 and 2022"."""
        stretches = runs(years, [int(year) for year in self.basis.values.index])
        return words.all_of(words.years(first, last) for first, last in stretches)


def donors(words: Words, codes: Iterable[str]) -> str:
    """Names of donors, of ready sets and of the rest, as one phrase of a sentence."""
    return words.all_of(in_sentence(words, code) for code in codes)


def in_sentence(words: Words, code: str) -> str:
    """A name as it stands in a sentence: "the United States"."""
    said = words.in_sentence("actor", code)
    return said if said != code else name(words, code)


def name(words: Words, code: str) -> str:
    """The name of a donor, of the rest, or of a ready set of donors."""
    if code == REST:
        return words("oda.rest")
    actor = words.name("actor", code)
    if actor == code and words.has(f"oda.sets.{code}"):
        return words(f"oda.sets.{code}")
    named = (words.name(table, code) for table in ("group", "region"))
    return next((other for other in (actor, *named) if other != code), code)


def amount(words: Words, value: float, unit: str, kind: str = "amount") -> str:
    """An amount in its unit: "¥99.57 billion"; a `mean` says that it is one."""
    written = words.amount(value, DIGITS[unit], unit)
    return words("oda.yearly_mean", amount=written) if kind == "mean" else written


def below_zero(words: Words, subject: Subject, below: Mapping[str, Sequence[int]]) -> str:
    """Donors, each with its years below zero."""
    return words.listed(
        words("oda.in_years", donor=in_sentence(words, code), years=subject.years(words, years))
        for code, years in below.items()
    )


def refusal(words: Words, subject: Subject, comparison: Comparison) -> str:
    """Why the view asked for is not drawn; empty when it is."""
    if subject.view != "share" or not comparison.below_zero:
        return ""
    return words("oda.no_share", donors=below_zero(words, subject, comparison.below_zero))


def caveats(
    words: Words,
    subject: Subject,
    comparison: Comparison,
    left_out: Sequence[str],
    outside: Sequence[str],
    noted: Sequence[str] = (),
) -> str:
    """What a reader must know to read the chart right, as one paragraph.

    `left_out`: donors that no deflator is held for; `outside`: those shown that are no members of
    the group of donors the page is about; `noted`: codes of the package's notes on these years.
    """
    own = [code for code in comparison.folded if code not in subject.basis.residuals]
    below = {code: years for code, years in comparison.below_zero.items() if code != REST}
    bars = subject.view == "bars"
    absent = [code for code in comparison.absent if code not in left_out]
    beyond = comparison.beyond
    under = beyond.index[beyond < comparison.total.reindex(beyond.index)]
    groups = {"group": name(words, comparison.group), "wider": name(words, comparison.wider)}
    groups["years"] = subject.years(words, [int(year) for year in under])
    # also where the window ends before the break: its years are of the series that ended there
    series = [code for year, code in subject.basis.breaks.items() if comparison.years[0] < year]
    said: list[tuple[bool, str, dict[str, Any]]] = [
        (bool(comparison.group), "oda.adds_up", {"group": groups["group"]}),
        (bars and bool(comparison.below_zero), "oda.net_total_note", {}),
        (bars and bool(comparison.wider), "oda.beyond_note", {"group": groups["wider"]}),
        (bool(own) and subject.view in _STACKED, "oda.rest_of", {"n": len(own)}),
        (len(under) > 0 and subject.view in _WIDER, "oda.beyond_below", groups),
        (len(below) > FEW, "oda.below", {"donors": below_zero(words, subject, below)}),
        (bool(absent), "oda.absent", {"donors": donors(words, absent)}),
        (bool(left_out), "oda.left_out", {"donors": donors(words, left_out)}),
        (bool(outside), "oda.outside", {"donors": donors(words, outside)}),
        (bool(subject.choice.tiers), "oda.only_tier", {"tiers": _tiers(words, subject.choice)}),
    ]
    lasting = [words.name("break-meaning", code) for code in series]
    lasting += [words.name("note", code) for code in noted]
    return words.sentences([*(words(key, **fill) for true, key, fill in said if true), *lasting])


def totals(subject: Subject, comparison: Comparison) -> list[str]:
    """Groups whose published totals a view shows, or rests on."""
    return [comparison.group, *([comparison.wider] if subject.view in _WIDER else [])]


def _tiers(words: Words, choice: Donors) -> str:
    return words.all_of(inside(words.tier(code)[0]) for code in choice.tiers)


def empty(words: Words, subject: Subject) -> str:
    """What was asked for and is not there."""
    asked = donors(words, subject.choice.donors) or words("oda.any_donor")
    years = words.years(*subject.choice.window)
    said = words("oda.empty", donors=asked, years=years, about=inside(subject.about(words)))
    if not subject.choice.tiers:
        return said
    return words.sentences([said, words("oda.only_tier", tiers=_tiers(words, subject.choice))])
