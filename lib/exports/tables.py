"""Rows as files. A cell that a spreadsheet would run as a formula leaves as text.

Belongs here: bytes of a table, whatever the table. Does not: which rows (`frames`), citations
(`citation`).
"""

from __future__ import annotations

import unicodedata

import pandas as pd

_SIGNS = "=+-@＝＋－＠"
_BREAKS = "\t\r\n"


def csv(rows: pd.DataFrame) -> bytes:
    """The rows as CSV: UTF-8 with a byte order mark (Excel reads accents), formulas disarmed."""
    safe = rows.map(disarmed).rename(columns=disarmed)
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def disarmed(cell: object) -> object:
    """A text cell that a spreadsheet would take for a formula, with an apostrophe before it.

    Spreadsheets trim blanks and drop invisible marks before they look, so these hide no sign; a
    tab or a line break may end the cell, so one before any visible mark counts as a sign.
    """
    if not isinstance(cell, str):
        return cell
    for mark in cell:
        if mark in _SIGNS or mark in _BREAKS:
            return f"'{cell}"
        # Z: blanks of any width, C: control and formatting marks
        if unicodedata.category(mark)[0] not in "ZC":
            break
    return cell
