"""The charts and tables of a page so far, each with the row of actions a reader takes it away by.

A page reads question → answer → chart → table of the same rows → sources. So a chart leaves a place
for its actions, the next table says the rows they hold, and the source line, or else the end of
the page, draws them: no page has to say any of this.

Belongs here: what is waiting for its actions. Does not: what an action looks like (`actions`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib.exports import View, meanings
from lib.text import Words
from lib.ui import actions, cache, links
from lib.ui.downloads import Taken


@dataclass
class Exhibit:
    """A chart and its rows, or rows alone: where its actions go and what it says."""

    place: DeltaGenerator
    name: str
    said: str = ""
    chart: str = ""
    axis: str = ""
    rows: pd.DataFrame | None = None

    @property
    def key(self) -> str:
        """What it is known by in addresses: its chart, else its name without years and days."""
        parts = self.name.removeprefix("red-seal_").split("_")
        return self.chart or "_".join(part for part in parts if not part[:1].isdigit())


@dataclass
class Page:
    """A page so far."""

    name: str = ""
    question: str = ""
    answer: str = ""
    waiting: list[Exhibit] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    tables: int = 0


_page: ContextVar[Page] = ContextVar("page")


def begin() -> None:
    """A page begins: nothing is waiting."""
    _page.set(Page())


def _now() -> Page:
    try:
        return _page.get()
    except LookupError:
        begin()
        return _page.get()


def opening(name: str, question: str) -> None:
    """The page's name and question."""
    _now().name, _now().question = name, question


def named() -> str:
    """The page's name."""
    return _now().name


def answer(sentence: str) -> None:
    """The sentence that answers the question; it speaks for tables without a chart."""
    _now().answer = sentence


def chart(key: str, said: str, axis: str) -> None:
    """A chart has been drawn: its actions will stand here; `axis` says the unit of its amounts."""
    _now().waiting.append(Exhibit(st.container(), f"red-seal_{key}", said, key, axis))


def numbered() -> int:
    """The number of the next table of the page: what it is known by, whatever it holds."""
    _now().tables += 1
    return _now().tables


def table(rows: pd.DataFrame, name: str) -> None:
    """The rows of the chart just drawn; without one, rows whose actions stand here."""
    page = _now()
    if not (page.waiting and page.waiting[-1].rows is None):
        page.waiting.append(Exhibit(st.container(), name, page.answer))
    page.waiting[-1].rows, page.waiting[-1].name = rows, name


def close(words: Words, sources: Sequence[tuple[str, str]] = ()) -> None:
    """Draw the actions of everything that waits, resting on these (title, address) pairs."""
    page = _now()
    waiting, page.waiting = page.waiting, []
    for exhibit in waiting:
        view, chart, key = _view(words, page, exhibit, sources), exhibit.chart, exhibit.key
        taken = Taken(key, page.name, view, exhibit.rows, chart, words)
        with exhibit.place:
            actions.draw(taken, str(len(page.taken)), whole=bool(chart) or not page.taken)
        page.taken.append(taken)


def taken() -> list[Taken]:
    """What can be taken home of the page, as far as it is closed."""
    return _now().taken


def _view(words: Words, page: Page, exhibit: Exhibit, sources: Sequence[tuple[str, str]]) -> View:
    package = cache.package()
    return View(
        name=exhibit.name,
        title=page.question,
        sentence=exhibit.said,
        link=links.here(words.language),
        release=package["version"],
        author=words("cite.author"),
        record=words("cite.record"),
        published=dt.date.fromisoformat(package["created"][:10]),
        read=dt.datetime.now(dt.UTC).date(),
        sources=tuple(sources),
        meanings={} if exhibit.rows is None else _meanings(words, page.name, exhibit),
    )


_MEANT = (
    *("date", "edtf", "since", "event", "title", "outcomes", "category", "tier", "previous"),
    *("confidence", "direction", "visitor", "office", "kind", "balance", "total"),
    *("decade", "first", "last", "years", "from_start", "year", "status", "partner", "people"),
    *("question", "claim", "source", "ours", "reading", "why", "series", "first_year"),
    *("last_year", "complete", "of", "publisher", "published", "events", "figures", "claims"),
    *("beside", "language", "licence", "url", "donor", "change", "place_in_year"),
)
"""Columns that are explained, by their keys in the words."""


def _meanings(words: Words, page: str, exhibit: Exhibit) -> dict[str, str]:
    """What each column means, by its heading: by the words' own keys, else by the chart's unit."""
    rows = exhibit.rows if exhibit.rows is not None else pd.DataFrame()
    meant = _meant(words, page) | meanings(rows)
    amount = words("export.meaning.amount", about=exhibit.axis) if exhibit.axis else ""
    return {
        str(head): meant.get(str(head), amount if _amounts(cells) else "")
        for head, cells in rows.items()
    }


@lru_cache(maxsize=64)
def _meant(words: Words, page: str) -> dict[str, str]:
    """Headings of a page that are explained, with their meanings."""
    meant: dict[str, str] = {}
    for key in _MEANT:
        heads = [f"{page}.columns.{key}", f"{page}.head.{key}"]
        means = [f"export.meaning.{page}.{key}", f"export.meaning.{key}"]
        head, meaning = _first(words, heads), _first(words, means)
        if head and meaning:
            meant.setdefault(words(head), words(meaning))
    return meant


def _first(words: Words, keys: Sequence[str]) -> str:
    return next(filter(words.has, keys), "")


def _amounts(cells: pd.Series) -> bool:
    return any(isinstance(cell, float) for cell in cells)
