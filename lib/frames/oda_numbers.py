"""One donor and year by every measure; and what a donor paid against what it was repaid.

Belongs here: amounts and pledges → the numbers of one donor. Does not: comparing donors (`oda`),
wording (`text`).

Pledges are no payments, gross is no ODA alone, repayments come from the borrower's books: the
numbers stand side by side and are never added up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from lib.frames.amounts import Amounts

PLEDGED = "pledged"
NET = "net_disbursement"
GRANTS, LOANS = "grants", "concessional_loans"
REPAID, REPAID_ALL = "principal_repaid_concessional", "principal_repaid"
ORDER = (PLEDGED, "gross_disbursement", GRANTS, LOANS, REPAID, REPAID_ALL, NET)
"""The numbers of a year: announced, paid out, paid back, and net as published."""
TURNED = (GRANTS, LOANS, REPAID, NET)
"""What `repayments` sets beside each other."""
BACK = (REPAID, REPAID_ALL)
"""Those that flow from the recipient to the donor."""


@dataclass(frozen=True)
class Number:
    """One number in US$ million; NaN has a reason: `years` (the record holds other years only),
    `donor` (none of this donor at all) or `entry` (others have one that year). `years` is what
    the record holds of the donor, or of anybody where it has nothing of the donor.
    """

    code: str
    value: float
    reason: str
    years: tuple[int, int]
    status: str
    sources: tuple[str, ...]


def numbers(found: Amounts, pledges: pd.DataFrame, donor: str, year: int) -> list[Number]:
    """The numbers of a donor in a year, in `ORDER`; measures the record lacks are left out, and so
    are pledges where it has none.
    """
    every = []
    totals = pledges[pledges["kind"] == "total"]
    if len(totals):
        pledged = totals.pivot(index="year", columns="donor", values="value_usd_million")
        here = totals[(totals["donor"] == donor) & (totals["year"] == year)]
        every.append(_number(PLEDGED, pledged, donor, year, "final", tuple(here["source"])))
    for code in ORDER[1:]:
        if (code, "current") in found:
            basis = found[code, "current"]
            status = str(basis.status.get(year, "final"))
            every.append(_number(code, basis.values, donor, year, status, tuple(basis.sources)))
    return every


def fullest(found: Amounts, pledges: pd.DataFrame, donor: str) -> int:
    """The latest of the years that have the most numbers of a donor."""
    held = Counter(pledges.loc[pledges["kind"].eq("total") & pledges["donor"].eq(donor), "year"])
    for code in ORDER[1:]:
        if (code, "current") in found and donor in found[code, "current"].values:
            held.update(found[code, "current"].values[donor].dropna().index)
    return int(max(held, key=lambda year: (held[year], year)))


def _number(
    code: str, values: pd.DataFrame, donor: str, year: int, status: str, sources: tuple[str, ...]
) -> Number:
    own = values[donor].dropna() if donor in values else pd.Series(dtype=float)
    index = (own if len(own) else values).index
    years = (int(index.min()), int(index.max()))
    if year in own.index:
        return Number(code, float(own[year]), "", years, status, sources)
    outside = not years[0] <= year <= years[1]
    reason = "donor" if own.empty else "years" if outside else "entry"
    return Number(code, float("nan"), reason, years, status, ())


@dataclass(frozen=True)
class Share:
    """A donor's net amount of a year in the published net total, both in US$ million.

    `part` is NaN where either is not above zero or not known. `below`: the donors below zero,
    whose amounts have been taken off in the total.
    """

    part: float
    amount: float
    total: float
    below: tuple[str, ...]


def share(found: Amounts, donor: str, year: int) -> Share:
    """What part of the year's published net total a donor has."""
    basis = found[NET, "current"]
    row = basis.values.reindex([year])[basis.donors].iloc[0]
    amount, total = float(row.get(donor, np.nan)), float(basis.total.get(year, np.nan))
    part = amount / total if amount > 0 and total > 0 else np.nan
    return Share(part, amount, total, tuple(str(code) for code in row.index[row < 0]))


def borrowed(found: Amounts, donors: Sequence[str]) -> list[str]:
    """Donors that were repaid concessional loans, in the order given."""
    there = found[REPAID, "current"].values.columns
    return [donor for donor in donors if donor in there]


def repayments(found: Amounts, donor: str) -> pd.DataFrame:
    """What a donor paid out and what was repaid to it, by year, in US$ million.

    Columns: grants, loans, repaid (principal of concessional loans), left (the first two less
    the third; NaN unless loans and repayments are both there), net (as published) and status (of
    the repayments).
    """
    repaid = found[REPAID, "current"]
    names = {"grants": GRANTS, "loans": LOANS, "repaid": REPAID, "net": NET}
    columns = {
        name: found[code, "current"].values.get(donor, pd.Series(dtype=float))
        for name, code in names.items()
    }
    table = pd.DataFrame({**columns}).reindex(repaid.values.index)
    paid = table["grants"].fillna(0) + table["loans"]
    status = repaid.status.reindex(table.index)
    return table.assign(left=paid - table["repaid"], status=status)


@dataclass(frozen=True)
class Turn:
    """How new money and repayments moved: years below zero as published, and the two ends.

    `first` and `last`: the first and last year with both; `peak`: the year of the largest loans.
    """

    below: list[int]
    first: int
    last: int
    peak: int
    scheduled: list[int]


def turn(table: pd.DataFrame) -> Turn | None:
    """Facts of `repayments`; None where no year has both loans and repayments."""
    both = table.dropna(subset=["loans", "repaid"])
    if both.empty:
        return None
    planned = table[table["status"].eq("scheduled") & table["repaid"].notna()]
    return Turn(
        below=[int(year) for year in table.index[table["net"] < 0]],
        first=int(both.index[0]),
        last=int(both.index[-1]),
        peak=int(both.index[int(np.argmax(both["loans"].to_numpy()))]),
        scheduled=[int(year) for year in planned.index],
    )
