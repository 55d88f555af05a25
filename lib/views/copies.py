"""A view as it is taken home from an address: its link, its files, the briefing's events.

Belongs here: view and address → copy, kinds of files. Does not: bytes (`exports`), addresses of
files and buttons (`ui`), requests (`server`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lib import exports, record
from lib.address import link, reader
from lib.exports import Copy, View, brief
from lib.text import Words
from lib.views import event_texts


@dataclass(frozen=True)
class Address:
    """Where a view is: the app's own address and what the page understands of the query."""

    home: str
    page: str
    query: Mapping[str, str]

    def link(self, language: str) -> str:
        """The whole address, in a language: who opens it may have another browser."""
        view = {name: said for name, said in self.query.items() if name != "lang"}
        return self.home + link(self.page, view | {"lang": language})


def copy(view: View, words: Words, address: Address) -> Copy:
    """A copy of a view for whoever reads it today."""
    package = record.package()
    return Copy(
        view,
        address.link(words.language),
        words("cite.record"),
        words("cite.author"),
        package["version"],
        dt.date.fromisoformat(package["created"][:10]),
        dt.datetime.now(dt.UTC).date(),
    )


@dataclass(frozen=True)
class Kind:
    """A kind of file: what its address and its name end in, and what is in it."""

    ending: str
    content: Callable[[View, Words, Address], bytes]
    suffix: str = ""

    def name(self, view: View) -> str:
        """The name of a view's file."""
        return f"{view.file}{self.suffix}.{self.ending}"


def _csv(view: View, words: Words, address: Address) -> bytes:
    return exports.csv(view.rows)


def _excel(view: View, words: Words, address: Address) -> bytes:
    return exports.excel(copy(view, words, address), words)


def _json(view: View, words: Words, address: Address) -> bytes:
    return exports.json(copy(view, words, address), words)


def _brief(view: View, words: Words, address: Address) -> bytes:
    events = event_texts.latest(words, reader(address.query), address.home)
    return brief.html(copy(view, words, address), events, words).encode()


def _markdown(view: View, words: Words, address: Address) -> bytes:
    events = event_texts.latest(words, reader(address.query), address.home)
    return brief.markdown(copy(view, words, address), events, words).encode()


KINDS: Mapping[str, Kind] = {
    "csv": Kind("csv", _csv),
    "excel": Kind("xlsx", _excel),
    "json": Kind("json", _json),
    "brief": Kind("html", _brief, "_briefing"),
    "markdown": Kind("md", _markdown),
}
"""Kinds of files by their words under `export`."""
