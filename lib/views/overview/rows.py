"""The table of the overview, under the reader's headings.

Belongs here: events → rows. Does not: which events, sentences.
"""

from __future__ import annotations

import pandas as pd

from lib.text import Words
from lib.views.tables import headed


def turning_points(words: Words, events: pd.DataFrame) -> pd.DataFrame:
    """Events with their dates, in their order, under the headings of the timeline."""
    cells = {
        "date": [words.date(written) for written in events["date"]],
        "event": [words.event(code)[0] for code in events["event"]],
    }
    return headed(words, "timeline", cells)
