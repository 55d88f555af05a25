"""The widgets of the visits page: its controls, the list of visits, one visit in full.

Belongs here: what is drawn. Does not: which visits, what is said of them (`views.visits`).
"""

from __future__ import annotations

import pandas as pd
import streamlit as st

from lib import record
from lib.schema import codes_in, records
from lib.text import Words, inside
from lib.ui import blocks, controls, event_card, navigation, url
from lib.views import params, visits


def choose(words: Words) -> None:
    """Draw the time control and the filters."""
    controls.years(words, record.stops(), record.table("eras"))
    tier, office, kind = visits.narrowed()
    left, middle, right = st.columns([2, 2, 1], vertical_alignment="bottom")
    with left:
        controls.narrow(words, words("visits.tier"), tier)
    with middle:
        controls.narrow(words, words("visits.office"), office)
    with right, st.popover(words("controls.more"), width="stretch"):
        controls.narrow(words, words("visits.kind"), kind)


def pick(words: Words, shown: pd.DataFrame) -> None:
    """The visits as a list, newest first: the way to a card without a pointer."""
    rows = [
        controls.Row(
            visit.event,
            words(
                "language.labelled",
                name=_visitor(words, visit.visitor, visit.office),
                value=words.event(visit.event)[0],
            ),
            words(
                "visits.caption",
                date=words.date(visit.date),
                kind=words.name("visit-kind", visit.kind),
            ),
        )
        for visit in records(shown[::-1])
    ]
    controls.listing(words("visits.list", n=len(rows)), rows)


def _visitor(words: Words, visitor: str, office: str) -> str:
    """A visitor and the office held, unless it is part of the name: "Emperor Akihito"."""
    name, held = words.name("people", visitor), inside(words.name("office", office))
    if held.casefold() in name.casefold():
        return name
    return words("language.comma").join([name, held])


def card(words: Words, shown: pd.DataFrame) -> None:
    """The visit that the address names, with what came of it; a hint where it names none.

    `shown` are the visits that pass the filters.
    """
    event_card.draw(words, shown)
    here = shown[shown["event"] == url.value(params.event())]
    if here.empty:
        return
    outcomes = codes_in(here["outcomes"].iloc[0])
    blocks.note(words("visits.outcomes") if outcomes else words("visits.no_outcomes"))
    timeline = navigation.page(words, "timeline")
    for event in [*outcomes, here["event"].iloc[0]]:
        title = words("visits.on_timeline", title=words.event(event)[0])
        blocks.view(title, timeline, {"event": event})
