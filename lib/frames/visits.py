"""Visits: who went where when, how many each way, what came of it.

Belongs here: anything derived from the rows of `visits.csv` and their events. Does not: tiers in
force (`tiers`, which the events given here already carry), words, colours.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lib.frames.filters import Only, kept
from lib.schema import codes_in


def visits(visits: pd.DataFrame, events: pd.DataFrame) -> pd.DataFrame:
    """One row a visit in order of time: the columns of both tables, and `outcomes`.

    `events` is in order of time, with begin and end (`events.placed`) and tiers
    (`tiers.in_force`). Direction is the visit's own. `outcomes` are the other events, joined by
    `~`, that name the visitor and overlap the visit, both known to the month at least: a sign of
    what came of it, not proof.
    """
    met = events.drop(columns="direction").merge(visits, on="event", validate="one_to_one")
    others = events[
        ~events["event"].isin(visits["event"]) & (events["end"] - events["begin"] < 0.1)
    ]
    others = others.assign(visitor=others["actors"].map(codes_in)).explode("visitor")
    pairs = met.merge(others, on="visitor", suffixes=("", "_other"))
    together = pairs[
        (pairs["begin"] < pairs["end_other"])
        & (pairs["begin_other"] < pairs["end"])
        & (pairs["end"] - pairs["begin"] < 0.1)
    ]
    named = together.groupby("event")["event_other"].agg("~".join)
    return met.assign(outcomes=met["event"].map(named).astype(object).fillna("").astype("str"))


def within(visits: pd.DataFrame, years: tuple[int, int], only: Only) -> pd.DataFrame:
    """The visits a reader chose, in their order; a window keeps what overlaps it."""
    return visits[kept(visits, years, only)].reset_index(drop=True)


def counted(visits: pd.DataFrame, directions: Sequence[str]) -> tuple[int, int]:
    """Visits in the first direction, and in the second."""
    first, second = directions
    return int(visits["direction"].eq(first).sum()), int(visits["direction"].eq(second).sum())


def stacked(visits: pd.DataFrame, directions: Sequence[str]) -> pd.DataFrame:
    """Visits with `height` and `balance`.

    `height` is the visit's place among those of its year and direction: 1, 2, … for the first
    direction, −1, −2, … for the second. `balance` is the number of visits in the first direction
    less those in the second, up to and with this one.
    """
    sign = visits["direction"].map({directions[0]: 1, directions[1]: -1}).astype(int)
    place = visits.groupby(["year_first", "direction"]).cumcount() + 1
    return visits.assign(height=place * sign, balance=sign.cumsum())


def decades(visits: pd.DataFrame, directions: Sequence[str]) -> pd.DataFrame:
    """One row a decade from the first with a visit to the last: decade (its first year), a column
    of counts for each direction, total, and the running balance at its end.
    """
    decade = visits["year_first"] // 10 * 10
    counts = pd.crosstab(decade, visits["direction"])
    every = range(int(decade.min()), int(decade.max()) + 1, 10)
    counts = counts.reindex(index=every, columns=list(directions), fill_value=0)
    first, second = (counts[direction] for direction in directions)
    counts = counts.assign(total=first + second, balance=(first - second).cumsum())
    return counts.rename_axis(index="decade", columns=None).reset_index()


def coverage(visits: pd.DataFrame) -> pd.DataFrame:
    """One row an office: how many visits the record has, in its first and last year."""
    years = visits.groupby("office", sort=False)["year_first"].agg(["size", "min", "max"])
    years.columns = pd.Index(["visits", "year_first", "year_last"])
    return years.sort_values("visits", ascending=False, kind="stable").reset_index()
