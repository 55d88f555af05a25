"""Very many events, a page at a time; which page it is stands in the address.

Belongs here: the pager. Does not: which events are on a page (`views.timeline.part`), what a page
of them looks like.
"""

from __future__ import annotations

import streamlit as st

from lib.text import Words
from lib.ui import url
from lib.views import params
from lib.views.timeline import Part


def draw(words: Words, part: Part) -> None:
    """The pager of a list; none where it has only one page."""
    if part.of == 1:
        return
    page = params.page()
    # not bound: an address without a page, or with one beyond the last, is at one all the same
    url.hold(page.name, part.number)

    def turned() -> None:
        number = url.held(page.name)
        url.go({page: page.default if number == part.home else number})

    last = part.first + len(part.events)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.pagination(part.of, key=page.name, on_change=turned)
        st.caption(words("app.part", first=part.first + 1, last=last, n=part.total))
