"""The tables of the tiers page, under the reader's headings.

Belongs here: steps and holders → rows. Does not: which steps (`frames.tiers`), sentences.
"""

from __future__ import annotations

import pandas as pd

from lib.record import Pair
from lib.schema import codes_in
from lib.text import Words
from lib.views.tables import headed

_TOOK = ("previous", "years", "from_start", "exact")


def steps(
    words: Words, treads: pd.DataFrame, durations: pd.DataFrame, pair: Pair, events: pd.DataFrame
) -> pd.DataFrame:
    """The steps of the ladder as a table: instrument, people, years from the step before.

    `treads` are spells of the pair, `durations` as the frames give them.
    """
    took = durations.loc[durations["partner"] == pair.first, ["tier", *_TOOK]]
    steps = treads.merge(took, on="tier")
    people = dict(zip(events["event"], events["actors"], strict=True))
    cells = {
        "tier": [words.tier(tier)[0] for tier in steps["tier"]],
        "since": [words.date(since) for since in steps["since"]],
        "edtf": steps["since"].tolist(),
        "event": [words.event(event)[0] for event in steps["event"]],
        "people": [
            words.all_of(words.name("people", code) for code in codes_in(people.get(event, "")))
            for event in steps["event"]
        ],
        "years": _years(words, steps, "years"),
        "from_start": _years(words, steps, "from_start"),
    }
    return headed(words, "tiers", cells)


def partners(words: Words, steps: pd.DataFrame) -> pd.DataFrame:
    """The steps of the comparison as a table, with the years each took."""
    cells = {
        "partner": [words.name("actor", code) for code in steps["partner"]],
        "tier": [words.tier(tier)[0] for tier in steps["tier"]],
        "since": [words.date(since) for since in steps["since"]],
        "edtf": steps["since"].tolist(),
        "previous": [
            words.tier(tier)[0] if tier else words("tiers.no_step") for tier in steps["previous"]
        ],
        "years": _years(words, steps, "years"),
        "from_start": _years(words, steps, "from_start"),
    }
    return headed(words, "tiers", cells)


def holders(words: Words, holders: pd.DataFrame) -> pd.DataFrame:
    """Who held which tier on a day, as a table; `holders` as `frames.tiers.at` gives them."""
    cells = {
        "tier": [words.tier(tier)[0] for tier in holders["tier"]],
        "partner": [words.name("actor", code) for code in holders["partner"]],
        "since": [words.date(since) for since in holders["since"]],
        "status": [words(f"tiers.status.{status}") for status in holders["status"]],
    }
    return headed(words, "tiers", cells)


def _years(words: Words, steps: pd.DataFrame, column: str) -> list[str]:
    """Years to a tenth where both dates are known to the month, whole ones where not."""

    def said(years: float, exact: bool, first: bool) -> str:
        if pd.isna(years):
            return words("tiers.no_step" if first else "tiers.no_years")
        return words.number(years, 1 if exact else 0)

    first = steps["rank"].eq(0) if column == "from_start" else steps["previous"].eq("")
    return list(map(said, steps[column], steps["exact"], first))
