"""The tables of the sources page, under the reader's headings.

Belongs here: points, sources and series → rows. Does not: which of them (`frames.sources`),
sentences.
"""

from __future__ import annotations

import pandas as pd

from lib.exports import whole_years
from lib.frames.sources import Sides
from lib.schema import records
from lib.text import Words
from lib.views.sources import sentences
from lib.views.tables import headed


def ledger(words: Words, conflicts: pd.DataFrame, sides: Sides) -> pd.DataFrame:
    """The points on which sources disagree: one row a claim."""
    cells: dict[str, list[str]] = {
        key: [] for key in ("question", "claim", "source", "ours", "reading", "why", "status")
    }
    for row in records(conflicts):
        question, reading, why = words.conflict(row.conflict)
        status = words.name("conflict-status", row.status)
        for claim, title, _, ours in sides.get(row.conflict, []):
            said = sentences.claim(words, row.topic, claim)
            followed = words("sources.ours") if ours else ""
            line = (question, said, title, followed, reading, why, status)
            for column, cell in zip(cells.values(), line, strict=True):
                column.append(cell)
    return headed(words, "sources", cells)


def coverage(words: Words, extents: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """The years each series covers; `names` by series."""
    cells = {
        "series": [names[code] for code in extents["series"]],
        "first_year": whole_years(extents["first_year"]),
        "last_year": whole_years(extents["last_year"]),
        **{key: extents[key].tolist() for key in ("years", "complete", "of")},
    }
    return headed(words, "sources", cells)


def listing(words: Words, sources: pd.DataFrame) -> pd.DataFrame:
    """The sources; see `frames.sources.weighed`."""
    languages = words.locale.languages
    cells = {
        "title": sources["cited"].tolist(),
        "beside": sources["beside"].tolist(),
        "language": [languages[code] for code in sources["language"]],
        "publisher": sources["publisher"].tolist(),
        "kind": [words.name("source-kind", kind) for kind in sources["kind"]],
        "published": [sentences.published(words, date) for date in sources["published"]],
        **{key: sources[key].tolist() for key in ("events", "figures", "claims")},
        "licence": [words.name("licence", code) for code in sources["licence"]],
        "url": sources["url"].tolist(),
    }
    return headed(words, "sources", cells)
