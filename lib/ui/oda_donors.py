"""The donors section of the ODA page: who paid how much, year by year or in one year.

Belongs here: the section from its controls to its source line. Does not: the numbers
(`frames.oda`), what a view shows (`oda_shown`), the other sections.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.address import Read
from lib.frames import donors as donor_frames
from lib.frames import oda as frames
from lib.frames import oda_units
from lib.frames.amounts import Basis
from lib.text import Words
from lib.ui import (
    blocks,
    cache,
    money,
    navigation,
    oda_controls,
    oda_params,
    oda_shown,
    oda_table,
    oda_words,
    record,
    url,
)
from lib.ui.markdown import md


def draw(text: Words, place: DeltaGenerator) -> None:
    """Draw the section; its answer goes to `place`."""
    pair, bases, belong = record.pair(), money.bases(), money.sets()
    choice = oda_controls.choose(text, bases, belong, cache.table("eras"), pair.tiers)
    if not _counted_so(choice):
        blocks.note(text("oda.unit_refused", unit=text(f"oda.units.{choice.unit}")))
    views = st.container()
    basis, found = _compared(choice, partial(oda_controls.year, text))
    subject = oda_words.Subject(choice, basis, pair.recipient, _constant(choice))
    with views:
        oda_controls.view(text, _refusal(text, subject, found))
    if found.values.empty:
        window = oda_controls.window_of(bases[choice.measure, "current"])
        ways = oda_words.undo(text, choice, window)
        blocks.empty(text, ways, oda_words.empty(text, subject))
    else:
        oda_controls.marks(text, choice.view, found.donors)
        marks = oda_controls.marked(choice.view, found.donors)
        shown = oda_shown.view(text, subject, found, marks)
        blocks.answer(place, shown.sentence)
        if shown.figure is not None:
            event = blocks.chart("oda", shown.figure, shown.sentence, window=choice.window)
            if event:
                # from here, for a callback cannot leave the page
                here = url.carried(url.READER) | {"event": event}
                navigation.leap(text, "timeline", here)
            if "events" in marks:
                st.caption(f"{md(text('oda.marked'))} {oda_shown.links(text, found)}")
        left_out = frames.left_out(bases[choice.measure, "current"], basis, choice)
        outside = donor_frames.outside(belong, found.donors)
        totals = oda_words.totals(subject, found)
        noted = record.notes(choice.measure, found.years, totals)
        caveats = oda_words.caveats(text, subject, found, left_out, outside, noted)
        for note in filter(None, [*shown.notes, caveats]):
            blocks.note(note)
        file = oda_table.file(subject, found)
        blocks.table(text, shown.rows, file, unfolded=choice.view == "table")
    blocks.source(text, record.named_sources(basis.sources, text.language), pair.release)


def _refusal(text: Words, subject: oda_words.Subject, found: frames.Comparison) -> str:
    """Why shares of the years chosen cannot be drawn; empty when they can."""
    shares = replace(subject, choice=replace(subject.choice, view="share"))
    if subject.view in _OTHERWISE:
        _, found = _compared(shares.choice, max)
    return oda_words.refusal(text, shares, found)


_OTHERWISE = ("year", "table")
"""Views that compare other years or donors than shares do."""


def alone(text: Words, read: Read) -> go.Figure | None:
    """The chart of the section for an address; None where it has none."""
    pair = record.pair()
    if not money.bases():
        return None
    choice = oda_controls.asked(money.bases(), money.sets(), pair.tiers, read)
    basis, found = _compared(
        choice, lambda years: oda_controls.nearest(years, read(oda_params.YEAR))
    )
    if found.values.empty:
        return None
    marks = oda_controls.marked(choice.view, found.donors, read)
    subject = oda_words.Subject(choice, basis, pair.recipient, _constant(choice))
    return oda_shown.view(text, subject, found, marks).figure


def _compared(
    choice: frames.Choice, one: Callable[[Sequence[int]], int]
) -> tuple[Basis, frames.Comparison]:
    """The measure in the unit asked for, where that makes sense, and what is compared of it.

    `one` chooses the year of a view that shows one.
    """
    basis = money.bases()[choice.measure, choice.prices]
    if _counted_so(choice):
        basis = oda_units.converted(basis, choice.unit, money.factors())
    years = frames.years(basis, choice, record.spells())
    if choice.view == "year" and years:
        years = [one(years)]
    most = frames.MOST_COLUMNS if choice.view == "table" else frames.MOST
    return basis, frames.compare(basis, years, record.pair().first, choice.donors, most)


def _constant(choice: frames.Choice) -> Basis | None:
    """The measure at constant prices, for a choice at current ones; in its unit, where constant
    prices go with that, or else in US$. A share of income is none of prices.
    """
    if choice.prices == "constant" or choice.unit == "gni":
        return None
    basis = money.bases().get((choice.measure, "constant"))
    if basis is None or choice.unit not in oda_units.allowed(choice.measure, "constant"):
        return basis
    return oda_units.converted(basis, choice.unit, money.factors())


def _counted_so(choice: frames.Choice) -> bool:
    """Whether the unit asked for makes sense for the measure at its prices."""
    return choice.unit in oda_units.allowed(choice.measure, choice.prices)
