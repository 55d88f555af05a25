"""What else the charts of the donors section show: events, tiers then in force, three-year means.

Belongs here: which of these a chart can carry, how they are drawn and said. Does not: the charts
(`donors`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from lib import record
from lib.figures import Figure, oda_marks
from lib.frames import oda_views
from lib.frames import tiers as tier_frames
from lib.frames.oda import Comparison
from lib.schema import records
from lib.text import Words, inside
from lib.views.oda.choice import Donors


def offered(way: str, donors: Sequence[str]) -> list[str]:
    """What a way of showing can carry: events; the tiers of the one donor shown; means."""
    yearly = way in ("bars", "lines", "rank")
    there = {"events": yearly, "tiers": yearly and len(donors) == 1, "mean": way == "lines"}
    return [code for code, offer in there.items() if offer]


def drawn(choice: Donors, donors: Sequence[str]) -> tuple[str, ...]:
    """What the chart carries, of what is wanted on it."""
    there = offered(choice.view, donors)
    return tuple(code for code in choice.marks if code in there)


def add(words: Words, figure: Figure, comparison: Comparison, wanted: Sequence[str]) -> Figure:
    """The figure with bands of tiers and marks of events, as far as they are wanted."""
    if "tiers" in wanted and (treads := _treads(comparison)) is not None:
        figure = oda_marks.banded(figure, treads, record.pair().tiers, _tiers(words, treads))
    if "events" in wanted:
        marked = events(comparison)
        figure = oda_marks.marked(
            figure, marked, {row.event: label(words, row) for row in records(marked)}
        )
    return figure


def tiers_note(words: Words, comparison: Comparison) -> str:
    """Which tiers the bands show since when, or that there are none."""
    names = {
        "donor": words.name("actor", comparison.donors[0]),
        "recipient": words.name("actor", record.pair().recipient),
    }
    treads = _treads(comparison)
    if treads is None:
        return words("oda.no_tiers", **names)
    tiers = _tiers(words, treads)
    since = words.listed(
        words("language.labelled", name=inside(tiers[row.tier]), value=words.date(row.since))
        for row in records(treads)
    )
    return words("oda.tiers_note", tiers=since, **names)


def _treads(comparison: Comparison) -> pd.DataFrame | None:
    """The tiers of the one donor shown in the years compared; None where none of it is dated."""
    tiers, order = record.table("tiers"), record.pair().tiers
    spells = tier_frames.spells(tiers, comparison.donors[0], order)
    if spells.empty:
        return None
    return tier_frames.treads(spells, (comparison.years[0], comparison.years[-1]))


def _tiers(words: Words, treads: pd.DataFrame) -> dict[str, str]:
    return {row.tier: words.tier(row.tier)[0] for row in records(treads)}


def events(comparison: Comparison) -> pd.DataFrame:
    """The events of the years compared that a chart marks; see `frames.oda_views.marks`."""
    years = comparison.years[0], comparison.years[-1]
    return oda_views.marks(record.events(), record.spells(), years)


def label(words: Words, event: Any) -> str:
    """Date and title of an event on the chart; `event` is a row of `events`."""
    title = words.event(event.event)[0]
    return words("language.labelled", name=words.date(event.date), value=title)
