"""The record as pages use it: tables joined once a process, nothing that a reader chose.

Belongs here: what several pages need from several tables, by language where titles are part of it.
Does not: reading files (`load`), selections, words on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd
import streamlit as st
from numpy.typing import NDArray

from lib.frames import events as event_frames
from lib.frames import stretches
from lib.frames import tiers as tier_frames
from lib.frames import visits as visit_frames
from lib.schema import records
from lib.text import Words, joined
from lib.ui import cache, sources_words


@dataclass(frozen=True)
class Pair:
    """The two countries the record is about, as the data package names them; `aid_since` is the
    year from which aid is looked at unless somebody asks for more.
    """

    first: str
    second: str
    recipient: str
    began: str
    tiers: tuple[str, ...]
    measures: tuple[str, ...]
    offices: tuple[str, ...]
    release: str
    aid_since: int | None


def pair() -> Pair:
    """The pair: codes, the day relations began, tiers lowest first, measures and offices in the
    order they are offered, the data release.
    """
    package = cache.package()
    first, second = package["pair"]
    return Pair(
        first,
        second,
        package["recipient"],
        package["began"],
        tuple(package["tiers"]),
        tuple(package["measures"]),
        tuple(package["offices"]),
        package["version"],
        package.get("aid_since"),
    )


@st.cache_resource(show_spinner=False, max_entries=1)
def spells() -> pd.DataFrame:
    """The tiers of the pair as spells; see `frames.tiers.spells`."""
    both = pair()
    return tier_frames.spells(cache.table("tiers"), both.first, both.tiers)


@st.cache_resource(show_spinner=False, max_entries=1)
def events() -> pd.DataFrame:
    """Every event in order of time with the tiers then in force; see `frames.events.placed`."""
    return tier_frames.in_force(event_frames.placed(cache.table("events")), spells())


@st.cache_resource(show_spinner=False, max_entries=1)
def stops() -> tuple[int, ...]:
    """Years in which an event begins, and the last in which one ends: stops of the time slider."""
    years = {*events()["year_first"].unique().tolist(), int(events()["year_last"].max())}
    return tuple(sorted(years))


@st.cache_resource(show_spinner=False, max_entries=1)
def opened() -> frozenset[str]:
    """What an address may open: every event, or none."""
    return frozenset({"", *events()["event"]})


@st.cache_resource(show_spinner=False, max_entries=1)
def visits() -> pd.DataFrame:
    """Every visit in order of time with its event and outcomes; see `frames.visits.visits`."""
    return visit_frames.visits(cache.table("visits"), events())


def offices() -> list[str]:
    """Offices that have a visit, in the order of the package."""
    used, known = set(visits()["office"]), pair().offices
    return [*(one for one in known if one in used), *sorted(used.difference(known))]


@st.cache_resource(show_spinner=False, max_entries=1)
def durations() -> pd.DataFrame:
    """Every step of every partner with the years it took; see `frames.tiers.durations`."""
    return tier_frames.durations(cache.table("tiers"), pair().tiers)


def haystacks() -> pd.Series:
    """What each event is found by: its texts, people and place in every language, and the names of
    the pair, which every event is about whether its text says so or not.
    """
    return _haystacks(tuple(cache.languages().values()))


@lru_cache(maxsize=1)
def _haystacks(languages: tuple[Words, ...]) -> pd.Series:
    # by the words themselves: those of a broken file are others at every run, until it is mended
    said: dict[str, list[str]] = {}
    both = pair()
    for words in languages:
        pair_names = [
            words.name(table, code)
            for table in ("actor", "also")
            for code in (both.first, both.second)
        ]
        for event in records(events()):
            names = [words.name("people", code) for code in joined(event.actors)]
            said.setdefault(event.event, []).extend(
                [
                    *words.event(event.event),
                    *names,
                    words.name("place", event.place) if event.place else "",
                    words.name("category", event.category),
                    event.category,
                    *pair_names,
                ]
            )
    return event_frames.haystacks(events(), said)


@st.cache_resource(show_spinner=False, max_entries=8)
def sources(language: str) -> pd.DataFrame:
    """Every source as readers of a language read its title; see `sources_words.titled`."""
    return sources_words.titled(cache.words(language), cache.table("sources"))


def evidence(event: str, language: str) -> pd.DataFrame:
    """The sources of an event: locator, title, publisher, url, published."""
    rows = cache.table("evidence")
    return rows[rows["event"] == event].merge(sources(language), on="source")


def cited(events: pd.DataFrame) -> pd.Series:
    """Codes of the sources of some events, those that carry the most events first."""
    places, at, carried, sources = _carried()
    # numbers, because `isin` hashes every code: 300 ms where there are 100,000 events, 20 so
    wanted = np.zeros(len(places), dtype=bool)
    wanted[[places[event] for event in events["event"].tolist()]] = True
    used = np.bincount(carried[wanted[at]], minlength=len(sources))
    order = np.argsort(-used, kind="stable")[: np.count_nonzero(used)]
    return pd.Series([sources[place] for place in order], dtype="str")


@st.cache_resource(show_spinner=False, max_entries=1)
def _carried() -> tuple[dict[str, int], NDArray[np.int64], NDArray[np.int64], list[str]]:
    """Every event's place in the record; of each piece of evidence the place of its event and of
    its source in the list that comes last.
    """
    places = {event: place for place, event in enumerate(events()["event"].tolist())}
    rows = cache.table("evidence")
    carried, sources = pd.factorize(rows["source"])
    at = np.array([places[event] for event in rows["event"]])
    return places, at, carried, list(sources)


def disputes(event: str, language: str) -> pd.DataFrame:
    """The claims about an event on which sources disagree, one row a claim."""
    ledger = cache.table("conflicts")
    here = ledger[ledger["event"] == event]
    return here.merge(cache.table("claims"), on="conflict").merge(
        sources(language)[["source", "title", "url"]], on="source"
    )


def rivals(event: str, language: str) -> list[tuple[str, str]]:
    """Dates that other sources give an event: the date (EDTF) and who says it."""
    if not event:
        return []
    others = disputes(event, language)
    others = others[(others["topic"] == "dates") & (others["ours"] == "false")]
    return list(zip(others["claim"], others["title"], strict=True))


def breaks(measure: str) -> dict[int, str]:
    """The breaks of a measure; see `frames.stretches.of`."""
    return stretches.of(cache.package().get("breaks", []), measure)


def notes(measure: str, years: Sequence[int], totals: Sequence[str]) -> list[str]:
    """The package's notes on a measure in some years; see `frames.stretches.notes`."""
    return stretches.notes(cache.package().get("notes", []), measure, years, totals)


def release(codes: pd.Series) -> str:
    """When the first source in cells of codes was published (EDTF)."""
    published = cache.table("sources").set_index("source")["published"]
    return str(published[joined(codes.iloc[0])[0]])


def named_sources(codes: pd.Series, language: str) -> list[tuple[str, str]]:
    """Title and address of each source in cells of codes, in order of first use."""
    wanted = list(dict.fromkeys(code for cell in codes.unique() for code in joined(cell)))
    known = _sources(language)
    return [known[code] for code in wanted if code in known]


@st.cache_resource(show_spinner=False, max_entries=8)
def _sources(language: str) -> dict[str, tuple[str, str]]:
    """Title and address of every source, by code."""
    return {row.source: (row.title, row.url) for row in records(sources(language))}
