"""Events in the reader's words, as files tell them.

Belongs here: the record's events → `exports.events.Told`. Does not: the files (`exports.events`).
"""

from __future__ import annotations

import pandas as pd

from lib import address, load
from lib.address import link
from lib.exports.events import Told
from lib.schema import records
from lib.text import Words
from lib.ui import cache, links, record, url

_LATEST = 5


def latest(words: Words) -> list[Told]:
    """The latest events that begin in the window of the address, the newest first.

    None where a table of theirs cannot be used: a briefing without events is still one.
    """
    try:
        events = record.events()
        axis = address.window("years", events["year_first"].min(), events["year_last"].max())
        first, last = axis.read(url.raw("years"))[0]
        within = events[events["year_first"].between(first, last)]
        return told(words, within.tail(_LATEST).iloc[::-1], links.home())
    except load.TableError:
        return []


def told(words: Words, events: pd.DataFrame, home: str) -> list[Told]:
    """Some events with their words, links and sources; `home` is the app's address."""
    rows = cache.table("evidence").merge(record.sources(words.language), on="source")
    rows = rows[rows["event"].isin(events["event"])]
    named = {
        event: tuple(zip(found["title"], found["url"], strict=True))
        for event, found in rows.groupby("event")
    }
    return [
        Told(
            event.event,
            event.date,
            words.date(event.date),
            *words.event(event.event),
            group=words.name("category", event.category),
            link=home + link("timeline", {"event": event.event, "lang": words.language}),
            sources=named.get(event.event, ()),
        )
        for event in records(events)
    ]
