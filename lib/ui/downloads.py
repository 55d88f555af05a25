"""The files of a view as a page offers them: name, address, and how each is made.

A file's button is a link to an address of this server (`server.file`), which makes the file from
nothing but the address: it works after a night offline and after the server was started anew. A
host that knows only `streamlit run` has no such addresses; there the browser asks the page's
session for the same bytes.

Belongs here: kind of file → what its button is given. Does not: what is in a file
(`views.copies`), the buttons (`actions`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from lib.address import link
from lib.exports import View
from lib.text import Words
from lib.ui import links
from lib.views.copies import KINDS


@dataclass(frozen=True)
class File:
    """One file: its name, its address where this server has addresses, and how it is made."""

    label: str
    name: str
    address: str
    content: Callable[[], bytes]


_served = False


def serve() -> None:
    """Say that this process answers at the files' addresses, as our server does when it starts."""
    global _served
    _served = True


def files(words: Words, view: View) -> dict[str, File]:
    """Every file of a view, by kind; nothing is made before it is asked for."""
    here = links.here()
    query = {**here.query, "lang": words.language}
    return {
        code: File(
            words(f"export.{code}"),
            kind.name(view),
            at(f"file/{view.page}/{view.key}.{kind.ending}", query),
            partial(kind.content, view, words, here),
        )
        for code, kind in KINDS.items()
    }


def at(path: str, query: Mapping[str, str]) -> str:
    """An address of this server's own; empty where only Streamlit serves."""
    return link(path, query) if _served else ""
