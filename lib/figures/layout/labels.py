"""Where marks and their titles fit beside each other.

Belongs here: boxes of px in the rows of lanes. Does not: the time axis (`frames.axis`), how a mark
or a title looks (`event_marks`), how wide a text is (`widths`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from lib.figures.layout.widths import text_width


class Mark(NamedTuple):
    """An event on the chart: where it begins and ends (0 to 1), its row, its title's side."""

    event: str
    category: str
    left: float
    right: float
    row: int
    side: str

    @property
    def at(self) -> float:
        """Where the mark itself stands, in the middle."""
        return (self.left + self.right) / 2

    @property
    def title(self) -> float:
        """Where the title begins: beside the mark's bar, or on it, beside the mark itself."""
        return {"right": self.right, "left": self.left}.get(self.side, self.at)


def arranged(
    events: Sequence[Any],
    reach: Sequence[tuple[float, float]],
    titles: Mapping[str, str],
    width: float,
    most: int,
) -> list[Mark]:
    """A mark for each event, in the order of `events`, with a row inside its lane.

    On a chart `width` px wide no mark or title of a row touches another. The important are placed
    first, then the recent; each takes the first of a lane's `most` rows that has room for mark and
    title (right of the mark, then left, then on a soft band that is long enough; the side is empty
    where none fits), else for the mark alone. What finds no room at all has row −1. `reach` is
    where each event begins and ends on the axis. Which event a reader has opened is not asked: a
    mark that has been pressed stays under the pointer.

    Records, not a frame: this runs for three widths on every change, 2 ms instead of 12.
    """
    waiting = sorted((-row.importance, -row.begin, place) for place, row in enumerate(events))
    busy: dict[tuple[str, int], list[tuple[float, float]]] = {}
    marks: list[Mark | None] = [None] * len(waiting)
    for *_, place in waiting:
        event, category, precision = _what(events[place])
        left, right = reach[place]
        centre = (left + right) / 2 * width
        start, end = min(left * width, centre - _HALF), max(right * width, centre + _HALF)
        long = 2 * _GAP + text_width(titles.get(event, event))
        row, found = -1, ""
        for side, first, last in (
            ("right", start, end + long),
            ("left", start - long, end),
            ("on", start, end),
            ("", start, end),
        ):
            if side and (first < -_GAP or last > width + _GAP):
                continue
            if side == "on" and not (precision in SOFT and centre + _HALF + long <= end):
                continue
            # titles leave the lane's last rows to marks, which would else find none
            row = _free(busy, category, first, last, most - 2 if side else most)
            if row >= 0:
                busy.setdefault((category, row), []).append((first, last))
                found = side
                break
        marks[place] = Mark(event, category, left, right, row, found)
    return [mark for mark in marks if mark is not None]


_what = attrgetter("event", "category", "precision")


def _free(
    busy: Mapping[tuple[str, int], Sequence[tuple[float, float]]],
    category: str,
    first: float,
    last: float,
    rows: int,
) -> int:
    """The first of a lane's rows that is free between two places; −1 where none is."""
    for row in range(rows):
        if all(last <= start or first >= end for start, end in busy.get((category, row), ())):
            return row
    return -1


SOFT = ("decade", "century")
"""Precisions drawn as a pale band, on which a title can be read."""
_HALF = 7.0
"""Half a mark's width in px; two marks are therefore 14 px apart or in different rows."""
_GAP = 6.0
