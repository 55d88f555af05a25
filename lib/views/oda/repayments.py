"""The section of repayments: what a donor paid out against what was repaid to it.

Belongs here: a donor and years → their view and its sentences. Does not: the amounts
(`frames.oda_numbers`), the picture (`figures.oda_numbers`).
"""

from __future__ import annotations

import pandas as pd

from lib import record
from lib.exports import View, explained, whole_years
from lib.figures import oda_numbers as figures
from lib.frames import oda_numbers as frames
from lib.frames.oda_numbers import Turn
from lib.frames.stretches import runs
from lib.record import money
from lib.text import Words
from lib.views.oda.choice import Repayments
from lib.views.oda.rows import known
from lib.views.tables import heading


def view(words: Words, choice: Repayments) -> View:
    """Grants and loans up, principal repaid down, and net as published."""
    bases = money.bases()
    first, last = choice.years
    amounts = frames.repayments(bases, choice.donor).loc[first:last]
    used = pd.concat([bases[code, "current"].sources for code in _USED])
    return View(
        "oda",
        "repayments",
        f"red-seal_repayments_{choice.donor}_{first}-{last}",
        words("oda.question"),
        turned(words, choice.donor, amounts, frames.turn(amounts)),
        make_rows=lambda: rows(words, amounts),
        make_figure=lambda: figures.repayments(amounts, words),
        make_notes=lambda: [words("oda.repayments.why")],
        make_sources=lambda: record.named_sources(used, words.language),
    )


_USED = (frames.GRANTS, frames.LOANS, frames.REPAID, frames.NET)
"""The measures shown, in the order their sources are named."""


def donors() -> list[str]:
    """Donors that were repaid concessional loans, the largest first."""
    return frames.borrowed(money.bases(), money.givers())


def turned(words: Words, donor: str, amounts: pd.DataFrame, facts: Turn | None) -> str:
    """How loans and repayments moved, when net fell below zero, and what is only scheduled."""
    names = {
        "donor": words.in_sentence("actor", donor),
        "recipient": words.in_sentence("actor", record.pair().recipient),
    }
    if facts is None:
        years = words.years(int(amounts.index[0]), int(amounts.index[-1]))
        return words("oda.repayments.nothing", years=years, **names)
    release = record.release(money.bases()[frames.REPAID, "current"].sources)
    said = {
        key: words.amount(float(amounts[column].loc[year]), 2)
        for key, year, column in (
            ("early", facts.first, "repaid"),
            ("late", facts.last, "repaid"),
            ("high", facts.peak, "loans"),
            ("low", facts.last, "loans"),
        )
    }
    when = {"first": str(facts.first), "last": str(facts.last), "peak": str(facts.peak)}
    one = facts.first == facts.last
    parts = [words(f"oda.repayments.{'one' if one else 'moved'}", **names, **said, **when)]
    every = [int(year) for year in amounts.index]
    if facts.below:
        parts.append(words("oda.repayments.below", years=_years(words, facts.below, every)))
    if facts.scheduled:
        scheduled = _years(words, facts.scheduled, every)
        published = words.date(release)
        parts.append(words("oda.repayments.scheduled", years=scheduled, release=published))
    return words.sentences(parts)


def _years(words: Words, years: list[int], among: list[int]) -> str:
    return words.all_of(words.years(first, last) for first, last in runs(years, among))


def rows(words: Words, amounts: pd.DataFrame) -> pd.DataFrame:
    """The amounts with the reader's headings, one row a year."""
    cells = amounts[["grants", "loans", "repaid", "left", "net"]].rename(
        columns=lambda column: words(f"oda.repayments.{column}")
    )
    cells.insert(0, heading(words, "oda", "year"), whole_years(amounts.index))
    status = words("oda.repayments.status")
    cells[status] = [words.name("status", str(code)) for code in amounts["status"]]
    return explained(cells, known(words, "year") | {status: words("export.meaning.oda.repaid")})
