"""What the tiers page says: answer, comparison, who held what, how to read the charts.

Belongs here: facts of the tiers → sentences. Does not: the facts (`frames.tiers`), tables (`rows`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pandas as pd

from lib.frames import tiers as frames
from lib.record import Pair
from lib.text import Words, inside

_LAST = 9999
"""A year after every step."""


def answer(
    words: Words,
    pair: Pair,
    spells: pd.DataFrame,
    tiers: pd.DataFrame,
    year: int | None = None,
    aims: Collection[str] = (),
    complete: Collection[str] = (),
) -> str:
    """The tier in force, since when, how far from the start, and who was there before.

    At the end of a `year`, or at the end of the record for None. `spells` are the pair's. Others
    are counted only at the `complete` tiers, of which the record has every partner.
    """
    codes = {"first": pair.first, "second": pair.second}
    both = {key: words.in_sentence("actor", code) for key, code in codes.items()}
    standing = frames.standing(spells, _LAST if year is None else year)
    if standing is None:
        return words("tiers.answer_none", year=str(year), began=words.date(pair.began), **both)
    key = "tiers.answer_now" if year is None else "tiers.answer_then"
    tier, since = words.tier(standing.tier)[0], words.on(standing.since)
    said = [words(key, year=str(year), tier=tier, since=since, **both)]
    if standing.steps:
        years, began = words.number(standing.years, 1), words.date(standing.began)
        said.append(words("tiers.answer_climb", n=standing.steps, years=years, began=began))
    if standing.tier in aims:
        said.append(words("tiers.answer_aim"))
    arrival = frames.order_of_arrival(tiers, pair.first, standing.tier)
    if standing.tier in complete or not sum(arrival):
        said.append(_arrival(words, both["first"], arrival))
    return words.sentences(said)


def _arrival(words: Words, first: str, arrival: tuple[int, int, int]) -> str:
    before, after, unclear = arrival
    others = sum(arrival)
    if not others:
        return words("tiers.answer_alone", first=first)
    said = words("tiers.answer_order", n=others, before=before, after=after, first=first)
    return words.sentences([said, words("tiers.answer_unclear", n=unclear)]) if unclear else said


def ladder_note(words: Words, chosen: Collection[str]) -> str:
    """How to read the ladder, where all tiers or only the `chosen` ones keep their colour."""
    said = words("tiers.ladder")
    return words.sentences([said, words("tiers.ladder_muted")]) if chosen else said


def compared(
    words: Words, steps: pd.DataFrame, years: tuple[int, int], complete: Collection[str]
) -> str:
    """How many partners the comparison shows, and how many stand at its highest tier, if that is
    one of the `complete` ones.
    """
    highest = steps.sort_values("rank")["tier"].iloc[-1]
    return words(
        f"tiers.partners_{'answer' if highest in complete else 'seen'}",
        n=steps["partner"].nunique(),
        years=words.years(max(years[0], int(steps["at"].min())), years[1]),
        top=int(steps["tier"].eq(highest).sum()),
        tier=words.tier(highest)[0],
    )


def partners_note(words: Words, tiers: pd.DataFrame) -> str:
    """How to read the comparison, and which steps have no date."""
    return words.sentences([words("tiers.partners_note"), _undated(words, tiers)]).strip()


def _undated(words: Words, tiers: pd.DataFrame) -> str:
    """Which steps have no date and so no place in the chart; nothing if all have."""
    missing = tiers[tiers["since"].eq("")]
    if missing.empty:
        return ""
    said = [
        words(
            "tiers.undated_step",
            partner=words.in_sentence("actor", partner),
            tier=inside(words.tier(tier)[0]),
        )
        for partner, tier in zip(missing["partner"], missing["tier"], strict=True)
    ]
    return words("tiers.partners_undated", steps=words.all_of(said))


def held(words: Words, day: str, holders: pd.DataFrame, complete: Collection[str]) -> str:
    """How many partners held each of the `complete` tiers on a day, highest first; that others are
    not counted; unsure and undated ones apart.
    """
    known = holders[holders["status"] == "known"]
    sure = known[known["tier"].isin(complete)]
    counts = [
        words("tiers.held_one", n=int(count), tier=words.tier(str(tier))[0])
        for tier, count in sure.groupby("tier", sort=False).size().items()
    ]
    said = []
    if counts:
        said.append(words("tiers.held", day=words.date(day), counts=words.all_of(counts)))
    elif known.empty:
        said.append(words("tiers.held_none", day=words.date(day)))
    if others := [str(tier) for tier in known["tier"].unique() if tier not in complete]:
        quoted = [words("language.quoted", said=words.tier(tier)[0]) for tier in others]
        said.append(words("tiers.held_others", tiers=words.all_of(quoted)))
    for status in ("unsure", "undated"):
        there = holders.loc[holders["status"] == status, "partner"]
        if len(there):
            listed = sorted(there, key=lambda partner: words.order(words.name("actor", partner)))
            names = words.all_of(words.in_sentence("actor", partner) for partner in listed)
            said.append(words(f"tiers.held_{status}", n=len(there), partners=names))
    return words.sentences(said)


def coverage(words: Words, tiers: pd.DataFrame, pair: Pair) -> str:
    """What the record has of tiers, and what it lacks."""
    first = words.in_sentence("actor", pair.first)
    partners = tiers["partner"].nunique()
    return words("tiers.coverage", n=len(tiers), partners=partners, first=first)


def meanings(words: Words, tiers: pd.DataFrame, order: Sequence[str]) -> list[tuple[str, str]]:
    """Name and meaning of each tier that the table has, lowest first, and of the time before."""
    used = [frames.NONE, *(tier for tier in order if tier in set(tiers["tier"]))]
    return [words.tier(tier) for tier in used]
