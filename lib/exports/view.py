"""What a file says of the rows it holds: question, sentence, link, release, sources, columns.

Belongs here: the facts every format needs. Does not: how a format writes them (`tables`, `brief`),
the words around them (`text`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
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


def explained(rows: pd.DataFrame, meanings: Mapping[str, str]) -> pd.DataFrame:
    """The rows with what some of their columns mean, for those who write a codebook."""
    said = rows.copy(deep=False)
    said.attrs = {_MEANT: {**rows.attrs.get(_MEANT, {}), **meanings}}
    return said


def meanings(rows: pd.DataFrame) -> dict[str, str]:
    """What `explained` said of the rows' columns, by heading."""
    return dict(rows.attrs.get(_MEANT, {}))


_MEANT = "meanings"
