"""The donors section of the ODA page: who paid how much, year by year or in one year.

Belongs here: a choice → the view it shows, in one of eight ways. Does not: the numbers
(`comparisons`), sentences (`answer`, `sentences`), tables (`rows`), marks of events and tiers
(`marks`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pandas as pd

from lib import record
from lib.exports import View, Way
from lib.figures import Figure, oda_panels
from lib.figures import oda as figures
from lib.figures import oda_views as view_figures
from lib.frames import donors as donor_frames
from lib.frames import oda as frames
from lib.frames import oda_views
from lib.frames.oda import Comparison
from lib.record import money
from lib.text import Words, inside
from lib.views.oda import answer, marks, params, rows, sentences
from lib.views.oda.choice import Donors
from lib.views.oda.comparisons import compared, constant
from lib.views.oda.sentences import Subject


def view(words: Words, choice: Donors) -> View:
    """The donors compared, shown as the reader asked; a table has no chart, nor have shares of
    what is below zero.
    """
    basis, comparison = compared(choice)
    subject = Subject(choice, basis, record.pair().recipient, constant(choice))
    if comparison.values.empty:
        return _view(words, subject, comparison, sentences.empty(words, subject))
    otherwise = {"year": _one_year, "change": _change, "multiples": _panels}
    return otherwise.get(choice.view, _yearly)(words, subject, comparison)


def refusal(words: Words, choice: Donors) -> str:
    """Why shares of the years chosen cannot be drawn; empty when they can."""
    shares = replace(choice, view="share", year=0)
    basis, comparison = compared(shares)
    subject = Subject(shares, basis, record.pair().recipient)
    return sentences.refusal(words, subject, comparison)


def _one_year(words: Words, subject: Subject, comparison: Comparison) -> View:
    focus = record.pair().first
    one = oda_views.one_year(comparison, focus)
    below = {str(code): [one.year] for code, value in one.values.items() if value < 0}
    said = answer.sentence(words, subject, comparison, below)
    return _view(
        words,
        subject,
        comparison,
        words.sentences([said, answer.standing(words, one, focus)]),
        lambda: rows.one_year(words, one),
        lambda: view_figures.one_year(one, focus, subject.about(words), words),
    )


def _change(words: Words, subject: Subject, comparison: Comparison) -> View:
    # across a break there is no change to speak of
    part = comparison.parts[-1]
    if len(part.years) < 2:
        return _view(
            words,
            subject,
            comparison,
            answer.sentence(words, subject, part),
            lambda: rows.rows(words, subject, part),
            notes=lambda: [words("oda.no_change")],
        )
    table, ends = oda_views.change(part), (part.years[0], part.years[-1])
    focus, about = record.pair().first, subject.about(words)
    return _view(
        words,
        subject,
        comparison,
        answer.changed(words, subject, table, ends, part.unit),
        lambda: rows.change(words, part),
        lambda: view_figures.change(table, ends, focus, part.unit, about, words),
    )


def _panels(words: Words, subject: Subject, comparison: Comparison) -> View:
    focus = record.pair().first
    values = oda_views.panels(comparison)

    def figure() -> Figure:
        ghost = comparison.everyone.get(focus)
        about = subject.about(words)
        return oda_panels.panels(values, ghost, focus, comparison.unit, about, words)

    def notes() -> Iterable[str]:
        said = subject.years(words, comparison.years)
        yield words("oda.panels_note", focus=words.name("actor", focus), years=said)
        every = len(comparison.donors) + len(comparison.folded)
        if len(values.columns) == oda_views.MOST_BARS < every:
            yield words("oda.panels_capped", n=oda_views.MOST_BARS)

    return _view(
        words,
        subject,
        comparison,
        answer.sentence(words, subject, comparison),
        lambda: rows.rows(words, subject, comparison),
        figure,
        notes,
    )


def _yearly(words: Words, subject: Subject, comparison: Comparison) -> View:
    way = subject.view
    wanted = marks.drawn(subject.choice, comparison.donors)
    means: pd.DataFrame | None = None
    if "mean" in wanted:
        means = oda_views.mean(comparison.values[comparison.donors], comparison.breaks)
    refused = sentences.refusal(words, subject, comparison)
    plotted = way in figures.VIEWS and not refused

    def figure() -> Figure | None:
        if not plotted:
            return None
        about = subject.about(words)
        palette = figures.colours(comparison.donors, money.order(), record.pair().first)
        if means is None:
            plain = figures.VIEWS[way](comparison, palette, about, words)
        else:
            plain = figures.lines(comparison, palette, about, words, means=means)
        return marks.add(words, plain, comparison, wanted)

    def notes() -> Iterable[str]:
        yield refused
        if way in ("lines", "rank") and subject.choice.donors and comparison.folded:
            yield words("oda.panels_capped", n=len(comparison.donors))
        if "tiers" in wanted:
            yield marks.tiers_note(words, comparison)

    return _view(
        words,
        subject,
        comparison,
        answer.sentence(words, subject, comparison),
        lambda: rows.rows(words, subject, comparison, means),
        figure,
        notes,
    )


def _view(
    words: Words,
    subject: Subject,
    comparison: Comparison,
    sentence: str,
    make_rows: Callable[[], pd.DataFrame] = pd.DataFrame,
    make_figure: Callable[[], Figure | None] = lambda: None,
    notes: Callable[[], Iterable[str]] = tuple,
) -> View:
    empty = comparison.values.empty
    return View(
        "oda",
        "oda",
        rows.file(subject, comparison),
        words("oda.question"),
        sentence,
        make_rows,
        make_figure,
        lambda: [*notes(), *([] if empty else [_caveats(words, subject, comparison)])],
        lambda: record.named_sources(subject.basis.sources, words.language),
        _ways(words, subject) if empty else (),
    )


def _caveats(words: Words, subject: Subject, comparison: Comparison) -> str:
    choice = subject.choice
    current = money.bases()[choice.measure, "current"]
    return sentences.caveats(
        words,
        subject,
        comparison,
        frames.left_out(current, subject.basis, choice),
        donor_frames.outside(money.sets(), comparison.donors),
        record.notes(choice.measure, comparison.years, sentences.totals(subject, comparison)),
    )


def _ways(words: Words, subject: Subject) -> tuple[Way, ...]:
    """For each filter in use how to take it back; first a measure that has these donors."""
    bases, choice = money.bases(), subject.choice
    measure, prices = params.measure(), params.prices(choice.measure)
    window = params.window("donors", choice.measure)
    every = window.read("earliest..latest")[0]
    asked = set(choice.donors)
    nearest = [code for code in money.measures() if asked & set(bases[code, "current"].donors)][:1]
    ways = [
        Way(
            words("oda.undo.measure", measure=inside(words.name("measure", code))),
            ((measure.name, code if code != measure.default else ""),),
        )
        for code in nearest
        if code != choice.measure
    ]
    filters = {
        "donor": bool(choice.donors),
        "tier": bool(choice.tiers),
        "prices": choice.prices != prices.default,
    }
    for name, used in filters.items():
        if used:
            ways.append(Way(words(f"oda.undo.{name}"), ((name, ""),)))
    if choice.window != every:
        text = window.write(every) if every != window.default else ""
        ways.append(Way(words("oda.undo.years"), ((window.name, text),)))
    return tuple(ways)
