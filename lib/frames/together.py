"""Together: tier, visits, aid, investment, trade and votes of the pair, year by year, side by side.

Belongs here: joining rows on one clock and what a window of them shows. Does not: finding the
rows in their tables (`together_rows`), any one topic by itself (`tiers`, `visits`, `oda`).

Missing is not zero: a year without a figure is NaN, and so is a year before the record of visits
begins. Nothing here is a correlation: rows stand beside each other, that is all.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lib.frames import tiers as tier_frames
from lib.frames.stretches import cut
from lib.schema import codes_in, records

TIER, VISITS, ODA, INVESTMENT, TRADE, VOTES = ROWS = (
    "tier",
    "visits",
    "oda",
    "investment",
    "trade",
    "votes",
)
"""Codes of the rows, from top to bottom."""

INDICATORS = {
    INVESTMENT: "direct-investment-outward",
    TRADE: "trade-total",
    VOTES: "un-vote-agreement",
}
"""The indicator of each row that is one."""
UNLIKE = (TRADE,)
"""Rows whose figures come from sources that count differently: no line joins them."""


@dataclass(frozen=True)
class Choice:
    """What a reader asks: years, rows (none means all), tiers whose years are to stand out."""

    years: tuple[int, int]
    rows: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Together:
    """The pair's rows on one clock.

    `values`: years × columns, ascending and without a hole; a column a row, two for visits, one
    for each of `directions`; US$ million for aid and investment, US$ billion for trade, per cent
    for votes. `spells` of the pair. `held`: the tiers of each year, joined by `~`. `marked`: events
    that stand out, with `at` (decimal year). `sources`: codes of the sources of each row. `starts`:
    years from which the figures of a row are another story, which no change is told across.
    """

    values: pd.DataFrame
    spells: pd.DataFrame
    held: pd.Series[str]
    marked: pd.DataFrame
    directions: tuple[str, ...]
    sources: Mapping[str, tuple[str, ...]]
    starts: Mapping[str, tuple[int, ...]]

    @property
    def years(self) -> tuple[int, int]:
        """First and last year of the clock."""
        return int(self.values.index[0]), int(self.values.index[-1])

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The rows that have something to show in some year; the tier always has."""
        held = {str(column) for column in self.values if self.values[column].notna().any()}
        return tuple(row for row in ROWS if row == TIER or not held.isdisjoint(self.columns(row)))

    def columns(self, row: str) -> list[str]:
        """The columns of a row; none for the tier, which is no figure."""
        return {TIER: [], VISITS: list(self.directions)}.get(row, [row])


def joined(
    figures: Mapping[str, pd.DataFrame],
    visits: pd.DataFrame,
    spells: pd.DataFrame,
    marked: pd.DataFrame,
    years: tuple[int, int],
    sources: Mapping[str, Collection[str]],
    starts: Mapping[str, tuple[int, ...]] | None = None,
) -> Together:
    """All rows on one clock of `years`, both ends included.

    `figures` are those of `together_rows.aid` and `indicator` by row, `visits` those of `counts`;
    `sources` are cells of codes for the rows that `figures` does not have.
    """
    index = pd.RangeIndex(years[0], years[1] + 1, name="year")
    columns = {str(code): visits[code].reindex(index).astype(float) for code in visits}
    for row, rows in figures.items():
        columns[row] = rows.set_index("year")["value"].reindex(index).astype(float)
    cells: dict[str, Collection[str]] = {
        **sources,
        **{row: rows.loc[rows["year"].isin(index), "source"] for row, rows in figures.items()},
    }
    codes = {
        row: tuple(dict.fromkeys(code for cell in cells[row] for code in codes_in(cell)))
        for row in ROWS
    }
    directions = tuple(str(code) for code in visits)
    dates = pd.DataFrame({"date": [str(year) for year in index]}, index=index)
    held = tier_frames.in_force(dates, spells)["tiers"]
    values = pd.DataFrame(columns)
    return Together(values, spells, held, marked, directions, codes, starts or {})


@dataclass(frozen=True)
class Change:
    """A series inside a window: its first and last figure, its highest, and how many it has."""

    first_year: int
    first: float
    last_year: int
    last: float
    peak_year: int
    peak: float
    n: int


@dataclass(frozen=True)
class Shown:
    """What a choice shows.

    `values` as in `Together`, cut to the window. `rows` have something to show in it, `absent`
    were asked for and have nothing. `treads`: the spells, cut to the window (`tiers.treads`).
    `stand_out`: the tiers the reader chose, each with its begin and end in decimal years.
    """

    whole: Together
    years: tuple[int, int]
    values: pd.DataFrame
    rows: tuple[str, ...]
    absent: tuple[str, ...]
    treads: pd.DataFrame
    marked: pd.DataFrame
    stand_out: tuple[tuple[str, float, float], ...]

    def columns(self, row: str) -> list[str]:
        """The columns of a row."""
        return self.whole.columns(row)

    @cached_property
    def sources(self) -> pd.Series[str]:
        """Codes of the sources of the rows shown: of each row its first, then its second, …

        Rows with few sources come first: they are the long series.
        """
        lists = sorted((self.whole.sources[row] for row in self.rows), key=len)
        longest = max(map(len, lists), default=0)
        turns = [codes[place] for place in range(longest) for codes in lists if place < len(codes)]
        return pd.Series(list(dict.fromkeys(turns)), dtype="str")

    def change(self, column: str) -> Change:
        """How a column that has a figure moves through the window, since its last start in it."""
        years = [int(year) for year in self.values.index]
        figures = [float(value) for value in self.values[column]]
        known = {
            year: value for year, value in zip(years, figures, strict=True) if not pd.isna(value)
        }
        latest = cut(list(known), self.whole.starts.get(column, ()))[-1]
        known = {year: known[year] for year in latest}
        first, last, peak = min(known), max(known), max(known, key=lambda year: known[year])
        return Change(first, known[first], last, known[last], peak, known[peak], len(known))

    def steps(self, first: int, last: int) -> list[str]:
        """The tiers in force from the start of one year to the end of another, lowest first."""
        treads = self.treads[(self.treads["begin"] < last + 1) & (self.treads["end"] > first)]
        return [str(tier) for tier in treads["tier"]]

    @cached_property
    def gaps(self) -> dict[str, list[tuple[int, int]]]:
        """Stretches of years without a figure, by row; both ends included."""
        years = [int(year) for year in self.values.index]
        known = self.values.notna().to_numpy()
        places = {str(column): place for place, column in enumerate(self.values)}
        found: dict[str, list[tuple[int, int]]] = {}
        for row in self.rows:
            columns = [places[column] for column in self.columns(row)]
            missing = [
                year
                for year, held in zip(years, known[:, columns].tolist(), strict=True)
                if columns and not any(held)
            ]
            starts = [year for year in missing if year - 1 not in missing]
            ends = [year for year in missing if year + 1 not in missing]
            found[row] = list(zip(starts, ends, strict=True))
        return found


def within(whole: Together, choice: Choice) -> Shown:
    """The rows and years a reader chose."""
    low, high = choice.years
    values = whole.values.loc[low:high]
    treads = tier_frames.treads(whole.spells, choice.years)
    asked = [row for row in ROWS if row in (choice.rows or whole.rows)]
    there = {row: bool(values[whole.columns(row)].notna().to_numpy().any()) for row in asked}
    there[TIER] = not treads.empty
    marked = whole.marked
    marked = marked[(marked["at"] < high + 1) & (marked["end"] > low)]
    return Shown(
        whole,
        choice.years,
        values,
        tuple(row for row in asked if there[row]),
        tuple(row for row in asked if not there[row]),
        treads,
        marked.assign(at=marked["at"].clip(lower=low)).reset_index(drop=True),
        _times(treads, choice.years, choice.tiers),
    )


def _times(
    treads: pd.DataFrame, years: tuple[int, int], tiers: Collection[str]
) -> tuple[tuple[str, float, float], ...]:
    low, high = float(years[0]), float(years[1] + 1)
    begun = float(treads["begin"].min()) if len(treads) else high
    before = [(tier_frames.NONE, low, begun)] if begun > low else []
    held = [*before, *((row.tier, row.begin, row.end) for row in records(treads))]
    return tuple(time for time in held if time[0] in tiers)
