"""Events in the reader's words, with links and sources, as briefings, calendars and timelines have
them.

Belongs here: the record's events → `exports.events.Told`. Does not: the files (`exports.events`).
"""

from __future__ import annotations

import pandas as pd

from lib import load, record
from lib.address import Read, link
from lib.exports.events import Told
from lib.schema import records
from lib.text import Words
from lib.views import params

_LATEST = 5


def latest(words: Words, read: Read, home: str) -> list[Told]:
    """The latest events that begin in the window of an address, the newest first.

    None where a table of theirs cannot be used: a briefing without events is still one.
    """
    try:
        events = record.events()
        axis = params.window([events["year_first"].min(), events["year_last"].max()])
        first, last = read(axis)
        within = events[events["year_first"].between(first, last)]
        return texts(words, within.tail(_LATEST).iloc[::-1], home)
    except load.TableError:
        return []


def texts(words: Words, events: pd.DataFrame, home: str) -> list[Told]:
    """Some events with their words, links and sources; `home` is the app's address."""
    rows = record.table("evidence").merge(record.sources(words.language), on="source")
    rows = rows[rows["event"].isin(events["event"])]
    sources = {
        event: tuple(zip(evidence["title"], evidence["url"], strict=True))
        for event, evidence in rows.groupby("event")
    }
    return [
        Told(
            event.event,
            event.date,
            words.date(event.date),
            *words.event(event.event),
            group=words.name("category", event.category),
            link=home + link("timeline", {"event": event.event, "lang": words.language}),
            sources=sources.get(event.event, ()),
        )
        for event in records(events)
    ]
