"""Other units for the same amounts: the donor's own money, per head, share of national income.

Belongs here: yearly factors from `rates.csv` and `indicators.csv`, and amounts times a factor.
Does not: deflators, which differ by donor (`amounts`), names of units (`text`).

A year without a factor has no row: nothing is carried over from another year.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from lib.frames.amounts import Amounts, Basis

UNITS = ("usd", "home", "head", "gni")
"""US$ million; billions of the first country's money; US$ per head of the recipient; per cent of
its national income."""
DIGITS = {"usd": 2, "home": 2, "head": 2, "gni": 3}
"""Decimals that are written."""
YEARLY = ("head", "gni")
"""Units whose years are not added up; their mean is said instead."""
_NET = "net_disbursement"


def factors(
    rates: pd.DataFrame, indicators: pd.DataFrame, found: Amounts, home: str, recipient: str
) -> Mapping[str, pd.Series[float]]:
    """What US$ million of each year are times, by unit.

    `home` is whose money is one of them, empty for nobody's. National income is not held by itself:
    the published share of all donors' net ODA in it is, so one US$ million is that share divided by
    that ODA.
    """
    rate = _yearly(rates[rates["country"] == home], "dac-exchange-rate")
    people = _yearly(rates[rates["country"] == recipient], "population")
    shares = _yearly(indicators[indicators["subject"] == recipient], "net-oda-gni")
    return {
        "home": rate / 1000,
        "head": 1e6 / people,
        "gni": (shares / found[_NET, "current"].beyond).dropna()
        if (_NET, "current") in found
        else shares.iloc[:0],
    }


def _yearly(rows: pd.DataFrame, indicator: str) -> pd.Series[float]:
    return rows[rows["indicator"] == indicator].set_index("year")["value"]


def allowed(measure: str, prices: str) -> tuple[str, ...]:
    """The units that make sense: constant prices are US dollars of one year, whose worth in other
    money that year does not tell; a share of income is published for net ODA only.
    """
    if prices == "constant":
        return ("usd", "head")
    return UNITS if measure == _NET else UNITS[:3]


def converted(basis: Basis, unit: str, by: Mapping[str, pd.Series[float]]) -> Basis:
    """The same amounts in another unit, for the years that have a factor."""
    if unit == "usd":
        return basis
    factor = by[unit].reindex(basis.values.index).dropna()
    years = factor.index
    values = basis.values.loc[years].mul(factor, axis="index")
    return replace(
        basis,
        values=values,
        total=(basis.total * factor).dropna(),
        beyond=(basis.beyond * factor).dropna(),
        status=basis.status.reindex(years),
        unit=unit,
    )
