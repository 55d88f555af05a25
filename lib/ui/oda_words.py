"""What the ODA page says of itself: answer, caveats, table, and why something is not shown.

Belongs here: a comparison → sentences and headings. Does not: the numbers (`frames.oda`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from lib.frames.amounts import Basis
from lib.frames.oda import REST, Choice, Comparison, runs
from lib.text import Words
from lib.ui import url

_FEW = 2
"""Donors below zero that the answer names; more are named under the chart."""


@dataclass(frozen=True)
class Subject:
    """What is said the same way in every sentence of a view."""

    choice: Choice
    basis: Basis
    recipient: str

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
    if words.has(f"oda.sets.{code}"):
        return words(f"oda.sets.{code}")
    named = (words.name(table, code) for table in ("actor", "group", "region"))
    return next((found for found in named if found != code), code)


def sentence(words: Words, subject: Subject, found: Comparison) -> str:
    """The answer: who has most, how much of how much, by which measure, and what is below zero."""
    years = subject.years(words, [int(year) for year in found.values.index])
    about = subject.about(words)
    chosen = bool(subject.choice.donors)
    count = len(found.donors) + len(found.folded) if chosen else len(found.everyone.columns)
    top = found.sums[found.leader]
    said = {
        "donor": name(words, found.leader),
        "amount": words.amount(top, 2),
        "total": words.amount(found.total.sum(), 2),
        "years": years,
        "about": about,
        "prices": subject.prices(words),
        "group": name(words, found.group),
        "n": count,
    }
    if count == 1:
        form = "one"
    elif top <= 0:
        form = "none"
    elif chosen:
        form = "chosen"
    else:
        form = "published" if found.group else "all"
    most = words(
        f"oda.most.{subject.choice.measure}"
        if words.has(f"oda.most.{subject.choice.measure}")
        else "oda.most.other",
        donor=said["donor"],
        recipient=words.name("actor", subject.recipient),
        measure=words.name("measure", subject.choice.measure),
    )
    parts = [words(f"oda.answer.{form}", most=most, **said)]
    below = {code: years for code, years in found.below_zero.items() if code != REST}
    if below:
        few = len(below) <= _FEW
        parts.append(
            words("oda.below", donors=_below(words, subject, below))
            if few
            else words("oda.below_many", n=len(below))
        )
    parts += _unsettled(words, subject, found)
    return " ".join(parts)


def _below(words: Words, subject: Subject, below: dict[str, list[int]]) -> str:
    return "; ".join(
        words("oda.in_years", donor=name(words, code), years=subject.years(words, years))
        for code, years in below.items()
    )


def _unsettled(words: Words, subject: Subject, found: Comparison) -> list[str]:
    return [
        words(
            "oda.unsettled",
            years=subject.years(words, [int(year) for year in years.index]),
            status=words.name("status", str(status)).lower(),
        )
        for status, years in found.status.groupby(found.status)
        if status != "final"
    ]


def refusal(words: Words, subject: Subject, found: Comparison) -> str:
    """Why the view asked for is not drawn; empty when it is."""
    if subject.choice.view != "share" or not found.below_zero:
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
    early = words("oda.early_until") if words.has("oda.early_until") else "0"
    said: list[tuple[bool, str, dict[str, Any]]] = [
        (bool(found.group), "oda.adds_up", {"group": name(words, found.group)}),
        (bool(own), "oda.rest_of", {"n": len(own)}),
        (len(below) > _FEW, "oda.below", {"donors": _below(words, subject, below)}),
        (bool(found.absent), "oda.absent", {"donors": donors(words, found.absent)}),
        (bool(left_out), "oda.left_out", {"donors": donors(words, left_out)}),
        (bool(outside), "oda.outside", {"donors": donors(words, outside)}),
        (bool(subject.choice.tiers), "oda.only_tier", {"tiers": _tiers(words, subject.choice)}),
        (int(found.values.index.min()) <= int(early), "oda.early", {}),
    ]
    return " ".join(words(key, **fill) for true, key, fill in said if true)


def _tiers(words: Words, choice: Choice) -> str:
    return words.all_of(words.tier(code)[0] for code in choice.tiers)


def rows(words: Words, subject: Subject, found: Comparison) -> pd.DataFrame:
    """Years × donors as the table under the chart, the sum of the years in its last row."""
    table = found.values.rename(columns=lambda code: name(words, code))
    if len(found.values.columns) > 1:
        total = name(words, found.group) if found.group else words("oda.sum")
        table = table.assign(**{total: found.total})
    sums = table.sum(min_count=1).to_frame(words("oda.sum_of_years")).T
    years = [str(year) for year in table.index]
    table = pd.concat([table, sums] if len(years) > 1 else [table])
    table.insert(0, words("oda.year"), [*years, words("oda.sum_of_years")][: len(table)])
    if found.status.ne("final").any():
        statuses = [words.name("status", str(status)) for status in found.status]
        table[words("oda.status")] = [*statuses, ""][: len(table)]
    return table


def file(choice: Choice, found: Comparison) -> str:
    """The name of the table's file: measure, prices, unit and years."""
    first, last = found.values.index.min(), found.values.index.max()
    return f"red-seal_{choice.measure}_{choice.prices}_usd-million_{first}-{last}"


def undo(words: Words, choice: Choice) -> dict[str, Callable[[], None]]:
    """For each filter in use, its name and how to take it back."""
    filters = {
        "donor": bool(choice.donors),
        "tier": bool(choice.tiers),
        "years": url.given("years"),
        "prices": url.given("prices"),
    }
    return {words(f"oda.undo.{name}"): _without(name) for name, used in filters.items() if used}


def _without(name: str) -> Callable[[], None]:
    return lambda: url.forget(name)
