"""The answer of the donors section: who has most in a comparison, in which prices; what changed
between two years; where a donor stands in one.

Belongs here: a comparison → its first sentences. Does not: names, caveats, why nothing is shown
(`sentences`).

Money of different years is worth different amounts, so a sum of current prices never stands alone:
the next sentence says who is first at constant prices. And nothing is added up across a break: each
stretch of years has sentences of its own, the latest first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lib import record
from lib.frames.amounts import largest
from lib.frames.oda import REST, Comparison, compare, ranks
from lib.frames.oda_units import YEARLY
from lib.frames.oda_views import OneYear
from lib.text import Words, inside
from lib.views.oda.sentences import FEW, Subject, amount, below_zero, in_sentence, name


def sentence(
    words: Words,
    subject: Subject,
    comparison: Comparison,
    below: Mapping[str, Sequence[int]] | None = None,
) -> str:
    """The answer: who has most, how much of how much, by which measure, and what is below zero.

    `below`: the years of those shown below zero, where a view shows others than the comparison.
    """
    parts: list[str] = []
    for part in reversed(comparison.parts):
        if subject.view == "rank":
            parts.append(_first(words, subject, part))
        else:
            parts += _most(words, subject, part)
    under = comparison.below_zero if below is None else below
    under = {code: years for code, years in under.items() if code != REST}
    if len(under) > FEW:
        parts.append(words("oda.below_many", n=len(under)))
    elif under:
        parts.append(words("oda.below", donors=below_zero(words, subject, under)))
    return words.sentences(parts + _unsettled(words, subject, comparison))


def _most(words: Words, subject: Subject, part: Comparison) -> list[str]:
    chosen, measure = bool(subject.choice.donors), subject.choice.measure
    asked = len(part.donors) + len(part.folded)
    count = asked if chosen else len(part.everyone.columns)
    top, total = float(part.sums[part.leader]), float(part.total.sum())
    if count == 1:
        form = "one"
    elif top <= 0:
        form = "none"
    elif chosen:
        form = "chosen"
    else:
        form = "published" if part.group else "all"
    donor = in_sentence(words, part.leader)
    # where others are below zero a donor may have more than all of it: that is no share
    share = subject.view == "share" and 0 < top <= total
    years = len(part.years) if part.unit in YEARLY else 1
    over = "mean" if years > 1 else "amount"
    said = words(
        f"oda.answer.{form}",
        most=words(
            f"oda.most.{measure}" if words.has(f"oda.most.{measure}") else "oda.most.other",
            donor=donor,
            recipient=words.in_sentence("actor", subject.recipient),
            measure=inside(words.name("measure", measure)),
        ),
        donor=donor,
        amount=words("oda.share_of_total", share=words.share(top / total, 2))
        if share
        else amount(words, top / years, part.unit, over),
        total=amount(words, total / years, part.unit, over),
        years=subject.years(words, part.years),
        about=inside(subject.about(words)),
        prices=subject.prices(words),
        group=name(words, part.group),
        n=count,
    )
    compares = form in ("chosen", "published", "all") and len(part.years) > 1
    return [said, _constant(words, subject, part)] if compares and subject.constant else [said]


def _constant(words: Words, subject: Subject, part: Comparison) -> str:
    """Who is first at constant prices, of those these are held for; why nobody can be called so."""
    basis, leader = subject.constant, part.leader
    assert basis is not None
    years = [year for year in part.years if year in basis.values.index]
    real = compare(basis, years, record.pair().first, subject.choice.donors)
    if real.values.empty:
        return words("oda.constant.none")
    asked = {*real.donors, *real.folded}
    compared = [code for code in real.everyone if code in asked]
    prices = words("oda.price.constant", year=str(basis.base_year))
    if real.years != part.years:
        prices = words("oda.constant.years", prices=prices, years=subject.years(words, real.years))
    first = real.leader
    if leader not in compared:
        form = "unknown"
    elif len(compared) == 1:
        form = "alone"
    else:
        form = "same" if first == leader else "other"
    count = len(real.years) if real.unit in YEARLY else 1
    over = "mean" if count > 1 else "amount"
    sums = {
        code: amount(words, float(real.everyone[code].sum()) / count, real.unit, over)
        for code in {first, leader} & {*compared}
    }
    return words(
        f"oda.constant.{form}",
        prices=prices,
        donor=in_sentence(words, first),
        leader=in_sentence(words, leader),
        amount=sums[first],
        leader_amount=sums.get(leader, ""),
        n=len(compared),
    )


def _first(words: Words, subject: Subject, part: Comparison) -> str:
    firsts = ranks(part).eq(1).sum()
    donor = largest(firsts.to_frame().T)[0]
    return words(
        "oda.answer.first" if firsts[donor] else "oda.answer.never_first",
        donor=in_sentence(words, donor),
        n=int(firsts[donor]),
        of=len(part.years),
        all=len(part.everyone.columns),
        years=subject.years(words, part.years),
        about=inside(subject.about(words)),
    )


def _unsettled(words: Words, subject: Subject, comparison: Comparison) -> list[str]:
    release = record.release(subject.basis.sources)
    return [
        words(
            f"oda.unsettled.{status}",
            years=subject.years(words, [int(year) for year in years.index]),
            release=words.date(release),
        )
        for status, years in comparison.status.groupby(comparison.status)
        if status != "final"
    ]


def changed(
    words: Words, subject: Subject, table: pd.DataFrame, years: tuple[int, int], unit: str
) -> str:
    """Whose amount rose and fell the most between two years; donors with both years count."""
    moved = table["change"].dropna()
    if moved.empty:
        return words("oda.nothing_moved", first=str(years[0]), last=str(years[1]))
    up, down = str(moved.index[0]), str(moved.index[-1])
    return words(
        "oda.changed" if len(moved) > 1 else "oda.changed_one",
        first=str(years[0]),
        last=str(years[1]),
        up=in_sentence(words, up),
        up_change=amount(words, float(moved.iloc[0]), unit),
        down=in_sentence(words, down),
        down_change=amount(words, float(moved.iloc[-1]), unit),
        n=len(moved),
        about=inside(subject.about(words)),
    )


def standing(words: Words, one: OneYear, focus: str) -> str:
    """What the largest donor of a year is measured against, and where the focus stands."""
    if len(one.places) == 1:
        return words("oda.leader_alone")
    parts = [words("oda.leader_others", others=amount(words, one.others, one.unit))]
    place = one.places.get(focus)
    if place is not None and place > 1:
        count = len(one.places)
        parts.append(
            words("oda.focus_place", donor=in_sentence(words, focus), place=str(place), n=count)
        )
    return words.sentences(parts)
