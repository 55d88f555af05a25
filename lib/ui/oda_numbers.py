"""Two sections about one donor: a year by every measure, and payments against repayments.

Belongs here: the sections from their controls to their source line. Does not: the numbers
(`frames.oda_numbers`), the pictures (`figures.oda_numbers`).
"""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.exports import explained, whole_years
from lib.figures import oda_numbers as figures
from lib.frames import oda_numbers as frames
from lib.frames.oda_numbers import Number, Turn
from lib.frames.stretches import runs
from lib.text import Words, inside
from lib.ui import blocks, cache, controls, money, navigation, oda_controls, oda_params, record


def draw(text: Words, place: DeltaGenerator) -> None:
    """The section of one year: its answer goes to `place`."""
    pair, found = record.pair(), money.bases()
    left, right = st.columns([3, 1], gap="medium")
    with left:
        donor = _donor(text, money.givers())
    with right:
        pledges = cache.table("pledges")
        years = [int(y) for y in found[frames.NET, "current"].values.index]
        year = oda_controls.year(text, years, frames.fullest(found, pledges, donor))
    numbers = frames.numbers(found, pledges, donor, year)
    names = {number.code: name(text, number.code) for number in numbers}
    reasons = {number.code: reason(text, number) for number in numbers if number.reason}
    sentence = answer(text, donor, year, numbers)
    blocks.answer(place, sentence)
    about = text("oda.numbers.who", donor=text.name("actor", donor), year=str(year))
    blocks.chart("numbers", figures.side_by_side(numbers, names, text, about), sentence)
    blocks.note(_share(text, donor, year))
    blocks.note(text("oda.numbers.why", recipient=text.name("actor", pair.recipient)))
    for example in cache.package().get("examples", []):
        blocks.view(
            text(f"oda.numbers.example.{example}", donor=text.name("actor", pair.first)),
            navigation.page(text, "oda"),
            {"section": "numbers", "year": example},
        )
    heads = {key: text(f"oda.numbers.{key}") for key in ("number", "meaning")}
    rows = pd.DataFrame(
        [
            {
                heads["number"]: names[number.code],
                text("oda.axis"): number.value,
                heads["meaning"]: reasons.get(number.code) or meaning(text, number.code),
            }
            for number in numbers
        ]
    )
    meant = {head: text(f"export.meaning.oda.{key}") for key, head in heads.items()}
    file = f"red-seal_numbers_{donor}_{year}"
    blocks.table(text, explained(rows, meant), file, unfolded=True)
    sources = pd.Series([source for number in numbers for source in number.sources], dtype="str")
    blocks.source(text, record.named_sources(sources, text.language), pair.release)


def _donor(text: Words, codes: list[str]) -> str:
    param = oda_params.payer(money.givers())
    return controls.pick(
        text("oda.columns.donor"), param, codes, lambda code: text.name("actor", code)
    )


def name(text: Words, code: str) -> str:
    """The name of a number."""
    return text("oda.numbers.pledged") if code == frames.PLEDGED else text.name("measure", code)


def meaning(text: Words, code: str) -> str:
    """What a number counts, in one line."""
    if code == frames.PLEDGED:
        return text("oda.numbers.pledged_meaning")
    return text.name("measure-meaning", code)


def reason(text: Words, number: Number) -> str:
    """Why a number is not in the record."""
    return text(f"oda.numbers.missing.{number.reason}", years=text.years(*number.years))


def answer(text: Words, donor: str, year: int, numbers: list[Number]) -> str:
    """Every number there is, and which are not in the record."""
    there = [number for number in numbers if not number.reason]
    lacking = [inside(name(text, number.code)) for number in numbers if number.reason]
    who = text("oda.numbers.who", donor=text.name("actor", donor), year=str(year))
    if not there:
        return text("oda.numbers.nothing", who=who)
    said = text.listed(_item(text, number) for number in there)
    sentence = text("oda.numbers.answer", who=who, numbers=said)
    if not lacking:
        return sentence
    return text.sentences([sentence, text("oda.numbers.lacking", names=text.listed(lacking))])


def _item(text: Words, number: Number) -> str:
    settled = number.status == "final"
    return text(
        "oda.numbers.item" if settled else "oda.numbers.item_unsettled",
        name=inside(name(text, number.code)),
        amount=text.amount(number.value, 2),
        status=inside(text.name("status", number.status)),
    )


def _share(text: Words, donor: str, year: int) -> str:
    found = frames.share(money.bases(), donor, year)
    names = {
        "donor": text.in_sentence("actor", donor),
        "group": text.name("actor", money.bases()[frames.NET, "current"].group),
        "year": str(year),
    }
    if found.amount <= 0 or found.total <= 0:
        low = "donor" if found.amount <= 0 else "total"
        return text(f"oda.numbers.no_share.{low}", **names)
    if pd.isna(found.part):
        return text("oda.numbers.no_share.unknown")
    share, total = text.share(found.part, 1), text.amount(found.total, 2)
    said = [text("oda.numbers.share", share=share, total=total, **names)]
    if found.below:
        below = text.all_of(text.in_sentence("actor", code) for code in found.below)
        said.append(text("oda.numbers.share_below", donors=below))
    return text.sentences(said)


def draw_repayments(text: Words, place: DeltaGenerator) -> None:
    """The section of repayments: its answer goes to `place`."""
    pair, found = record.pair(), money.bases()
    codes = frames.borrowed(found, money.givers())
    donor = _donor(text, codes)
    every = frames.repayments(found, donor)
    first, last = controls.years(text, [int(y) for y in every.index], cache.table("eras"))
    table = every.loc[first:last]
    sentence = turned(text, donor, table, frames.turn(table))
    blocks.answer(place, sentence)
    blocks.chart("repayments", figures.repayments(table, text), sentence)
    blocks.note(text("oda.repayments.why"))
    blocks.table(text, rows(text, table), f"red-seal_repayments_{donor}_{first}-{last}")
    used = pd.concat(
        [
            found[code, "current"].sources
            for code in (frames.GRANTS, frames.LOANS, frames.REPAID, frames.NET)
        ]
    )
    blocks.source(text, record.named_sources(used, text.language), pair.release)


def turned(text: Words, donor: str, table: pd.DataFrame, facts: Turn | None) -> str:
    """How loans and repayments moved, when net fell below zero, and what is only scheduled."""
    names = {
        "donor": text.in_sentence("actor", donor),
        "recipient": text.in_sentence("actor", record.pair().recipient),
    }
    if facts is None:
        years = text.years(int(table.index[0]), int(table.index[-1]))
        return text("oda.repayments.nothing", years=years, **names)
    release = record.release(money.bases()[frames.REPAID, "current"].sources)
    amounts = {
        key: text.amount(float(table[column].loc[year]), 2)
        for key, year, column in (
            ("early", facts.first, "repaid"),
            ("late", facts.last, "repaid"),
            ("high", facts.peak, "loans"),
            ("low", facts.last, "loans"),
        )
    }
    shown = {"first": str(facts.first), "last": str(facts.last), "peak": str(facts.peak)}
    one = facts.first == facts.last
    parts = [text(f"oda.repayments.{'one' if one else 'moved'}", **names, **amounts, **shown)]
    every = [int(year) for year in table.index]
    if facts.below:
        parts.append(text("oda.repayments.below", years=_years(text, facts.below, every)))
    if facts.scheduled:
        scheduled = _years(text, facts.scheduled, every)
        parts.append(text("oda.repayments.scheduled", years=scheduled, release=text.date(release)))
    return text.sentences(parts)


def _years(text: Words, years: list[int], among: list[int]) -> str:
    return text.all_of(text.years(first, last) for first, last in runs(years, among))


def rows(text: Words, table: pd.DataFrame) -> pd.DataFrame:
    """The amounts with the reader's headings, one row a year."""
    shown = table[["grants", "loans", "repaid", "left", "net"]].rename(
        columns=lambda column: text(f"oda.repayments.{column}")
    )
    shown.insert(0, text("oda.columns.year"), whole_years(table.index))
    status = text("oda.repayments.status")
    shown[status] = [text.name("status", str(status)) for status in table["status"]]
    return explained(shown, {status: text("export.meaning.oda.repaid")})
