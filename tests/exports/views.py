"""What the tests of files write: a copy typed by hand, and tables as pages make them, by chance."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, NamedTuple

import pandas as pd
from hypothesis import strategies as st

from lib import load
from lib.exports import Copy, View, explained, whole_years

ENGLISH = load.words("en")
COPY = Copy(
    View(
        page="visits",
        key="visits",
        file="red-seal_visits_1993-2025",
        title="Who visits whom?",
        sentence="3 visits are recorded in 1993–2025.",
        make_sources=lambda: (
            ("Diplomatic Bluebook", "https://bluebook.example/2007"),
            ("A memoir", ""),
        ),
    ),
    link="https://red-seal.example/visits?years=1993..2025",
    record="Red Seal: Japan–Viet Nam relations",
    author="Red Seal contributors",
    release="2026.11",
    published=dt.date(2026, 11, 22),
    read=dt.date(2027, 1, 5),
)


def of(rows: pd.DataFrame, **changes: Any) -> Copy:
    """The copy with these rows, and with whatever else its view is changed in."""
    return replace(COPY, view=replace(COPY.view, make_rows=lambda: rows, **changes))


class Table(NamedTuple):
    """Rows as a page makes them, and the cells of those that sum up no others."""

    rows: pd.DataFrame
    cells: list[list[Any]]


def table(columns: dict[str, list[Any]], summed: int = 0, dtype: Any = None) -> Table:
    """A table of some columns, whose last rows sum up the others."""
    rows = explained(pd.DataFrame(columns, dtype=dtype), {}, summed=summed)
    cells = [list(row) for row in zip(*columns.values(), strict=True)]
    return Table(rows, cells[: len(cells) - summed])


NAMES = ["Japan", "日本、ベトナム", "Nhật Bản", "Đà Nẵng", "ODA, net", 'the "first"', "two\nlines"]
DATES = ["1973-09-21", "752", "07XX", "1330~", "1979/1991", "2009-04-19/2009-04-22", "2014-03"]
FORMULAS = ["=1+1", "-1", "+SUM(1;2)", "@A1", "＝1+1", "\t=1+1", " =1+1", "\u3000@A1", "a=b"]
YEARS = [*whole_years(range(1960, 2024))]
# no sheet holds control marks: `test_formulas` has them
_WRITTEN = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cn")), min_size=1)
_NAMED = st.sampled_from([*NAMES, *FORMULAS]) | _WRITTEN
_AMOUNTS = st.floats(-1e9, 1e9) | st.just(float("nan"))
_PLACES = st.integers(1, 60)
_FIRST = [st.sampled_from(YEARS), st.sampled_from(DATES), _NAMED]
"""What the first column of a table is made of: a row is known by it, so it is never empty."""
_KINDS = [
    *_FIRST,
    _NAMED | st.sampled_from(["", None]),
    st.integers(-10_000, 10_000_000),
    _AMOUNTS,
    _PLACES | st.just(float("nan")),
    _PLACES | st.just(""),
]
"""What any other column is made of."""


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of every shape that pages have, from none to ten rows and one to ten columns."""
    heads = draw(st.lists(_NAMED, min_size=1, max_size=10, unique=True))
    first = draw(st.sampled_from(_FIRST))
    kinds = [first, *(draw(st.sampled_from(_KINDS)) for _ in heads[1:])]
    height = draw(st.integers(0, 10))
    columns = {
        head: draw(st.lists(kind, min_size=height, max_size=height))
        for head, kind in zip(heads, kinds, strict=True)
    }
    # a sum stands where the other rows have their years
    summed = draw(st.integers(0, min(2, height))) if first is _FIRST[0] else 0
    for number in range(height - summed, height):
        columns[heads[0]][number] = "Sum of the years"
    return table(columns, summed, draw(st.sampled_from([None, object])))


EVERY = table(
    {
        "Year": [*YEARS[:2], "Sum of the years"],
        "Date": ["1330~", "752", ""],
        "=1+1": ["=1+1", "-1", ""],
        "国": ["日本", "Việt Nam", ""],
        "Visits": [3, 0, 3],
        "US$": [-163.19, float("nan"), -163.19],
        "Place": [1, float("nan"), 1],
        "Year of the first": [YEARS[3], YEARS[5], None],
        "Note": ["", None, "two\nlines"],
    },
    summed=1,
    dtype=object,
)
"""One table with cells of every kind."""
