"""The money tables as a stranger would read them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pandas as pd

DATA = Path(__file__).resolve().parents[2] / "data"


@cache
def whole(table: str) -> pd.DataFrame:
    """All rows of `data/<table>.csv`; an empty cell is an empty text."""
    return pd.read_csv(DATA / f"{table}.csv", keep_default_na=False)


def rows(table: str, **wanted: object) -> pd.DataFrame:
    """The rows of `data/<table>.csv` whose columns equal `wanted`."""
    frame = whole(table)
    for column, value in wanted.items():
        frame = frame[frame[column] == value]
    return frame


def amount(donor: str, year: int, measure: str, prices: str = "current") -> float:
    """Million US dollars of the one row of Viet Nam that is asked for."""
    found = rows("oda", donor=donor, recipient="VNM", year=year, measure=measure, prices=prices)
    return float(found["value_usd_million"].item())
