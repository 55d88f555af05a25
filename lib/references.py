"""Codes of a table that another file must know, and the first one that it does not.

Belongs here: which column refers to which file. Does not: what a cell may be by itself (`schema`).

The foreign keys of `datapackage.json` are among these; the package format has none for cells that
hold several codes, and none for its own lists (the order of tiers, measures, offices).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd

from lib import files
from lib.files import TableError

KEYS = {
    "actors": "actor",
    "conflicts": "conflict",
    "events": "event",
    "places": "place",
    "sources": "source",
}
"""Tables that others refer to, and the column that names their rows."""

TO_TABLES: Mapping[str, Mapping[str, str]] = {
    "events": {"place": "places"},
    "evidence": {"event": "events", "source": "sources"},
    "places": {"country": "actors"},
    "tiers": {"partner": "actors", "event": "events", "source": "sources"},
    "visits": {"event": "events"},
    "oda": {"donor": "actors", "recipient": "actors", "source": "sources"},
    "sectors": {"source": "sources"},
    "pledges": {"donor": "actors", "source": "sources"},
    "projects": {"place": "places", "source": "sources"},
    "indicators": {"subject": "actors", "partner": "actors", "source": "sources"},
    "rates": {"country": "actors", "source": "sources"},
    "conflicts": {"event": "events"},
    "claims": {"conflict": "conflicts", "source": "sources"},
}
"""By table: its columns whose codes name rows of another table."""

TO_LISTS: Mapping[str, Mapping[str, str]] = {
    "events": {"direction": "directions"},
    "tiers": {"tier": "tiers"},
    "visits": {"direction": "directions", "office": "offices"},
    "oda": {"measure": "measures"},
    "sectors": {"measure": "measures"},
}
"""By table: its columns whose codes stand in a list of `datapackage.json`."""

BESIDES = {"events": {"direction": ("both", "third")}}
"""Codes that a column may have besides those of its list, whatever the pair."""


def judge(name: str, rows: pd.DataFrame, package: Mapping[str, object]) -> None:
    """Refuse rows with a code that its file does not know.

    A file that cannot be read refuses nothing here: it is said to be broken where it is used.

    Raises:
        TableError: a code is unknown; it is the first of its column.
    """
    for column, table in TO_TABLES.get(name, {}).items():
        _judge(name, rows[column], _rows(table), f"{table}.csv")
    for column, listed in TO_LISTS.get(name, {}).items():
        codes, more = package.get(listed), BESIDES.get(name, {}).get(column, ())
        known = {*map(str, codes), *more} if isinstance(codes, list) else None
        _judge(name, rows[column], known, "datapackage.json")


def _rows(table: str) -> set[str] | None:
    try:
        return {*files.cells(f"{table}.csv")[KEYS[table]]}
    except (TableError, KeyError):
        return None


def _judge(name: str, cells: pd.Series[str], known: Collection[str] | None, file: str) -> None:
    if known is None:
        return
    strange = {
        cell: code
        for cell in cells.unique()
        for code in cell.split("~")
        if code and code not in known
    }
    if strange:
        there = cells[cells.isin(strange.keys())]
        row, code = int(str(there.index[0])), strange[there.iloc[0]]
        problem = "is not in {known}"
        raise TableError(f"{name}.csv", problem, row, str(cells.name), code, known=file)
