"""The table of the timeline, under the reader's headings.

Belongs here: events → rows. Does not: which events (`frames.events`), sentences.
"""

from __future__ import annotations

import pandas as pd

from lib.schema import codes_in
from lib.text import Words
from lib.views.tables import headed


def rows(words: Words, events: pd.DataFrame) -> pd.DataFrame:
    """Events with the tiers then in force as a table, in their order."""
    cells = {
        "date": [words.date(written) for written in events["date"]],
        "edtf": events["date"].tolist(),
        "event": [words.event(code)[0] for code in events["event"]],
        "category": [words.name("category", code) for code in events["category"]],
        "tier": [
            words.all_of(words.tier(code)[0] for code in codes_in(cell)) for cell in events["tiers"]
        ],
        "confidence": [words.name("confidence", code) for code in events["confidence"]],
    }
    return headed(words, "timeline", cells)
