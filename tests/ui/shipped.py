"""The money as a stranger reads it: the files of the package, csv and arithmetic.

Belongs here: figures by donor and year, by formulas written out anew. Does not: anything of `lib`,
whose figures are compared with these.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

Figures = dict[tuple[str, int], float]
"""US$ million, or another unit, by donor and year."""
DATA = Path(__file__).resolve().parents[2] / "data"


@cache
def rows(file: str) -> list[dict[str, str]]:
    """The rows of a file of the package, every cell as text."""
    with (DATA / file).open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


@cache
def names(table: str = "actor") -> dict[str, str]:
    """English names by code."""
    named = rows("text/en/names.csv")
    return {row["code"]: row["name"] for row in named if row["table"] == table}


@cache
def actors(kind: str) -> set[str]:
    """Codes of the actors of a kind."""
    return {row["actor"] for row in rows("actors.csv") if row["kind"] == kind}


@cache
def amounts(measure: str, prices: str = "current") -> Figures:
    """What each donor gave Viet Nam, totals and residuals too; constant prices computed where
    the file has none: current dollars by the donor's deflator of that year, 2022 = 100.
    """
    every = [row for row in rows("oda.csv") if row["recipient"] == "VNM"]
    held = _of(every, measure, prices)
    if held or prices == "current":
        return held
    deflators = _rate("dac-deflator")
    return {
        (donor, year): amount / deflators[donor, year] * 100
        for (donor, year), amount in _of(every, measure, "current").items()
        if (donor, year) in deflators
    }


def _of(every: list[dict[str, str]], measure: str, prices: str) -> Figures:
    return {
        (row["donor"], int(row["year"])): float(row["value_usd_million"])
        for row in every
        if row["measure"] == measure and row["prices"] == prices
    }


@cache
def _rate(indicator: str) -> Figures:
    return {
        (row["country"], int(row["year"])): float(row["value"])
        for row in rows("rates.csv")
        if row["indicator"] == indicator
    }


def in_unit(figures: Figures, unit: str) -> Figures:
    """The same figures in billion yen (`home`), US$ per head (`head`) or % of GNI (`gni`)."""
    if unit == "home":
        yen = _rate("dac-exchange-rate")
        by = {year: rate / 1000 for (country, year), rate in yen.items() if country == "JPN"}
    elif unit == "head":
        people = _rate("population")
        by = {year: 1e6 / heads for (country, year), heads in people.items() if country == "VNM"}
    else:
        every = amounts("net_disbursement")
        by = {
            int(row["year"]): float(row["value"]) / every["ALL", int(row["year"])]
            for row in rows("indicators.csv")
            if row["indicator"] == "net-oda-gni" and row["subject"] == "VNM"
        }
    return {
        (donor, year): amount * by[year] for (donor, year), amount in figures.items() if year in by
    }


@cache
def members(group: str) -> set[str]:
    """Codes of the actors that belong to a group."""
    return {row["actor"] for row in rows("actors.csv") if group in row["groups"].split("~")}


BREAKS = {"net_disbursement": 1976, "gross_disbursement": 2013}
"""The year from which a measure counts something else; see the dictionary of the data."""


def verdict(claim: str, donor: str, definition: str, year: int) -> str:
    """Whether a claim about a donor is true in a year, by what stands in the file; `definition`
    is measure, who counts and prices: `net_disbursement/dac/current`.
    """
    measure, who, prices = definition.split("/")
    figures = amounts(measure, prices)
    mine = figures.get((donor, year))
    if who == "dac" and donor not in members("dac"):
        mine = None
    if claim in ("fell", "all-fell") and year == BREAKS.get(measure):
        return "unknown"
    if claim == "fell":
        return _less(mine, figures.get((donor, year - 1)))
    if claim == "all-fell":
        return _less(_all(figures, who, year), _all(figures, who, year - 1))
    if mine is None:
        return "unknown"
    if claim == "majority":
        return _less(_all(figures, who, year), 2 * mine)
    others = {other for other, _ in figures} - {donor} - actors("group") - actors("residual")
    others &= members("dac") if who == "dac" else others
    ahead = sum(figures.get((other, year), mine) > mine for other in others)
    beaten = 1 if claim == "second" else 0
    # of net ODA, institutions have one figure together, so nobody can be called first of all
    if who == "all" and ("DAC", year) in figures and ahead <= beaten:
        return "unknown"
    return "true" if ahead == beaten else "false"


def _all(figures: Figures, who: str, year: int) -> float | None:
    """What all who count gave: the published total, else the sum of those in the file."""
    if ("DAC", year) in figures:
        return figures["DAC" if who == "dac" else "ALL", year]
    counted = members("dac") if who == "dac" else {donor for donor, _ in figures}
    parts = [amount for (donor, of), amount in figures.items() if of == year and donor in counted]
    return sum(parts) if parts else None


def _less(one: float | None, other: float | None) -> str:
    if one is None or other is None:
        return "unknown"
    return "true" if one < other else "false"
