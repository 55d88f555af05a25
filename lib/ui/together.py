"""The widgets of Together: its controls, the marked events as links.

Belongs here: what is drawn. Does not: which rows, what is said of them (`views.together`).
"""

from __future__ import annotations

import streamlit as st

from lib import record
from lib.frames.together import Shown
from lib.schema import records
from lib.text import Words
from lib.ui import blocks, controls, navigation, url
from lib.ui.markdown import md
from lib.views import filters, together
from lib.views.params import READER


def choose(words: Words) -> None:
    """Draw the controls, each year of the clock a stop."""
    rows = record.together().rows
    first, last = record.together().years
    controls.years(words, list(range(first, last + 1)), record.table("eras"))
    left, right = st.columns(2, gap="medium")
    with left:
        controls.several(
            words("together.row"),
            together.wanted(),
            rows,
            lambda row: words(f"together.rows.{row}"),
            words("together.every", n=len(rows)),
        )
    with right:
        controls.narrow(words, words("together.tier"), filters.tier())


def leap(words: Words, event: str) -> None:
    """Leave for an event on the timeline."""
    navigation.leap(words, "timeline", url.carried(READER) | {"event": event})


def events(words: Words, comparison: Shown) -> None:
    """The marked events as links to the timeline: the way there without a pointer."""
    if comparison.marked.empty:
        return
    timeline = navigation.page(words, "timeline")
    with st.expander(words("together.events", n=len(comparison.marked)), key="marked"):
        for event in records(comparison.marked):
            title = together.event(words, event.event, event.date)
            blocks.view(md(title), timeline, {"event": event.event})
