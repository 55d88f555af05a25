"""The sources: points on which they disagree, the years their figures cover, a list of them.

Belongs here: what each view of the page says, shows and lists. Does not: widgets (`ui.sources`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from lib import record
from lib.address import Read
from lib.exports import View, Way
from lib.figures import sources as figures
from lib.frames import sources as frames
from lib.frames.filters import having
from lib.frames.sources import Sides
from lib.text import Words
from lib.views import filters
from lib.views.sources import rows, sentences
from lib.views.sources.choice import (
    GROUPS,
    SEARCH,
    Choice,
    choice,
    groups,
    of_points,
    of_sources,
    series,
    understood,
)
from lib.views.sources.sentences import claim, published, resting, table, written_in

__all__ = [
    "SEARCH",
    "VIEWS",
    "Choice",
    "answer",
    "choice",
    "claim",
    "coverage",
    "groups",
    "ledger",
    "listing",
    "of_points",
    "of_sources",
    "points",
    "published",
    "resting",
    "series",
    "sides",
    "sources",
    "table",
    "understood",
    "written_in",
]


def answer(words: Words) -> str:
    """How many sources there are and where they disagree."""
    facts = frames.facts(record.table("sources"), record.table("conflicts"))
    return sentences.answer(words, facts)


def points(choice: Choice) -> pd.DataFrame:
    """The points of the ledger that a choice leaves."""
    conflicts = record.table("conflicts")
    return conflicts[having(conflicts, choice.points)]


def sides(words: Words, choice: Choice) -> Sides:
    """What each source says on each of those points."""
    return frames.sides(points(choice), record.table("claims"), record.sources(words.language))


def sources(words: Words, choice: Choice) -> pd.DataFrame:
    """The sources that a choice leaves, those that carry most first."""
    return frames.within(_weighed(words.language), choice.sources, choice.query)


@record.once
def _weighed(language: str) -> pd.DataFrame:
    cited = frames.cited({name: record.table(name) for name in frames.CITING})
    evidence, claims = record.table("evidence"), record.table("claims")
    return frames.weighed(record.sources(language), evidence, claims, cited)


def ledger(words: Words, choice: Choice) -> View:
    """Each point on which sources disagree, what each says, what we show and why."""
    conflicts = points(choice)
    claims = record.table("claims")
    used = claims.loc[claims["conflict"].isin(conflicts["conflict"]), "source"]
    return View(
        "sources",
        "ledger",
        "red-seal_ledger",
        words("sources.question"),
        answer(words),
        make_rows=lambda: rows.ledger(words, conflicts, sides(words, choice)),
        make_sources=lambda: record.named_sources(used, words.language),
        ways=_out(words, "all_points", of_points()) if conflicts.empty else (),
    )


def coverage(words: Words, choice: Choice) -> View:
    """The years that each series of a group of tables has figures for."""
    tables = {name: record.table(name) for name in GROUPS[choice.group]}
    pair = record.pair()
    runs = frames.coverage(frames.observed(tables, pair.recipient), frames.LEAST)
    extents = frames.extents(runs)
    names = sentences.names(words, extents, pair.first)
    if runs.empty:
        sentence = words("sources.coverage.none", n=frames.LEAST)
    else:
        sentence = sentences.covered(words, extents, names, frames.LEAST)
    return View(
        "sources",
        "coverage",
        "red-seal_coverage",
        words("sources.question"),
        sentence,
        make_rows=lambda: rows.coverage(words, extents, names),
        make_figure=lambda: None if runs.empty else figures.coverage(runs, names, words),
        make_notes=lambda: [sentence],
        make_sources=lambda: record.named_sources(frames.cited(tables), words.language),
    )


def listing(words: Words, choice: Choice) -> View:
    """Every source, with what rests on it."""
    listed = sources(words, choice)
    return View(
        "sources",
        "sources",
        "red-seal_sources",
        words("sources.question"),
        answer(words),
        make_rows=lambda: rows.listing(words, listed),
        ways=_out(words, "all_sources", of_sources(), SEARCH.name) if listed.empty else (),
    )


def _out(
    words: Words, label: str, narrowed: tuple[filters.Filter, ...], *more: str
) -> tuple[Way, ...]:
    names = (*more, *(one.param.name for one in narrowed))
    return (Way(words(f"sources.{label}"), tuple((name, "") for name in names)),)


VIEWS: Mapping[str, Callable[[Words, Read], View]] = {
    "ledger": lambda words, read: ledger(words, choice(read)),
    "coverage": lambda words, read: coverage(words, choice(read)),
    "sources": lambda words, read: listing(words, choice(read)),
}
"""Every view of the page by its key, for an address."""
