"""The section "Where it goes" of the ODA page: its three parts, from controls to source line.

Belongs here: what is drawn; only the part asked for is computed. Does not: what a part shows and
says (`views.oda.uses`), widgets (`oda_controls`).
"""

from __future__ import annotations

from streamlit.delta_generator import DeltaGenerator

from lib.text import Words
from lib.ui import blocks, oda_controls, url
from lib.views.oda import choice, params, uses


def draw(words: Words, place: DeltaGenerator) -> None:
    """Draw the part asked for; its answer goes to `place`."""
    parts = {"sectors": _sectors, "projects": _projects, "recipients": _recipients}
    parts[oda_controls.use(words)](words, place)


def _sectors(words: Words, place: DeltaGenerator) -> None:
    oda_controls.years(words, "sectors")
    view = uses.sectors(words, choice.sectors(url.value))
    blocks.answer(place, view.sentence)
    blocks.chart(words, view)
    blocks.notes(view)
    blocks.table(words, view)
    blocks.source(words, view)


def _projects(words: Words, place: DeltaGenerator) -> None:
    oda_controls.projects(words)
    view = uses.places(words, choice.projects(url.value))
    if view.rows.empty:
        blocks.empty(words, view.ways, view.sentence)
        return
    blocks.answer(place, view.sentence)
    if view.figure is not None:
        blocks.chart(words, view, lambda code: url.go({params.where(): code}))
    blocks.notes(view)
    blocks.table(words, view, unfolded=True, rows_only=False)
    blocks.source(words, view)


def _recipients(words: Words, place: DeltaGenerator) -> None:
    oda_controls.recipients(words)
    asked = choice.recipients(url.value)
    view, by_year = uses.recipients(words, asked), uses.recipients_years(words, asked)
    blocks.answer(place, view.sentence)
    blocks.chart(words, view)
    blocks.notes(view)
    blocks.table(words, view)
    blocks.table(words, by_year, title=words("oda.uses.by_year"))
    blocks.source(words, view)
