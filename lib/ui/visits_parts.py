"""The parts of the visits page: its chart, and one visit in full.

Belongs here: drawing them. Does not: which visits (`frames.visits`), widgets (`visits_controls`),
sentences and tables (`visits_words`).
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from lib.address import Param, Read, Window
from lib.figures import visits as figures
from lib.frames import visits as frames
from lib.text import Words, joined
from lib.ui import (
    blocks,
    cache,
    event_card,
    events_controls,
    navigation,
    record,
    url,
    visits_controls,
    visits_words,
)


def shown(choice: frames.Choice) -> pd.DataFrame:
    """The visits that a choice keeps, as the strip stacks them."""
    return frames.stacked(frames.within(record.visits(), choice), cache.package()["directions"])


def figure(words: Words, shown: pd.DataFrame, years: Window, focus: str) -> go.Figure:
    """The strip of visits in years the record covers; the visit `focus` is ringed."""
    pair = record.pair()
    return figures.strip(
        shown,
        years,
        record.offices(),
        visits_words.route(words, pair),
        visits_words.balance(words, pair),
        words,
        focus,
    )


def alone(words: Words, read: Read) -> go.Figure | None:
    """The strip of an address; None where no visit passes."""
    choice = visits_controls.asked(record.pair().tiers, read)
    kept = shown(choice)
    if kept.empty:
        return None
    years = visits_words.span(choice.years, record.visits())
    return figure(words, kept, years, read(events_controls.opened()))


def card(words: Words, shown: pd.DataFrame, events: pd.DataFrame, opened: Param[str]) -> None:
    """The visit that the address names, with what came of it; a hint where it names none.

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
