"""The answer of the ODA page: who has most in a comparison year by year, in which prices.

Belongs here: a comparison → its first sentences. Does not: caveats and ways out (`oda_words`), what
single views say besides (`oda_view_words`).

Money of different years is worth different amounts, so a sum of current prices never stands alone:
the next sentence says who is first at constant prices. And nothing is added up across a break: each
stretch of years has sentences of its own, the latest first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lib.frames.amounts import largest
from lib.frames.oda import REST, Comparison, compare, ranks
from lib.frames.oda_units import YEARLY
from lib.text import Words, inside
from lib.ui import record
from lib.ui.oda_words import FEW, Subject, amount, below_zero, in_sentence, name


def sentence(
    words: Words,
    subject: Subject,
    found: Comparison,
    below: Mapping[str, Sequence[int]] | None = None,
) -> str:
    """The answer: who has most, how much of how much, by which measure, and what is below zero.

    `below`: the years of those shown below zero, where a view shows others than the comparison.
    """
    parts: list[str] = []
    for part in reversed(found.parts):
        if subject.view == "rank":
            parts.append(_first(words, subject, part))
        else:
            parts += _most(words, subject, part)
    under = found.below_zero if below is None else below
    under = {code: years for code, years in under.items() if code != REST}
    if len(under) > FEW:
        parts.append(words("oda.below_many", n=len(under)))
    elif under:
        parts.append(words("oda.below", donors=below_zero(words, subject, under)))
    return words.sentences(parts + _unsettled(words, subject, found))


def _most(words: Words, subject: Subject, found: Comparison) -> list[str]:
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
    donor = in_sentence(words, found.leader)
    # where others are below zero a donor may have more than all of it: that is no share
    share = subject.view == "share" and 0 < top <= total
    years = len(found.years) if found.unit in YEARLY else 1
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
        else amount(words, top / years, found.unit, over),
        total=amount(words, total / years, found.unit, over),
        years=subject.years(words, found.years),
        about=inside(subject.about(words)),
        prices=subject.prices(words),
        group=name(words, found.group),
        n=count,
    )
    compares = form in ("chosen", "published", "all") and len(found.years) > 1
    return [said, _constant(words, subject, found)] if compares and subject.constant else [said]


def _constant(words: Words, subject: Subject, found: Comparison) -> str:
    """Who is first at constant prices, of those these are held for; why nobody can be called so."""
    basis, leader = subject.constant, found.leader
    assert basis is not None
    years = [year for year in found.years if year in basis.values.index]
    real = compare(basis, years, record.pair().first, subject.choice.donors)
    if real.values.empty:
        return words("oda.constant.none")
    shown = {*real.donors, *real.folded}
    compared = [code for code in real.everyone if code in shown]
    prices = words("oda.price.constant", year=str(basis.base_year))
    if real.years != found.years:
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


def _first(words: Words, subject: Subject, found: Comparison) -> str:
    firsts = ranks(found).eq(1).sum()
    donor = largest(firsts.to_frame().T)[0]
    return words(
        "oda.answer.first" if firsts[donor] else "oda.answer.never_first",
        donor=in_sentence(words, donor),
        n=int(firsts[donor]),
        of=len(found.years),
        all=len(found.everyone.columns),
        years=subject.years(words, found.years),
        about=inside(subject.about(words)),
    )


def _unsettled(words: Words, subject: Subject, found: Comparison) -> list[str]:
    release = record.release(subject.basis.sources)
    return [
        words(
            f"oda.unsettled.{status}",
            years=subject.years(words, [int(year) for year in years.index]),
            release=words.date(release),
        )
        for status, years in found.status.groupby(found.status)
        if status != "final"
    ]
