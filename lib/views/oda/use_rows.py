"""The tables of the section "Where it goes" under the reader's headings.

Belongs here: amounts and steps → rows. Does not: which of them (`frames.oda_uses`), sentences.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from lib import record
from lib.exports import explained, whole_years
from lib.schema import records
from lib.text import Words
from lib.views.oda.rows import known
from lib.views.tables import heading

_STEP = ("date", "project", "amount", "step", "place", "sector")
"""Columns of a step."""


def sectors(words: Words, amounts: pd.DataFrame) -> pd.DataFrame:
    """Sectors × years, US$ million, and what the years come to."""
    sums = amounts.sum(axis="columns")
    cells = amounts.rename(columns=str).assign(**{words("oda.sum_of_years"): sums})
    head = words("oda.uses.sector")
    cells.insert(0, head, [words.name("sector", str(code)) for code in amounts.index])
    return explained(cells.reset_index(drop=True), {head: words("export.meaning.uses.sector")})


def steps(words: Words, steps: pd.DataFrame) -> pd.DataFrame:
    """Steps of projects, one a row."""
    cells = pd.DataFrame([_step(words, row) for row in records(steps)])
    meant = {words(f"oda.uses.{key}"): words(f"export.meaning.uses.{key}") for key in _STEP}
    return explained(cells, meant)


def _step(words: Words, row: Any) -> dict[str, str]:
    """One step; the amount with its unit and what it counts."""
    amounts = [
        words.amount(float(value), 2, unit)
        for unit, value in (("home", row.value_home_billion), ("usd", row.value_usd_million))
        if pd.notna(value)
    ]
    amount = " · ".join(amounts) or words("app.no_figure")
    if amounts and row.scope:
        scope = words.name("project-scope", row.scope)
        amount = words("oda.uses.scoped", amount=amount, scope=scope)
    cells = (
        words.date(row.date),
        words.name("project", row.project),
        amount,
        words.name("project-step", row.step),
        words.name("place", row.place) if row.place else "",
        words.name("sector", row.sector),
    )
    return {words(f"oda.uses.{key}"): cell for key, cell in zip(_STEP, cells, strict=True)}


def recipients_years(words: Words, by_year: pd.DataFrame, about: str) -> pd.DataFrame:
    """The recipient's place and amount, one row a year; `about` says what is counted."""
    place = words("oda.uses.place_of", recipient=words.name("actor", record.pair().recipient))
    amount = words("oda.axis")
    cells = {
        heading(words, "oda", "year"): whole_years(by_year.index),
        place: [
            words("oda.uses.place_among", place=str(row.place), n=int(row.of))
            for row in records(by_year)
        ],
        amount: by_year["value"].to_numpy(),
    }
    measured = words("language.comma").join([about, amount])
    meant = {
        place: words("export.meaning.uses.recipient_place"),
        amount: words("export.meaning.amount", about=measured),
    }
    return explained(pd.DataFrame(cells), known(words, "year") | meant)
