"""The overview's parts: facts, turning points, links to disputes, questions and anniversaries.

Belongs here: what is drawn, and where it leads. Does not: what is said (`views.overview`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from lib import record
from lib.frames import anniversaries as frames
from lib.schema import records
from lib.text import Words
from lib.ui import blocks, navigation, url
from lib.ui.blocks import Fact
from lib.ui.markdown import md
from lib.views import overview
from lib.views.overview import sentences
from lib.views.params import READER

_DISPUTES = 5
"""Disputes, and anniversaries to come, that are named."""
_MONTHS = 24
"""How far ahead anniversaries are looked for."""


def facts(words: Words, today: dt.date) -> Iterator[Callable[[], Fact]]:
    """The facts there are; a pair may have no visit or no aid on record."""
    yield lambda: Fact(*sentences.tier(words, record.spells()), "tiers", {})
    yield lambda: _relations(words, today)
    if record.holds(lambda: record.table("visits")):
        yield lambda: _visit(words)
    if record.holds(overview.paid):
        yield lambda: _aid(words)


def _relations(words: Words, today: dt.date) -> Fact:
    pair = record.pair()
    years = f"{pair.began[:4]}..latest"
    return Fact(*sentences.relations(words, pair, today), "timeline", {"years": years})


def _visit(words: Words) -> Fact:
    last = overview.last_visit()
    return Fact(*sentences.visit(words, last), "timeline", {"event": last["event"]})


def _aid(words: Words) -> Fact:
    pair = record.pair()
    return Fact(*sentences.aid(words, pair, overview.paid()), "oda", {"donor": pair.first})


def turning_points(words: Words) -> None:
    """The turning points as a chart and a table; choosing one opens it on the timeline."""
    view = overview.turning_points(words)
    st.header(words("overview.turning_points"), anchor=False)
    if picked := blocks.chart(words, view):
        navigation.leap(words, "timeline", url.carried(READER) | {"event": picked})
    blocks.notes(view)
    blocks.table(words, view)


def disputes(words: Words, ledger: pd.DataFrame) -> None:
    """Places where sources disagree, the open ones first."""
    st.header(words("overview.disputes"), anchor=False)
    named = ledger[ledger["event"] != ""].sort_values("status", kind="stable").head(_DISPUTES)
    st.markdown(words("overview.disputes_said", n=len(ledger)))
    for row in records(named):
        blocks.view(
            md(words.conflict(row.conflict)[0]),
            navigation.page(words, "timeline"),
            {"event": row.event},
        )
    blocks.view(words("overview.disputes_all"), navigation.page(words, "sources"), {})


def anniversaries(words: Words, today: dt.date) -> None:
    """What happened on this day, and the round anniversaries to come; each opens its event."""
    st.header(words("calendar.title"), anchor=False)
    events, timeline = record.events(), navigation.page(words, "timeline")
    dates = events.set_index("event")["date"]
    for key, days in (
        ("today", frames.on(events, today)),
        ("soon", frames.coming(events, today, _MONTHS, _DISPUTES)),
    ):
        st.markdown(words(f"calendar.{key}" if days else f"calendar.{key}_none"))
        for one in days:
            said = sentences.anniversary(words, key, one, dates[one.event])
            blocks.view(md(said), timeline, {"event": one.event})


def questions(words: Words, views: Sequence[Mapping[str, Any]]) -> None:
    """Questions that open a saved view; the package lists them, the words ask them."""
    st.header(words("overview.questions_title"), anchor=False)
    for view in views:
        blocks.view(
            words(f"overview.questions.{view['view']}"),
            navigation.page(words, view["page"]),
            view["parameters"],
        )
