"""What stands above every page: the seal, the menu, the language, what a reader sets.

Belongs here: the row and its widgets. Does not: the pages there are (`navigation`), the parameters
it writes (`controls`), what runs in the browser (`browser/settings.js`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib import record
from lib.text import Words
from lib.ui import blocks, components, controls, url
from lib.views.params import ERAS, SHARED

SEAL = Path(__file__).resolve().parent / "browser" / "seal.svg"


def draw(place: DeltaGenerator, words: Words, pages: Sequence[st.Page]) -> None:
    """The seal, menu, language switch, what a reader sets for the browser and, where the language
    has eras, a box for their years.

    Seal and menu are links, not Streamlit's own: those drop the query, so the time window and tier
    would be lost from page to page, and so would the language.
    """
    bar = place.container(horizontal=True, vertical_alignment="center", gap="small")
    kept = url.carried(SHARED)
    with bar, blocks.guarded(words):
        with st.container(key="home", width="content"):
            seal = f".{components.address('settings')}/{SEAL.name}"
            st.page_link(pages[0], label=f"![{words('app.name')}]({seal})", query_params=kept)
        for page in pages:
            st.page_link(page, query_params=kept)
        if len(names := record.language_names()) > 1:
            _languages(words, names)
        _era_years(words)
        _settings(words, [page.url_path for page in pages])


def _languages(words: Words, names: Mapping[str, str]) -> None:
    """A switch between the languages there are; `names` by code."""
    st.segmented_control(
        words("app.language"),
        list(names),
        format_func=lambda code: names[code],
        label_visibility="collapsed",
        required=True,
        **url.bound(controls.language(list(names))),
    )


def _era_years(words: Words) -> None:
    """A box to tick for years with their era beside, where the language has eras."""
    if words.has("eras.table"):
        st.checkbox(words("eras.label"), **url.bound(ERAS))


def _settings(words: Words, pages: Sequence[str]) -> None:
    """What a reader sets for the browser: its theme; a way to print. `pages` are the app's paths,
    so that links to them stay in the window.
    """
    said = {key: words(f"settings.{key}") for key in ("label", "theme", "print")}
    themes = {key: words(f"settings.themes.{key}") for key in ("system", "light", "dark")}
    names = {english: words(f"settings.names.{key}") for key, english in _ENGLISH.items()}
    data = {**said, "themes": themes, "names": names, "pages": list(pages)}
    components.mount("settings", "settings", data, width="content")


_ENGLISH = {
    "open": "Open",
    "clear": "Clear all",
    "chosen": "Selected values",
    "choose": "Choose an option",
    "copy": "Copy to clipboard",
    "more": "Increment",
    "less": "Decrement",
    "next": "Next page",
    "previous": "Previous page",
}
"""What Streamlit calls its own controls, in every language; the browser gives them our names."""
