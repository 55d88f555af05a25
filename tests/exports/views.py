"""Views for the tests of files: one small one typed by hand, and many drawn from the data."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator
from functools import cache

import pandas as pd

from lib import load
from lib.exports import View
from lib.ui import events_words, record, visits_words
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
    """Rows as pages show them, of random windows, filters and donors; always the same ones."""
    chance = random.Random(1973)
    kinds = (_events, _visits, _money)
    for number in range(count):
        yield kinds[number % len(kinds)](chance)


def _window(chance: random.Random, first: int, last: int) -> tuple[int, int]:
    low, high = sorted((chance.randint(first, last), chance.randint(first, last)))
    return low, high


def _events(chance: random.Random) -> pd.DataFrame:
    events = record.events()
    low, high = _window(chance, 700, 2025)
    shown = events[(events["year_first"] <= high) & (events["year_last"] >= low)]
    return events_words.rows(words(chance.choice(load.languages())), shown)


def _visits(chance: random.Random) -> pd.DataFrame:
    visits = record.visits().assign(balance=0)
    chosen = visits.sample(frac=chance.random(), random_state=chance.randint(0, 99))
    return visits_words.rows(words(chance.choice(load.languages())), chosen)


@cache
def _oda() -> pd.DataFrame:
    return load.table("oda")


def _money(chance: random.Random) -> pd.DataFrame:
    oda = _oda()
    low, high = _window(chance, 1960, 2023)
    measure = chance.choice(sorted(oda["measure"].unique()))
    rows = oda[oda["measure"].eq(measure) & oda["year"].between(low, high)]
    donors = chance.sample(sorted(oda["donor"].unique()), 4)
    rows = rows[rows["donor"].isin(donors) & rows["recipient"].eq("VNM")]
    table = rows.pivot_table("value_usd_million", "year", "donor").reset_index()
    table["year"] = table["year"].astype(str)
    return table.rename(columns={"year": "Year"}).rename_axis(columns=None)
