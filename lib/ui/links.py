"""Whole addresses, as a file, a citation or a letter needs them.

Belongs here: where this app is, as the reader sees it. Does not: what an address says (`url`).
"""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from lib.address import link
from lib.ui import navigation, url


def home() -> str:
    """The address of the app without a page; empty where none is known."""
    before, _, page = _here().rpartition("/")
    return before if page in navigation.PAGES else _here()


def to(page: str, values: Mapping[str, str], language: str) -> str:
    """The whole address of a view, in a language: who opens it may have another browser."""
    view = {name: text for name, text in values.items() if name != "lang"}
    return home() + link(page, view | {"lang": language})


def here(language: str) -> str:
    """The whole address of this view: what its page understood, and nothing else."""
    return to(_here().removeprefix(home()).strip("/"), url.understood(), language)


def _here() -> str:
    return (st.context.url or "").rstrip("/")
