"""The reach of the record: how much it holds, from when to when.

Belongs here: counting for the About page. Does not: wording (`pages/about.py`, words).
"""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Reach:
    """Events from the date of the first (EDTF) to the year of the last; first and last year of
    paid finance, None where there is none.
    """

    events: int
    first: str
    last: int
    finance: tuple[int, int] | None


def reach(events: pd.DataFrame, oda: pd.DataFrame) -> Reach:
    """The reach of the record; amounts that are only scheduled do not count."""
    first = events.iloc[int(events["year_first"].to_numpy().argmin())]
    years = oda.loc[oda["status"] != "scheduled", "year"]
    return Reach(
        len(events),
        str(first["date"]),
        int(events["year_last"].max()),
        (int(years.min()), int(years.max())) if len(years) else None,
    )
