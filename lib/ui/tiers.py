"""The widgets of the tiers page: its controls and its three parts.

Belongs here: what is drawn. Does not: which steps, what is said of them (`views.tiers`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pandas as pd
import streamlit as st

from lib import record
from lib.exports import View
from lib.schema import records
from lib.text import Words
from lib.ui import blocks, controls, event_card, url
from lib.ui.markdown import md
from lib.views import filters, tiers
from lib.views.tiers import Choice


def choose(words: Words) -> None:
    """Draw the time control and the tier filter."""
    controls.years(words, record.stops(), record.table("eras"))
    tier = filters.tier()
    controls.several(
        words("tiers.filter"),
        tier.param,
        tier.codes,
        lambda code: tier.name(words, code),
        words("controls.any"),
    )


@contextmanager
def part(words: Words, name: str) -> Iterator[None]:
    """A part of the page: its heading and what follows, guarded by itself."""
    with blocks.guarded(words):
        st.header(words(f"tiers.{name}_title"), anchor=False)
        yield


def ladder(words: Words, view: View, choice: Choice) -> None:
    """The steps of the pair, and the one the reader chose in full."""
    if view.figure is None:
        blocks.empty(words, view.ways, view.sentence)
        return
    blocks.chart(words, view, event_card.open_event, choice.years)
    blocks.notes(view)
    steps, events = tiers.shown(choice), record.events()
    left, right = blocks.halves()
    with left:
        _pick(words, steps)
    with right, blocks.guarded(words):
        event_card.draw(words, events[events["event"].isin(steps["event"])])
    blocks.table(words, view)


def _pick(words: Words, steps: pd.DataFrame) -> None:
    """The steps of the ladder as a list: the way to a card without a pointer."""
    rows = [
        controls.Row(step.event, words.tier(step.tier)[0], words.date(step.since))
        for step in records(steps[steps["event"].ne("")])
    ]
    controls.listing(words("tiers.list", n=len(rows)), rows)


def meanings(words: Words) -> None:
    """Name and meaning of each tier in use, folded away."""
    lines = [f"- **{md(name)}** — {md(meaning)}" for name, meaning in tiers.meanings(words)]
    with st.expander(words("tiers.meanings"), key="meanings"):
        st.markdown("\n".join(lines))


def partners(words: Words, view: View, choice: Choice) -> None:
    """The steps of every partner beside each other."""
    if view.figure is None:
        blocks.note(view.sentence)
        return
    st.markdown(md(view.sentence))
    blocks.chart(words, view, window=choice.years)
    blocks.notes(view)
    blocks.table(words, view)


def holders(words: Words, view: View, choice: Choice) -> None:
    """The day the reader asks about, and who held which tier on it."""
    least, most = tiers.days()
    st.date_input(
        words("tiers.on"),
        # the bound value decides; without one here today would have to lie in the range
        value=most,
        min_value=least,
        max_value=most,
        format=words("dates.field"),
        width=220,
        **url.bound(tiers.day()),
    )
    st.markdown(md(tiers.held(words, choice)))
    day = words.date(choice.day.isoformat())
    title = words("tiers.on_table", n=len(view.rows), day=day)
    # where no chart is drawn, this is the page's first thing to take home
    charted = not (tiers.shown(choice).empty and tiers.compared(choice).empty)
    blocks.table(words, view, title=title, rows_only=charted)
