"""The sections of the ODA page, from their controls to their source line.

Belongs here: what is drawn and in which order. Does not: what a section shows and says
(`views.oda`), its widgets (`oda_controls`), the sections with links or parts of their own
(`oda_claims`, `oda_uses`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib import record
from lib.address import link
from lib.frames.oda import Comparison
from lib.schema import records
from lib.text import Words
from lib.ui import blocks, navigation, oda_claims, oda_controls, oda_uses, url
from lib.ui.markdown import md
from lib.views.oda import choice, comparisons, marks
from lib.views.oda import donors as donor_views
from lib.views.oda import numbers as number_views
from lib.views.oda import repayments as repayment_views
from lib.views.params import READER


def donors(words: Words, place: DeltaGenerator) -> None:
    """The donors compared; their answer goes to `place`."""
    oda_controls.donors(words)
    asked = choice.donors(url.value)
    if not comparisons.counted_so(asked):
        blocks.note(words("oda.unit_refused", unit=words(f"oda.units.{asked.unit}")))
    ways = st.container()
    if asked.view == "year" and (years := comparisons.years(asked)):
        oda_controls.year(words, years)
    with ways:
        oda_controls.view(words, donor_views.refusal(words, asked))
    _, comparison = comparisons.compared(asked)
    view = donor_views.view(words, asked)
    if comparison.values.empty:
        blocks.empty(words, view.ways, view.sentence)
    else:
        oda_controls.on_chart(words, asked.view, comparison.donors)
        blocks.answer(place, view.sentence)
        if view.figure is not None:
            if event := blocks.chart(words, view, window=asked.window):
                # from here, for a callback cannot leave the page
                navigation.leap(words, "timeline", url.carried(READER) | {"event": event})
            if "events" in marks.drawn(asked, comparison.donors):
                st.caption(f"{md(words('oda.marked'))} {_links(words, comparison)}")
        blocks.notes(view)
        blocks.table(words, view, unfolded=asked.view == "table", rows_only=False)
    blocks.source(words, view)


def _links(words: Words, comparison: Comparison) -> str:
    """The events on the chart as a line of links to the timeline, in markdown."""
    here = url.carried(READER)
    return " · ".join(
        f"[{md(marks.label(words, row))}]({link('timeline', here | {'event': row.event})})"
        for row in records(marks.events(comparison))
    )


def numbers(words: Words, place: DeltaGenerator) -> None:
    """One donor's year by every measure; its answer goes to `place`."""
    oda_controls.numbers(words)
    view = number_views.view(words, choice.numbers(url.value))
    blocks.answer(place, view.sentence)
    blocks.chart(words, view)
    blocks.notes(view)
    for example in record.package().get("examples", []):
        donor = words.name("actor", record.pair().first)
        blocks.view(
            words(f"oda.numbers.example.{example}", donor=donor),
            navigation.page(words, "oda"),
            {"section": "numbers", "year": example},
        )
    blocks.table(words, view, unfolded=True)
    blocks.source(words, view)


def repayments(words: Words, place: DeltaGenerator) -> None:
    """What a donor paid out and was repaid; its answer goes to `place`."""
    oda_controls.payer(words, repayment_views.donors())
    oda_controls.years(words, "repayments")
    view = repayment_views.view(words, choice.repayments(url.value))
    blocks.answer(place, view.sentence)
    blocks.chart(words, view)
    blocks.notes(view)
    blocks.table(words, view)
    blocks.source(words, view)


SECTIONS: Mapping[str, Callable[[Words, DeltaGenerator], None]] = {
    "donors": donors,
    "true": oda_claims.draw,
    "numbers": numbers,
    "repayments": repayments,
    "uses": oda_uses.draw,
}
"""What draws each section."""
