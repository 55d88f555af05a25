"""The tables of the visits page, under the reader's headings.

Belongs here: visits → rows. Does not: which visits (`frames.visits`), sentences.
"""

from __future__ import annotations

import pandas as pd

from lib.exports import explained, whole_years
from lib.frames import visits as frames
from lib.schema import codes_in
from lib.text import Words
from lib.views.tables import headed


def rows(words: Words, visits: pd.DataFrame) -> pd.DataFrame:
    """The visits as a table, newest first; `visits` are stacked, so they have the balance."""
    visits = visits[::-1]
    cells = {
        "date": [words.date(written) for written in visits["date"]],
        "edtf": visits["date"].tolist(),
        "direction": [words.name("direction", code) for code in visits["direction"]],
        "visitor": [words.name("people", code) for code in visits["visitor"]],
        "office": [words.name("office", code) for code in visits["office"]],
        "kind": [words.name("visit-kind", code) for code in visits["kind"]],
        "title": [words.event(code)[0] for code in visits["event"]],
        "outcomes": [
            words.all_of(words.event(code)[0] for code in codes_in(cell))
            for cell in visits["outcomes"]
        ],
        "tier": [
            words.all_of(words.tier(code)[0] for code in codes_in(cell)) for cell in visits["tiers"]
        ],
        "balance": visits["balance"].tolist(),
    }
    return headed(words, "visits", cells)


def decades(words: Words, counts: pd.DataFrame, route: tuple[str, str]) -> pd.DataFrame:
    """Visits by decade and direction; `counts` as `frames.visits.decades` gives them."""
    decade, *directions, total, balance = (counts[column].tolist() for column in counts)
    rows = headed(
        words,
        "visits",
        {
            "decade": [words("visits.decade", year=str(year)) for year in decade],
            "total": total,
            "balance": balance,
        },
    )
    for place, (name, column) in enumerate(zip(route, directions, strict=True), 1):
        rows.insert(place, name, column)
    return explained(rows, dict.fromkeys(route, words("export.meaning.visits.route")))


def coverage(words: Words, visits: pd.DataFrame) -> pd.DataFrame:
    """What the whole record has, office by office."""
    held = frames.coverage(visits)
    cells = {
        "office": [words.name("office", code) for code in held["office"]],
        "visits": held["visits"].tolist(),
        "first": whole_years(held["year_first"]),
        "last": whole_years(held["year_last"]),
    }
    return headed(words, "visits", cells)
