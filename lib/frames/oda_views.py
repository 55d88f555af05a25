"""What single views of a comparison need: one year by size, change between two years, means.

Belongs here: a comparison → the rows of one view. Does not: choosing donors and years (`oda`),
drawing (`figures`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from lib.frames.oda import REST, Comparison
from lib.frames.stretches import cut

MOST_BARS = 20
"""Donors one year shows by themselves."""


@dataclass(frozen=True)
class OneYear:
    """The donors of one year by size.

    `values`: in `unit` by donor, the largest first, `REST` last where there is one. `places`:
    the place of each donor among those compared. `beyond`: what donors the record does not
    list gave, all together; NaN where no wider total is published. `others`: what all donors and
    residuals the measure lists gave, except the largest one shown.
    """

    year: int
    values: pd.Series[float]
    places: pd.Series[int]
    folded: int
    beyond: float
    others: float
    unit: str


def one_year(found: Comparison, focus: str) -> OneYear:
    """The last year of a comparison; the focus is shown even when it is not among the largest."""
    year = found.years[-1]
    asked = [code for code in found.everyone if code in {*found.donors, *found.folded}]
    amounts = pd.Series(found.everyone[asked].iloc[-1].dropna(), dtype=float)
    ordered = amounts.sort_values(ascending=False, kind="stable")
    alone = [code for place, code in enumerate(ordered.index) if place < MOST_BARS or code == focus]
    total = float(found.total[year])
    rest = total - float(ordered[alone].sum())
    folded = len(ordered) - len(alone)
    values = ordered[alone]
    if folded or (found.folded and abs(rest) >= _CENT):
        values = pd.concat([values, pd.Series({REST: rest})])
    return OneYear(
        year=year,
        values=values,
        places=ordered.rank(ascending=False, method="min").astype(int),
        folded=folded,
        beyond=float(found.beyond.get(year, float("nan"))) - total,
        others=total - float(ordered.iloc[0]),
        unit=found.unit,
    )


_CENT = 0.005


def change(found: Comparison) -> pd.DataFrame:
    """Each donor shown in the first and the last year; columns first, last and change.

    The years are of one part (`Comparison.parts`): across a break there is no change to speak of.

    Ordered by change, the largest rise first; donors that lack one of the two years last, for
    their change is not known.
    """
    years = found.years
    wanted = {*found.donors, *found.folded}
    ends = found.everyone.loc[[years[0], years[-1]], [c for c in found.everyone if c in wanted]]
    table = ends.T.set_axis(["first", "last"], axis="columns").dropna(how="all")
    table = table.assign(change=table["last"] - table["first"])
    largest = table.abs().max(axis="columns").nlargest(MOST_BARS).index
    return table.loc[largest].sort_values("change", ascending=False, kind="stable")


def panels(found: Comparison, most: int = MOST_BARS) -> pd.DataFrame:
    """Years × donors asked for, or shown, each by itself, the largest first."""
    wanted: Collection[str] = {*found.donors, *found.folded} if not found.group else found.donors
    return found.everyone[[code for code in found.everyone if code in wanted][:most]]


def mean(values: pd.DataFrame, breaks: Collection[int] = (), years: int = 3) -> pd.DataFrame:
    """The mean of each year and those before it; no mean where one of them has no figure, or where
    a break lies between.
    """
    found = []
    for part in cut(values.index.tolist(), breaks):
        every = values.reindex(range(part[0], part[-1] + 1))
        found.append(every.rolling(years, min_periods=years).mean().loc[part])
    return pd.concat(found)


def marks(events: pd.DataFrame, spells: pd.DataFrame, window: tuple[int, int]) -> pd.DataFrame:
    """Events of a window that a chart of yearly amounts may mark, in order of time.

    Columns: event, date, begin, end (decimal years) and kind: `tier` for a step of the pair's
    ladder, `aid` for an event of aid that is not minor. `events` has every event placed in time.
    """
    step = events["event"].isin(spells["event"])
    aid = events["category"].eq("oda") & events["importance"].ge(2)
    after = events["end"].gt(window[0]) | events["begin"].ge(window[0])
    inside = events["begin"].lt(window[1] + 1) & after
    found = events[(step | aid) & inside]
    kinds = step[found.index].map({True: "tier", False: "aid"})
    return found[["event", "date", "begin", "end"]].assign(kind=kinds)
