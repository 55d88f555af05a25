"""The tiers: the pair's ladder, the partners beside each other, who held what on a day.

Belongs here: what each view of the page says, shows and lists. Does not: widgets (`ui.tiers`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from lib import record
from lib.address import Read
from lib.exports import View, Way
from lib.figures import tiers as figures
from lib.frames import tiers as frames
from lib.text import Words
from lib.views import filters
from lib.views.tiers import rows, sentences
from lib.views.tiers.choice import Choice, choice, day, days, understood, window

__all__ = [
    "VIEWS",
    "Choice",
    "answer",
    "choice",
    "compared",
    "day",
    "days",
    "held",
    "holders",
    "ladder",
    "meanings",
    "partners",
    "shown",
    "understood",
]


def shown(choice: Choice) -> pd.DataFrame:
    """The steps of the pair that a choice leaves; see `frames.tiers.treads`."""
    treads = _treads(choice)
    return treads[treads["tier"].isin(choice.tiers or treads["tier"])]


@record.lately
def _treads(choice: Choice) -> pd.DataFrame:
    """Every step of the pair in the window: the ladder mutes those that were not chosen."""
    return frames.treads(record.spells(), choice.years)


@record.lately
def compared(choice: Choice) -> pd.DataFrame:
    """The steps of every partner that a choice leaves; see `frames.tiers.compared`."""
    first = record.pair().first
    return frames.compared(record.durations(), first, choice.years, choice.tiers)


@record.lately
def _holders(choice: Choice) -> pd.DataFrame:
    """Who held which tier on the day asked about; see `frames.tiers.at`."""
    return frames.at(record.table("tiers"), choice.day.isoformat(), record.pair().tiers)


@record.lately
def answer(words: Words, choice: Choice) -> str:
    """The tier in force at the end of the window, since when, and who was there before."""
    package, last = record.package(), choice.years[1]
    return sentences.answer(
        words,
        record.pair(),
        record.spells(),
        record.table("tiers"),
        last if last < record.stops()[-1] else None,
        package["aims"],
        package["complete"],
    )


def ladder(words: Words, choice: Choice) -> View:
    """The steps of the pair in the window, those of other tiers than the chosen ones muted."""
    treads, steps, years = _treads(choice), shown(choice), choice.years
    if steps.empty:
        sentence = words("tiers.empty" if treads.empty else "tiers.empty_tier")
    else:
        sentence = answer(words, choice)
    return View(
        "tiers",
        "tier-ladder",
        f"red-seal_tiers_{years[0]}-{years[1]}",
        words("tiers.question"),
        sentence,
        make_rows=lambda: rows.steps(
            words, steps, record.durations(), record.pair(), record.events()
        ),
        make_figure=lambda: (
            None
            if steps.empty
            else figures.ladder(treads, years, record.package()["aims"], choice.tiers, words)
        ),
        make_notes=lambda: [sentences.ladder_note(words, choice.tiers)],
        make_sources=lambda: _sources(words),
        ways=_ways(words, choice) if steps.empty else (),
    )


def partners(words: Words, choice: Choice) -> View:
    """The steps of every partner beside each other."""
    steps, pair, years = compared(choice), record.pair(), choice.years
    if steps.empty:
        sentence = words("tiers.empty_partners")
    else:
        sentence = sentences.compared(words, steps, years, record.package()["complete"])
    return View(
        "tiers",
        "partners",
        f"red-seal_partners_{years[0]}-{years[1]}",
        words("tiers.question"),
        sentence,
        make_rows=lambda: rows.partners(words, steps),
        make_figure=lambda: (
            None if steps.empty else figures.partners(steps, pair.tiers, years, pair.first, words)
        ),
        make_notes=lambda: [sentences.partners_note(words, record.table("tiers"))],
        make_sources=lambda: _sources(words),
        ways=_ways(words, choice) if steps.empty else (),
    )


def holders(words: Words, choice: Choice) -> View:
    """Who held which tier on the day asked about, whatever else is chosen."""
    return View(
        "tiers",
        "tiers-on",
        f"red-seal_tiers-on_{choice.day}",
        words("tiers.question"),
        answer(words, choice),
        make_rows=lambda: rows.holders(words, _holders(choice)),
        make_notes=lambda: [sentences.coverage(words, record.table("tiers"), record.pair())],
        make_sources=lambda: _sources(words),
    )


def held(words: Words, choice: Choice) -> str:
    """How many partners held which tier on the day asked about."""
    complete = record.package()["complete"]
    return sentences.held(words, choice.day.isoformat(), _holders(choice), complete)


def meanings(words: Words) -> list[tuple[str, str]]:
    """Name and meaning of each tier in use, lowest first."""
    return sentences.meanings(words, record.table("tiers"), record.pair().tiers)


def _sources(words: Words) -> list[tuple[str, str]]:
    return record.named_sources(record.table("tiers")["source"], words.language)


def _ways(words: Words, choice: Choice) -> tuple[Way, ...]:
    used = {"tier": bool(choice.tiers), "years": choice.years != window().default}
    return filters.ways("tiers", (name for name, in_use in used.items() if in_use), words)


VIEWS: Mapping[str, Callable[[Words, Read], View]] = {
    "tier-ladder": lambda words, read: ladder(words, choice(read)),
    "partners": lambda words, read: partners(words, choice(read)),
    "tiers-on": lambda words, read: holders(words, choice(read)),
}
"""Every view of the page by its key, for an address."""
