"""The section "Where it goes": sectors, the first donor's projects, its other recipients.

Belongs here: the three parts from their controls to their source line; only the one asked for is
computed. Does not: the rows (`frames.oda_uses`), the pictures (`figures.oda_uses`).
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.exports import explained, whole_years
from lib.figures import oda_uses as figures
from lib.figures import oda_views as pictures
from lib.frames import oda_uses as frames
from lib.schema import records
from lib.text import Words, inside, joined
from lib.ui import blocks, cache, controls, money, oda_controls, oda_params, oda_table, record, url


def draw(text: Words, place: DeltaGenerator) -> None:
    """Draw the part asked for; its answer goes to `place`."""
    use = controls.choice(
        text("oda.uses.use"),
        oda_params.use(),
        oda_params.uses(),
        lambda code: text(f"oda.uses.part.{code}"),
    )
    {"sectors": _sectors, "projects": _projects, "recipients": _recipients}[use](text, place)


def _sectors(text: Words, place: DeltaGenerator) -> None:
    every = cache.table("sectors")
    stops = sorted({int(year) for year in every["year"]})
    window = controls.years(text, stops, cache.table("eras"))
    table = frames.sectors(every, window)
    sums = table.sum(axis="columns")
    years = text.years(int(table.columns[0]), int(table.columns[-1]))
    about = text("oda.uses.sectors_about", years=years)
    sentence = text(
        "oda.uses.sectors_answer",
        years=years,
        recipient=text.name("actor", record.pair().recipient),
        first=text.name("sector", str(sums.index[0])),
        first_amount=text.amount(float(sums.iloc[0]), 2),
        second=text.name("sector", str(sums.index[1])),
        second_amount=text.amount(float(sums.iloc[1]), 2),
        total=text.amount(float(sums.sum()), 2),
        measure=inside(text.name("measure", str(every["measure"].iloc[0]))),
    )
    blocks.answer(place, sentence)
    blocks.chart("sectors", figures.sectors(table, text, about), sentence)
    note = text("oda.uses.sectors_note", donor=text.name("actor", record.pair().first))
    more = [text("oda.uses.sectors_years")] if text.has("oda.uses.sectors_years") else []
    blocks.note(text.sentences([note, *more]))
    rows = table.rename(columns=str).assign(**{text("oda.sum_of_years"): sums})
    head = text("oda.uses.sector")
    rows.insert(0, head, [text.name("sector", str(c)) for c in table.index])
    rows = explained(rows, {head: text("export.meaning.uses.sector")})
    file = f"red-seal_sectors_{table.columns[0]}-{table.columns[-1]}"
    blocks.table(text, rows.reset_index(drop=True), file)
    blocks.source(text, record.named_sources(every["source"], text.language), record.pair().release)


def _projects(text: Words, place: DeltaGenerator) -> None:
    every, known = cache.table("projects"), cache.table("places")
    years = frames.spans(every).dropna()
    left, right = st.columns(2, gap="medium")
    with left:
        sector = _one(text, "oda.uses.sector", oda_params.sector(), every["sector"], "sector")
    with right:
        where = _one(text, "oda.uses.place", oda_params.where(), every["place"], "place")
    stops = sorted({*years["first"].astype(int), *years["last"].astype(int)})
    window = controls.years(text, stops, cache.table("eras"))
    steps = frames.projects(every, window, sector, where)
    donor = text.name("actor", record.pair().first)
    if steps.empty:
        filters = {"sector": sector, "place": where, "years": url.given("years")}
        undo = {
            text(f"oda.uses.undo.{name}"): lambda name=name: url.forget(name)
            for name, used in filters.items()
            if used
        }
        blocks.empty(text, undo, text("oda.uses.no_project", years=text.years(*window)))
        return
    found = frames.places(steps, known)
    sentence = text(
        "oda.uses.projects_answer",
        n=len(steps),
        projects=int(steps["project"].nunique()),
        places=len(found),
        years=text.years(*window),
        donor=donor,
    )
    blocks.answer(place, sentence)
    if not found.empty:
        named = {
            row.place: text.all_of(text.name("project", code) for code in joined(row.projects))
            for row in records(found)
        }
        blocks.chart(
            "places",
            figures.places(found, named, frames.box(frames.places(every, known)), text),
            sentence,
            lambda code: url.go({oda_params.where(): code}),
        )
        blocks.note(text("oda.uses.map_note"))
    blocks.note(text("oda.uses.projects_note"))
    rows = pd.DataFrame([_step(text, row) for row in records(steps)])
    meant = {text(f"oda.uses.{key}"): text(f"export.meaning.uses.{key}") for key in _STEP}
    file = f"red-seal_projects_{window[0]}-{window[1]}"
    blocks.table(text, explained(rows, meant), file, unfolded=True)
    blocks.source(text, record.named_sources(steps["source"], text.language), record.pair().release)


def _one(text: Words, label: str, param: Any, codes: pd.Series, names: str) -> str:
    named = {code: text.name(names, code) for code in codes[codes.ne("")].unique()}
    there = sorted(named, key=lambda code: text.order(named[code]))
    return controls.pick(
        text(label),
        param,
        ["", *there],
        lambda code: text.name(names, code) if code else text("controls.any"),
    )


_STEP = ("date", "project", "amount", "step", "place", "sector")
"""Columns of a step."""


def _step(text: Words, row: Any) -> dict[str, str]:
    """One step with the reader's headings; the amount with its unit and what it counts."""
    amounts = [
        text.amount(float(value), 2, unit)
        for unit, value in (("home", row.value_home_billion), ("usd", row.value_usd_million))
        if pd.notna(value)
    ]
    amount = " · ".join(amounts) or text("app.no_figure")
    if amounts and row.scope:
        scope = text.name("project-scope", row.scope)
        amount = text("oda.uses.scoped", amount=amount, scope=scope)
    cells = (
        text.date(row.date),
        text.name("project", row.project),
        amount,
        text.name("project-step", row.step),
        text.name("place", row.place) if row.place else "",
        text.name("sector", row.sector),
    )
    return {text(f"oda.uses.{key}"): cell for key, cell in zip(_STEP, cells, strict=True)}


def _recipients(text: Words, place: DeltaGenerator) -> None:
    pair, every = record.pair(), cache.table("oda")
    left, right = st.columns([3, 1], gap="medium")
    with left:
        measure = controls.pick(
            text("oda.measure"),
            oda_params.counted(),
            money.recipient_measures(),
            lambda code: text.name("measure", code),
        )
        blocks.note(text.name("measure-meaning", measure))
    table = frames.recipients(every, pair.first, measure)
    with right:
        year = oda_controls.year(text, [int(year) for year in table.index])
    one = frames.recipients_of(table, year, pair.recipient)
    by_year = frames.place_by_year(table, pair.recipient)
    firsts = by_year.index[by_year["place"].eq(1)]
    sentence = text(
        "oda.uses.recipients_answer",
        recipient=text.name("actor", pair.recipient),
        donor=text.name("actor", pair.first),
        place=str(one.places[pair.recipient]),
        n=len(one.places),
        year=str(year),
        amount=text.amount(float(one.values[pair.recipient]), 2),
        measure=inside(text.name("measure", measure)),
        firsts=len(firsts),
        years=text.years(int(by_year.index[0]), int(by_year.index[-1])),
    )
    blocks.answer(place, sentence)
    about = text(
        "oda.about", measure=text.name("measure", measure), prices=text("oda.price.current")
    )
    blocks.chart("recipients", pictures.one_year(one, text, about, pair.recipient), sentence)
    broken = [text.name("break-meaning", code) for code in record.breaks(measure).values()]
    blocks.note(text.sentences([text("oda.uses.recipients_note"), *broken]))
    recipient_place = text("oda.uses.place_of", recipient=text.name("actor", pair.recipient))
    rows = pd.DataFrame(
        {
            text("oda.columns.year"): whole_years(by_year.index),
            recipient_place: [
                text("oda.uses.place_among", place=str(row.place), n=int(row.of))
                for row in records(by_year)
            ],
            text("oda.axis"): by_year["value"].to_numpy(),
        }
    )
    measured = text("language.comma").join([about, text("oda.axis")])
    meant = {
        recipient_place: text("export.meaning.uses.recipient_place"),
        text("oda.axis"): text("export.meaning.amount", about=measured),
    }
    shown = oda_table.one_year(text, one, text("oda.uses.recipient"))
    blocks.table(text, shown, f"red-seal_recipients_{measure}_{year}")
    title = text("oda.uses.by_year")
    file = f"red-seal_recipients_{measure}"
    blocks.table(text, explained(rows, meant), file, title=title)
    used = every.loc[(every["donor"] == pair.first) & (every["measure"] == measure), "source"]
    blocks.source(text, record.named_sources(used, text.language), pair.release)
