"""Claims about who gives how much, tested year by year under every definition the record holds.

Belongs here: a claim, a donor and the amounts → true, false or unknown, and which view of the
amounts proves it. Does not: the claims sources make of events (`sources`), wording (`text`).

A verdict is unknown where a figure it needs is missing, or belongs to another series: the first
year after a break has no year before. Nothing is guessed: when only a total of all donors is
published, nobody can be called the largest of them, but the largest can be refuted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from lib.frames.amounts import Amounts, Basis
from lib.frames.donors import Members

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


def definitions(found: Amounts, belong: Members, claim: str) -> list[Definition]:
    """Every definition the record holds for a claim.

    Within a year amounts are compared at the prices of that year; from year to year at constant
    prices too; for the sum of all donors only where all of them, but for one at most, have these.
    """
    counted = (DAC, ALL) if belong.get(DAC) else (ALL,)
    measures = [measure for measure in MEASURES if (measure, "current") in found]
    if claim in WITHIN_YEAR:
        return [Definition(measure, who, "current") for measure in measures for who in counted]
    alone = claim == "fell"
    return [
        Definition(measure, who, prices)
        for measure in measures
        for who in (("",) if alone else counted)
        for prices in ("current", "constant")
        if (measure, prices) in found
        and (prices == "current" or alone or _all_priced(found, measure))
    ]


def _all_priced(found: Amounts, measure: str) -> bool:
    current, constant = (found[measure, prices].donors for prices in ("current", "constant"))
    return len(constant) >= len(current) - 1


def tested(found: Amounts, belong: Members, claim: str, donor: str) -> pd.DataFrame:
    """The verdict of each year (rows) under each definition (columns, by code)."""
    kinds = definitions(found, belong, claim)
    bases = {kind: found[kind.measure, kind.prices] for kind in kinds}
    first = min(int(basis.values.index[0]) for basis in bases.values())
    last = max(int(basis.values.index[-1]) for basis in bases.values())
    every = pd.RangeIndex(first, last + 1, name="year")
    columns = {}
    for kind, basis in bases.items():
        column = np.full(len(every), UNKNOWN, dtype=object)
        years = basis.values.index.to_numpy(dtype=int)
        column[years - first] = _verdicts(basis, years, belong, kind.who, claim, donor)
        columns[kind.code] = column
    return pd.DataFrame(columns, index=every)


# plain arrays: with frames the verdicts of one claim took 58 ms instead of 1
_Amounts = npt.NDArray[np.float64]


def _verdicts(
    basis: Basis, years: npt.NDArray[np.int64], belong: Members, who: str, claim: str, donor: str
) -> npt.NDArray[np.object_]:
    listed = basis.donors if who != DAC else [d for d in basis.donors if d in belong[DAC]]
    place = {str(code): number for number, code in enumerate(basis.values.columns)}
    cells = basis.values.to_numpy(dtype=float)
    nothing = np.full(len(years), np.nan)
    mine = cells[:, place[donor]] if donor in listed else nothing
    if claim in ("largest", "second"):
        others = cells[:, [place[code] for code in listed if code != donor]]
        ahead = (others > mine[:, np.newaxis]).sum(axis=1)
        beaten = 1 if claim == "second" else 0
        complete = who == DAC or not basis.wider
        return _known(ahead == beaten, ~np.isnan(mine) & ((ahead > beaten) | complete))
    if claim == "fell":
        return _less(mine, _before(mine, years, basis.breaks))
    total = _total(basis, cells, [place[code] for code in listed], who)
    if claim == "all-fell":
        return _less(total, _before(total, years, basis.breaks))
    return _less(total, 2 * mine)


def _total(basis: Basis, cells: _Amounts, listed: Sequence[int], who: str) -> _Amounts:
    published = basis.beyond if who == ALL and basis.wider else basis.total
    if len(published) and (who == ALL or len(listed) == len(basis.donors)):
        return np.asarray(published.reindex(basis.values.index), dtype=np.float64)
    counted = cells if who == ALL else cells[:, listed]
    empty = np.isnan(counted).all(axis=1)
    return np.asarray(np.where(empty, np.nan, np.nansum(counted, axis=1)), dtype=np.float64)


def _before(amounts: _Amounts, years: npt.NDArray[np.int64], breaks: Mapping[int, str]) -> _Amounts:
    """Each year's amount a year earlier in the same series; the years may have gaps."""
    earlier = np.full(len(amounts), np.nan)
    follows = (years[1:] == years[:-1] + 1) & ~np.isin(years[1:], list(breaks))
    earlier[1:][follows] = amounts[:-1][follows]
    return earlier


def _less(one: _Amounts, other: _Amounts) -> npt.NDArray[np.object_]:
    return _known(one < other, ~np.isnan(one) & ~np.isnan(other))


def _known(true: npt.NDArray[np.bool_], known: npt.NDArray[np.bool_]) -> npt.NDArray[np.object_]:
    return np.where(known, np.where(true, TRUE, FALSE), UNKNOWN).astype(object)


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


def latest(verdicts: pd.Series[str]) -> tuple[str, tuple[int, int]]:
    """The last verdict that is known, and the years to its end that have it; unknown if none is."""
    ends = {
        found[-1][1]: (verdict, found[-1])
        for verdict in (TRUE, FALSE)
        if (found := stretches(verdicts, verdict))
    }
    return ends[max(ends)] if ends else (UNKNOWN, (int(verdicts.index[0]), int(verdicts.index[-1])))


def counts(verdicts: pd.Series[str]) -> Mapping[str, int]:
    """How many years are true, false and unknown."""
    return {verdict: int((verdicts == verdict).sum()) for verdict in (TRUE, FALSE, UNKNOWN)}
