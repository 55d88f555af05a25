"""The widgets of the timeline: its controls, the events as a list or as cards, what is near.

Belongs here: what is drawn. Does not: which events, what is said of them (`views.timeline`), one
event in full (`event_card`).
"""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from lib import record
from lib.exports import View
from lib.schema import records
from lib.text import Words
from lib.ui import blocks, controls, event_card, paged, url
from lib.ui.markdown import marked, md
from lib.views import params, timeline
from lib.views.timeline import Choice, sentences


def choose(words: Words, choice: Choice) -> None:
    """Draw the controls of a choice; a category says how many events it has under the others.

    The chart may be drawn before them: the browser would draw them first, and they took 110 of the
    400 ms from a key to the last repaint.
    """
    controls.years(words, record.stops(), record.table("eras"))
    tier, category, direction, confidence = timeline.narrowed()
    counts = timeline.counts(choice)
    find, held, more = st.columns([2, 2, 1], vertical_alignment="bottom")
    with find:
        controls.search(words, timeline.SEARCH, words("timeline.search_example"))
    with held:
        controls.narrow(words, words("timeline.tier"), tier)
    with more, st.popover(words("controls.more"), width="stretch"):
        controls.narrow(
            words,
            words("timeline.category"),
            category,
            lambda code: words(
                "language.bracketed",
                said=category.name(words, code),
                more=str(counts.get(code, 0)),
            ),
        )
        controls.narrow(words, words("timeline.direction"), direction)
        controls.narrow(words, words("timeline.confidence"), confidence)
        controls.choice(
            words("timeline.scale"),
            timeline.SCALE,
            timeline.SCALES,
            lambda code: words(f"timeline.scales.{code}"),
            words("timeline.scale_help"),
        )
    _chips(words, choice)
    controls.choice(
        words("timeline.view"),
        timeline.FORM,
        timeline.FORMS,
        lambda code: words(f"timeline.views.{code}"),
    )


def _chips(words: Words, choice: Choice) -> None:
    """Each filter in use as a chip that takes it away, and one that takes away all."""
    used = dict(timeline.in_use(words, choice))
    if not used:
        return
    with st.container(horizontal=True, key="chips", gap="small"):
        for name, value in used.items():
            label = words("controls.chip", filter=words(f"timeline.{name}"), value=value)
            st.button(f"✕ {md(label)}", key=f"chip-{name}", on_click=url.forget, args=(name,))
        if len(used) > 1:
            st.button(
                words("controls.clear"),
                key="chip-all",
                type="tertiary",
                on_click=url.forget,
                args=tuple(used),
            )


def draw(words: Words, view: View, choice: Choice) -> None:
    """Events that are not empty, in the form the reader asked for, and the card of the open one."""
    with st.container(key="views"):
        if choice.form == "cards":
            _cards(words, choice)
            return
        if choice.form == "chart":
            with st.container(key="view-chart"):
                blocks.chart(words, view, event_card.open_event, choice.years)
                blocks.notes(view)
        part = timeline.listed(choice)
        paged.draw(words, part)
        left, right = blocks.halves()
        with left:
            _list(words, part.events, choice.search)
        with right, blocks.guarded(words):
            event_card.draw(words, timeline.shown(choice))


def _list(words: Words, events: pd.DataFrame, query: str) -> None:
    rows = [
        controls.Row(event.event, words.event(event.event)[0], words.date(event.date), era)
        for event, era in zip(records(events), timeline.eras(words, events), strict=True)
    ]
    controls.listing(words("timeline.list", n=len(rows)), rows, query)


def _cards(words: Words, choice: Choice) -> None:
    """The events as cards under the names of their eras, some at a time."""
    with blocks.guarded(words):
        event_card.draw(words, timeline.shown(choice))
    part = timeline.listed(choice)
    paged.draw(words, part)
    for era, events in part.events.groupby(timeline.eras(words, part.events), sort=False):
        st.header(md(str(era)), anchor=False)
        columns = st.columns(2, gap="small")
        for number, event in enumerate(records(events)):
            with columns[number % 2]:
                _one_card(words, event, choice.search)


def _one_card(words: Words, event: Any, query: str) -> None:
    title, summary = words.event(event.event)
    category = words.name("category", event.category)
    with st.container(border=True):
        st.caption(f"{md(words.date(event.date))} · {md(category)}")
        st.markdown(f"**{marked(title, query)}**" if not query else marked(title, query))
        st.markdown(marked(summary, query))
        st.button(
            words("timeline.open"),
            key=f"open-{event.event}",
            on_click=event_card.open_event,
            args=(event.event,),
        )


def nothing(words: Words, view: View, choice: Choice) -> None:
    """No event passes the filters: the ways out, and what is nearest among all events."""
    event = params.event().name
    near = {
        words.event(slug)[0]: partial(url.show, {event: slug})
        for slug in timeline.nearest(words, choice)
    }
    blocks.empty(words, view.ways, sentences.nothing(words), nearest=near)
