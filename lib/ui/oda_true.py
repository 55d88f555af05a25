"""The section "Is it true?": a claim about donors, tested year by year under every definition.

Belongs here: the section from its controls to its source line. Does not: the verdicts
(`frames.oda_claims`), the picture (`figures.oda_claims`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.address import Window, link
from lib.exports import explained, whole_years
from lib.figures import oda_claims as figures
from lib.frames import oda_claims as frames
from lib.frames.oda_claims import FALSE, TRUE, UNKNOWN, Definition
from lib.text import Words, begun
from lib.ui import blocks, cache, controls, money, oda_params, record, url
from lib.ui.markdown import md


def draw(text: Words, place: DeltaGenerator) -> None:
    """Draw the section; its answer goes to `place`."""
    claim, donor = _choose(text)
    found, pair = money.bases(), record.pair()
    every = frames.tested(found, money.sets(), claim, donor)
    stops = [int(year) for year in every.index]
    first, last = controls.years(text, stops, cache.table("eras"), pair.aid_since)
    tested = every.loc[first:last]
    kinds = {kind.code: kind for kind in frames.definitions(found, money.sets(), claim)}
    names = {code: definition(text, claim, kind) for code, kind in kinds.items()}
    said = _said(text, claim, donor)
    sentence = answer(text, said, tested, names)
    blocks.answer(place, sentence)

    def opened(cell: str) -> None:
        code, _, year = cell.rpartition("/")
        if code in kinds and year.isdecimal():
            found = address(claim, kinds[code], donor, (int(year), int(year)), (first, last))
            url.show(url.carried(_KEPT) | found)

    blocks.chart("claims", figures.grid(tested, names, text), sentence, opened)
    who = [text("oda.claims.who_counts")] if text.has("oda.claims.who_counts") else []
    blocks.note(text.sentences([text("oda.claims.how"), *who]))
    if said := noted(text, [kind.measure for kind in kinds.values()], (first, last)):
        blocks.note(said)
    if cache.holds(lambda: cache.table("pledges")):
        blocks.note(text("oda.claims.pledges"))
    _stretches(text, claim, donor, tested, kinds)
    file = f"red-seal_claim_{claim}_{donor}_{first}-{last}"
    blocks.table(text, rows(text, tested, names), file)
    used = pd.concat([found[kind.measure, kind.prices].sources for kind in kinds.values()])
    blocks.source(text, record.named_sources(used, text.language), pair.release)


def _choose(text: Words) -> tuple[str, str]:
    left, right = st.columns(2, gap="medium")
    codes = money.givers()
    named = url.value(oda_params.claim_donor(codes))
    with left:
        claim = controls.pick(
            text("oda.claims.claim"),
            oda_params.CLAIM,
            frames.CLAIMS,
            lambda code: _said(text, code, named),
        )
    if claim == "all-fell":
        return claim, url.value(oda_params.claim_donor(codes))
    with right:
        donor = controls.pick(
            text("oda.claims.donor"),
            oda_params.claim_donor(codes),
            codes,
            lambda code: text.name("actor", code),
        )
    return claim, donor


def _said(text: Words, claim: str, donor: str) -> str:
    recipient = text.in_sentence("actor", record.pair().recipient)
    named = text.in_sentence("actor", donor)
    return begun(text(f"oda.claims.said.{claim}", donor=named, recipient=recipient))


def definition(text: Words, claim: str, kind: Definition) -> str:
    """A definition in words: "Net ODA, DAC donors"; with its prices where years are compared."""
    base = money.bases()[kind.measure, kind.prices].base_year
    parts = [text.name("measure", kind.measure)]
    if kind.who:
        parts.append(text(f"oda.claims.who.{kind.who}"))
    if claim not in frames.WITHIN_YEAR:
        parts.append(text(f"oda.price.{kind.prices}", year=str(base)))
    return text("language.comma").join(parts)


def noted(text: Words, measures: Sequence[str], window: tuple[int, int]) -> str:
    """What must be said of the measures in these years: where they break, what they leave out."""
    found, years = money.bases(), range(window[0], window[1] + 1)
    said = []
    for measure in dict.fromkeys(measures):
        breaks = found[measure, "current"].breaks
        said += [text.name("break-meaning", breaks[year]) for year in breaks if window[0] <= year]
        totals = [found[measure, "current"].group]
        said += [text.name("note", code) for code in record.notes(measure, years, totals)]
    return text.sentences(said)


def answer(text: Words, said: str, tested: pd.DataFrame, names: dict[str, str]) -> str:
    """Whether the claim is true of late, then in how many years, by the first definition and the
    first of the next measure; `said` is the claim, `names` the definitions by code.
    """
    measures: dict[str, str] = {}
    for code in names:
        measures.setdefault(code.partition("/")[0], code)
    return text(
        "oda.claims.answer.whole",
        claim=said,
        verdicts=text.listed(
            _verdict(text, tested[code], names[code]) for code in list(measures.values())[:_SAID]
        ),
    )


def _verdict(text: Words, verdicts: pd.Series[str], definition: str) -> str:
    counts = frames.counts(verdicts)
    known = counts[TRUE] + counts[FALSE]
    (verdict, years), true = frames.latest(verdicts), frames.stretches(verdicts, TRUE)
    form = f"now_{verdict}" if true and true != [years] else "true" if true else "never"
    return text(
        f"oda.claims.answer.{form if known else 'none'}",
        n=counts[TRUE],
        of=known,
        now=text.years(*years),
        years=_years(text, true),
        window=text.years(int(verdicts.index[0]), int(verdicts.index[-1])),
        definition=definition,
    )


_SAID = 2
"""Measures the answer speaks of; the chart and the table have them all."""


def _years(text: Words, stretches: Sequence[tuple[int, int]]) -> str:
    return text.all_of(text.years(first, last) for first, last in stretches)


_KEPT = (*controls.SHARED, oda_params.CLAIM.name, "claim_donor")
"""What a reader who comes back finds as it was: the claim, and the window all pages share."""


def address(
    claim: str, kind: Definition, donor: str, years: tuple[int, int], window: Window
) -> dict[str, str]:
    """The address of the view that shows what some years' verdicts rest on.

    One year that lies in the reader's `window` leaves that alone.
    """
    proof = frames.proof(money.bases(), claim, kind, donor, years)
    first, last = proof.years
    if proof.view == "year":
        shown = {oda_params.YEAR.name: str(first)}
    elif years[0] == years[1] and window[0] <= first and last <= window[1]:
        shown = {}
    else:
        shown = {"years": f"{first}..{last}"}
    wanted = {
        "measure": proof.measure,
        "prices": proof.prices,
        "donor": "~".join(proof.donors),
        "view": proof.view,
    }
    usual = {"measure": frames.MEASURES[0], "prices": "current", "donor": "", "view": "bars"}
    return {name: code for name, code in wanted.items() if code != usual[name]} | shown


def _stretches(
    text: Words, claim: str, donor: str, tested: pd.DataFrame, kinds: dict[str, Definition]
) -> None:
    """True, false and unknown years of each definition; each stretch opens what proves it."""

    def linked(code: str, verdict: str) -> str:
        found = frames.stretches(tested[code], verdict)
        if verdict == UNKNOWN:
            return md(_years(text, found)) if found else "–"
        kept = url.carried(_KEPT)
        window = (int(tested.index[0]), int(tested.index[-1]))
        links = [
            f"[{md(text.years(*years))}]"
            f"({link('oda', kept | address(claim, kinds[code], donor, years, window))})"
            for years in found
        ]
        return text("language.comma").join(links) or "–"

    table = pd.DataFrame(
        [
            {text("oda.claims.definition"): md(definition(text, claim, kind))}
            | {text(f"oda.claims.{verdict}"): linked(code, verdict) for verdict in _VERDICTS}
            for code, kind in kinds.items()
        ]
    )
    with st.expander(text("oda.claims.proofs"), expanded=True):
        st.table(table, hide_index=True, border="horizontal", alt=text("oda.claims.proofs"))


_VERDICTS = (TRUE, FALSE, UNKNOWN)


def rows(text: Words, tested: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """The verdicts with the reader's headings, one row a year."""
    said = {verdict: text(f"oda.claims.{verdict}") for verdict in _VERDICTS}
    columns: dict[str, Any] = {text("oda.columns.year"): whole_years(tested.index)}
    for code in tested:
        columns[names[str(code)]] = [said[verdict] for verdict in tested[code].tolist()]
    verdict = text("export.meaning.oda.verdict")
    return explained(pd.DataFrame(columns), dict.fromkeys(names.values(), verdict))
