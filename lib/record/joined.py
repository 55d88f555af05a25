"""The record as pages use it: tables joined once a process, nothing that a reader chose.

Belongs here: what several pages need from several tables, by language where titles are part of it.
Does not: reading files (`load`), selections, words on the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from lib.frames import events as event_frames
from lib.frames import stretches
from lib.frames import tiers as tier_frames
from lib.frames import visits as visit_frames
from lib.record import loaded
from lib.record.once import lately, once
from lib.schema import codes_in, records
from lib.text import Words


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
    package = loaded.package()
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


@once
def spells() -> pd.DataFrame:
    """The tiers of the pair as spells; see `frames.tiers.spells`."""
    both = pair()
    return tier_frames.spells(loaded.table("tiers"), both.first, both.tiers)


@once
def events() -> pd.DataFrame:
    """Every event in order of time with the tiers then in force; see `frames.events.placed`."""
    return tier_frames.in_force(event_frames.placed(loaded.table("events")), spells())


@once
def stops() -> tuple[int, ...]:
    """Years in which an event begins, and the last in which one ends: stops of the time slider."""
    years = {*events()["year_first"].unique().tolist(), int(events()["year_last"].max())}
    return tuple(sorted(years))


@once
def opened() -> frozenset[str]:
    """What an address may open: every event, or none."""
    return frozenset({"", *events()["event"]})


@once
def visits() -> pd.DataFrame:
    """Every visit in order of time with its event and outcomes; see `frames.visits.visits`."""
    return visit_frames.visits(loaded.table("visits"), events())


def offices() -> list[str]:
    """Offices that have a visit, in the order of the package."""
    used, known = set(visits()["office"]), pair().offices
    return [*(one for one in known if one in used), *sorted(used.difference(known))]


@once
def durations() -> pd.DataFrame:
    """Every step of every partner with the years it took; see `frames.tiers.durations`."""
    return tier_frames.durations(loaded.table("tiers"), pair().tiers)


def haystacks() -> pd.Series:
    """What each event is found by: its texts, people and place in every language, and the names of
    the pair, which every event is about whether its text says so or not.
    """
    return _haystacks(tuple(loaded.languages().values()))


@lately
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
            names = [words.name("people", code) for code in codes_in(event.actors)]
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


def breaks(measure: str) -> dict[int, str]:
    """The breaks of a measure; see `frames.stretches.of`."""
    return stretches.of(loaded.package().get("breaks", []), measure)


def notes(measure: str, years: Sequence[int], totals: Sequence[str]) -> list[str]:
    """The package's notes on a measure in some years; see `frames.stretches.notes`."""
    return stretches.notes(loaded.package().get("notes", []), measure, years, totals)
