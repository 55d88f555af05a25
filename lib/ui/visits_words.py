"""What the visits page says of itself: answer, coverage, what came of a visit, its tables.

Belongs here: facts of the visits → sentences and tables in the reader's words. Does not: the
facts (`frames.visits`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd

from lib.exports import explained, whole_years
from lib.frames import visits as frames
from lib.frames.visits import Choice
from lib.text import Words, inside, joined
from lib.ui import url
from lib.ui.record import Pair


def span(window: tuple[int, int], visits: pd.DataFrame) -> tuple[int, int]:
    """The years of the window for which the record has visits at all (all `visits`)."""
    first, last = int(visits["year_first"].min()), int(visits["year_last"].max())
    return max(window[0], first), min(window[1], last)


def answer(
    words: Words,
    pair: Pair,
    shown: pd.DataFrame,
    directions: Sequence[str],
    years: tuple[int, int],
    choice: Choice,
) -> str:
    """How many visits each way in which years, and what came of them.

    `years` are those of the window for which the record has visits; other filters are named. The
    record is not a full list, so nothing is said that another visit would overturn: which office
    travels most, or how long nobody came.
    """
    there, back = frames.counted(shown, directions)
    said = [
        words(
            "visits.answer",
            n=len(shown),
            there=there,
            back=back,
            years=words.years(*years),
            **_pair(words, pair),
        )
    ]
    only = [words.name("office", code) for code in choice.offices]
    only += [words.name("visit-kind", code) for code in choice.kinds]
    only += [words.tier(code)[0] for code in choice.tiers]
    if only:
        said.append(words("visits.answer_only", filters=words.listed(map(inside, only))))
    fruitful = int(shown["outcomes"].ne("").sum())
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


def undo(words: Words, choice: Choice) -> dict[str, Callable[[], None]]:
    """For each filter in use, its name and how to take it back."""
    filters = {
        "tier": bool(choice.tiers),
        "office": bool(choice.offices),
        "kind": bool(choice.kinds),
        "years": url.given("years"),
    }
    return {words(f"visits.undo.{name}"): _without(name) for name, used in filters.items() if used}


def _without(name: str) -> Callable[[], None]:
    return lambda: url.forget(name)


def rows(words: Words, shown: pd.DataFrame) -> pd.DataFrame:
    """The shown visits as a table, newest first; `shown` is stacked, so it has the balance."""
    shown = shown[::-1]
    columns = {
        "date": [words.date(written) for written in shown["date"]],
        "edtf": shown["date"].tolist(),
        "direction": [words.name("direction", code) for code in shown["direction"]],
        "visitor": [words.name("people", code) for code in shown["visitor"]],
        "office": [words.name("office", code) for code in shown["office"]],
        "kind": [words.name("visit-kind", code) for code in shown["kind"]],
        "title": [words.event(code)[0] for code in shown["event"]],
        "outcomes": [titles(words, cell) for cell in shown["outcomes"]],
        "tier": [
            words.all_of(words.tier(code)[0] for code in joined(cell)) for cell in shown["tiers"]
        ],
        "balance": shown["balance"].tolist(),
    }
    return pd.DataFrame({words(f"visits.columns.{name}"): cells for name, cells in columns.items()})


def titles(words: Words, events: str) -> str:
    """The titles of the events in a cell; nothing for none."""
    return words.all_of(words.event(code)[0] for code in joined(events))


def decades(words: Words, counts: pd.DataFrame, route: tuple[str, str]) -> pd.DataFrame:
    """Visits by decade and direction, as a table."""
    direction = dict(zip(counts.columns[1:3], route, strict=True))
    rows = pd.DataFrame(
        {
            words("visits.columns.decade"): [
                words("visits.decade", year=str(year)) for year in counts["decade"]
            ],
            **{name: counts[code].tolist() for code, name in direction.items()},
            words("visits.columns.total"): counts["total"].tolist(),
            words("visits.columns.balance"): counts["balance"].tolist(),
        }
    )
    return explained(rows, dict.fromkeys(route, words("export.meaning.visits.route")))


def coverage(words: Words, visits: pd.DataFrame) -> pd.DataFrame:
    """What the whole record has, office by office, as a table."""
    held = frames.coverage(visits)
    counted = words("visits.columns.visits")
    rows = pd.DataFrame(
        {
            words("visits.columns.office"): [words.name("office", code) for code in held["office"]],
            counted: held["visits"].tolist(),
            words("visits.columns.first"): whole_years(held["year_first"]),
            words("visits.columns.last"): whole_years(held["year_last"]),
        }
    )
    return explained(rows, {counted: words("export.meaning.visits.visits")})


def _pair(words: Words, pair: Pair) -> dict[str, str]:
    return {"first": words.name("actor", pair.first), "second": words.name("actor", pair.second)}
