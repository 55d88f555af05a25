"""The files of a view: which there are, what each is made of, and the address it is at.

A file's button is a link to an address of this server (`server.file`), which makes the file from
nothing but the address: it works after a night offline and after the server was started anew. A
host that knows only `streamlit run` has no such addresses; there the browser asks the page's
session for the same bytes.

Belongs here: kind of file → name, address, content. Does not: bytes of a table (`exports`), the
buttons (`actions`), which charts and tables a page has (`exhibits`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import pandas as pd

from lib import exports
from lib.address import link
from lib.exports import View, brief
from lib.text import Words
from lib.ui import told, url


@dataclass(frozen=True)
class Taken:
    """What is taken home of one chart or table.

    `key` names it in addresses, whatever the view asks; `chart` is the key of its chart, if it has
    one; no `rows` where the page failed before it came to them.
    """

    key: str
    page: str
    view: View
    rows: pd.DataFrame | None
    chart: str
    words: Words


@dataclass(frozen=True)
class File:
    """One file: its name, its address where this server has addresses, and how it is made."""

    label: str
    name: str
    address: str
    content: Callable[[], bytes]


@dataclass(frozen=True)
class Kind:
    """A kind of file: what its address and its name end in, and how it is made."""

    ending: str
    content: Callable[[Taken, pd.DataFrame], bytes]
    suffix: str = ""


def _brief(taken: Taken, rows: pd.DataFrame) -> bytes:
    words = taken.words
    events = told.latest(words)
    return brief.html(rows, taken.view, events, words, chart=bool(taken.chart)).encode()


def _markdown(taken: Taken, rows: pd.DataFrame) -> bytes:
    words = taken.words
    return brief.markdown(rows, taken.view, told.latest(words), words).encode()


KINDS: Mapping[str, Kind] = {
    "csv": Kind("csv", lambda _, rows: exports.csv(rows)),
    "excel": Kind("xlsx", lambda taken, rows: exports.excel(rows, taken.view, taken.words)),
    "json": Kind("json", lambda taken, rows: exports.json(rows, taken.view, taken.words)),
    "brief": Kind("html", _brief, "_briefing"),
    "markdown": Kind("md", _markdown),
}
"""Kinds of files by their words under `export`."""

_served = False


def serve() -> None:
    """Say that this process answers at the files' addresses, as our server does when it starts."""
    global _served
    _served = True


def files(taken: Taken) -> dict[str, File]:
    """Every file of a view, by kind; nothing is made before it is asked for."""
    if taken.rows is None:
        return {}
    query = {**url.understood(), "lang": taken.words.language}
    return {
        code: File(
            taken.words(f"export.{code}"),
            f"{taken.view.name}{kind.suffix}.{kind.ending}",
            at(f"file/{taken.page}/{taken.key}.{kind.ending}", query),
            partial(kind.content, taken, taken.rows),
        )
        for code, kind in KINDS.items()
    }


def at(path: str, query: Mapping[str, str]) -> str:
    """An address of this server's own; empty where only Streamlit serves."""
    return link(path, query) if _served else ""
