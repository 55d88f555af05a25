"""Which rows a window and some filters leave.

Belongs here: rows and codes → a mask. Does not: which filters a page has (`views`), a search
(`search`).
"""

from __future__ import annotations

import pandas as pd

from lib.schema import codes_in

Only = tuple[tuple[str, tuple[str, ...]], ...]
"""Columns and, of each, the codes that are wanted; a column that is not named may hold anything."""


def kept(rows: pd.DataFrame, years: tuple[int, int], only: Only) -> pd.Series[bool]:
    """Which rows overlap the window and have in each column one of the codes wanted.

    `rows` have `year_first` and `year_last`; a cell may hold several codes (`a~b`).
    """
    low, high = years
    return (rows["year_first"] <= high) & (rows["year_last"] >= low) & having(rows, only)


def having(rows: pd.DataFrame, only: Only) -> pd.Series[bool]:
    """Which rows have in each column one of the codes wanted."""
    mask = pd.Series(True, index=rows.index)
    for column, codes in only:
        wanted = set(codes)
        # by the few cells there are, not by row: 100,000 events have 30 different ones
        cells = [cell for cell in rows[column].unique() if not wanted.isdisjoint(codes_in(cell))]
        mask &= rows[column].isin(cells)
    return mask
