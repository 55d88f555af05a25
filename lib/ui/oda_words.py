"""What the ODA page says of itself: answer, caveats, and why something is not shown.

Belongs here: a comparison → sentences. Does not: the numbers (`frames.oda`), the table's headings
(`oda_table`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lib.address import Param
from lib.frames.amounts import Basis, largest
from lib.frames.oda import REST, Choice, Comparison, ranks, runs
from lib.frames.oda_units import DIGITS, YEARLY
from lib.text import Words, inside
from lib.ui import money, oda_params, url

_STACKED = ("bars", "share", "table")
"""Views that show the rest."""
_FEW = 2
"""Donors below zero that the answer names; more are named under the chart."""


@dataclass(frozen=True)
class Subject:
    """What is said the same way in every sentence of a view."""

    choice: Choice
    basis: Basis
    recipient: str

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
    """Names of donors, of ready sets and of the rest, as one phrase."""
    return words.all_of(name(words, code) for code in codes)


def name(words: Words, code: str) -> str:
    """The name of a donor, of the rest, or of a ready set of donors."""
    if code == REST:
        return words("oda.rest")
    found = words.name("actor", code)
    if found == code and words.has(f"oda.sets.{code}"):
        return words(f"oda.sets.{code}")
    named = (words.name(table, code) for table in ("group", "region"))
    return next((other for other in (found, *named) if other != code), code)


def sentence(words: Words, subject: Subject, found: Comparison) -> str:
    """The answer: who has most, how much of how much, by which measure, and what is below zero."""
    parts = [
        _first(words, subject, found) if subject.view == "rank" else _most(words, subject, found)
    ]
    below = {code: years for code, years in found.below_zero.items() if code != REST}
    if len(below) > _FEW:
        parts.append(words("oda.below_many", n=len(below)))
    elif below:
        parts.append(words("oda.below", donors=_below(words, subject, below)))
    return words.sentences(parts + _unsettled(words, subject, found))


def _most(words: Words, subject: Subject, found: Comparison) -> str:
    chosen, measure = bool(subject.choice.donors), subject.choice.measure
    count = len(found.donors) + len(found.folded) if chosen else len(found.everyone.columns)
    top, total = float(found.sums[found.leader]), float(found.total.sum())
    if count == 1:
        form = "one"
    elif top <= 0:
        form = "none"
    elif chosen:
        form = "chosen"
    else:
        form = "published" if found.group else "all"
    donor = name(words, found.leader)
    share = subject.view == "share" and not found.below_zero
    years = len(found.years) if found.unit in YEARLY else 1
    over = "mean" if years > 1 else "amount"
    return words(
        f"oda.answer.{form}",
        most=words(
            f"oda.most.{measure}" if words.has(f"oda.most.{measure}") else "oda.most.other",
            donor=donor,
            recipient=words.name("actor", subject.recipient),
            measure=inside(words.name("measure", measure)),
        ),
        donor=donor,
        amount=words("oda.share_of_total", share=words.share(top / total, 2))
        if share
        else amount(words, top / years, found.unit, over),
        total=amount(words, total / years, found.unit, over),
        years=subject.years(words, found.years),
        about=inside(subject.about(words)),
        prices=subject.prices(words),
        group=name(words, found.group),
        n=count,
    )


def amount(words: Words, value: float, unit: str, kind: str = "amount") -> str:
    """An amount in its unit: "¥99.57 billion"; a `mean` says that it is one."""
    written = words.amount(value, DIGITS[unit], unit)
    return words("oda.yearly_mean", amount=written) if kind == "mean" else written


def _first(words: Words, subject: Subject, found: Comparison) -> str:
    firsts = ranks(found).eq(1).sum()
    donor = largest(firsts.to_frame().T)[0]
    return words(
        "oda.answer.first" if firsts[donor] else "oda.answer.never_first",
        donor=name(words, donor),
        n=int(firsts[donor]),
        of=len(found.years),
        all=len(found.everyone.columns),
        years=subject.years(words, found.years),
        about=inside(subject.about(words)),
    )


def _below(words: Words, subject: Subject, below: dict[str, list[int]]) -> str:
    return words.listed(
        words("oda.in_years", donor=name(words, code), years=subject.years(words, years))
        for code, years in below.items()
    )


def _unsettled(words: Words, subject: Subject, found: Comparison) -> list[str]:
    return [
        words(
            "oda.unsettled",
            years=subject.years(words, [int(year) for year in years.index]),
            status=inside(words.name("status", str(status))),
        )
        for status, years in found.status.groupby(found.status)
        if status != "final"
    ]


def refusal(words: Words, subject: Subject, found: Comparison) -> str:
    """Why the view asked for is not drawn; empty when it is."""
    if subject.view != "share" or not found.below_zero:
        return ""
    return words("oda.no_share", donors=_below(words, subject, found.below_zero))


def caveats(
    words: Words,
    subject: Subject,
    found: Comparison,
    left_out: Sequence[str],
    outside: Sequence[str],
) -> str:
    """What a reader must know to read the chart right, as one paragraph.

    `left_out`: donors that no deflator is held for; `outside`: those shown that are no members of
    the group of donors the page is about.
    """
    own = [code for code in found.folded if code not in subject.basis.residuals]
    below = {code: years for code, years in found.below_zero.items() if code != REST}
    bars = subject.view == "bars"
    absent = [code for code in found.absent if code not in left_out]
    early = words("oda.early_until") if words.has("oda.early_until") else "0"
    said: list[tuple[bool, str, dict[str, Any]]] = [
        (bool(found.group), "oda.adds_up", {"group": name(words, found.group)}),
        (bars and bool(found.below_zero), "oda.net_total_note", {}),
        (bars and bool(found.wider), "oda.beyond_note", {"group": name(words, found.wider)}),
        (bool(own) and subject.view in _STACKED, "oda.rest_of", {"n": len(own)}),
        (len(below) > _FEW, "oda.below", {"donors": _below(words, subject, below)}),
        (bool(absent), "oda.absent", {"donors": donors(words, absent)}),
        (bool(left_out), "oda.left_out", {"donors": donors(words, left_out)}),
        (bool(outside), "oda.outside", {"donors": donors(words, outside)}),
        (bool(subject.choice.tiers), "oda.only_tier", {"tiers": _tiers(words, subject.choice)}),
        (found.years[0] <= int(early), "oda.early", {}),
    ]
    return words.sentences(words(key, **fill) for true, key, fill in said if true)


def _tiers(words: Words, choice: Choice) -> str:
    return words.all_of(inside(words.tier(code)[0]) for code in choice.tiers)


def undo(words: Words, choice: Choice) -> dict[str, Callable[[], None]]:
    """For each filter in use, its name and how to take it back; first a measure that has these."""
    filters = {
        "donor": bool(choice.donors),
        "tier": bool(choice.tiers),
        "years": url.given("years"),
        "prices": url.given("prices"),
    }
    ways = {words(f"oda.undo.{name}"): _without(name) for name, used in filters.items() if used}
    asked, bases, measure = set(choice.donors), money.bases(), oda_params.measure()
    nearest = [code for code in money.measures() if asked & set(bases[code, "current"].donors)][:1]
    offers = {
        words("oda.undo.measure", measure=inside(words.name("measure", code))): _with(measure, code)
        for code in nearest
        if code != choice.measure
    }
    return offers | ways


def empty(words: Words, subject: Subject) -> str:
    """What was asked for and is not there."""
    asked = donors(words, subject.choice.donors) or words("oda.any_donor")
    years = words.years(*subject.choice.window)
    said = words("oda.empty", donors=asked, years=years, about=inside(subject.about(words)))
    if not subject.choice.tiers:
        return said
    return words.sentences([said, words("oda.only_tier", tiers=_tiers(words, subject.choice))])


def _with(param: Param[str], code: str) -> Callable[[], None]:
    return lambda: url.go({param: code})


def _without(name: str) -> Callable[[], None]:
    return lambda: url.forget(name)
