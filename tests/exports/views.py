"""Views for the tests of files: one small one typed by hand, and many drawn from the data."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from functools import cache
from itertools import cycle

import pandas as pd

from lib import load
from lib.exports import View
from lib.frames import oda, sources, tiers, together, visits
from lib.text import Words
from lib.ui import cache as tables
from lib.ui import (
    events_words,
    money,
    oda_table,
    oda_words,
    record,
    sources_words,
    tiers_words,
    together_parts,
    together_words,
    visits_words,
)
from tests.ui.test_pages import words

ENGLISH = words("en")
VIEW = View(
    name="red-seal_visits_1993-2025",
    title="Who visits whom?",
    sentence="3 visits are recorded in 1993–2025.",
    link="https://red-seal.example/visits?years=1993..2025",
    release="2026.11",
    author="Red Seal contributors",
    record="Red Seal: Japan–Viet Nam relations",
    published=dt.date(2026, 11, 22),
    read=dt.date(2027, 1, 5),
    sources=(("Diplomatic Bluebook", "https://bluebook.example/2007"), ("A memoir", "")),
    meanings={"Year": "Calendar year."},
)


def many(count: int) -> Iterator[pd.DataFrame]:
    """Rows as every page shows them, of random windows, filters, donors and languages."""
    chance = random.Random(1973)
    for kind in cycle(KINDS):
        rows = kind(chance, words(chance.choice(load.languages())))
        if not rows.empty:
            yield rows
            count -= 1
        if not count:
            return


def _window(chance: random.Random, first: int, last: int) -> tuple[int, int]:
    low, high = sorted((chance.randint(first, last), chance.randint(first, last)))
    return low, high


def _some(chance: random.Random, rows: pd.DataFrame) -> pd.DataFrame:
    return rows.sample(frac=chance.random(), random_state=chance.randint(0, 99)).sort_index()


def _events(chance: random.Random, text: Words) -> pd.DataFrame:
    events = record.events()
    low, high = _window(chance, 700, 2025)
    return events_words.rows(
        text, events[(events["year_first"] <= high) & (events["year_last"] >= low)]
    )


def _visits(chance: random.Random, text: Words) -> pd.DataFrame:
    return visits_words.rows(text, _some(chance, record.visits().assign(balance=0)))


def _decades(chance: random.Random, text: Words) -> pd.DataFrame:
    shown = _some(chance, record.visits())
    if shown.empty:
        return shown
    counts = visits.decades(shown, tables.package()["directions"])
    return visits_words.decades(text, counts, visits_words.route(text, record.pair()))


def _steps(chance: random.Random, text: Words) -> pd.DataFrame:
    treads = tiers.treads(record.spells(), _window(chance, 1973, 2025))
    treads = treads[treads["event"].ne("")]
    return tiers_words.steps(text, treads, record.durations(), record.pair(), record.events())


def _partners(chance: random.Random, text: Words) -> pd.DataFrame:
    window = _window(chance, 1973, 2025)
    return tiers_words.partners(
        text, tiers.compared(record.durations(), record.pair().first, window)
    )


def _holders(chance: random.Random, text: Words) -> pd.DataFrame:
    day = f"{chance.randint(1974, 2025)}-0{chance.randint(1, 9)}-15"
    return tiers_words.holders(text, tiers.at(tables.table("tiers"), day, record.pair().tiers))


def _oda(chance: random.Random, text: Words) -> pd.DataFrame:
    measure, prices = chance.choice(sorted(money.bases()))
    basis = money.bases()[measure, prices]
    donors = tuple(chance.sample(sorted(basis.donors), min(4, len(basis.donors))))
    view = chance.choice(["bars", "lines", "multiples", "rank", "share"])
    choice = oda.Choice(measure, prices, donors, _window(chance, 1960, 2023), (), view)
    years = oda.years(basis, choice, record.spells())
    found = oda.compare(basis, years, record.pair().first, donors)
    if found.values.empty:
        return found.values
    return oda_table.rows(text, oda_words.Subject(choice, basis, record.pair().recipient), found)


def _together(chance: random.Random, text: Words) -> pd.DataFrame:
    choice = together.Choice(_window(chance, 1973, 2025))
    return together_words.table(text, record.pair(), together.within(together_parts.rows(), choice))


def _ledger(chance: random.Random, text: Words) -> pd.DataFrame:
    conflicts = _some(chance, tables.table("conflicts"))
    sides = sources.sides(conflicts, tables.table("claims"), _titled(text))
    return sources_words.ledger_rows(text, conflicts, sides)


def _sources(chance: random.Random, text: Words) -> pd.DataFrame:
    weighed = sources.weighed(
        _titled(text), tables.table("evidence"), tables.table("claims"), _cited()
    )
    return sources_words.source_rows(text, _some(chance, weighed))


def _titled(text: Words) -> pd.DataFrame:
    return sources_words.titled(text, tables.table("sources"))


@cache
def _cited() -> pd.Series:
    return sources.cited({name: tables.table(name) for name in sources.CITING})


KINDS = (
    *(_events, _visits, _decades, _steps, _partners, _holders),
    *(_oda, _oda, _oda, _together, _ledger, _sources),
)
"""The tables of the pages; that of ODA has the most shapes."""
