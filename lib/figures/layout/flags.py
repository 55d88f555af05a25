"""Flags: short titles on top of thin vertical lines, none on another.

Belongs here: which row each title stands on, and on which side of its line. Does not: marks with
titles in lanes (`labels`), how wide a text is (`widths`), drawing (`together_marks`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lib.figures.layout.widths import cut, text_width

_POLE = 10.0
"""Room in px between a line and its title, and beside the title."""
_LEAST = 10
"""Letters that a cut title must keep."""


@dataclass(frozen=True)
class Flag:
    """One title: its text as it fits, its row (0 is the lowest), its side of the line."""

    text: str
    row: int
    side: str


def flags(
    titles: Sequence[str], at: Sequence[float], width: float, size: float = 12.0
) -> list[Flag]:
    """A flag for each title, in their order, on a chart `width` px wide.

    `at` (0 to 1, ascending) is where the lines stand. A line goes up to its own title; so that it
    crosses no other, those on the left have their titles to the right of the line, each higher
    than the next, and the others theirs to the left, each higher than the one before. Titles are
    cut to the room they then have; where the two sides part is chosen so that the most text
    remains of each, on the fewest rows. Where that would leave too little of one (on a phone),
    each title has a row of its own, and a line may pass behind it.
    """
    places = [place * width for place in at]
    best: list[Flag] | None = None
    highest, worth = 0, (0, 0)
    for text in _cuts(titles, places, width, size):
        if text.worth[0] < _LEAST or (best and text.worth < worth):
            break
        rows = _rows(places, [text_width(each, size) for each in text.short], text.parted)
        if rows and (not best or max(rows) < highest):
            highest, worth = max(rows), text.worth
            sides = ["right"] * text.parted + ["left"] * (len(rows) - text.parted)
            best = [Flag(*each) for each in zip(text.short, rows, sides, strict=True)]
    return best or _stairs(titles, places, width, size)


def _stairs(
    titles: Sequence[str], places: Sequence[float], width: float, size: float
) -> list[Flag]:
    """A row each: down the left half of the chart, then up the right half."""
    parted = sum(place <= width / 2 for place in places)
    found = []
    for number, (title, place) in enumerate(zip(titles, places, strict=True)):
        right = number < parted
        room = min(width - place, 0.6 * width) if right else place
        row = parted - 1 - number if right else number
        found.append(Flag(cut(title, room - 2 * _POLE, size), row, "right" if right else "left"))
    return found


@dataclass(frozen=True)
class _Cut:
    """Titles as they fit when the first `parted` fly right and the others left."""

    short: list[str]
    parted: int
    worth: tuple[int, int]


def _cuts(titles: Sequence[str], places: Sequence[float], width: float, size: float) -> list[_Cut]:
    """Ways to cut, those that keep the most text first."""
    found = []
    for parted in range(len(titles) + 1):
        right, left = places[:parted], places[parted:]
        # each side up to the chart's end, less than half of it, or up to the other side's lines
        ends = [
            (width, 0.0, width),
            (width, 0.0, 0.45 * width),
            (left[0] if left else width, 0.0, width),
            (width, right[-1] if right else 0.0, width),
        ]
        for end, start, most in ends:
            rooms = [*(end - place for place in right), *(place - start for place in left)]
            short = [
                cut(title, min(room, most) - 2 * _POLE, size)
                for title, room in zip(titles, rooms, strict=True)
            ]
            # two titles cut a little say more than one whole and one of two letters
            least = min([_LEAST, *(len(text) for text in short if text.endswith("…"))])
            found.append(_Cut(short, parted, (least, sum(map(len, short)))))
    return sorted(found, key=lambda way: way.worth, reverse=True)


def _rows(at: Sequence[float], lengths: Sequence[float], parted: int) -> list[int] | None:
    """The row of each title when the first `parted` fly right; None where a line would cross."""
    spans = [
        (place, place + long + 2 * _POLE) if number < parted else (place - long - 2 * _POLE, place)
        for number, (place, long) in enumerate(zip(at, lengths, strict=True))
    ]
    rows: dict[int, int] = {}
    for number in [*reversed(range(parted)), *range(parted, len(at))]:
        start, end = spans[number]
        row = 1 + max((rows[other] for other in rows if start <= at[other] <= end), default=-1)
        while any(
            rows[other] == row and spans[other][0] < end and start < spans[other][1]
            for other in rows
        ):
            row += 1
        if any(rows[o] < row and spans[o][0] <= at[number] <= spans[o][1] for o in rows):
            return None
        rows[number] = row
    return [rows[number] for number in range(len(at))]
