"""Whole addresses, as a file, a citation or a letter needs them.

Belongs here: where this app is, as the reader sees it. Does not: what an address says (`url`).
"""

from __future__ import annotations

import streamlit as st

from lib.ui import navigation, url
from lib.views.copies import Address


def home() -> str:
    """The address of the app without a page; empty where none is known."""
    before, _, page = _here().rpartition("/")
    return before if page in navigation.PAGES else _here()


def here() -> Address:
    """The address of this view: what its page understands, and nothing else."""
    return Address(home(), _here().removeprefix(home()).strip("/"), url.understood())


def _here() -> str:
    return (st.context.url or "").rstrip("/")
