"""The section "Where it goes": sectors, the first donor's projects, its other recipients.

Belongs here: a choice of each part → its view and its sentences. Does not: the rows
(`frames.oda_uses`), the pictures (`figures.oda_uses`), tables (`use_rows`).
"""

from __future__ import annotations

import pandas as pd

from lib import record
from lib.address import Window
from lib.exports import View, Way
from lib.figures import Figure
from lib.figures import oda_uses as figures
from lib.figures import oda_views as pictures
from lib.frames import oda_uses as frames
from lib.frames.oda_views import OneYear
from lib.schema import codes_in, records
from lib.text import Words, inside
from lib.views import filters
from lib.views.oda import params, use_rows
from lib.views.oda import rows as donor_rows
from lib.views.oda.choice import Projects, Recipients, recipient_amounts


def sectors(words: Words, window: Window) -> View:
    """What all donors' money of some years was for."""
    every = record.table("sectors")
    amounts = frames.sectors(every, window)
    first, last = int(amounts.columns[0]), int(amounts.columns[-1])
    about = words("oda.uses.sectors_about", years=words.years(first, last))
    note = words("oda.uses.sectors_note", donor=words.name("actor", record.pair().first))
    more = [words("oda.uses.sectors_years")] if words.has("oda.uses.sectors_years") else []
    return View(
        "oda",
        "sectors",
        f"red-seal_sectors_{first}-{last}",
        words("oda.question"),
        _most(words, amounts, str(every["measure"].iloc[0])),
        make_rows=lambda: use_rows.sectors(words, amounts),
        make_figure=lambda: figures.sectors(amounts, about, words),
        make_notes=lambda: [words.sentences([note, *more])],
        make_sources=lambda: record.named_sources(every["source"], words.language),
    )


def _most(words: Words, amounts: pd.DataFrame, measure: str) -> str:
    sums = amounts.sum(axis="columns")
    return words(
        "oda.uses.sectors_answer",
        years=words.years(int(amounts.columns[0]), int(amounts.columns[-1])),
        recipient=words.name("actor", record.pair().recipient),
        first=words.name("sector", str(sums.index[0])),
        first_amount=words.amount(float(sums.iloc[0]), 2),
        second=words.name("sector", str(sums.index[1])),
        second_amount=words.amount(float(sums.iloc[1]), 2),
        total=words.amount(float(sums.sum()), 2),
        measure=inside(words.name("measure", measure)),
    )


def places(words: Words, choice: Projects) -> View:
    """The first donor's projects on a map, and their steps one by one; no map where none of them
    has a place.
    """
    every, known = record.table("projects"), record.table("places")
    steps = frames.projects(every, choice.years, choice.sector, choice.place)
    spots = frames.places(steps, known)

    def figure() -> Figure | None:
        if spots.empty:
            return None
        named = {
            row.place: words.all_of(words.name("project", code) for code in codes_in(row.projects))
            for row in records(spots)
        }
        return figures.places(spots, named, frames.box(frames.places(every, known)), words)

    notes = (words("oda.uses.map_note") if len(spots) else "", words("oda.uses.projects_note"))
    return View(
        "oda",
        "places",
        f"red-seal_projects_{choice.years[0]}-{choice.years[1]}",
        words("oda.question"),
        _counted(words, steps, len(spots), choice.years),
        make_rows=lambda: use_rows.steps(words, steps),
        make_figure=figure,
        make_notes=lambda: () if steps.empty else notes,
        make_sources=lambda: record.named_sources(steps["source"], words.language),
        ways=_ways(words, choice) if steps.empty else (),
    )


def _counted(words: Words, steps: pd.DataFrame, spots: int, window: Window) -> str:
    years = words.years(*window)
    if steps.empty:
        return words("oda.uses.no_project", years=years)
    return words(
        "oda.uses.projects_answer",
        n=len(steps),
        projects=int(steps["project"].nunique()),
        places=spots,
        years=years,
        donor=words.name("actor", record.pair().first),
    )


def _ways(words: Words, choice: Projects) -> tuple[Way, ...]:
    years = choice.years != params.window("projects").default
    used = {"sector": choice.sector, "place": choice.place, "years": years}
    return filters.ways("oda.uses", [name for name, asked in used.items() if asked], words)


def recipients(words: Words, choice: Recipients) -> View:
    """Everybody the first country gave to in a year, by size."""
    one = _one_year(choice)
    about, recipient = _about(words, choice), record.pair().recipient
    broken = record.breaks(choice.measure).values()
    return View(
        "oda",
        "recipients",
        f"red-seal_recipients_{choice.measure}_{choice.year}",
        words("oda.question"),
        _place(words, choice, one),
        make_rows=lambda: donor_rows.one_year(words, one, words("oda.uses.recipient")),
        make_figure=lambda: pictures.one_year(one, recipient, about, words),
        make_notes=lambda: [
            words.sentences(
                [
                    words("oda.uses.recipients_note"),
                    *(words.name("break-meaning", code) for code in broken),
                ]
            )
        ],
        make_sources=lambda: _recipient_sources(words, choice),
    )


def recipients_years(words: Words, choice: Recipients) -> View:
    """The recipient's place among them in every year, whichever one is chosen."""
    return View(
        "oda",
        "recipients_years",
        f"red-seal_recipients_{choice.measure}",
        words("oda.question"),
        _place(words, choice, _one_year(choice)),
        make_rows=lambda: use_rows.recipients_years(words, _by_year(choice), _about(words, choice)),
        make_sources=lambda: _recipient_sources(words, choice),
    )


def _one_year(choice: Recipients) -> OneYear:
    amounts = recipient_amounts(choice.measure)
    return frames.recipients_of(amounts, choice.year, record.pair().recipient)


def _by_year(choice: Recipients) -> pd.DataFrame:
    return frames.place_by_year(recipient_amounts(choice.measure), record.pair().recipient)


def _about(words: Words, choice: Recipients) -> str:
    measure = words.name("measure", choice.measure)
    return words("oda.about", measure=measure, prices=words("oda.price.current"))


def _place(words: Words, choice: Recipients, one: OneYear) -> str:
    pair, by_year = record.pair(), _by_year(choice)
    return words(
        "oda.uses.recipients_answer",
        recipient=words.name("actor", pair.recipient),
        donor=words.name("actor", pair.first),
        place=str(one.places[pair.recipient]),
        n=len(one.places),
        year=str(choice.year),
        amount=words.amount(float(one.values[pair.recipient]), 2),
        measure=inside(words.name("measure", choice.measure)),
        firsts=int(by_year["place"].eq(1).sum()),
        years=words.years(int(by_year.index[0]), int(by_year.index[-1])),
    )


def _recipient_sources(words: Words, choice: Recipients) -> list[tuple[str, str]]:
    every = record.table("oda")
    used = (every["donor"] == record.pair().first) & (every["measure"] == choice.measure)
    return record.named_sources(every.loc[used, "source"], words.language)
