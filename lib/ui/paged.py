"""Very many events, a page at a time; which page it is stands in the address.

Belongs here: the pager and its parameter. Does not: what a page of events looks like.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
import streamlit as st

from lib.address import Param
from lib.text import Words
from lib.ui import url


def part(words: Words, events: pd.DataFrame, size: int, opened: str = "") -> pd.DataFrame:
    """The events a reader has come to; with a pager where there are more than `size`.

    Without a page in the address, those among which the opened one is.
    """
    pages = max(1, -(-len(events) // size))
    here = (events["event"] == opened).to_numpy() if pages > 1 else [False]
    param = _page(pages, int(np.argmax(here)) // size + 1)
    # read where there is one page too: a link to the third is known when a filter leaves one
    first = (url.value(param) - 1) * size
    last = min(first + size, len(events))
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.pagination(pages, **url.bound(param))
            st.caption(words("app.part", first=first + 1, last=last, n=len(events)))
    return events.iloc[first:last]


def _page(pages: int, home: int) -> Param[int]:
    """A number from 1 to `pages`; one beyond is the last, as a filter may have left fewer."""

    def read(text: str) -> tuple[int, list[str]]:
        if not (text.isascii() and text.isdecimal()):
            return home, [text] if text else []
        return min(max(int(text), 1), pages), []

    return Param("page", home, read, str)
