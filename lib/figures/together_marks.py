"""The marks of the rows that stand together: steps of tiers, bars, lines, points, events on top.

Belongs here: rows → traces. Does not: where a row stands on the page (`together`).

A year's figure stands at the year; a moment is drawn half a year to the left, so that the figure
of a year stands in the middle of its moments.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from lib import theme
from lib.figures.layout.flags import Flag
from lib.frames.together import INVESTMENT, ODA, TIER, TRADE, UNLIKE, VISITS, VOTES, Shown
from lib.schema import records
from lib.text import Words

_COLOURS = {
    VISITS: (theme.FOCUS, theme.COUNTERPART),
    ODA: (theme.FOCUS,),
    INVESTMENT: (theme.SERIES[1],),
    TRADE: (theme.SERIES[2],),
    VOTES: (theme.SERIES[4],),
}


def reach(shown: Shown) -> tuple[float, float]:
    """The ends of the year axis, as the browser sets them while the window is dragged."""
    return shown.years[0] - 0.6, shown.years[1] + 0.6


def rows(shown: Shown, order: Sequence[str], words: Words) -> list[dict[str, Any]]:
    """The traces of every row, on the axes `y2`, `y3`, … from top to bottom.

    What has titles is on `x2`, which is `x` without a grid.
    """
    found: list[dict[str, Any]] = []
    for place, row in enumerate(shown.rows):
        axis = {"xaxis": "x2" if row == TIER else "x", "yaxis": f"y{place + 2}"}
        if row == TIER:
            found += [trace | axis for trace in _tiers(shown, order, words)]
        else:
            found += [trace | axis for trace in _series(shown, row, words)]
    return found


def _series(shown: Shown, row: str, words: Words) -> list[dict[str, Any]]:
    years = [int(year) for year in shown.values.index]
    found = []
    for place, column in enumerate(shown.columns(row)):
        values = shown.values[column]
        sign = -1 if place else 1
        colour = _COLOURS[row][place]
        said = [
            None
            if pd.isna(value)
            else theme.safe(
                words(
                    "language.labelled",
                    name=words("dates.year", year=str(year)),
                    value=_amount(words, row, column, float(value)),
                )
            )
            for year, value in zip(years, values, strict=True)
        ]
        trace: dict[str, Any] = {
            "x": years,
            "y": [None if pd.isna(value) else round(sign * float(value), 2) for value in values],
            "hovertext": said,
            "hoverinfo": "text",
        }
        if row in (VISITS, ODA):
            trace |= {"type": "bar", "marker": {"color": colour}}
        else:
            trace |= {
                "type": "scatter",
                "mode": "markers" if row in UNLIKE else "lines+markers",
                "marker": {
                    "color": colour,
                    "size": 8 if row in UNLIKE else 5,
                    "symbol": "diamond" if row in UNLIKE else "circle",
                },
                "line": {"color": colour, "width": 2},
            }
        found.append(trace)
    return found


def _amount(words: Words, row: str, column: str, value: float) -> str:
    if row == VISITS:
        return words("together.visits_of", n=int(value), route=words.name("direction", column))
    return amount(words, row, value)


def amount(words: Words, row: str, value: float) -> str:
    """A figure of a row with its unit, as the sentence and the chart say it."""
    if row == VOTES:
        return words.share(value / 100, 1)
    if row in UNLIKE:
        digits = len(f"{value:.2f}".rstrip("0").partition(".")[2])
        return words.amount(value, digits, "usd_billion")
    return words.amount(value, 2)


def _tiers(shown: Shown, order: Sequence[str], words: Words) -> list[dict[str, Any]]:
    """A bar a spell, each a step higher, and the names above the bars."""
    treads = list(records(shown.treads))
    begins = [round(tread.begin - 0.5, 3) for tread in treads]
    since = [words.date(f"{tread.since}/..") for tread in treads]
    names = [words.tier(tread.tier)[0] for tread in treads]
    said = [
        theme.safe(words("language.comma").join(pair)) for pair in zip(names, since, strict=True)
    ]
    steps = {
        "type": "bar",
        "orientation": "h",
        "base": begins,
        "x": [round(tread.end - tread.begin, 3) for tread in treads],
        "y": list(range(len(treads))),
        "width": 0.3,
        "marker": {"color": [theme.tier_colour(tread.tier, list(order)) for tread in treads]},
        "hovertext": said,
        "hoverinfo": "text",
    }
    sides = step_sides(shown)
    text = {
        "type": "scatter",
        "mode": "text",
        "x": [at for at, _ in sides],
        "y": [place + STEP_NAME for place in range(len(treads))],
        "text": [
            theme.safe(name) if side == "right" else f"{theme.safe(name)} "
            for name, (_, side) in zip(names, sides, strict=True)
        ],
        "textposition": [f"middle {side}" for _, side in sides],
        "textfont": {"size": 12},
        # not the bars, whose x is a length: the arrow keys walk marks by their x
        "customdata": [tread.event for tread in treads],
        "hovertext": said,
        "hoverinfo": "text",
        "cliponaxis": False,
    }
    return [steps, text]


STEP_NAME = 0.4
"""How far above the middle of its bar the name of a tier stands, in steps."""


def step_sides(shown: Shown) -> list[tuple[float, str]]:
    """Where on the axis each tier's name stands, and on which side of that.

    The left half of the axis has room to the right of a step, the right half before its end.
    """
    low, high = reach(shown)
    return [
        (round(tread.begin - 0.5, 3), "right")
        if (tread.begin - 0.5 - low) / (high - low) < 0.5
        else (round(min(tread.end - 0.5, high), 3), "left")
        for tread in records(shown.treads)
    ]


def events(shown: Shown, placed: Sequence[Flag], words: Words) -> dict[str, Any]:
    """The titles of the events at the tops of their lines; a mark opens the event."""
    marked = list(records(shown.marked))
    return {
        "type": "scatter",
        "mode": "markers+text",
        "xaxis": "x2",
        "x": [round(event.at - 0.5, 3) for event in marked],
        "y": [flag.row for flag in placed],
        "text": flown(placed),
        "textposition": [f"middle {flag.side}" for flag in placed],
        "textfont": {"size": 12},
        "marker": {
            "symbol": [theme.SHAPES.get(event.category, "circle") for event in marked],
            "color": [theme.CATEGORIES.get(event.category, theme.MUTED) for event in marked],
            "size": 9,
        },
        "customdata": [event.event for event in marked],
        "hovertext": [
            theme.safe(
                words(
                    "language.labelled",
                    name=words.date(event.date),
                    value=words.event(event.event)[0],
                )
            )
            for event in marked
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def flown(placed: Sequence[Flag]) -> list[str]:
    """The titles of the events, a space away from their marks."""
    pads = {"right": " {}", "left": "{} "}
    return [pads[flag.side].format(theme.safe(flag.text)) for flag in placed]
