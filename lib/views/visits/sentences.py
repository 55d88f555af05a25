"""What the visits page says: answer, how to read the strip, what the record has of visits.

Belongs here: facts of the visits → sentences. Does not: the facts (`frames.visits`), tables
(`rows`).
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lib.frames import visits as frames
from lib.record import Pair
from lib.text import Words, inside
from lib.views import filters
from lib.views.visits.choice import Choice


def span(window: tuple[int, int], visits: pd.DataFrame) -> tuple[int, int]:
    """The years of the window for which the record has visits at all (all `visits`)."""
    first, last = int(visits["year_first"].min()), int(visits["year_last"].max())
    return max(window[0], first), min(window[1], last)


def answer(
    words: Words,
    pair: Pair,
    visits: pd.DataFrame,
    directions: Sequence[str],
    years: tuple[int, int],
    choice: Choice,
) -> str:
    """How many visits each way in which years, and what came of them.

    `years` are those of the window for which the record has visits; other filters are named. The
    record is not a full list, so nothing is said that another visit would overturn: which office
    travels most, or how long nobody came.
    """
    there, back = frames.counted(visits, directions)
    said = [
        words(
            "visits.answer",
            n=len(visits),
            there=there,
            back=back,
            years=words.years(*years),
            **_pair(words, pair),
        )
    ]
    only = [words.name("office", code) for code in filters.codes(choice.only, "office")]
    only += [words.name("visit-kind", code) for code in filters.codes(choice.only, "kind")]
    only += [words.tier(code)[0] for code in filters.codes(choice.only, "tiers")]
    if only:
        said.append(words("visits.answer_only", filters=words.listed(map(inside, only))))
    fruitful = int(visits["outcomes"].ne("").sum())
    if fruitful:
        said.append(words("visits.answer_outcomes", n=fruitful))
    return words.sentences(said)


def route(words: Words, pair: Pair) -> tuple[str, str]:
    """The two directions by the names of the countries."""
    first, second = words.name("actor", pair.first), words.name("actor", pair.second)
    return (
        words("visits.route", first=first, second=second),
        words("visits.route", first=second, second=first),
    )


def balance(words: Words, pair: Pair) -> tuple[str, str]:
    """What the running balance counts, at length and for a phone."""
    both = _pair(words, pair)
    return words("visits.balance_axis", **both), words("visits.balance_short", **both)


def note(words: Words, visits: pd.DataFrame) -> str:
    """How to read the chart, and since when the record has visits."""
    first = words.on(visits["date"].iloc[0])
    keys = ("visits.note", "visits.note_years", "visits.note_partial")
    return words.sentences(words(key, first=first) for key in keys)


def nothing(words: Words, choice: Choice) -> str:
    """That no visit passes the filters."""
    return words("visits.empty", years=words.years(*choice.years))


def coverage_note(words: Words, visits: pd.DataFrame) -> str:
    """What the record has of visits, and what it lacks."""
    first, last = (words.on(visits["date"].iloc[place]) for place in (0, -1))
    return words("visits.coverage", n=len(visits), first=first, last=last)


def _pair(words: Words, pair: Pair) -> dict[str, str]:
    return {"first": words.name("actor", pair.first), "second": words.name("actor", pair.second)}
