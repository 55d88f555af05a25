"""Claims about who gives how much, tested year by year under every definition the record holds.

Belongs here: a claim, a donor and the amounts → true, false or unknown, and which view of the
amounts proves it. Does not: the claims sources make of events (`sources`), wording (`text`).

A verdict is unknown where a figure it needs is missing; nothing is guessed: when only a total of
all donors is published, nobody can be called the largest of them, but the largest can be refuted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.frames.amounts import Amounts, Basis
from lib.frames.oda import Members

CLAIMS = ("largest", "majority", "second", "fell", "all-fell")
"""Largest donor; more than all others together; second; less than the year before, by one donor
and by all."""
WITHIN_YEAR = CLAIMS[:3]
"""Claims that compare donors within a year; the others compare a year with the one before."""
MEASURES = ("net_disbursement", "gross_disbursement", "grants", "concessional_loans")
"""What counts as giving, the first one first."""
DAC, ALL = "dac", "all"
"""Who counts: the members of the DAC, or every donor there is."""
TRUE, FALSE, UNKNOWN = "true", "false", "unknown"


@dataclass(frozen=True)
class Definition:
    """What "gave" and "donor" mean in a test; `who` is "" where only one donor counts."""

    measure: str
    who: str
    prices: str

    @property
    def code(self) -> str:
        """The definition as one code."""
        return "/".join((self.measure, self.who, self.prices))


@dataclass(frozen=True)
class Proof:
    """The view of the ODA page that shows what a verdict rests on; no donors means all."""

    measure: str
    prices: str
    years: tuple[int, int]
    donors: tuple[str, ...]
    view: str


def definitions(found: Amounts, claim: str) -> list[Definition]:
    """Every definition the record holds for a claim.

    Within a year amounts are compared at the prices of that year; from year to year at constant
    prices too; for the sum of all donors only where all of them, but for one at most, have these.
    """
    measures = [measure for measure in MEASURES if (measure, "current") in found]
    if claim in WITHIN_YEAR:
        return [Definition(measure, who, "current") for measure in measures for who in (DAC, ALL)]
    alone = claim == "fell"
    return [
        Definition(measure, who, prices)
        for measure in measures
        for who in (("",) if alone else (DAC, ALL))
        for prices in ("current", "constant")
        if (measure, prices) in found
        and (prices == "current" or alone or _all_priced(found, measure))
    ]


def _all_priced(found: Amounts, measure: str) -> bool:
    current, constant = (found[measure, prices].donors for prices in ("current", "constant"))
    return len(constant) >= len(current) - 1


def tested(found: Amounts, belong: Members, claim: str, donor: str) -> pd.DataFrame:
    """The verdict of each year (rows) under each definition (columns, by code)."""
    kinds = definitions(found, claim)
    years = sorted(
        {int(year) for kind in kinds for year in found[kind.measure, kind.prices].values.index}
    )
    verdicts = {
        kind.code: _verdicts(found[kind.measure, kind.prices], belong, kind.who, claim, donor)
        for kind in kinds
    }
    every = pd.Index(range(years[0], years[-1] + 1), name="year")
    return pd.DataFrame(
        {code: found.reindex(every, fill_value=UNKNOWN) for code, found in verdicts.items()}
    )


def _verdicts(basis: Basis, belong: Members, who: str, claim: str, donor: str) -> pd.Series[str]:
    listed = basis.donors if who != DAC else [d for d in basis.donors if d in belong[DAC]]
    values = basis.values[listed]
    mine = values[donor] if donor in listed else pd.Series(np.nan, index=values.index)
    total = _total(basis, listed, who)
    if claim == "fell":
        return _known(mine < _before(mine), mine.notna() & _before(mine).notna())
    if claim == "all-fell":
        return _known(total < _before(total), total.notna() & _before(total).notna())
    if claim == "majority":
        return _known(2 * mine > total, mine.notna() & total.notna())
    ahead = values.gt(mine, axis="index").sum(axis="columns")
    place = 1 if claim == "second" else 0
    refuted = ahead > place
    complete = who == DAC or not basis.wider
    return _known(ahead == place, mine.notna() & (refuted | complete))


def _total(basis: Basis, listed: Sequence[str], who: str) -> pd.Series[float]:
    if who == ALL and basis.wider:
        return basis.beyond.reindex(basis.values.index)
    if basis.group and set(listed) == set(basis.donors):
        return basis.total.reindex(basis.values.index)
    counted = basis.values if who == ALL else basis.values[list(listed)]
    return counted.sum(axis="columns", min_count=1)


def _before(amounts: pd.Series[float]) -> pd.Series[float]:
    """Each year's amount a year earlier; the index may have gaps."""
    return pd.Series(amounts.reindex(amounts.index - 1).to_numpy(dtype=float), index=amounts.index)


def _known(true: pd.Series[bool], known: pd.Series[bool]) -> pd.Series[str]:
    verdicts = np.where(known, np.where(true, TRUE, FALSE), UNKNOWN)
    return pd.Series(verdicts, index=true.index, dtype="str")


def proof(
    found: Amounts, claim: str, kind: Definition, donor: str, years: tuple[int, int]
) -> Proof:
    """The view that shows some years' verdicts: one year's donors by size, or the years' places.

    Claims from year to year show the year before as well.
    """
    first, last = years
    basis = found[kind.measure, kind.prices]
    members = (DAC,) if kind.who == DAC and not basis.wider else ()
    if claim == "fell":
        return Proof(kind.measure, kind.prices, (first - 1, last), (donor,), "bars")
    if claim == "all-fell":
        return Proof(kind.measure, kind.prices, (first - 1, last), members, "bars")
    # places are counted among all donors of a measure
    places = claim != "majority" and (kind.who == ALL or bool(basis.wider))
    view = "year" if first == last else "rank" if places else "bars"
    return Proof(kind.measure, kind.prices, years, members, view)


def stretches(verdicts: pd.Series[str], verdict: str) -> list[tuple[int, int]]:
    """Years with a verdict as (first, last) of each stretch."""
    found: list[tuple[int, int]] = []
    for year in verdicts.index[verdicts == verdict]:
        if found and found[-1][1] == year - 1:
            found[-1] = (found[-1][0], int(year))
        else:
            found.append((int(year), int(year)))
    return found


def counts(verdicts: pd.Series[str]) -> Mapping[str, int]:
    """How many years are true, false and unknown."""
    return {verdict: int((verdicts == verdict).sum()) for verdict in (TRUE, FALSE, UNKNOWN)}
