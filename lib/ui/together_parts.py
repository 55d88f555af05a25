"""What only Together needs: its rows joined once a process, its chart, the marked events as links.

Belongs here: drawing and remembering. Does not: joining (`frames.together`), wording
(`together_words`).
"""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

from lib.address import Read
from lib.figures import together as figures
from lib.frames import together as frames
from lib.frames import visits as visit_frames
from lib.frames.together import Shown, Together
from lib.frames.together_rows import MEASURE, aid, counts, indicator, marks
from lib.schema import records
from lib.text import Words
from lib.ui import blocks, cache, navigation, record, together_controls, together_words
from lib.ui.markdown import md


@st.cache_resource(show_spinner=False, max_entries=1)
def rows() -> Together:
    """Every row of the pair, from the year relations began to the last year with an event."""
    pair, events, tiers = record.pair(), record.events(), cache.table("tiers")
    both = (pair.first, pair.second)
    visits = visit_frames.visits(cache.table("visits"), events)
    series = {
        frames.ODA: aid(cache.table("oda"), pair.first, pair.recipient),
        **{row: indicator(cache.table("indicators"), row, both) for row in frames.INDICATORS},
    }
    return frames.joined(
        series,
        counts(visits, cache.package()["directions"]),
        record.spells(),
        marks(events, pair.began),
        (int(pair.began[:4]), int(events["year_last"].max())),
        {
            frames.TIER: list(tiers.loc[tiers["partner"].eq(pair.first), "source"]),
            frames.VISITS: list(record.cited(visits)),
        },
        {frames.ODA: tuple(filter(None, (*record.breaks(MEASURE), pair.aid_since)))},
    )


def figure(words: Words, shown: Shown) -> go.Figure:
    """The rows as a chart."""
    pair = record.pair()
    return figures.together(
        shown,
        together_words.labels(words, pair, shown),
        {event: words.event(event)[0] for event in shown.marked["event"]},
        pair.tiers,
        words,
    )


def alone(words: Words, read: Read) -> go.Figure | None:
    """The chart of an address; None where no row has anything to show."""
    choice = together_controls.asked(rows(), record.pair().tiers, read)
    shown = frames.within(rows(), choice)
    return figure(words, shown) if shown.rows else None


def events(words: Words, shown: Shown) -> None:
    """The marked events as links to the timeline: the way there without a pointer."""
    if shown.marked.empty:
        return
    timeline = navigation.page(words, "timeline")
    with st.expander(words("together.events", n=len(shown.marked)), key="marked"):
        for event in records(shown.marked):
            title = together_words.event(words, event.event, event.date)
            blocks.view(md(title), timeline, {"event": event.event})
