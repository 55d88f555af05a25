"""The shell around every page: language, menu, notes, the page, footer.

Belongs here: what every page has in common. Does not: what a page shows (`pages/`), how the
address is read (`url`).

Why `enter` exists: beside an entry script, Streamlit also knows the files in `pages/` by
themselves. On a server that has just started, a deep link (and AppTest, always) runs the page's
file alone, without `app.py`. A page therefore begins with `words = shell.enter(…)`: inside a shell
it gets the reader's words; alone, it runs the shell, which runs the page again, and stops.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from contextvars import ContextVar
from functools import partial
from typing import Any, NoReturn

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib import record
from lib.address import Param, Read
from lib.text import Words
from lib.ui import actions, blocks, components, controls, masthead, navigation, url
from lib.ui.markdown import code, md
from lib.views.params import ERAS, SHARED

_log = logging.getLogger(__name__)
_words: ContextVar[Words | None] = ContextVar("words", default=None)


def enter(understood: Callable[[Read], Iterable[Param[Any]]] = lambda _: ()) -> Words:
    """The reader's words; the first line of every page, which says which parameters of the address
    it understands.
    """
    words = _words.get()
    if words is None:
        run()
        st.stop()
    url.declare(understood)
    return words


def leave() -> NoReturn:
    """The end of a page that has no more to show; what is around it is drawn all the same."""
    raise _Left


class _Left(Exception):
    pass


def run() -> None:
    """Draw the page the reader asked for, inside everything that surrounds it."""
    try:
        _draw()
    except Exception:
        # every part is guarded by itself, in words; so there are none, and this one is written here
        _log.exception("no words")
        st.error("The words of this record cannot be read, so nothing can be shown.")


def _draw() -> None:
    visit = url.begin(SHARED)
    languages = record.languages()
    language = controls.language(list(languages))
    url.declare(lambda _: (language, ERAS))
    plain = languages[url.value(language)]
    words = record.with_eras(plain) if url.value(ERAS) else plain
    components.speak(words.language)
    pages = navigation.pages(words)
    page = st.navigation(pages, position="hidden")
    visit.page = page.url_path
    st.set_page_config(
        page_title=f"{page.title} · {words('app.name')}",
        page_icon=str(masthead.SEAL),
        layout="wide",
    )
    above, notes = blocks.places("masthead", "notes")
    blocks.ordered(
        partial(masthead.draw, above, words, pages),
        partial(_run, page, words),
    )
    _notes(notes, words, url.strange(visit), [error.file for error in plain.broken])
    with blocks.guarded(words):
        _footer(words, page.title, record.package()["version"])


def _run(page: st.Page, words: Words) -> None:
    """The page itself, with the reader's words."""
    token = _words.set(words)
    try:
        with blocks.guarded(words), suppress(_Left):
            page.run()
    finally:
        _words.reset(token)


def _notes(
    place: DeltaGenerator, words: Words, strange: Sequence[str], broken: Sequence[str]
) -> None:
    """Say which parts of the address were ignored, and which files of the language are lacking."""
    comma = words("language.comma")
    if strange:
        place.warning(words("app.unknown_address", parts=comma.join(map(code, strange))))
    if broken:
        files = comma.join(f"`{file}`" for file in broken)
        place.warning(words("app.broken_words", files=files))


def _footer(words: Words, page: str, release: str) -> None:
    """What stands under every page; `page` is its title."""
    st.divider()
    with st.container(key="footer", horizontal=True):
        st.caption(words("app.release", release=md(release)))
        actions.report(words, page, release)
