"""The tables of Together, under the reader's headings.

Belongs here: what stands side by side → rows. Does not: the figures (`frames.together`), sentences.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from lib import record
from lib.exports import explained, whole_years
from lib.frames.together import TIER, VISITS, Shown
from lib.record import Pair
from lib.schema import codes_in
from lib.text import Words
from lib.views.tables import headed
from lib.views.together.sentences import labels, names

_NAMED = 3
"""Sources of a row that its line names; the rest are counted."""


def table(words: Words, pair: Pair, comparison: Shown) -> pd.DataFrame:
    """Years × the series shown, as they are drawn."""
    years = comparison.values.index
    cells: dict[str, Any] = {"year": whole_years(years)}
    if TIER in comparison.rows:
        cells["tier"] = [
            words.all_of(words.tier(tier)[0] for tier in codes_in(tiers))
            for tiers in comparison.whole.held[years]
        ]
    rows = headed(words, "together", cells)
    meant: dict[str, str] = {}
    units = labels(words, pair, comparison)
    for row in comparison.rows:
        for column in comparison.columns(row):
            heading = words(
                f"together.columns.{row}",
                route=words.name("direction", column),
                **names(words, pair),
            )
            counted = row == VISITS
            figures = comparison.values[column].tolist()
            # objects, so that counts stay whole numbers beside years that have none
            rows[heading] = pd.Series(
                [int(x) if counted and not pd.isna(x) else x for x in figures], dtype=object
            )
            unit = heading if counted else units[row]
            meant[heading] = words("export.meaning.amount", about=unit)
    return explained(rows, meant)


def about(words: Words, pair: Pair, comparison: Shown) -> pd.DataFrame:
    """One line a row: what it is, its years, how many of them have a figure (the tier:
    how many spells), its sources.
    """
    titles = record.sources(words.language).set_index("source")["title"]
    units = labels(words, pair, comparison)
    cells: dict[str, list[Any]] = {"row": [], "covered": [], "figures": [], "sources": []}
    for row in comparison.rows:
        known = comparison.values[comparison.columns(row)].dropna()
        years = comparison.years if row == TIER else (int(known.index[0]), int(known.index[-1]))
        codes = [code for code in comparison.whole.sources[row] if code in titles.index]
        named = [str(titles[code]) for code in codes[:_NAMED]]
        if len(codes) > _NAMED:
            named.append(words("together.more_sources", n=len(codes) - _NAMED))
        cells["row"].append(units[row])
        cells["covered"].append(words.years(*years))
        cells["figures"].append(len(comparison.treads) if row == TIER else len(known))
        cells["sources"].append(words.listed(named))
    return headed(words, "together", cells)
