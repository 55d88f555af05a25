"""What the overview says: its answer, the four facts, the turning points, an anniversary.

Belongs here: facts of the record → sentences. Does not: the rows (`views.overview`), the links
beside them (`ui.overview`).
"""

from __future__ import annotations

import datetime as dt

import pandas as pd

from lib.frames.anniversaries import Anniversary
from lib.frames.dates import years_between
from lib.record import Pair
from lib.text import Words, inside

Said = tuple[str, str, str]
"""A fact in words: what it is, the figure, what to know of it."""


def answer(words: Words, pair: Pair, spells: pd.DataFrame, events: pd.DataFrame) -> str:
    """The tier in force, when relations began, what the record covers."""
    now = spells.iloc[-1]
    return words(
        "overview.answer",
        first=words.name("actor", pair.first),
        second=words.name("actor", pair.second),
        tier=inside(words.tier(now["tier"])[0]),
        since=words.on(now["since"]),
        began=words.date(pair.began),
        n=len(events),
        oldest=words.on(events.iloc[0]["date"]),
        latest=words.on(events.iloc[-1]["date"]),
    )


def tier(words: Words, spells: pd.DataFrame) -> Said:
    """The tier in force and since when."""
    now = spells.iloc[-1]
    name, _ = words.tier(now["tier"])
    detail = words("overview.tier.detail", date=words.on(now["since"]), n=len(spells))
    return words("overview.tier.label"), name, detail


def relations(words: Words, pair: Pair, today: dt.date) -> Said:
    """Full years since relations began."""
    years = int(years_between(pair.began, today.isoformat()))
    return (
        words("overview.relations.label"),
        words("overview.relations.value", n=years),
        words("overview.relations.detail", date=words.on(pair.began)),
    )


def visit(words: Words, visit: pd.Series) -> Said:
    """A visit: who came which way, when, holding which office."""
    return (
        words("overview.visit.label"),
        words.name("people", visit["visitor"]),
        words(
            "overview.visit.detail",
            direction=words.name("direction", visit["direction"]),
            office=inside(words.name("office", visit["office"])),
            date=words.on(visit["date"]),
        ),
    )


def aid(words: Words, pair: Pair, paid: pd.DataFrame) -> Said:
    """The latest year of what the first country paid, in US$ million."""
    last = paid.sort_values("year").iloc[-1]
    return (
        words("overview.aid.label", donor=words.name("actor", pair.first), year=str(last["year"])),
        words.amount(last["value_usd_million"]),
        words("overview.aid.detail", measure=words.name("measure", last["measure"])),
    )


def turning_points(words: Words, events: pd.DataFrame) -> str:
    """How many turning points there are, the first and the last of them."""
    first, last = events.iloc[0], events.iloc[-1]
    return words(
        "overview.turning_points_said",
        n=len(events),
        first=words.event(first["event"])[0],
        first_date=words.date(first["date"]),
        last=words.event(last["event"])[0],
        last_date=words.date(last["date"]),
    )


def anniversary(words: Words, key: str, one: Anniversary, date: str) -> str:
    """An anniversary and its event; `key` is "today" or "soon", `date` the event's own (EDTF)."""
    when = words(
        f"calendar.{key}_item",
        n=one.years,
        day=words.date(one.day.isoformat()),
        date=words.date(date),
    )
    return words("language.labelled", name=when, value=words.event(one.event)[0])
