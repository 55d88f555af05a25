"""One view of the donors section: its picture, what it says, the rows of its table.

Belongs here: a comparison and the view asked for → what is put on the page. Does not: widgets
(`oda_controls`), the order of the page (`oda_donors`).
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from lib.address import link
from lib.figures import oda as figures
from lib.figures import oda_marks, oda_panels
from lib.figures import oda_views as view_figures
from lib.frames import oda_views
from lib.frames import tiers as tier_frames
from lib.frames.oda import Comparison
from lib.schema import records
from lib.text import Words, inside
from lib.ui import cache, money, oda_answer, oda_table, oda_view_words, oda_words, record, url
from lib.ui.markdown import md
from lib.ui.oda_words import Subject


@dataclass(frozen=True)
class Shown:
    """What a view puts on the page; no figure where `notes` say why."""

    figure: go.Figure | None
    sentence: str
    rows: pd.DataFrame
    notes: list[str]


def view(text: Words, subject: Subject, found: Comparison, marks: tuple[str, ...]) -> Shown:
    """The view the reader asked for, with the marks it can carry."""
    kinds = {"year": _one_year, "change": _change, "multiples": _panels}
    if subject.view in kinds:
        return kinds[subject.view](text, subject, found)
    return _yearly(text, subject, found, marks)


def _one_year(text: Words, subject: Subject, found: Comparison) -> Shown:
    focus = record.pair().first
    one = oda_views.one_year(found, focus)
    below = {str(code): [one.year] for code, value in one.values.items() if value < 0}
    sentence = oda_answer.sentence(text, subject, found, below)
    return Shown(
        view_figures.one_year(one, text, subject.about(text), focus),
        text.sentences([sentence, oda_view_words.standing(text, one, focus)]),
        oda_table.one_year(text, one),
        [],
    )


def _change(text: Words, subject: Subject, found: Comparison) -> Shown:
    # across a break there is no change to speak of
    found = found.parts[-1]
    if len(found.years) < 2:
        rows = oda_table.rows(text, subject, found)
        sentence = oda_answer.sentence(text, subject, found)
        return Shown(None, sentence, rows, [text("oda.no_change")])
    table, years = oda_views.change(found), (found.years[0], found.years[-1])
    focus, about = record.pair().first, subject.about(text)
    figure = view_figures.change(table, years, text, about, focus, found.unit)
    sentence = oda_view_words.changed(text, subject, table, years, found.unit)
    return Shown(figure, sentence, oda_table.change(text, found), [])


def _panels(text: Words, subject: Subject, found: Comparison) -> Shown:
    focus = record.pair().first
    values = oda_views.panels(found)
    ghost = found.everyone.get(focus)
    figure = oda_panels.panels(values, ghost, text, subject.about(text), focus, found.unit)
    years = subject.years(text, found.years)
    notes = [text("oda.panels_note", focus=text.name("actor", focus), years=years)]
    if len(values.columns) == oda_views.MOST_BARS < len(found.donors) + len(found.folded):
        notes.append(text("oda.panels_capped", n=oda_views.MOST_BARS))
    sentence = oda_answer.sentence(text, subject, found)
    return Shown(figure, sentence, oda_table.rows(text, subject, found), notes)


def _yearly(text: Words, subject: Subject, found: Comparison, marks: tuple[str, ...]) -> Shown:
    sentence = oda_answer.sentence(text, subject, found)
    smooth = "mean" in marks
    means = oda_views.mean(found.values[found.donors], found.breaks) if smooth else None
    rows = oda_table.rows(text, subject, found, means)
    if refused := oda_words.refusal(text, subject, found):
        return Shown(None, sentence, rows, [refused])
    if subject.view not in figures.VIEWS:
        return Shown(None, sentence, rows, [])
    pair, about = record.pair(), subject.about(text)
    palette = figures.colours(found.donors, money.order(), pair.first)
    figure = (
        figures.VIEWS[subject.view](found, text, about, palette)
        if means is None
        else figures.lines(found, text, about, palette, means)
    )
    notes = []
    if subject.view in ("lines", "rank") and subject.choice.donors and found.folded:
        notes.append(text("oda.panels_capped", n=len(found.donors)))
    if "tiers" in marks:
        figure, note = _banded(text, figure, found)
        notes.append(note)
    if "events" in marks:
        events = _events(found)
        names = {row.event: _said(text, row) for row in records(events)}
        figure = oda_marks.marked(figure, events, names)
    return Shown(figure, sentence, rows, notes)


def _banded(text: Words, figure: go.Figure, found: Comparison) -> tuple[go.Figure, str]:
    pair, donor = record.pair(), found.donors[0]
    names = {
        "donor": text.name("actor", donor),
        "recipient": text.name("actor", pair.recipient),
    }
    spells = tier_frames.spells(cache.table("tiers"), donor, pair.tiers)
    if spells.empty:
        return figure, text("oda.no_tiers", **names)
    treads = tier_frames.treads(spells, (found.years[0], found.years[-1]))
    tiers = {row.tier: text.tier(row.tier)[0] for row in records(treads)}
    since = text.listed(
        text("language.labelled", name=inside(tiers[row.tier]), value=text.date(row.since))
        for row in records(treads)
    )
    figure = oda_marks.banded(figure, treads, pair.tiers, tiers)
    return figure, text("oda.tiers_note", tiers=since, **names)


def _events(found: Comparison) -> pd.DataFrame:
    return oda_views.marks(record.events(), record.spells(), (found.years[0], found.years[-1]))


def _said(text: Words, row: object) -> str:
    event = str(getattr(row, "event", ""))
    date = text.date(str(getattr(row, "date", "")))
    return text("language.labelled", name=date, value=text.event(event)[0])


def links(text: Words, found: Comparison) -> str:
    """The events on the chart as a line of links to the timeline, in markdown."""
    here = url.carried(url.READER)
    return " · ".join(
        f"[{md(_said(text, row))}]({link('timeline', here | {'event': row.event})})"
        for row in records(_events(found))
    )
