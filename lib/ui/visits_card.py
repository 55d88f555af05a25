"""One visit in full: the card of its event, what came of it, and the way to the timeline.

Belongs here: drawing that. Does not: what came of a visit (`frames.visits`).
"""

from __future__ import annotations

import pandas as pd

from lib.text import Words, joined
from lib.ui import blocks, event_card, navigation, url
from lib.ui.url import Param


def draw(words: Words, shown: pd.DataFrame, events: pd.DataFrame, opened: Param[str]) -> None:
    """Draw the visit that the address names; a hint where it names none.

    `shown` are the visits that pass the filters, `events` the whole record.
    """
    event_card.draw(words, shown, events, opened)
    here = shown[shown["event"] == url.value(opened)]
    if here.empty:
        return
    outcomes = joined(here["outcomes"].iloc[0])
    blocks.note(words("visits.outcomes") if outcomes else words("visits.no_outcomes"))
    timeline = navigation.page(words, "timeline")
    for event in [*outcomes, here["event"].iloc[0]]:
        title = words("visits.on_timeline", title=words.event(event)[0])
        blocks.view(title, timeline, {"event": event})
