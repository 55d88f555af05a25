"""Events in the reader's words, as files tell them.

Belongs here: the record's events → `exports.events.Told`. Does not: the files (`exports.events`).
"""

from __future__ import annotations

import pandas as pd

from lib.exports.events import Told
from lib.schema import records
from lib.text import Words
from lib.ui import cache, record, url

_LATEST = 5


def latest(words: Words) -> list[Told]:
    """The latest events that begin in the window of the address, the newest first."""
    events = record.events()
    axis = url.window("years", int(events["year_first"].min()), int(events["year_last"].max()))
    first, last = axis.read(url.raw(axis.name))[0]
    within = events[events["year_first"].between(first, last)]
    return told(words, within.tail(_LATEST).iloc[::-1])


def told(words: Words, events: pd.DataFrame) -> list[Told]:
    """Some events with their words, links and sources."""
    rows = cache.table("evidence").merge(cache.table("sources"), on="source")
    named = {
        event: list(zip(found["title"], found["url"], strict=True))
        for event, found in rows[rows["event"].isin(events["event"])].groupby("event")
    }
    return [
        Told(
            event.event,
            event.date,
            words.date(event.date),
            *words.event(event.event),
            group=words.name("category", event.category),
            link=url.absolute("timeline", {"event": event.event}),
            sources=tuple(named.get(event.event, ())),
        )
        for event in records(events)
    ]
