"""Donors: the groups and regions they belong to, and ready sets of them.

Belongs here: who belongs to what, and which donors a code stands for. Does not: what they gave
(`amounts`, `oda`), names (`text`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from lib.schema import codes_in

TOP, MULTILATERALS, ALL = "top-5", "multilaterals", "all"
SAME_TIER = "same-tier"
"""Ready sets of donors besides the groups and regions of `actors.csv`."""


Members = Mapping[str, frozenset[str]]
"""Who belongs to each group, to each region (countries only) and to the institutions."""


def members(actors: pd.DataFrame) -> Members:
    """Groups, regions (of countries only) and institutions of `actors.csv`, by code."""
    countries = actors[actors["kind"] == "country"]
    groups = actors.assign(set=actors["groups"].map(codes_in)).explode("set")
    institutions = actors[actors["kind"] == "multilateral"].assign(set=MULTILATERALS)
    rows = pd.concat([groups, countries.assign(set=countries["region"]), institutions])
    found = rows[rows["set"].fillna("") != ""].groupby("set", sort=False)["actor"]
    return {str(code): frozenset(actor) for code, actor in found}


def sets(belong: Members, donors: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Ready sets of two donors or more, by code; `donors`, the largest first, are the choice."""
    places = {donor: place for place, donor in enumerate(donors)}
    found = {
        code: tuple(sorted(places.keys() & there, key=places.__getitem__))
        for code, there in belong.items()
    }
    ready = {TOP: tuple(donors[:5]), **found, ALL: tuple(donors)}
    return {code: codes for code, codes in ready.items() if len(codes) > 1}


def expand(asked: Sequence[str], ready: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The donors that codes of donors and of ready sets stand for, each once."""
    lists = [ready.get(code, [code]) for code in asked]
    return tuple(dict.fromkeys(donor for donors in lists for donor in donors))


def outside(belong: Members, donors: Sequence[str], group: str = "dac") -> list[str]:
    """Countries among the donors that are not members of a group."""
    inside = belong.get(group, frozenset()) | belong.get(MULTILATERALS, frozenset())
    return [code for code in donors if code not in inside]
