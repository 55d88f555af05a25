"""Stretches of years: between breaks, where a series goes on under the same name and counts
something else; without a gap; those that a note is about.

Belongs here: years, and the package's lists of breaks and notes. Does not: amounts (`amounts`),
which years are asked for (`oda`), the words of a break or a note (`text`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Rows = Iterable[Mapping[str, Any]]


def of(rows: Rows, measure: str) -> dict[int, str]:
    """The breaks of a measure: the first year of the new series, by which break it is."""
    return {int(row["year"]): str(row["break"]) for row in rows if row["measure"] == measure}


def between(breaks: Mapping[int, str], years: Sequence[int]) -> dict[int, str]:
    """The breaks that have some of the years on either side."""
    if not years:
        return {}
    return {year: code for year, code in breaks.items() if min(years) < year <= max(years)}


def cut(years: Sequence[int], breaks: Iterable[int]) -> list[list[int]]:
    """Ascending years as the stretches between breaks."""
    starts = list(breaks)
    stretches: dict[int, list[int]] = {}
    for year in years:
        stretches.setdefault(sum(start <= year for start in starts), []).append(int(year))
    return list(stretches.values())


def runs(years: Sequence[int], among: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending years as (first, last) of each stretch without a gap; `among` is every year."""
    place = {year: number for number, year in enumerate(among)}
    found: list[tuple[int, int]] = []
    for year in years:
        if found and place[year] == place[found[-1][1]] + 1:
            found[-1] = (found[-1][0], year)
        else:
            found.append((year, year))
    return found


def notes(rows: Rows, measure: str, years: Sequence[int], totals: Sequence[str]) -> list[str]:
    """The notes on a measure that some of the years fall under.

    A note on the figures of one donor is for a view that has them among its `totals`.
    """
    return [
        str(row["note"])
        for row in rows
        if row["measure"] == measure
        and any(row["years"][0] <= year <= row["years"][1] for year in years)
        and row.get("donor", "") in ("", *totals)
    ]
