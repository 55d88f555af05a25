"""The overview's parts: its answer, four facts, turning points, disputes, questions to open.

Belongs here: facts of the record → what the overview says. Does not: other pages' sentences.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from lib.exports import explained
from lib.figures import events as figures
from lib.frames import anniversaries as frames
from lib.frames import axis
from lib.frames.dates import years_between
from lib.schema import records
from lib.text import Words, inside
from lib.ui import blocks, cache, navigation, record, url
from lib.ui.blocks import Fact
from lib.ui.markdown import md
from lib.ui.record import Pair


def facts(words: Words, today: dt.date) -> Iterator[Callable[[], Fact]]:
    """The facts there are; a pair may have no visit or no aid on record."""
    yield lambda: tier(words, record.spells())
    yield lambda: relations(words, record.pair(), today)
    if cache.holds(lambda: cache.table("visits")):
        yield lambda: visit(words, cache.table("visits"), record.events())
    if cache.holds(lambda: _paid(cache.table("oda"), record.pair())):
        yield lambda: aid(words, cache.table("oda"), record.pair())


def tier(words: Words, spells: pd.DataFrame) -> Fact:
    """The tier in force and since when."""
    now = spells.iloc[-1]
    name, _ = words.tier(now["tier"])
    detail = words("overview.tier.detail", date=words.on(now["since"]), n=len(spells))
    return Fact(words("overview.tier.label"), name, detail, "tiers", {})


def relations(words: Words, pair: Pair, today: dt.date) -> Fact:
    """Full years since relations began."""
    years = int(years_between(pair.began, today.isoformat()))
    return Fact(
        words("overview.relations.label"),
        words("overview.relations.value", n=years),
        words("overview.relations.detail", date=words.on(pair.began)),
        "timeline",
        {"years": f"{pair.began[:4]}..latest"},
    )


def visit(words: Words, visits: pd.DataFrame, events: pd.DataFrame) -> Fact:
    """The last high-level visit in the record."""
    dated = visits.merge(events[["event", "date", "end", "year_first"]], on="event")
    last = dated.sort_values("end").iloc[-1]
    return Fact(
        words("overview.visit.label"),
        words.name("people", last["visitor"]),
        words(
            "overview.visit.detail",
            direction=words.name("direction", last["direction"]),
            office=inside(words.name("office", last["office"])),
            date=words.on(last["date"]),
        ),
        "timeline",
        {"event": last["event"]},
    )


def aid(words: Words, oda: pd.DataFrame, pair: Pair) -> Fact:
    """The latest year of the first country's net disbursements to the recipient."""
    last = _paid(oda, pair).sort_values("year").iloc[-1]
    return Fact(
        words("overview.aid.label", donor=words.name("actor", pair.first), year=str(last["year"])),
        words.amount(last["value_usd_million"]),
        words("overview.aid.detail", measure=words.name("measure", last["measure"])),
        "oda",
        {"donor": pair.first},
    )


def _paid(oda: pd.DataFrame, pair: Pair) -> pd.DataFrame:
    return oda[
        (oda["donor"] == pair.first)
        & (oda["recipient"] == pair.recipient)
        & (oda["measure"] == "net_disbursement")
        & (oda["prices"] == "current")
    ]


def sentence(words: Words, pair: Pair, spells: pd.DataFrame, events: pd.DataFrame) -> str:
    """The answer: the tier in force, when relations began, what the record covers."""
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


def turning_points(words: Words) -> None:
    """The events of the highest importance on one stretched axis; choosing one opens it."""
    events = record.events()
    chosen = events[events["importance"] == events["importance"].max()]
    window = int(events["year_first"].min()), int(events["year_last"].max())
    first, last = chosen.iloc[0], chosen.iloc[-1]
    said = words(
        "overview.turning_points_said",
        n=len(chosen),
        first=words.event(first["event"])[0],
        first_date=words.date(first["date"]),
        last=words.event(last["event"])[0],
        last_date=words.date(last["date"]),
    )
    st.header(words("overview.turning_points"), anchor=False)
    figure, _ = figures.timeline(
        chosen,
        axis.era_axis(cache.table("eras"), window),
        window,
        record.spells(),
        record.pair().tiers,
        {event: words.event(event)[0] for event in chosen["event"]},
        words,
    )
    if picked := blocks.chart("overview", figure, said):
        navigation.leap(words, "timeline", url.carried(url.READER) | {"event": picked})
    blocks.note(words.sentences([said, words("timeline.caption.era")]))
    cells = {
        "date": [words.date(written) for written in chosen["date"]],
        "event": [words.event(code)[0] for code in chosen["event"]],
    }
    heads = {key: words(f"timeline.columns.{key}") for key in cells}
    rows = pd.DataFrame(cells).rename(columns=heads)
    meanings = {head: words(f"export.meaning.{key}") for key, head in heads.items()}
    blocks.table(words, explained(rows, meanings), "red-seal_turning-points")


def disputes(words: Words, ledger: pd.DataFrame) -> None:
    """Places where sources disagree, the open ones first."""
    st.header(words("overview.disputes"), anchor=False)
    shown = ledger[ledger["event"] != ""].sort_values("status", kind="stable").head(_DISPUTES)
    st.markdown(words("overview.disputes_said", n=len(ledger)))
    for row in records(shown):
        blocks.view(
            md(words.conflict(row.conflict)[0]),
            navigation.page(words, "timeline"),
            {"event": row.event},
        )
    blocks.view(words("overview.disputes_all"), navigation.page(words, "sources"), {})


_DISPUTES = 5


def anniversaries(words: Words, today: dt.date) -> None:
    """What happened on this day, and the round anniversaries to come; each opens its event."""
    st.header(words("calendar.title"), anchor=False)
    events, timeline = record.events(), navigation.page(words, "timeline")
    for key, found in (
        ("today", frames.on(events, today)),
        ("soon", frames.coming(events, today, _MONTHS, _DISPUTES)),
    ):
        st.markdown(words(f"calendar.{key}" if found else f"calendar.{key}_none"))
        dates = events.set_index("event")["date"]
        for one in found:
            when = words(
                f"calendar.{key}_item",
                n=one.years,
                day=words.date(one.day.isoformat()),
                date=words.date(dates[one.event]),
            )
            title = words.event(one.event)[0]
            blocks.view(
                md(words("language.labelled", name=when, value=title)),
                timeline,
                {"event": one.event},
            )


_MONTHS = 24


def questions(words: Words, views: Sequence[Mapping[str, Any]]) -> None:
    """Questions that open a saved view; the package lists them, the words ask them."""
    st.header(words("overview.questions_title"), anchor=False)
    for view in views:
        blocks.view(
            words(f"overview.questions.{view['view']}"),
            navigation.page(words, view["page"]),
            view["parameters"],
        )
