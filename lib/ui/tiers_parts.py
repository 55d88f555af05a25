"""Parts of the tiers page that only it has: headings of its sections, what the tiers mean.

Belongs here: drawing them. Does not: sentences and tables (`tiers_words`).
"""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from lib.text import Words
from lib.ui.blocks import md


def section(heading: str) -> None:
    """Begin a section of the page."""
    st.header(md(heading), anchor=False)


def paragraph(sentence: str) -> None:
    """Say a sentence of a section."""
    st.markdown(md(sentence))


def meanings(words: Words, tiers: Sequence[tuple[str, str]]) -> None:
    """Name and meaning of each tier, folded away."""
    with st.expander(words("tiers.meanings"), key="meanings"):
        st.markdown("\n".join(f"- **{md(name)}** — {md(meaning)}" for name, meaning in tiers))
