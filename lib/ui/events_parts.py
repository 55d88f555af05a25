"""The three ways the timeline shows its events: chart with list, cards by era, table.

Belongs here: a view of the shown events. Does not: choosing them (`events_controls`), one event in
full (`event_card`), sentences (`events_words`).
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from lib.address import Param, Read
from lib.figures import events as figures
from lib.frames import axis
from lib.frames import events as frames
from lib.schema import records
from lib.text import Words
from lib.ui import (
    blocks,
    cache,
    controls,
    event_card,
    events_controls,
    events_words,
    paged,
    record,
    url,
)
from lib.ui.events_controls import Asked
from lib.ui.markdown import marked, md

_PAGE = 12
"""Cards at a time: a hundred with a button each take 40 ms of processor and a long scroll."""
_MOST = 350
"""Marks on the chart, and rows of the list and the table at a time: three times what there is, and
what keeps a figure under 100 kB. With 100,000 events and no limit a rerun took 50 times as long as
with 1,000; with it, one and a half times."""


def draw(
    words: Words, shown: pd.DataFrame, asked: Asked, opened: Param[str], sentence: str
) -> pd.DataFrame:
    """The view the reader asked for, of events that are not empty.

    Returns those whose rows are under it: all of them, unless there are very many.
    """
    with st.container(key="views"):
        if asked.view == "cards":
            return _cards(words, shown, asked, opened)
        if asked.view == "chart":
            with st.container(key="view-chart"):
                _chart(words, shown, asked, opened, sentence)
        part = paged.part(words, shown, _MOST, asked.event)
        left, right = blocks.halves()
        with left:
            _list(words, part, asked, opened)
        with right, blocks.guarded(words):
            event_card.draw(words, shown, record.events(), opened)
    return part


def nothing(words: Words, events: pd.DataFrame, asked: Asked, opened: Param[str]) -> None:
    """No event passes the filters: which they are, and what is nearest among all `events`."""
    paged.part(words, events[:0], _MOST)  # reads the page the address may name
    blocks.empty(
        words,
        events_words.undo(words, asked.choice),
        words("timeline.empty"),
        nearest=events_words.nearest(words, events, asked.choice, opened),
    )


def _chart(
    words: Words, shown: pd.DataFrame, asked: Asked, opened: Param[str], sentence: str
) -> None:
    found, drawn, labelled = _figure(words, shown, asked)
    blocks.chart(
        "timeline", found, sentence, lambda event: url.go({opened: event}), asked.choice.years
    )
    blocks.note(events_words.caption(words, asked.scale, labelled, drawn, len(shown)))


def _figure(words: Words, shown: pd.DataFrame, asked: Asked) -> tuple[go.Figure, int, int]:
    """The chart of events that are not empty; how many it draws and how many titles it prints."""
    years = asked.choice.years
    drawn = frames.thinned(shown, _MOST, asked.event)
    found, labelled = figures.timeline(
        drawn,
        axis.scaled(asked.scale, years, cache.table("eras"), drawn["begin"]),
        years,
        record.spells(),
        record.pair().tiers,
        {event: words.event(event)[0] for event in drawn["event"]},
        words,
        asked.event,
        record.rivals(asked.event, words.language),
    )
    return found, len(drawn), labelled


def alone(words: Words, read: Read) -> go.Figure | None:
    """The chart of an address; None where no event passes."""
    events = record.events()
    asked = events_controls.asked(events, list(record.spells()["tier"]), read)
    shown = frames.within(events, asked.choice, record.haystacks())
    return None if shown.empty else _figure(words, shown, asked)[0]


def _list(words: Words, shown: pd.DataFrame, asked: Asked, opened: Param[str]) -> None:
    rows = [
        controls.Row(event.event, words.event(event.event)[0], words.date(event.date), era)
        for event, era in zip(records(shown), _eras(words, shown), strict=True)
    ]
    controls.listing(words("timeline.list", n=len(rows)), rows, opened, asked.choice.search)


def _cards(words: Words, shown: pd.DataFrame, asked: Asked, opened: Param[str]) -> pd.DataFrame:
    """The events as cards under the names of their eras, some at a time."""
    with blocks.guarded(words):
        event_card.draw(words, shown, record.events(), opened)
    part = paged.part(words, shown, _PAGE, asked.event)
    for era, found in part.groupby(_eras(words, part), sort=False):
        st.header(md(str(era)), anchor=False)
        columns = st.columns(2, gap="small")
        for number, event in enumerate(records(found)):
            with columns[number % 2]:
                _one_card(words, event, asked.choice.search, opened)
    return part if len(shown) > _MOST else shown


def _eras(words: Words, shown: pd.DataFrame) -> list[str]:
    """The name of the era each event begins in."""
    eras = cache.table("eras")
    firsts = eras["first_year"].tolist()
    names = [words.name("era", code) for code in eras["era"]]
    return [names[max(0, bisect_right(firsts, year) - 1)] for year in shown["year_first"].tolist()]


def _one_card(words: Words, event: Any, query: str, opened: Param[str]) -> None:
    title, summary = words.event(event.event)
    category = words.name("category", event.category)
    with st.container(border=True):
        st.caption(f"{md(words.date(event.date))} · {md(category)}")
        st.markdown(f"**{marked(title, query)}**" if not query else marked(title, query))
        st.markdown(marked(summary, query))
        st.button(
            words("timeline.open"),
            key=f"open-{event.event}",
            on_click=url.go,
            args=({opened: event.event},),
        )
