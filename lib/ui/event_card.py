"""One event in full: date and its precision, text, people, tier then in force, sources, conflicts.

Belongs here: the card. Does not: finding the event's rows (`frames.events`).
"""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from lib import record
from lib.exports import citation
from lib.frames import search
from lib.frames.events import neighbours
from lib.schema import codes_in, records
from lib.text import Words, inside
from lib.ui import actions, blocks, links, url
from lib.ui.markdown import linked, md
from lib.views import params
from lib.views.copies import Address
from lib.views.sources import claim as claim_words


def open_event(event: str) -> None:
    """Open the card of an event; the empty code closes it."""
    url.go({params.event(): event})


def draw(words: Words, shown: pd.DataFrame) -> None:
    """Draw the card of the event the address names; a hint where it names none.

    `shown` is the list that "previous" and "next" walk; an event outside the filters is still
    shown, and says so.
    """
    events, opened = record.events(), params.event()
    chosen = url.value(opened)
    if not chosen:
        _missing(words, events, opened.name)
        return
    event = events[events["event"] == chosen].iloc[0]
    evidence = record.evidence(chosen, words.language)
    title, summary = words.event(chosen)
    with st.container(border=True, key="event-card"):
        st.header(md(title), anchor=False)
        st.markdown(f"**{md(words.date(event['date']))}** · {md(_precision(words, event))}")
        st.markdown(md(summary))
        st.markdown("  \n".join(_facts(words, event)))
        st.markdown(
            "\n".join(
                [f"**{words('card.sources', n=len(evidence))}**", "", *_sources(words, evidence)]
            )
        )
        for conflict, claims in record.disputes(chosen, words.language).groupby(
            "conflict", sort=False
        ):
            _conflict(words, str(conflict), claims)
        _walk(words, shown, chosen)
        actions.event(words, _cited(words, event, evidence), words.date(event["date"]))


def _missing(words: Words, events: pd.DataFrame, name: str) -> None:
    """No event is open: a hint; where the address names one the record lacks, the nearest ones."""
    asked = url.raw(name)
    if not asked:
        st.info(words("card.none"))
        return
    names = {slug: slug.replace("-", " ") for slug in events["event"]}
    found = search.nearest(asked.replace("-", " "), names)
    with st.container(border=True, key="event-missing"):
        st.markdown(words("card.unknown", event=md(asked[:60])))
        near = {words.event(slug)[0]: partial(open_event, slug) for slug in found}
        blocks.near(words, near, "event-missing")


def _precision(words: Words, event: pd.Series) -> str:
    known = words("card.precision", precision=inside(words.name("precision", event["precision"])))
    return f"{words('card.about')} · {known}" if event["about"] else known


def _facts(words: Words, event: pd.Series) -> list[str]:
    facts = {
        "category": words.name("category", event["category"]),
        "people": words.all_of(words.name("people", code) for code in codes_in(event["actors"])),
        "place": words.name("place", event["place"]) if event["place"] else "",
        "tier": words.all_of(words.tier(code)[0] for code in codes_in(event["tiers"])),
        "confidence": words.name("confidence", event["confidence"]),
    }
    return [
        words("language.labelled", name=words(f"card.{key}"), value=md(value))
        for key, value in facts.items()
        if value
    ]


def _sources(words: Words, evidence: pd.DataFrame) -> list[str]:
    lines = []
    for row in records(evidence):
        about = [row.publisher, words.date(row.published) if row.published else ""]
        about.append(_lines(words, row.locator))
        said = md(words("language.comma").join(filter(None, about)))
        lines.append(f"- {linked(row.title, row.url)} — {said}")
    return lines


def _lines(words: Words, locator: str) -> str:
    """Where in a source it stands: "lines 9 and 13"."""
    lines = codes_in(locator)
    return words("card.lines", n=len(lines), lines=words.all_of(lines)) if lines else ""


def _cited(words: Words, event: pd.Series, evidence: pd.DataFrame) -> citation.Cited:
    package = record.package()
    return citation.Cited(
        str(event["event"]),
        words("cite.author"),
        words(
            "language.bracketed",
            said=words.event(event["event"])[0],
            more=words.date(event["date"]),
        ),
        package["version"],
        dt.date.fromisoformat(package["created"][:10]),
        dt.datetime.now(dt.UTC).date(),
        words("cite.record"),
        Address(links.home(), "timeline", {"event": str(event["event"])}).link(words.language),
        tuple(
            " ".join(filter(None, [_named(words, row), _lines(words, row.locator), row.url]))
            for row in records(evidence)
        ),
    )


def _named(words: Words, source: Any) -> str:
    named = words("language.labelled", name=source.publisher, value=source.cited)
    return words("language.stop", said=named)


def _conflict(words: Words, conflict: str, claims: pd.DataFrame) -> None:
    question, reading, why = words.conflict(conflict)
    sides = []
    for claim, said in claims.groupby("claim", sort=False):
        value = claim_words(words, said["topic"].iloc[0], str(claim))
        stopped = words("language.stop", said=md(words.all_of(said["title"])))
        ours = f" **{words('card.ours')}**" if said["ours"].eq("true").any() else ""
        sides.append(
            f"- {words('language.labelled', name=f'**{md(value)}**', value=stopped)}{ours}"
        )
    with st.container(border=True):
        st.markdown(f"**{words('card.disputed')}** {md(question)}")
        st.markdown("\n".join(sides))
        st.markdown(md(words.sentences([reading, why])))


def _walk(words: Words, shown: pd.DataFrame, event: str) -> None:
    before, after, place = neighbours(shown, event)
    with st.container(horizontal=True, vertical_alignment="center"):
        for key, target in (("previous", before), ("next", after)):
            st.button(
                words(f"card.{key}"),
                disabled=target is None,
                key=key,
                on_click=open_event,
                args=(target or "",),
            )
        if place:
            st.markdown(words("card.place_in_list", place=str(place), n=len(shown)))
        else:
            st.markdown(words("card.outside"))
        st.button(
            words("card.close"), key="close", on_click=open_event, args=("",), type="tertiary"
        )
