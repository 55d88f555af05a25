"""The timeline: events in lanes on an axis that may be stretched, as cards, as a table.

Belongs here: what each view of the page says, shows and lists. Does not: widgets (`ui.timeline`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

import pandas as pd

from lib import record
from lib.address import Read, Window
from lib.exports import View, Way
from lib.figures import events as figures
from lib.figures.events import Timeline
from lib.frames import axis, search
from lib.frames import events as frames
from lib.frames.axis import SCALES
from lib.frames.filters import Only
from lib.text import Words
from lib.views import filters
from lib.views.timeline import rows, sentences
from lib.views.timeline.choice import (
    FORM,
    FORMS,
    SCALE,
    SEARCH,
    Choice,
    choice,
    in_use,
    narrowed,
    understood,
    window,
)
from lib.views.timeline.part import Part, part

__all__ = [
    "CARDS",
    "FORM",
    "FORMS",
    "MOST",
    "SCALE",
    "SCALES",
    "SEARCH",
    "VIEWS",
    "Choice",
    "Part",
    "choice",
    "counts",
    "eras",
    "in_use",
    "listed",
    "narrowed",
    "nearest",
    "shown",
    "understood",
    "view",
    "window",
]

CARDS = 12
"""Cards at a time: a hundred with a button each take 40 ms of processor and a long scroll."""
MOST = 350
"""Marks on the chart, and rows of the list and the table at a time: three times what there is, and
what keeps a figure under 100 kB. With 100,000 events and no limit a rerun took 50 times as long as
with 1,000; with it, one and a half times."""


def shown(choice: Choice) -> pd.DataFrame:
    """The events that a choice leaves, in order of time; see `frames.events.within`."""
    # by the words too, where they are searched: those of a broken file are others once it is mended
    languages = tuple(record.languages().values()) if choice.search else ()
    return _shown(choice.years, choice.only, choice.search, languages)


@record.lately
def _shown(years: Window, only: Only, query: str, _languages: tuple[Words, ...]) -> pd.DataFrame:
    return frames.within(record.events(), years, only, query, record.haystacks())


def listed(choice: Choice) -> Part:
    """The part of the events that a reader has come to: marks and rows, or fewer cards."""
    size = CARDS if choice.form == "cards" else MOST
    return part(shown(choice), size, choice.page, choice.event)


def counts(choice: Choice) -> Mapping[str, int]:
    """How many events each category has under the other filters; one without is left out."""
    return frames.counts(
        record.events(), choice.years, choice.only, choice.search, record.haystacks()
    )


def eras(words: Words, events: pd.DataFrame) -> list[str]:
    """The name of the era each event begins in."""
    return sentences.eras(words, events, record.table("eras"))


def nearest(words: Words, choice: Choice) -> list[str]:
    """Events to offer where none matches: those most like the search, else nearest in time."""
    events = record.events()
    if choice.search:
        titles = {event: words.event(event)[0] for event in events["event"]}
        return search.nearest(choice.search, titles)
    middle = sum(choice.years) / 2
    return list(events.loc[(events["begin"] - middle).abs().nsmallest(3).index, "event"])


def view(words: Words, choice: Choice) -> View:
    """The events in lanes by category; no chart where a reader wants cards or a table."""
    events, of = shown(choice), len(record.events())
    charted = choice.form == "chart" and not events.empty
    drawn = frames.thinned(events, MOST, choice.event)

    @cache
    def drawing() -> Timeline:
        return figures.timeline(
            drawn,
            axis.scaled(choice.scale, choice.years, record.table("eras"), drawn["begin"]),
            choice.years,
            record.spells(),
            record.pair().tiers,
            {event: words.event(event)[0] for event in drawn["event"]},
            words,
            focus=choice.event,
            rivals=record.rivals(choice.event, words.language),
        )

    def notes() -> list[str]:
        titles = drawing().printed
        return [sentences.caption(words, choice.scale, titles, len(drawn), len(events))]

    return View(
        "timeline",
        "timeline",
        "red-seal_events_{}-{}".format(*choice.years),
        words("timeline.question"),
        sentences.answer(words, events, choice.years, of),
        make_rows=lambda: rows.rows(
            words, events if len(events) <= MOST else listed(choice).events
        ),
        make_figure=lambda: drawing().figure if charted else None,
        make_notes=lambda: notes() if charted else [],
        make_sources=lambda: record.named_sources(record.cited(events), words.language),
        ways=_ways(words, choice) if events.empty else (),
    )


def _ways(words: Words, choice: Choice) -> tuple[Way, ...]:
    used = [name for name, _ in in_use(words, choice)]
    if choice.years != window().default:
        used.append("years")
    return filters.ways("timeline", used, words)


VIEWS: Mapping[str, Callable[[Words, Read], View]] = {
    "timeline": lambda words, read: view(words, choice(read)),
}
"""Every view of the page by its key, for an address."""
