"""Together's rows before they are joined: each found in its own table, year by year.

Belongs here: one table → one row of the pair. Does not: rows beside each other (`together`).
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lib.frames.dates import bounds, decimal
from lib.frames.together import INDICATORS, TRADE, VOTES

MEASURE, _PRICES = "net_disbursement", "current"
_MUTUAL = (TRADE, VOTES)
"""Rows whose figures are the same whichever of the pair is named first."""
_PER_CENT = 100.0


def aid(oda: pd.DataFrame, donor: str, recipient: str) -> pd.DataFrame:
    """Net aid of a donor to a recipient at current prices: the rows with year, value, source."""
    rows = oda[
        oda["donor"].eq(donor)
        & oda["recipient"].eq(recipient)
        & oda["measure"].eq(MEASURE)
        & oda["prices"].eq(_PRICES)
    ]
    return rows.rename(columns={"value_usd_million": "value"})[["year", "value", "source"]]


def indicator(indicators: pd.DataFrame, row: str, pair: Sequence[str]) -> pd.DataFrame:
    """Whole-year figures of the pair for a row: year, value, source.

    Shares become per cent.
    """
    subject, partner = indicators["subject"], indicators["partner"]
    of_pair = subject.eq(pair[0]) & partner.eq(pair[1])
    if row in _MUTUAL:
        of_pair |= subject.eq(pair[1]) & partner.eq(pair[0])
    rows = indicators[of_pair & indicators["indicator"].eq(INDICATORS[row])]
    rows = rows[rows["period"].eq("")]
    scale = rows["unit"].eq("share").map({True: _PER_CENT, False: 1.0})
    return rows.assign(value=(rows["value"] * scale).round(4))[["year", "value", "source"]]


def counts(visits: pd.DataFrame, directions: Sequence[str]) -> pd.DataFrame:
    """Visits a year in each direction, from the first recorded one to the last.

    `visits` has year_first and direction. Years between without a visit are zero; before and after
    them nothing is known.
    """
    if visits.empty:
        return pd.DataFrame(columns=list(directions), dtype=int)
    found = pd.crosstab(visits["year_first"], visits["direction"])
    years = range(int(found.index.min()), int(found.index.max()) + 1)
    return found.reindex(index=years, columns=list(directions), fill_value=0)


def marks(events: pd.DataFrame, began: str) -> pd.DataFrame:
    """The events of the highest importance that reach into the time since `began` (an ISO day).

    `events` has begin and end (`events.placed`). Adds `at`: where each begins, a decimal year.
    """
    start = decimal(bounds(began)[0])
    chosen = events[events["importance"].eq(events["importance"].max()) & events["end"].gt(start)]
    return chosen.assign(at=chosen["begin"].clip(lower=start)).reset_index(drop=True)
