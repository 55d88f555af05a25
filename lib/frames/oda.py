"""ODA: the donors a view compares, year by year.

Belongs here: choosing, summing, ranking and sharing out what `amounts` holds. Does not: names and
sentences (`text`, `views.oda.sentences`), colours (`figures`), files (`load`).

Missing is not zero: no figure is NaN, and so is a sum of nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from lib.frames import amounts
from lib.frames.amounts import Basis, largest
from lib.frames.stretches import between, cut
from lib.frames.tiers import NONE

REST = "rest"
"""The column that adds up the donors not shown by themselves."""
LARGEST = 6
"""Donors shown by themselves when the reader chose none."""
MOST = 7
"""Donors shown by themselves at most; with the rest and the total these are nine traces."""
MOST_COLUMNS = 100
"""Donors a table without a chart shows by themselves, of those asked for."""

VIEWS = ("bars", "lines", "multiples", "rank", "year", "change", "share", "table")
"""Ways to show a comparison, the default first."""


@dataclass(frozen=True)
class Choice:
    """What the reader asks: donors by themselves (none means the largest), years by window and
    by the tiers then in force (none means any).
    """

    measure: str
    prices: str
    donors: tuple[str, ...]
    window: tuple[int, int]
    tiers: tuple[str, ...]
    view: str
    unit: str = "usd"


def years(basis: Basis, choice: Choice, spells: pd.DataFrame) -> list[int]:
    """Years with figures inside the window in which a chosen tier was in force, if only partly.

    `spells` has tier, year_first, year_last (missing for the one now in force).
    """
    first, last = choice.window
    there = [int(year) for year in basis.values.index if first <= year <= last]
    if not choice.tiers:
        return there
    ends = spells["year_last"].fillna(last).tolist()
    held = dict(zip(spells["tier"], zip(spells["year_first"], ends, strict=True), strict=True))
    held[NONE] = (first, min(spells["year_first"], default=last))
    kept = [held[tier] for tier in choice.tiers if tier in held]
    return [year for year in there if any(start <= year <= end for start, end in kept)]


def ranked(basis: Basis, window: tuple[int, int]) -> list[str]:
    """Donors with a figure in the window, the largest first; see `amounts.ranked`."""
    return amounts.ranked(basis.values[basis.donors].loc[window[0] : window[1]], basis.breaks)


@dataclass(frozen=True)
class Comparison:
    """What one view compares: the donors shown, year by year.

    `values`: in `unit`, years × donors in the order they are stacked, the focus first, `REST`
    last where there is one. `total`: by year; as published if `group` names whose total it is,
    otherwise the sum of the columns. `everyone`: the same years of every donor with a figure, the
    largest first. `folded`: donors (and residuals) inside `REST`. `absent`: asked for, without a
    figure here. `beyond`: the published total of a wider group, by year, and `wider` whose it is;
    empty where donors were chosen. `breaks`: those of the basis that lie between the years.
    """

    values: pd.DataFrame
    total: pd.Series[float]
    group: str
    status: pd.Series[str]
    everyone: pd.DataFrame
    folded: tuple[str, ...]
    absent: tuple[str, ...]
    beyond: pd.Series[float] = field(default_factory=lambda: pd.Series(dtype=float))
    wider: str = ""
    unit: str = "usd"
    breaks: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def parts(self) -> list[Comparison]:
        """The donors that have a figure in each stretch between breaks, the earliest first."""
        if not self.breaks:
            return [self]
        found = []
        for years in cut(self.years, self.breaks):
            everyone = self.everyone.loc[years].dropna(axis="columns", how="all")
            part = replace(
                self,
                values=self.values.loc[years].dropna(axis="columns", how="all"),
                total=self.total[years],
                status=self.status[years],
                everyone=everyone,
                folded=tuple(code for code in self.folded if code in everyone),
                beyond=self.beyond.reindex(years) if self.wider else self.beyond,
                breaks={},
            )
            if part.donors:
                found.append(part)
        return found

    @cached_property
    def years(self) -> list[int]:
        """The years compared, ascending."""
        return [int(year) for year in self.values.index]

    @property
    def donors(self) -> list[str]:
        """Donors shown by themselves."""
        return [str(code) for code in self.values.columns if code != REST]

    @cached_property
    def leader(self) -> str:
        """The donor of a part, shown by itself, with the largest sum."""
        return largest(self.values[self.donors])[0]

    @cached_property
    def sums(self) -> pd.Series[float]:
        """The sum of a part's years for each column; NaN where there is no figure at all."""
        return self.values.sum(min_count=1)

    @cached_property
    def below_zero(self) -> dict[str, list[int]]:
        """Years in which a column is below zero, by column."""
        low = self.values.to_numpy() < 0
        found = {
            str(code): [year for year, cell in zip(self.years, cells, strict=True) if cell]
            for code, cells in zip(self.values.columns, low.T, strict=True)
        }
        return {code: years for code, years in found.items() if years}


def compare(
    basis: Basis,
    years: Sequence[int],
    focus: str,
    asked: Sequence[str] = (),
    most: int = MOST,
) -> Comparison:
    """The donors asked for, or the largest of these years and the focus, and the rest as one.

    `years` are rows of `basis.values`. When donors are asked for, only they are compared; those
    beyond `most` become `REST`.
    """
    values = basis.values.loc[list(years)]
    ranked = amounts.ranked(values.drop(columns=list(basis.residuals)), basis.breaks)
    wanted = [code for code in ranked if code in asked] if asked else ranked
    alone = wanted[: most if asked or len(wanted) <= MOST else LARGEST]
    if focus in wanted:
        alone = [focus, *(code for code in alone if code != focus)][:most]
    others = [code for code in wanted if code not in alone]
    folded = others if asked else [*others, *largest(values[sorted(basis.residuals)])]
    if folded == others[:1]:
        alone, folded = [*alone, *folded], []
    shown = values[alone]
    if folded:
        shown = shown.assign(**{REST: _sum(values[folded])})
    total = basis.total.reindex(values.index)
    published = not asked and bool(basis.group) and bool(total.notna().all())
    return Comparison(
        values=shown,
        total=total if published else _sum(shown),
        group=basis.group if published else "",
        status=basis.status.reindex(values.index),
        everyone=values[ranked],
        folded=tuple(folded),
        absent=tuple(code for code in asked if code not in ranked),
        beyond=basis.beyond.reindex(values.index) if published else basis.beyond.iloc[:0],
        wider=basis.wider if published else "",
        unit=basis.unit,
        breaks=between(basis.breaks, values.index.tolist()),
    )


def _sum(values: pd.DataFrame) -> pd.Series[float]:
    return values.sum(axis="columns", min_count=1)


def shares(comparison: Comparison) -> pd.DataFrame:
    """Each column's share of the year's sum; they sum to 1.

    Raises:
        ValueError: a value is below zero, so a share would say nothing.
    """
    if comparison.below_zero:
        raise ValueError("a value is below zero")
    sums = _sum(comparison.values)
    return comparison.values.div(sums.where(sums > 0), axis="index")


def ranks(comparison: Comparison) -> pd.DataFrame:
    """The place of each donor shown among all donors with a figure in the year; ties share it."""
    places = comparison.everyone.rank(axis="columns", ascending=False, method="min")
    return places[comparison.donors]


def left_out(current: Basis, basis: Basis, choice: Choice) -> list[str]:
    """Donors with figures in the window at current prices that `basis` cannot show."""
    there = ranked(current, choice.window)
    wanted = [code for code in choice.donors if code in there] or there
    return [code for code in wanted if code not in basis.values.columns]
