"""The donors section of the ODA page: who paid how much, year by year or in one year.

Belongs here: the section from its controls to its source line. Does not: the numbers
(`frames.oda`), the sentences (`oda_words`), the other sections.
"""

from __future__ import annotations

import pandas as pd
from streamlit.delta_generator import DeltaGenerator

from lib.figures import oda as figures
from lib.figures import oda_views as view_figures
from lib.frames import oda as frames
from lib.frames import oda_views
from lib.text import Words
from lib.ui import blocks, cache, money, oda_controls, oda_params, oda_table, oda_words, record


def draw(text: Words, place: DeltaGenerator) -> None:
    """Draw the section; its answer goes to `place`."""
    pair, bases, belong = record.pair(), money.bases(), money.sets()
    choice = oda_controls.choose(text, bases, belong, cache.table("eras"), pair.tiers)
    basis = bases[choice.measure, choice.prices]
    subject = oda_words.Subject(choice, basis, pair.recipient)
    years = frames.years(basis, choice, record.spells())
    if choice.view == "year" and years:
        years = [oda_controls.year(text, years)]
    found = frames.compare(basis, years, pair.first, choice.donors)
    if found.values.empty:
        ways = oda_words.undo(text, choice, bases, oda_params.measure(text, bases))
        blocks.empty(text, ways, oda_words.empty(text, subject))
    else:
        blocks.answer(place, _shown(text, subject, found))
        left_out = frames.left_out(bases[choice.measure, "current"], basis, choice)
        outside = frames.outside(belong, found.donors)
        if caveats := oda_words.caveats(text, subject, found, left_out, outside):
            blocks.note(caveats)
        blocks.table(text, *_rows(text, subject, found), unfolded=choice.view == "table")
    blocks.source(text, record.named_sources(basis.sources), pair.release)


def _shown(text: Words, subject: oda_words.Subject, found: frames.Comparison) -> str:
    """Draw the chart; the sentence that says what it shows."""
    focus, about, view = record.pair().first, subject.about(text), subject.view
    sentence = oda_words.sentence(text, subject, found)
    if view == "year":
        one = oda_views.one_year(found, focus)
        sentence = f"{sentence} {oda_words.standing(text, one, focus)}".strip()
        blocks.chart("oda", view_figures.one_year(one, text, about, focus), sentence)
    elif refused := oda_words.refusal(text, subject, found):
        blocks.note(refused)
    elif view in figures.VIEWS:
        palette = figures.colours(found.donors, money.order(), focus)
        blocks.chart("oda", figures.VIEWS[view](found, text, about, palette), sentence)
    return sentence


def _rows(
    text: Words, subject: oda_words.Subject, found: frames.Comparison
) -> tuple[pd.DataFrame, str]:
    if subject.view == "year":
        one = oda_views.one_year(found, record.pair().first)
        return oda_table.one_year(text, one), oda_table.file(subject, found)
    return oda_table.rows(text, subject, found), oda_table.file(subject, found)
