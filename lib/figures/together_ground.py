"""What lies behind the rows that stand together: lines of events, shaded times, gaps.

Belongs here: shapes. Does not: the marks (`together_marks`), where a row stands (`together`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, NamedTuple

from lib import theme
from lib.figures import parts
from lib.figures.layout.flags import Flag
from lib.figures.together_marks import reach
from lib.frames.together import Shown


@dataclass(frozen=True)
class Strip:
    """Where a row stands: its axis, its lower and upper end as shares of the plot's height.

    Its label stands above it, up to `label_top`, and reaches `label_width` px into the plot.
    """

    row: str
    axis: str
    low: float
    high: float
    label_top: float
    label_width: float


class Box(NamedTuple):
    """Where a text stands: px from the left of the plot, shares of its height."""

    left: float
    right: float
    low: float
    high: float


def shapes(
    shown: Shown,
    placed: Sequence[Flag],
    strips: Sequence[Strip],
    top: float,
    width: int,
    names: Sequence[Box],
) -> list[dict[str, Any]]:
    """Lines of events, times that stand out, stretches without a figure.

    A line leaves out labels of rows, and the `names` inside them.
    """
    labels = [Box(-inf, strip.label_width, strip.high, strip.label_top) for strip in strips]
    rows = 1 + max((flag.row for flag in placed), default=0)
    low, high = reach(shown)
    poles = [
        _pole(moment - 0.5, foot, head)
        for moment, flag in zip(shown.marked["at"], placed, strict=True)
        for foot, head in _clear(
            [*labels, *names],
            (moment - 0.5 - low) / (high - low) * width,
            top + (1 - top) * (flag.row + 0.5) / rows,
        )
    ]
    bands = [
        _band(begin - 0.5, end - 0.5, 0, top, theme.ACCENT, 0.2)
        for _, begin, end in shown.stand_out
    ]
    gaps = [
        _band(first - 0.5, last + 0.5, strip.low, strip.high, theme.MUTED, 0.13)
        for strip in strips
        for first, last in shown.gaps[strip.row]
    ]
    return [*gaps, *bands, *poles]


def _clear(boxes: Sequence[Box], at: float, head: float) -> list[tuple[float, float]]:
    """The parts of a line, `at` px from the left, that no text stands in the way of."""
    found, foot = [], 0.0
    for box in sorted((box for box in boxes if box.left < at < box.right), key=lambda box: box.low):
        if box.low > foot:
            found.append((foot, box.low))
        foot = max(foot, box.high)
    return [*found, (foot, head)]


def _pole(at: float, foot: float, head: float) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": round(at, 3),
        "x1": round(at, 3),
        "yref": "paper",
        "y0": round(foot, 4),
        "y1": round(head, 4),
        "line": {"color": theme.MUTED, "width": 1},
        "opacity": 0.55,
        "layer": "below",
    }


def _band(
    left: float, right: float, low: float, high: float, colour: str, opacity: float
) -> dict[str, Any]:
    return parts.box(left, right, 0, 0, colour, opacity) | {
        "yref": "paper",
        "y0": round(low, 4),
        "y1": round(high, 4),
    }
