"""Where a moment stands on a time axis: the stretched era scale, the true one, equal steps.

Two thirds of the record lie after 1973, 4 % of thirteen centuries, so a linear axis is empty and
then a smear. The era scale is linear inside an era and changes its rate at the eras' borders;
`eras.csv` holds the borders and each era's share of the whole axis.

Belongs here: years → positions between 0 and 1, borders. Does not: anything that depends on px, as
printed years do (`figures.layout.axis`), which rows are shown (`events`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from lib.schema import records

SCALES = ("era", "true", "equal")


@dataclass(frozen=True)
class Segment:
    """A stretch of the axis on which time runs evenly: years `first` to `end`, open at the end."""

    name: str
    first: float
    end: float
    left: float
    right: float

    @property
    def rate(self) -> float:
        """Share of the axis a year takes."""
        return (self.right - self.left) / (self.end - self.first)


@dataclass(frozen=True)
class Axis:
    """Segments in order, together from position 0 to 1."""

    segments: tuple[Segment, ...]

    @cached_property
    def _firsts(self) -> list[float]:
        return [segment.first for segment in self.segments]

    def position(self, moment: float) -> float:
        """Where a moment (1973.72) stands, 0 to 1; a moment outside stands at the nearer end."""
        segment = self.segments[max(0, bisect_right(self._firsts, moment) - 1)]
        inside = min(max(moment, segment.first), segment.end)
        return segment.left + (inside - segment.first) * segment.rate

    def borders(self) -> list[float]:
        """Positions at which the rate changes."""
        return [segment.left for segment in self.segments[1:]]


def scaled(
    scale: str, window: tuple[int, int], eras: pd.DataFrame, moments: Iterable[float]
) -> Axis:
    """The axis of a window by the name of its scale, one of `SCALES`."""
    if scale == "true":
        return true_axis(window)
    if scale == "equal":
        return equal_axis(moments, window)
    return era_axis(eras, window)


def era_axis(eras: pd.DataFrame, window: tuple[int, int]) -> Axis:
    """The stretched axis for a window of years, both ends included.

    `eras` has era, first_year, last_year, width (shares of the whole axis). Eras outside the
    window are left out, one that is cut keeps its rate, and the rest is stretched to fill the
    axis; inside one era the axis is therefore simply linear.
    """
    low, high = window
    kept = [
        (row.era, max(row.first_year, low), min(row.last_year, high) + 1, row)
        for row in records(eras)
        if row.first_year <= high and row.last_year >= low
    ]
    if not kept:
        return true_axis(window)
    # what lies before the first or after the last era runs on at that era's rate
    name, _, end, row = kept[0]
    kept[0] = (name, low, end, row)
    name, first, _, row = kept[-1]
    kept[-1] = (name, first, high + 1, row)
    widths = [
        row.width * (end - first) / (row.last_year + 1 - row.first_year)
        for _, first, end, row in kept
    ]
    return _laid([(name, first, end) for name, first, end, _ in kept], widths)


def true_axis(window: tuple[int, int]) -> Axis:
    """The linear axis for a window of years, both ends included."""
    return _laid([("", window[0], window[1] + 1)], [1.0])


def equal_axis(moments: Iterable[float], window: tuple[int, int]) -> Axis:
    """An axis on which every moment that has an event is one step from the next."""
    low, high = window
    years = sorted({int(moment) for moment in moments if low <= moment < high + 1} | {low})
    ends = [*years[1:], high + 1]
    return _laid(
        [(str(year), year, end) for year, end in zip(years, ends, strict=True)], [1.0] * len(years)
    )


def _laid(stretches: Sequence[tuple[str, float, float]], widths: Sequence[float]) -> Axis:
    total, left = sum(widths), 0.0
    segments = []
    for (name, first, end), width in zip(stretches, widths, strict=True):
        right = left + width / total
        segments.append(Segment(name, first, end, left, right))
        left = right
    return Axis(tuple(segments))
