"""The time axis as it is drawn: eras, tiers in force, printed years, the true-to-scale strip.

Belongs here: everything on a timeline that is not an event, on so many px. Does not: years →
positions (`frames.axis`), how wide a text is (`widths`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from lib import theme
from lib.figures.layout.widths import shortened, text_width
from lib.figures.parts import box, texts
from lib.frames.axis import Axis, true_axis
from lib.frames.events import moment
from lib.text import Words

FOOT = 3.6
"""Rows below the lanes: printed years, bars of the scale, the strip to true scale."""
_ROUND = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)
"""Numbers of years between printed years, and that a bar of the scale may stand for."""


def ticks(axis: Axis, width: float, apart: float = 44.0) -> list[tuple[int, float]]:
    """Years to print, with their positions, at least `apart` px from each other on `width` px.

    Borders of the axis come first, then round years at the finest step that has room; what would
    collide is left out, never turned.
    """
    taken: list[tuple[int, float]] = []

    def free(position: float) -> bool:
        return all(abs(position - other) * width >= apart for _, other in taken)

    for segment in (*axis.segments[:1], *reversed(axis.segments[1:])):
        if free(segment.left):
            taken.append((int(segment.first), segment.left))
    for segment in axis.segments:
        step = next((step for step in _ROUND if step * segment.rate * width >= apart), None)
        if step is None:
            continue
        start = -(-int(segment.first) // step) * step
        for year in range(start, int(segment.end) + 1, step):
            position = axis.position(year)
            if year < segment.end and free(position) and position <= 1 - 12 / width:
                taken.append((year, position))
    return sorted(taken)


def years(axis: Axis, foot: float, width: float) -> dict[str, Any]:
    """The printed years below the lanes, on `width` px."""
    printed = ticks(axis, width)
    return texts(
        [at for _, at in printed],
        [foot + 0.45] * len(printed),
        [str(year) for year, _ in printed],
        ["center"] * len(printed),
        12,
    )


Held = tuple[str, float, float]
"""A tier, and where on the axis it began and ended."""


def above(axis: Axis, held: Sequence[Held], width: float, words: Words) -> list[dict[str, Any]]:
    """Names of eras, and of the tiers in force where their bar has room for the name."""
    named = [
        segment
        for segment in axis.segments
        if segment.name and words.name("era", segment.name) != segment.name
    ]
    eras = _fitting(
        [((s.left + s.right) / 2, s.right - s.left, words.name("era", s.name)) for s in named],
        0.35,
        width,
        loose=True,
    )
    bars = [((left + right) / 2, right - left, words.tier(tier)[0]) for tier, left, right in held]
    return [eras, _fitting(bars, 1.4, width, 11)]


def below(
    axis: Axis,
    begins: Sequence[float],
    window: tuple[int, int],
    foot: float,
    width: float,
    words: Words,
) -> list[dict[str, Any]]:
    """The same events to true scale, so that nobody takes the stretched axis for the real one, and
    what the strip, its ends and the bars of `scale_bars` are called.
    """
    whole = true_axis(window)
    at = [round(whole.position(begin), 4) for begin in begins]
    strip, ends = foot + FOOT - 1.2, foot + FOOT - 0.45
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": at,
        "y": [strip] * len(at),
        "marker": {"symbol": "line-ns", "size": 10, "line": {"width": 1.2, "color": theme.MUTED}},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    bars = _scales(axis, width, words)
    names = texts(
        [0.0, 0.0, 1.0, *((left + right) / 2 for left, right, _ in bars)],
        [strip, ends, ends, *[foot + 1.6] * len(bars)],
        [words("timeline.true_scale"), *map(str, window), *(name for _, _, name in bars)],
        ["left", "right", "left", *["center"] * len(bars)],
        11,
    )
    # flush with the ends of the strip
    names["text"][1:3] = map(str, window)
    return [marks, names]


def scale_bars(axis: Axis, foot: float, width: float, words: Words) -> list[dict[str, Any]]:
    """Below each stretch of the axis a bar as long as a round number of its years."""
    line = foot + 1.1
    return [
        {
            "type": "path",
            "path": f"M{left:.4f},{line - 0.12:.2f} L{left:.4f},{line + 0.12:.2f} "
            f"M{left:.4f},{line:.2f} L{right:.4f},{line:.2f} "
            f"M{right:.4f},{line - 0.12:.2f} L{right:.4f},{line + 0.12:.2f}",
            "line": {"color": theme.MUTED, "width": 1},
        }
        for left, right, _ in _scales(axis, width, words)
    ]


def _scales(axis: Axis, width: float, words: Words) -> list[tuple[float, float, str]]:
    """Ends and name of the longest round bar that takes half of its stretch, where both fit."""
    if not stretched(axis):
        return []
    found = []
    for segment in axis.segments:
        half = (segment.right - segment.left) / 2
        years = next((n for n in reversed(_ROUND) if n * segment.rate <= half), 0)
        name = words("timeline.scale_bar", n=years)
        if years and text_width(name, 11) + 8 <= 2 * half * width:
            middle, long = segment.left + half, years * segment.rate
            found.append((middle - long / 2, middle + long / 2, name))
    return found


def stretched(axis: Axis) -> bool:
    """Whether the rate of time changes between few enough stretches to say so of each."""
    return 2 <= len(axis.segments) <= 12


def shading(axis: Axis, foot: float) -> list[dict[str, Any]]:
    """Every other era shaded, and a drawn break where the rate of time changes."""
    if not stretched(axis):
        return []
    bands = [
        box(segment.left, segment.right, 0.0, foot, theme.MUTED, 0.09)
        for segment in axis.segments[1::2]
    ]
    breaks = [
        {
            "type": "path",
            "path": f"M{at - 0.003:.4f},{foot + 0.08:.2f} L{at:.4f},{foot - 0.12:.2f} "
            f"L{at:.4f},{foot + 0.12:.2f} L{at + 0.003:.4f},{foot - 0.08:.2f}",
            "line": {"color": theme.MUTED, "width": 1.5},
        }
        for at in axis.borders()
    ]
    return [*bands, *breaks]


def tier_bars(held: Sequence[Held], order: Sequence[str]) -> list[dict[str, Any]]:
    """The tiers in force as a strip of colour above the lanes."""
    return [
        box(left, right, 0.95, 1.85, theme.tier_colour(tier, list(order)), 0.32)
        for tier, left, right in held
    ]


def tick_marks(axis: Axis, foot: float, width: float) -> list[dict[str, Any]]:
    """A short line at each printed year."""
    return [
        {
            "type": "line",
            "x0": at,
            "x1": at,
            "y0": foot,
            "y1": foot + 0.15,
            "line": {"color": theme.MUTED, "width": 1},
        }
        for _, at in ticks(axis, width)
    ]


def _fitting(
    bars: Sequence[tuple[float, float, str]],
    line: float,
    width: float,
    size: int = 12,
    *,
    loose: bool = False,
) -> dict[str, Any]:
    """Texts in the middle of their bars, cut with an ellipsis where they do not fit.

    `loose`: a text may stand out of its bar where its neighbours leave the room.
    """
    said = [shortened(text, wide * width - 6, size) for _, wide, text in bars]
    for place, (at, _, text) in enumerate(bars):
        half = text_width(text, size) / 2
        others = [
            abs(at - bars[other][0]) * width - text_width(said[other], size) / 2 - _APART
            for other in (place - 1, place + 1)
            if 0 <= other < len(bars)
        ]
        ends = [at * width + _OUT, (1 - at) * width + _OUT]
        if loose and half <= min(others + ends):
            said[place] = text
    return texts(
        [at for at, _, _ in bars], [line] * len(bars), said, ["center"] * len(bars), size
    ) | {"hovertext": [theme.safe(text) for _, _, text in bars], "hoverinfo": "text"}


_APART, _OUT = 3.0, 8.0
"""Pixels between two texts (their widths err on the wide side), and out of the drawing area."""


def in_force(axis: Axis, spells: pd.DataFrame, window: tuple[int, int]) -> list[Held]:
    """The tiers in force in a window, in their order, with their place on the axis."""
    low, high = window
    begins = [moment(since) for since in spells["since"]]
    ends = [*begins[1:], float(high + 1)]
    return [
        (tier, axis.position(max(begin, low)), axis.position(min(end, high + 1)))
        for tier, begin, end in zip(spells["tier"], begins, ends, strict=True)
        if begin < high + 1 and end > low
    ]
