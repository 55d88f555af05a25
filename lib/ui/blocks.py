"""The parts a page is made of: question, answer, chart, table, source, empty and broken states.

Belongs here: how a part looks, once for all pages. Does not: which parts a page has (`pages/`),
widgets that choose something (`controls`), colours (`theme`).
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from lib import load, record
from lib.address import Window
from lib.exports import View, Way
from lib.text import Words
from lib.ui import actions, charts, components, navigation, url
from lib.ui.markdown import foldable, linked, md
from lib.views.params import READER

_NAMED = 4
"""Sources that are named under a chart; the rest are a click away."""
_log = logging.getLogger(__name__)


def opening(words: Words, page: str) -> DeltaGenerator:
    """The page's question as its one H1; returns the place where the answer is said."""
    st.title(words(f"{page}.question"), anchor=False)
    return st.container(key="answer")


def answer(place: DeltaGenerator, sentence: str) -> None:
    """Say the generated sentence that answers the page's question."""
    place.markdown(md(sentence))


def chart(
    words: Words,
    view: View,
    picked: Callable[[str], None] | None = None,
    window: Window | None = None,
) -> str | None:
    """The chart of a view, and below it what can be done with it; its sentence is its alternative
    text.

    Returns the id of a mark the reader has just chosen; the callback `picked` is told before the
    page is drawn again. `window`: see `charts.draw`.
    """
    chosen = charts.draw(view.key, view.figure or {}, view.sentence, picked, window)
    actions.draw(words, view)
    return chosen


@dataclass(frozen=True)
class Fact:
    """One figure: what it is, the figure, what to know of it, the view that shows it in full."""

    label: str
    value: str
    detail: str
    page: str
    parameters: dict[str, str]


def facts(words: Words, *found: Callable[[], Fact]) -> None:
    """Figures side by side, each in a frame of its own; one that fails leaves the others."""
    row = st.container(key="facts").columns(len(found), gap="small")
    for column, find in zip(row, found, strict=True):
        with column, st.container(border=True, height="stretch"), guarded(words):
            fact = find()
            st.caption(md(fact.label))
            st.header(foldable(fact.value), anchor=False)
            st.markdown(md(fact.detail))
            view(words("app.open"), navigation.page(words, fact.page), fact.parameters)


def view(label: str, page: st.Page, parameters: Mapping[str, str]) -> None:
    """A link to a saved view of a page, in the reader's language."""
    st.page_link(page, label=f"→ {label}", query_params=url.carried(READER) | dict(parameters))


def places(*keys: str) -> list[DeltaGenerator]:
    """Places that stand in this order on the page, whatever order they are filled in."""
    return [st.container(key=key) for key in keys]


def ordered(above: Callable[[], None], below: Callable[[], None]) -> None:
    """Draw two parts, one above the other, the one first that a reader waits for.

    The browser draws in the order it hears. On a page that already stands a reader waits for what
    is below, its chart; on one just opened all of that would jump when the part above comes.
    """
    for draw in (above, below) if url.arriving() else (below, above):
        draw()


def halves() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Two columns beside each other, below each other on a phone."""
    left, right = st.columns(2, gap="medium")
    return left, right


def note(text: str) -> None:
    """A caveat or caption under a chart."""
    st.caption(md(text))


def notes(view: View) -> None:
    """The caveats of a view, a paragraph each."""
    for text in view.notes:
        note(text)


def table(
    words: Words,
    view: View,
    *,
    unfolded: bool = False,
    title: str = "",
    rows_only: bool = True,
    rows: pd.DataFrame | None = None,
) -> None:
    """The rows of a view, or of what `title` says, as a real HTML table.

    Below the rows of a view without a chart stands what can be done with them: files, or with
    `rows_only` false all. `rows` are those to show where there are too many to show all.

    Our own table, because each cell of `st.table` is markdown: the timeline's 60 rows since 2009
    took 65 of the 150 ms of processor from a key to the last repaint. Numbers stay numbers in the
    file and are written in the reader's way on the page, where a missing one says so.
    """
    rows = view.rows if rows is None else rows
    title = title or words("app.table", n=len(rows))
    with st.expander(title, expanded=unfolded, key=f"table-{view.file}"):
        components.mount("table", f"rows-{view.key}", {"title": title} | _written(words, rows))
        if view.figure is None:
            actions.draw(words, view, rows_only=rows_only)


def _written(words: Words, rows: pd.DataFrame) -> dict[str, Any]:
    """Headings and cells as the reader reads them, and which columns are amounts."""

    def cell(found: object) -> str:
        if isinstance(found, float):
            return words("app.no_figure") if pd.isna(found) else words.number(found, 2)
        return words.number(found) if isinstance(found, int) else str(found)

    columns = [rows.iloc[:, place].tolist() for place in range(rows.shape[1])]
    return {
        "heads": [str(head) for head in rows.columns],
        "amounts": [any(isinstance(found, float) for found in column) for column in columns],
        "rows": [[cell(found) for found in row] for row in zip(*columns, strict=True)],
    }


def source(words: Words, view: View) -> None:
    """Who the numbers of a view come from, as links, and the release they were taken from."""
    named = [linked(title, address) for title, address in view.sources]
    if len(named) > _NAMED:
        more = words("app.more_sources", n=len(named) - _NAMED)
        named = [*named[:_NAMED], f"[{md(more)}](sources)"]
    said = [
        words("app.source", source=words.listed(named)),
        words("app.release", release=md(record.pair().release)),
        actions.reporting(words, view.page),
    ]
    st.caption(" · ".join(said))


def empty(
    words: Words,
    ways: Iterable[Way],
    sentence: str = "",
    key: str = "empty",
    nearest: Mapping[str, Callable[[], None]] | None = None,
) -> None:
    """Nothing matches: say which filters removed everything, offer each way out, and what is near.

    A page with several parts that can be empty gives each its own `key`.
    """
    with st.container(border=True, key=key):
        st.markdown(
            words.sentences(
                [words("language.stop", said=f"**{words('app.no_rows')}**"), md(sentence)]
            )
        )
        with st.container(horizontal=True):
            for number, way in enumerate(ways):
                st.button(
                    way.label,
                    on_click=url.change,
                    args=(way.changes,),
                    key=f"{key}-undo-{number}",
                )
        if nearest:
            near(words, nearest, key)


def near(words: Words, found: Mapping[str, Callable[[], None]], key: str) -> None:
    """What is nearest to something that was not found, each a button that opens it."""
    st.markdown(words("app.nearest"))
    with st.container(horizontal=True):
        for number, (label, leap) in enumerate(found.items()):
            st.button(md(label), on_click=leap, key=f"{key}-near-{number}", type="tertiary")


@contextmanager
def guarded(words: Words) -> Iterator[None]:
    """Run a part of a page; a fault in it is said in one sentence and stops nothing else."""
    try:
        yield
    except load.TableError as error:
        _log.error("%s", error)
        broken(words, error)
    except Exception:
        _log.exception("a part of a page failed")
        st.error(words("app.error"))


def broken(words: Words, error: load.TableError) -> None:
    """Say which file and row cannot be used."""
    problem = md(_problem(words, error))
    if error.row:
        key, row = "app.broken_row", str(error.row)
    else:
        key, row = "app.broken_file", ""
    st.error(words(key, file=f"`{error.file}`", row=row, problem=problem))


def _problem(words: Words, error: load.TableError) -> str:
    check = "_".join(re.findall("[a-z]+", error.check.lower()))
    problem = words(f"broken.{check}", **error.said)
    if error.column is None:
        return problem
    form = "column" if error.value is None else "cell"
    return words(f"broken.{form}", column=error.column, value=error.value, problem=problem)
