"""The section "Is it true?" of the ODA page, from its controls to its source line.

Belongs here: what is drawn, and the links to what proves a verdict. Does not: claims and verdicts
(`views.oda.claims`), widgets (`oda_controls`).
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.address import link
from lib.frames import oda_claims as frames
from lib.frames.oda_claims import UNKNOWN, Definition
from lib.text import Words
from lib.ui import blocks, oda_controls, url
from lib.ui.markdown import md
from lib.views.oda import claims, params
from lib.views.oda.choice import Claim, claim
from lib.views.params import SHARED

_KEPT = (*SHARED, params.CLAIM.name, "claim_donor")
"""What a reader who comes back finds as it was: the claim, and the window all pages share."""


def draw(words: Words, place: DeltaGenerator) -> None:
    """Draw the section; its answer goes to `place`."""
    oda_controls.claim(words)
    choice = claim(url.value)
    kinds = claims.definitions(choice)
    view = claims.view(words, choice)
    blocks.answer(place, view.sentence)

    def opened(cell: str) -> None:
        code, _, year = cell.rpartition("/")
        if code in kinds and year.isdecimal():
            years = int(year), int(year)
            proof = claims.address(choice.claim, kinds[code], choice.donor, years, choice.years)
            url.show(url.carried(_KEPT) | proof)

    blocks.chart(words, view, opened)
    blocks.notes(view)
    _stretches(words, choice, kinds)
    blocks.table(words, view)
    blocks.source(words, view)


def _stretches(words: Words, choice: Claim, kinds: Mapping[str, Definition]) -> None:
    """True, false and unknown years of each definition; each stretch opens what proves it."""
    tested, kept = claims.tested(choice), url.carried(_KEPT)

    def linked(code: str, verdict: str) -> str:
        stretches = frames.stretches(tested[code], verdict)
        if verdict == UNKNOWN:
            return md(claims.years(words, stretches)) if stretches else "–"
        links = []
        for years in stretches:
            proof = claims.address(choice.claim, kinds[code], choice.donor, years, choice.years)
            links.append(f"[{md(words.years(*years))}]({link('oda', kept | proof)})")
        return words("language.comma").join(links) or "–"

    table = pd.DataFrame(
        [
            {words("oda.claims.definition"): md(claims.definition(words, choice.claim, kind))}
            | {words(f"oda.claims.{verdict}"): linked(code, verdict) for verdict in claims.VERDICTS}
            for code, kind in kinds.items()
        ]
    )
    with st.expander(words("oda.claims.proofs"), expanded=True):
        st.table(table, hide_index=True, border="horizontal", alt=words("oda.claims.proofs"))
