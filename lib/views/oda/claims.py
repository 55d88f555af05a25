"""The section "Is it true?": a claim about donors, tested year by year under every definition.

Belongs here: a claim → its view, its sentences, the address of what proves a verdict. Does not: the
verdicts (`frames.oda_claims`), the picture (`figures.oda_claims`), links (`ui.oda_claims`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from lib import record
from lib.address import Window
from lib.exports import View, explained, whole_years
from lib.figures import oda_claims as figures
from lib.frames import oda_claims as frames
from lib.frames.oda_claims import FALSE, TRUE, UNKNOWN, Definition
from lib.record import money
from lib.text import Words, begun
from lib.views.oda import params
from lib.views.oda.choice import Claim
from lib.views.oda.rows import known
from lib.views.tables import heading

VERDICTS = (TRUE, FALSE, UNKNOWN)
_SAID = 2
"""Measures the answer speaks of; the chart and the table have them all."""


def view(words: Words, choice: Claim) -> View:
    """A square a year and definition: true, false or unknown."""
    verdicts, kinds = tested(choice), definitions(choice)
    names = {code: definition(words, choice.claim, kind) for code, kind in kinds.items()}
    first, last = choice.years
    return View(
        "oda",
        "claims",
        f"red-seal_claim_{choice.claim}_{choice.donor}_{first}-{last}",
        words("oda.question"),
        answer(words, said(words, choice.claim, choice.donor), verdicts, names),
        make_rows=lambda: rows(words, verdicts, names),
        make_figure=lambda: figures.grid(verdicts, names, words),
        make_notes=lambda: _notes(words, choice),
        make_sources=lambda: record.named_sources(_used(choice), words.language),
    )


def definitions(choice: Claim) -> dict[str, Definition]:
    """Every definition the record holds for the claim, by code."""
    kinds = frames.definitions(money.bases(), money.sets(), choice.claim)
    return {kind.code: kind for kind in kinds}


def tested(choice: Claim) -> pd.DataFrame:
    """The verdict of each year of the window (rows) under each definition (columns, by code)."""
    first, last = choice.years
    return _tested(choice.claim, choice.donor).loc[first:last]


@record.lately
def _tested(claim: str, donor: str) -> pd.DataFrame:
    return frames.tested(money.bases(), money.sets(), claim, donor)


def said(words: Words, claim: str, donor: str) -> str:
    """The claim as a sentence about a donor."""
    recipient = words.in_sentence("actor", record.pair().recipient)
    named = words.in_sentence("actor", donor)
    return begun(words(f"oda.claims.said.{claim}", donor=named, recipient=recipient))


def definition(words: Words, claim: str, kind: Definition) -> str:
    """A definition in words: "Net ODA, DAC donors"; with its prices where years are compared."""
    base = money.bases()[kind.measure, kind.prices].base_year
    parts = [words.name("measure", kind.measure)]
    if kind.who:
        parts.append(words(f"oda.claims.who.{kind.who}"))
    if claim not in frames.WITHIN_YEAR:
        parts.append(words(f"oda.price.{kind.prices}", year=str(base)))
    return words("language.comma").join(parts)


def answer(words: Words, claim: str, verdicts: pd.DataFrame, names: Mapping[str, str]) -> str:
    """Whether the claim is true of late, then in how many years, by the first definition and the
    first of the next measure; `claim` is the sentence, `names` the definitions by code.
    """
    measures: dict[str, str] = {}
    for code in names:
        measures.setdefault(code.partition("/")[0], code)
    return words(
        "oda.claims.answer.whole",
        claim=claim,
        verdicts=words.listed(
            _verdict(words, verdicts[code], names[code]) for code in list(measures.values())[:_SAID]
        ),
    )


def _verdict(words: Words, verdicts: pd.Series[str], definition: str) -> str:
    counts = frames.counts(verdicts)
    known_years = counts[TRUE] + counts[FALSE]
    (verdict, last), true = frames.latest(verdicts), frames.stretches(verdicts, TRUE)
    form = f"now_{verdict}" if true and true != [last] else "true" if true else "never"
    return words(
        f"oda.claims.answer.{form if known_years else 'none'}",
        n=counts[TRUE],
        of=known_years,
        now=words.years(*last),
        years=years(words, true),
        window=words.years(int(verdicts.index[0]), int(verdicts.index[-1])),
        definition=definition,
    )


def years(words: Words, stretches: Sequence[Window]) -> str:
    """Stretches of years as one phrase."""
    return words.all_of(words.years(first, last) for first, last in stretches)


def _notes(words: Words, choice: Claim) -> Iterable[str]:
    who = [words("oda.claims.who_counts")] if words.has("oda.claims.who_counts") else []
    yield words.sentences([words("oda.claims.how"), *who])
    measures = [kind.measure for kind in definitions(choice).values()]
    yield noted(words, measures, choice.years)
    if record.holds(lambda: record.table("pledges")):
        yield words("oda.claims.pledges")


def noted(words: Words, measures: Sequence[str], window: Window) -> str:
    """What must be said of the measures in these years: where they break, what they leave out."""
    bases, every = money.bases(), range(window[0], window[1] + 1)
    notes = []
    for measure in dict.fromkeys(measures):
        breaks = bases[measure, "current"].breaks
        notes += [words.name("break-meaning", breaks[year]) for year in breaks if window[0] <= year]
        totals = [bases[measure, "current"].group]
        notes += [words.name("note", code) for code in record.notes(measure, every, totals)]
    return words.sentences(notes)


def _used(choice: Claim) -> pd.Series:
    kinds, bases = definitions(choice).values(), money.bases()
    return pd.concat([bases[kind.measure, kind.prices].sources for kind in kinds])


def address(
    claim: str, kind: Definition, donor: str, years: Window, window: Window
) -> dict[str, str]:
    """The address of the view that shows what some years' verdicts rest on.

    One year that lies in the reader's `window` leaves that alone.
    """
    proof = frames.proof(money.bases(), claim, kind, donor, years)
    first, last = proof.years
    if proof.view == "year":
        when = {params.YEAR.name: str(first)}
    elif years[0] == years[1] and window[0] <= first and last <= window[1]:
        when = {}
    else:
        when = {"years": f"{first}..{last}"}
    wanted = {
        "measure": proof.measure,
        "prices": proof.prices,
        "donor": "~".join(proof.donors),
        "view": proof.view,
    }
    usual = {"measure": frames.MEASURES[0], "prices": "current", "donor": "", "view": "bars"}
    return {name: code for name, code in wanted.items() if code != usual[name]} | when


def rows(words: Words, verdicts: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The verdicts with the reader's headings, one row a year."""
    forms = {verdict: words(f"oda.claims.{verdict}") for verdict in VERDICTS}
    columns: dict[str, Any] = {heading(words, "oda", "year"): whole_years(verdicts.index)}
    for code in verdicts:
        columns[names[str(code)]] = [forms[verdict] for verdict in verdicts[code].tolist()]
    verdict = words("export.meaning.oda.verdict")
    meant = known(words, "year") | dict.fromkeys(names.values(), verdict)
    return explained(pd.DataFrame(columns), meant)
