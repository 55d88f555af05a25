"""Charts alone: the figure of an address, without the page around it.

When a reader lets the time window go, the browser asks for the figures it changes before the page
has its answer (`server.figure`, `chart.js`): the answer has a whole page to go through, on the
server, on the socket and in React. From a key to a chart's last repaint it took 1.4 to 2 times the
floor of `make bench`; this way it takes 0.4 to 0.9.

Belongs here: which charts there are, and address → choice → figure with what their pages use.
Does not: making a figure (`figures`), the request (`server`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import plotly.graph_objects as go

from lib.frames import events as event_frames
from lib.frames import together as together_frames
from lib.text import Words
from lib.ui import (
    events_controls,
    events_parts,
    oda_donors,
    record,
    tiers_controls,
    tiers_parts,
    together_controls,
    together_parts,
    visits_controls,
    visits_parts,
    visits_words,
)
from lib.ui.url import Read

Alone = Callable[[Words, Read], go.Figure | None]
"""Reads what an address asks and makes the figure; None where its page draws none."""


def _timeline(words: Words, read: Read) -> go.Figure | None:
    events = record.events()
    asked = events_controls.asked(events, list(record.spells()["tier"]), read)
    shown = event_frames.within(events, asked.choice, record.haystacks())
    return None if shown.empty else events_parts.figure(words, shown, asked)[0]


def _ladder(words: Words, read: Read) -> go.Figure | None:
    choice = tiers_controls.asked(record.pair().tiers, read)
    treads, steps = tiers_parts.stairs(choice)
    return None if steps.empty else tiers_parts.ladder_figure(words, choice, treads)


def _partners(words: Words, read: Read) -> go.Figure | None:
    choice = tiers_controls.asked(record.pair().tiers, read)
    steps = tiers_parts.compared(choice)
    return None if steps.empty else tiers_parts.partners_figure(words, choice, steps)


def _visits(words: Words, read: Read) -> go.Figure | None:
    visits = record.visits()
    choice = visits_controls.asked(words, visits, record.pair().tiers, read)
    shown = visits_parts.shown(choice)
    if shown.empty:
        return None
    years = visits_words.span(choice.years, visits)
    return visits_parts.figure(words, shown, years, read(events_controls.opened()))


def _together(words: Words, read: Read) -> go.Figure | None:
    rows = together_parts.rows()
    choice = together_controls.asked(rows.years, record.pair().tiers, read)
    shown = together_frames.within(rows, choice)
    return together_parts.figure(words, shown) if shown.rows else None


FIGURES: Mapping[str, Alone] = {
    "timeline": _timeline,
    "tier-ladder": _ladder,
    "partners": _partners,
    "visits": _visits,
    "together": _together,
    "oda": oda_donors.figure,
}
"""By the key of the chart: all that follow the window."""
