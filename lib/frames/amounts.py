"""Amounts: the money table as one matrix of years × donors for each measure and price basis.

Belongs here: the rows of `oda.csv` and the deflators of `rates.csv` → matrices, once a process.
Does not: which donors and years a view compares (`oda`), names (`text`), files (`load`).

Filtering and pivoting the long table at every rerun took 15 ms, and 98 ms with a million rows;
cutting rows and columns out of a matrix (`oda.compare`) takes 4 to 6 however long the table is.

Missing is not zero: a donor without a figure in a year is NaN in every matrix.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from lib.frames.stretches import Rows, cut, of

DEFLATOR = "dac-deflator"
"""The indicator of `rates.csv` that turns current into constant prices (base year = 100)."""

_OWN = ("country", "multilateral")
_STATUSES = ("final", "preliminary", "scheduled")
_ROUNDING = 0.02


@dataclass(frozen=True)
class Basis:
    """One measure at one price basis: everything the recipient's donors have in it.

    `values`: US$ million, years × donors, residuals included; years without any figure have no
    row. `total`: the published total, by year, where its parts add up to it; otherwise empty and
    `group` is "". `beyond`: the published total of a wider group that includes donors the record
    does not list; empty, and `wider` is "", where there is none. `status`: the least final status
    of a year's figures. `sources`: cells of their codes. `breaks`: the first year of a new series
    under the same name, by which break it is: amounts of its two sides are neither added up nor
    compared. `unit`: see `oda_units`.
    """

    values: pd.DataFrame
    residuals: frozenset[str]
    total: pd.Series[float]
    group: str
    status: pd.Series[str]
    sources: pd.Series[str]
    base_year: int | None
    breaks: Mapping[int, str] = field(default_factory=dict)
    wider: str = ""
    beyond: pd.Series[float] = field(default_factory=lambda: pd.Series(dtype=float))
    unit: str = "usd"

    @cached_property
    def donors(self) -> list[str]:
        """Donors by themselves, the largest first; residuals are never donors."""
        return largest(self.values.drop(columns=list(self.residuals)))


Amounts = Mapping[tuple[str, str], Basis]
"""Bases by (measure, prices)."""


def amounts(
    oda: pd.DataFrame,
    rates: pd.DataFrame,
    actors: pd.DataFrame,
    recipient: str,
    breaks: Rows = (),
) -> Amounts:
    """Every measure that compares donors of a recipient, at current and constant prices.

    Constant prices are the published ones where the table has them; otherwise current prices
    divided by the donor's own DAC deflator, for the donors whose deflator `rates` holds. `breaks`
    are the package's.
    """
    rows = oda[oda["recipient"] == recipient]
    rows = rows.merge(
        actors[["actor", "kind"]].rename(columns={"actor": "donor"}), on="donor", how="left"
    )
    donors = rows[rows["kind"].isin(_OWN)].groupby("measure")["donor"].nunique()
    rows = rows[rows["measure"].isin(donors.index[donors > 1])]
    published = rows.loc[rows["prices"] == "constant", "measure"].unique()
    current = rows[(rows["prices"] == "current") & ~rows["measure"].isin(published)]
    rows = pd.concat([rows, deflated(current, rates)])
    return {
        (str(measure), str(prices)): _basis(part, of(breaks, str(measure)))
        for (measure, prices), part in rows.groupby(["measure", "prices"], sort=False)
    }


def deflated(rows: pd.DataFrame, rates: pd.DataFrame) -> pd.DataFrame:
    """Rows at current prices, brought to constant ones; those without a deflator are left out."""
    deflators = rates[rates["indicator"] == DEFLATOR]
    found = rows.merge(
        deflators.rename(
            columns={"country": "donor", "value": "deflator", "source": "deflator_source"}
        )[["donor", "year", "deflator", "deflator_source", "unit"]],
        on=["donor", "year"],
    )
    return found.assign(
        prices="constant",
        base_year=found["unit"].str.rsplit("-", n=1).str[-1].astype("Int64"),
        value_usd_million=found["value_usd_million"] / (found["deflator"] / 100),
        source=found["source"] + "~" + found["deflator_source"],
    )[list(rows.columns)]


def _basis(rows: pd.DataFrame, breaks: Mapping[int, str]) -> Basis:
    parts = rows[rows["kind"] != "group"]
    values = parts.pivot(index="year", columns="donor", values="value_usd_million")
    groups = rows[rows["kind"] == "group"].pivot(
        index="year", columns="donor", values="value_usd_million"
    )
    # a group is the total of these donors only if they add up to it; pledges or multilaterals
    # inside another group's figure would not
    sums = values.sum(axis="columns")
    group = next(
        (str(code) for code in groups if (groups[code] - sums).abs().max() <= _ROUNDING), ""
    )
    wider = next((str(code) for code in groups if group and code != group), "")
    used = rows[rows["kind"].ne("group") | rows["donor"].isin([group, wider])]
    order = parts["status"].map(_STATUSES.index).groupby(parts["year"]).max()
    base_year = rows["base_year"].iloc[0]
    return Basis(
        values=values,
        residuals=frozenset(parts.loc[parts["kind"] == "residual", "donor"]),
        total=groups[group] if group else pd.Series(dtype=float),
        group=group,
        status=order.map(dict(enumerate(_STATUSES))),
        sources=used["source"].drop_duplicates(),
        base_year=None if pd.isna(base_year) else int(base_year),
        breaks=breaks,
        wider=wider,
        beyond=groups[wider].dropna() if wider else pd.Series(dtype=float),
    )


def measures(found: Amounts, order: Sequence[str] = ()) -> list[str]:
    """Measures there are; those in `order` first, in that order."""
    there = list(dict.fromkeys(measure for measure, _ in found))
    return [code for code in order if code in there] + [c for c in there if c not in order]


def prominence(found: Amounts) -> list[str]:
    """Every donor of any measure, those with the largest sums first: a lasting order."""
    if not found:
        return []
    sums = pd.concat(
        [
            basis.values[basis.donors].abs().sum()
            for (_, prices), basis in found.items()
            if prices == "current"
        ]
    )
    return [str(code) for code in sums.groupby(level=0).sum().sort_values(ascending=False).index]


def ranked(values: pd.DataFrame, breaks: Iterable[int] = ()) -> list[str]:
    """Columns that have a figure, the largest first: by the sum of the stretch in which it is
    largest, because nothing is added up across a break.
    """
    parts = cut(values.index.tolist(), breaks)
    if len(parts) < 2:
        return largest(values)
    sums = [values.loc[part].sum(min_count=1) for part in parts]
    return largest(pd.concat(sums, axis="columns").max(axis="columns").to_frame().T)


def largest(values: pd.DataFrame) -> list[str]:
    """Columns that have a figure, by their sum, the largest first; equal ones by code."""
    cells = values.to_numpy(dtype=float)
    known = ~np.isnan(cells)
    sums = np.where(known, cells, 0.0).sum(axis=0)
    there = known.any(axis=0)
    codes = values.columns.to_numpy(dtype=object)[there]
    # sorting a list of pairs takes three times as long
    by_code = np.argsort(codes, kind="stable")
    order = by_code[np.argsort(-sums[there][by_code], kind="stable")]
    return [str(code) for code in codes[order]]
