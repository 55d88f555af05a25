"""What a file says of the rows it holds: question, sentence, link, release, sources, columns.

Belongs here: the facts every format needs. Does not: how a format writes them (`tables`, `brief`),
the words around them (`text`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd


@dataclass(frozen=True)
class View:
    """A view of a page as it is taken home.

    `name` is the file's name without its ending: what, which measure, which window. `sources` are
    (title, address) pairs, `meanings` say what a column means, by its heading; `read` is the day.
    """

    name: str
    title: str
    sentence: str
    link: str
    release: str
    author: str
    record: str
    published: dt.date
    read: dt.date
    sources: tuple[tuple[str, str], ...] = ()
    meanings: Mapping[str, str] = field(default_factory=dict)


def whole_years(found: Iterable[int]) -> pd.PeriodIndex:
    """Whole years as cells of a table: read as "1973" on the page, a number in every file."""
    return pd.PeriodIndex([pd.Period(year=int(year), freq="Y") for year in found], freq="Y")


def explained(rows: pd.DataFrame, meanings: Mapping[str, str], *, summed: int = 0) -> pd.DataFrame:
    """The rows with what some of their columns mean, for those who write a codebook.

    `summed`: so many last rows say what the others come to; see `data`.
    """
    said = rows.copy(deep=False)
    said.attrs = {_MEANT: {**rows.attrs.get(_MEANT, {}), **meanings}, _SUMMED: summed}
    return said


def data(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows without those that sum them up: who adds a column up counts nothing twice."""
    return rows.iloc[: len(rows) - rows.attrs.get(_SUMMED, 0)]


def meanings(rows: pd.DataFrame) -> dict[str, str]:
    """What `explained` said of the rows' columns, by heading."""
    return dict(rows.attrs.get(_MEANT, {}))


_MEANT, _SUMMED = "meanings", "summed"
