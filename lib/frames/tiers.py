"""Tiers: the steps of partners as spells, who held what when, and how long each step took.

Belongs here: anything derived from the rows of `tiers.csv` and the package's order of tiers.
Does not: names of tiers (`text`), colours (`theme`), files (`load`).

A step is a day, a month, a year, or not known. A date that falls inside the time in which a step
may have been taken belongs to the tier before and to the tier after.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from lib.frames.dates import bounds, decimal, years_between
from lib.schema import records

NONE = "none"
"""The tier of a time before the first step."""


def spells(tiers: pd.DataFrame, partner: str, order: Sequence[str]) -> pd.DataFrame:
    """One row a continuous time of a partner in one tier, earliest first.

    Columns: tier, since (EDTF as given), event, year_first, year_last (the last year that may
    still belong to it; missing for the tier now in force), rank (place in `order`, lowest 0).
    Undated steps have no place in time and are left out; so is a step that is not higher than
    the tier already in force, or a lower one taken on the same day.
    """
    steps = _ranked(tiers[tiers["partner"].eq(partner) & tiers["since"].ne("")], order)
    first = steps["since"].map(lambda since: bounds(since)[0])
    steps = steps.assign(first=first).sort_values(["first", "rank"])
    steps = steps.drop_duplicates("first", keep="last")
    best_before = steps["rank"].cummax().shift(fill_value=-1)
    steps = steps[steps["rank"] > best_before].reset_index(drop=True)
    begun = [int(since[:4]) for since in steps["first"]]
    ended = [int(_day_before(bounds(since)[1])[:4]) for since in steps["since"][1:]]
    return steps[["tier", "since", "event"]].assign(
        year_first=pd.array(begun, dtype="Int64"),
        year_last=pd.array([*ended, None][: len(steps)], dtype="Int64"),
        rank=steps["rank"],
    )


def in_force(events: pd.DataFrame, spells: pd.DataFrame) -> pd.DataFrame:
    """Events with a column `tiers`: every tier their date overlaps, lowest first, joined by `~`.

    `none` stands for the time before the first spell. An event on the day of a step belongs to
    the new tier alone; one known by its year, in a year of change, belongs to both.
    """
    covered = [bounds(written) for written in events["date"]]
    first = np.array([days[0] for days in covered], dtype="U10")
    last = np.array([days[1] for days in covered], dtype="U10")
    steps = [bounds(since) for since in spells["since"]]
    starts = ["", *(step[0] for step in steps)]
    ends = [*(step[1] for step in steps), "~"]  # "~" sorts after every day
    codes = [NONE, *spells["tier"]]
    overlaps = np.zeros(len(events), dtype=np.int64)
    for place, (start, end) in enumerate(zip(starts, ends, strict=True)):
        overlaps |= ((last >= start) & (first < end)).astype(np.int64) << place
    named = {
        bits: "~".join(code for place, code in enumerate(codes) if bits >> place & 1)
        for bits in np.unique(overlaps).tolist()
    }
    return events.assign(tiers=pd.array([named[bits] for bits in overlaps.tolist()], dtype="str"))


def at(tiers: pd.DataFrame, day: str, order: Sequence[str]) -> pd.DataFrame:
    """The highest tier each partner had reached on an ISO day; highest first, undated ones last.

    Columns: partner, tier, since, rank, status. `known`: reached by that day; `unsure`: the step
    was taken at a time that may be before or after it; `undated`: the source gives no date, so
    whether it held on that day is not known. A partner may have an undated row beside a dated one.
    """
    reached: dict[str, tuple[str, str, str, int, str]] = {}
    undated = []
    # rows, not frames: those took 8 of the 60 ms of the page
    for step in records(_ranked(tiers, order)):
        row = (step.partner, step.tier, step.since, step.rank)
        if not step.since:
            undated.append((*row, "undated"))
            continue
        first, last = bounds(step.since)
        if first <= day and (step.partner not in reached or row[3] >= reached[step.partner][3]):
            reached[step.partner] = (*row, "known" if last <= day else "unsure")

    def place(row: tuple[str, str, str, int, str]) -> tuple[int, str, str]:
        partner, _, since, rank, _ = row
        return -rank, bounds(since)[0] if since else "", partner

    rows = [*sorted(reached.values(), key=place), *sorted(undated, key=place)]
    return pd.DataFrame(rows, columns=["partner", "tier", "since", "rank", "status"])


def durations(tiers: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    """One row a step of a partner, with the years it took.

    Columns: partner, tier, since, rank, previous (the tier before, empty for a first step),
    years (from the step before; missing for a first step or an unknown date), from_start (from
    the partner's row of the lowest tier in `order`; missing where the table has none), exact
    (false where a date is known by its year only, so the years are whole and may be one off).
    """
    ranked = _ranked(tiers, order).sort_values(["partner", "rank"], kind="stable")
    before = ranked.groupby("partner")[["tier", "since"]].shift(fill_value="")
    lowest = ranked[ranked["rank"].eq(0)]
    begun = dict(zip(lowest["partner"], lowest["since"], strict=True))
    took = [_years(*pair) for pair in zip(before["since"], ranked["since"], strict=True)]
    starts = [begun.get(partner, "") for partner in ranked["partner"]]
    spans = zip(starts, ranked["since"], ranked["rank"], strict=True)
    from_start = [_years(start if rank else "", since) for start, since, rank in spans]
    exact = [_exact(*pair) for pair in zip(before["since"], ranked["since"], strict=True)]
    found = ranked.assign(previous=before["tier"], years=took, from_start=from_start, exact=exact)
    columns = ["partner", "tier", "since", "rank", "previous", "years", "from_start", "exact"]
    return found[columns].reset_index(drop=True)


@dataclass(frozen=True)
class Standing:
    """Where a partner stood at the end of a year.

    `steps` and `years` count from the first step to the tier then in force.
    """

    tier: str
    since: str
    began: str
    steps: int
    years: float


def standing(spells: pd.DataFrame, year: int) -> Standing | None:
    """The tier in force at the end of a year; None before the first step."""
    reached = spells[spells["year_first"] <= year]
    if reached.empty:
        return None
    began, since = reached["since"].iloc[0], reached["since"].iloc[-1]
    tier = reached["tier"].iloc[-1]
    return Standing(tier, since, began, len(reached) - 1, _years(began, since))


def order_of_arrival(tiers: pd.DataFrame, partner: str, tier: str) -> tuple[int, int, int]:
    """How many other partners reached a tier before a partner, after it, or cannot be told.

    Undated steps are not counted.
    """
    there = {
        step.partner: bounds(step.since)
        for step in records(tiers)
        if step.tier == tier and step.since
    }
    first, last = there.pop(partner)
    before = sum(end < first for _, end in there.values())
    after = sum(start > last for start, _ in there.values())
    return before, after, len(there) - before - after


def latest(tiers: pd.DataFrame) -> str:
    """The last ISO day on which the newest dated step may have been taken."""
    return max(bounds(since)[1] for since in tiers["since"] if since)


def treads(spells: pd.DataFrame, window: tuple[int, int]) -> pd.DataFrame:
    """The spells that overlap a window of years, cut to it.

    Adds begin and end (decimal years inside the window; its end is the end of its last year) and
    entered (whether the step itself lies in the window).
    """
    low, high = float(window[0]), float(window[1] + 1)
    begin = pd.Series([decimal(bounds(since)[0]) for since in spells["since"]], dtype=float)
    end = begin.shift(-1, fill_value=high)
    cut = spells.reset_index(drop=True).assign(
        begin=begin.clip(lower=low), end=end.clip(upper=high), entered=begin.ge(low)
    )
    return cut[(begin < high) & (end > low)].reset_index(drop=True)


def compared(
    durations: pd.DataFrame,
    partner: str,
    window: tuple[int, int],
    chosen: Collection[str] = (),
) -> pd.DataFrame:
    """The dated steps of every partner in a window, as rows of a chart.

    Adds to `durations`: at (decimal year, the middle of what the date covers), whole_year (known
    by its year only) and row (0 for the partner that reached the highest tier shown, first).
    `chosen` keeps only these tiers; without it, tiers below any that a partner other than
    `partner` has are left out, for there is nothing to compare them with.
    """
    dated = [(place, step) for place, step in enumerate(records(durations)) if step.since]
    lowest = min((step.rank for _, step in dated if step.partner != partner), default=math.inf)
    shown = [
        (place, step)
        for place, step in dated
        if (step.tier in chosen if chosen else step.rank >= lowest)
        and window[0] <= int(bounds(step.since)[0][:4]) <= window[1]
    ]
    shown.sort(key=lambda found: found[1].rank)
    highest = {step.partner: step for _, step in shown}
    arrived = sorted(
        highest.values(), key=lambda step: (-step.rank, bounds(step.since)[0], step.partner)
    )
    rows = {step.partner: row for row, step in enumerate(arrived)}
    shown.sort(key=lambda found: rows[found[1].partner])
    covered = [bounds(step.since) for _, step in shown]
    return (
        durations.iloc[[place for place, _ in shown]]
        .assign(
            at=[(decimal(start) + decimal(end, 1)) / 2 for start, end in covered],
            whole_year=[not _exact(step.since) for _, step in shown],
            row=[rows[step.partner] for _, step in shown],
        )
        .reset_index(drop=True)
    )


def _ranked(tiers: pd.DataFrame, order: Sequence[str]) -> pd.DataFrame:
    places = {tier: place for place, tier in enumerate(order)}
    return tiers.assign(rank=tiers["tier"].map(places).fillna(-1).astype(int))


def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()


def _exact(*dates: str) -> bool:
    """Whether dates are known to the month, so that years between them have a fraction."""
    return all(years_between(*bounds(written)) < 0.1 for written in dates if written)


def _years(earlier: str, later: str) -> float:
    if not earlier or not later:
        return float("nan")
    first, last = bounds(earlier)[0], bounds(later)[0]
    if _exact(earlier, later):
        return round(years_between(first, last), 1)
    return float(int(last[:4]) - int(first[:4]))
