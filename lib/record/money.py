"""Money as pages use it: the matrices of `frames.amounts`, built once a process.

Belongs here: what several pages need from the money tables. Does not: anything a reader chose.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from lib.frames import oda_claims, oda_units, oda_uses
from lib.frames import tiers as tier_frames
from lib.frames.amounts import Amounts, amounts, prominence
from lib.frames.amounts import measures as ordered
from lib.frames.donors import SAME_TIER, Members, members
from lib.frames.donors import sets as ready_sets
from lib.record import joined, loaded
from lib.record.once import once


@once
def bases() -> Amounts:
    """Every measure that compares donors of the package's recipient, at each price basis."""
    oda, rates, actors = loaded.table("oda"), loaded.table("rates"), loaded.table("actors")
    breaks = loaded.package().get("breaks", [])
    return amounts(oda, rates, actors, joined.pair().recipient, breaks)


def measures() -> list[str]:
    """Measures that compare donors, in the order of the package."""
    return ordered(bases(), joined.pair().measures)


def prices(measure: str) -> list[str]:
    """The price bases of a measure; current prices first."""
    return [code for code in ("current", "constant") if (measure, code) in bases()]


def units() -> list[str]:
    """The units that amounts of some year can be counted in; US$ first."""
    return [code for code in oda_units.UNITS if code == "usd" or len(factors()[code])]


@once
def recipient_measures() -> list[str]:
    """Measures by which the first country's recipients can be compared, the longest first."""
    pair, oda = joined.pair(), loaded.table("oda")
    return [
        measure
        for measure in oda_uses.RECIPIENT_MEASURES
        if pair.recipient in oda_uses.recipients(oda, pair.first, measure)
    ]


@once
def order() -> list[str]:
    """Every donor of any measure in a lasting order; colours follow it."""
    return prominence(bases())


@once
def sets() -> Members:
    """Members of every group and region, the institutions, and who has the pair's tier now."""
    pair, tiers = joined.pair(), loaded.table("tiers")
    held = tier_frames.at(tiers, tier_frames.latest(tiers), pair.tiers)
    own = held.loc[held["partner"] == pair.first, "tier"]
    same = held.loc[held["tier"].isin(own), "partner"]
    return {**members(loaded.table("actors")), SAME_TIER: frozenset(same)}


@once
def choices() -> list[str]:
    """Every code the donor control may hold: ready sets first, then donors in their order."""
    return [*ready_sets(sets(), order()), *order()]


@once
def givers() -> list[str]:
    """Donors of any measure of giving, those with the largest sums first."""
    found = {
        donor
        for measure in oda_claims.MEASURES
        if (measure, "current") in bases()
        for donor in bases()[measure, "current"].donors
    }
    return [code for code in order() if code in found]


@once
def factors() -> Mapping[str, pd.Series[float]]:
    """What amounts of each year are times in another unit; see `frames.oda_units`."""
    pair, rates, indicators = joined.pair(), loaded.table("rates"), loaded.table("indicators")
    named = pair.first if loaded.package()["currency"] else ""
    return oda_units.factors(rates, indicators, bases(), named, pair.recipient)
