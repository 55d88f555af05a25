"""Rows as files. A cell that a spreadsheet would run as a formula leaves as text."""

from __future__ import annotations

import pandas as pd

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv(rows: pd.DataFrame) -> bytes:
    """The rows as CSV: UTF-8 with a byte order mark (Excel reads accents), formulas disarmed."""
    return rows.map(disarmed).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def disarmed(cell: object) -> object:
    """A text cell that a spreadsheet would take for a formula, with an apostrophe before it."""
    if isinstance(cell, str) and cell.lstrip(" \u00a0\ufeff\x00").startswith(_RISKY):
        return f"'{cell}"
    return cell
