"""The visits: a strip of them, decade by decade, and what the record has of each office.

Belongs here: what each view of the page says, shows and lists. Does not: widgets (`ui.visits`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from lib import record
from lib.address import Read, Window
from lib.exports import View, Way
from lib.figures import Figure
from lib.figures import visits as figures
from lib.frames import visits as frames
from lib.text import Words
from lib.views import filters
from lib.views.visits import rows, sentences
from lib.views.visits.choice import KINDS, Choice, choice, narrowed, understood, window

__all__ = [
    "KINDS",
    "VIEWS",
    "Choice",
    "choice",
    "coverage",
    "decades",
    "narrowed",
    "shown",
    "span",
    "strip",
    "understood",
    "window",
]


@record.lately
def shown(choice: Choice) -> pd.DataFrame:
    """The visits that a choice leaves, stacked; see `frames.visits.stacked`."""
    visits = frames.within(record.visits(), choice.years, choice.only)
    return frames.stacked(visits, record.package()["directions"])


def span(choice: Choice) -> Window:
    """The years of the window for which the record has visits at all."""
    return sentences.span(choice.years, record.visits())


def strip(words: Words, choice: Choice) -> View:
    """A mark a visit, one direction up and the other down, and the running balance."""
    visits, every, pair = shown(choice), record.visits(), record.pair()
    years = span(choice)

    def drawn() -> Figure | None:
        if visits.empty:
            return None
        route, balance = sentences.route(words, pair), sentences.balance(words, pair)
        return figures.strip(
            visits, years, record.offices(), route, balance, words, focus=choice.event
        )

    return View(
        "visits",
        "visits",
        f"red-seal_visits_{years[0]}-{years[1]}",
        words("visits.question"),
        _answer(words, choice),
        make_rows=lambda: rows.rows(words, visits),
        make_figure=drawn,
        make_notes=lambda: [sentences.note(words, every)],
        make_sources=lambda: _sources(words),
        ways=_ways(words, choice) if visits.empty else (),
    )


def decades(words: Words, choice: Choice) -> View:
    """How many visits each way in each ten years, and the balance at their end."""
    visits, directions = shown(choice), record.package()["directions"]
    first, last = span(choice)
    return View(
        "visits",
        "visits_decades",
        f"red-seal_visits_{first}-{last}_decades",
        words("visits.question"),
        _answer(words, choice),
        make_rows=lambda: rows.decades(
            words, frames.decades(visits, directions), sentences.route(words, record.pair())
        ),
        make_sources=lambda: _sources(words),
    )


def coverage(words: Words, choice: Choice) -> View:
    """What the record has of visits, office by office, whatever is chosen."""
    visits = record.visits()
    return View(
        "visits",
        "visits_coverage",
        "red-seal_visits_coverage",
        words("visits.question"),
        _answer(words, choice),
        make_rows=lambda: rows.coverage(words, visits),
        make_notes=lambda: [sentences.coverage_note(words, visits)],
        make_sources=lambda: _sources(words),
    )


@record.lately
def _answer(words: Words, choice: Choice) -> str:
    visits = shown(choice)
    if visits.empty:
        return sentences.nothing(words, choice)
    years, directions = span(choice), record.package()["directions"]
    return sentences.answer(words, record.pair(), visits, directions, years, choice)


def _sources(words: Words) -> list[tuple[str, str]]:
    return record.named_sources(record.cited(record.visits()), words.language)


def _ways(words: Words, choice: Choice) -> tuple[Way, ...]:
    used = [one.param.name for one, _ in filters.chosen(narrowed(), choice.only, words)]
    if choice.years != window().default:
        used.append("years")
    return filters.ways("visits", used, words)


VIEWS: Mapping[str, Callable[[Words, Read], View]] = {
    "visits": lambda words, read: strip(words, choice(read)),
    "visits_decades": lambda words, read: decades(words, choice(read)),
    "visits_coverage": lambda words, read: coverage(words, choice(read)),
}
"""Every view of the page by its key, for an address."""
