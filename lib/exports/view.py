"""A view: what a choice shows, before anything is drawn or written; and a copy of it.

Every page, `/figure/`, every file and every briefing asks for the same `View` (`lib.views` makes
them), so they cannot disagree.

Belongs here: what a view holds, what is said of the columns of its rows. Does not: making one
(`views`), how a format writes it (`tables`, `brief`, `citation`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from lib.text import Words

Sources = tuple[tuple[str, str], ...]
"""(title, address) pairs; an empty address is a source without one."""


@dataclass(frozen=True)
class Way:
    """A way out of a view that shows nothing: what it is called, and which parameters it sets.

    An empty text takes a parameter out of the address.
    """

    label: str
    changes: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class View:
    """What a choice shows.

    `key` names it in addresses whatever is chosen, `file` is the name of its files without an
    ending, `title` the question it answers and `sentence` the answer. A view without rows has
    `ways` out. Figure, rows, notes and sources are made when they are first asked for: a dragged
    slider needs only the figure, a spreadsheet only the rows.
    """

    page: str
    key: str
    file: str
    title: str
    sentence: str
    make_rows: Callable[[], pd.DataFrame] = pd.DataFrame
    make_figure: Callable[[], dict[str, Any] | None] = lambda: None
    make_notes: Callable[[], Iterable[str]] = tuple
    make_sources: Callable[[], Iterable[tuple[str, str]]] = tuple
    ways: tuple[Way, ...] = ()

    @cached_property
    def figure(self) -> dict[str, Any] | None:
        """The chart, data and layout as Plotly has them; None where there is nothing to draw."""
        return self.make_figure()

    @cached_property
    def rows(self) -> pd.DataFrame:
        """The rows of the chart under the reader's headings; see `explained`."""
        return self.make_rows()

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What must be known to read the chart right, a paragraph each."""
        return tuple(filter(None, self.make_notes()))

    @cached_property
    def sources(self) -> Sources:
        """Who the rows come from."""
        return tuple(self.make_sources())

    def meanings(self, words: Words) -> dict[str, str]:
        """What each column means, by heading: amounts are in the unit of the chart's axis, unless
        whoever made the rows said more.
        """
        said = dict(self.rows.attrs.get(_MEANT, {}))
        axis = self.figure["layout"].get("yaxis", {}) if self.figure else {}
        unit = str(axis.get("title", {}).get("text") or "")
        amount = words("export.meaning.amount", about=unit) if unit else ""
        return {
            str(head): said.get(str(head), amount if _amounts(cells) else "")
            for head, cells in self.rows.items()
        }


@dataclass(frozen=True)
class Copy:
    """A view that somebody takes home: from which release, by whom, when and from which address.

    `record` is the title of the whole record, `published` the day of the release, `read` today.
    """

    view: View
    link: str
    record: str
    author: str
    release: str
    published: dt.date
    read: dt.date


def whole_years(years: Iterable[int]) -> pd.PeriodIndex:
    """Whole years as cells of a table: read as "1973" on the page, a number in every file."""
    return pd.PeriodIndex([pd.Period(year=int(year), freq="Y") for year in years], freq="Y")


def explained(rows: pd.DataFrame, meanings: Mapping[str, str], *, summed: int = 0) -> pd.DataFrame:
    """The rows with what some of their columns mean, for those who write a codebook.

    `summed`: so many last rows say what the others come to; see `data`.
    """
    said = rows.copy(deep=False)
    said.attrs = {
        _MEANT: {**rows.attrs.get(_MEANT, {}), **meanings},
        _SUMMED: summed or rows.attrs.get(_SUMMED, 0),
    }
    return said


def data(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows without those that sum them up: who adds a column up counts nothing twice."""
    return rows.iloc[: len(rows) - rows.attrs.get(_SUMMED, 0)]


def _amounts(cells: pd.Series) -> bool:
    return any(isinstance(cell, float) for cell in cells)


_MEANT, _SUMMED = "meanings", "summed"
