"""The pages, in order. `PAGES` equals the files in `pages/`, and a page's address its file's name.

To add a page: a file in `pages/`, its name here, its words under `[pages]` and a section of its
own in each language's `ui.toml`; a test says which of the three is missing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st

from lib.text import Words

PAGES = ("overview", "timeline", "tiers", "visits", "oda", "together", "sources", "about")

_FOLDER = Path(__file__).resolve().parent.parent.parent / "pages"


def pages(words: Words) -> Sequence[st.Page]:
    """Streamlit's pages with their names in the reader's language; the first is the default."""
    return [page(words, name) for name in PAGES]


def page(words: Words, name: str) -> st.Page:
    """One page by its name; the same name always gives the same page."""
    return st.Page(
        _FOLDER / f"{name}.py",
        title=words(f"pages.{name}"),
        url_path=name,
        default=name == PAGES[0],
    )


def leap(words: Words, name: str, parameters: Mapping[str, str]) -> None:
    """Leave for another page's view at once."""
    st.switch_page(page(words, name), query_params=parameters)
