"""Traces and shapes that several figures have: texts, titles of rows, boxes.

Belongs here: dicts as Plotly reads them. Does not: anything a topic means.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lib import theme


def texts(
    x: Iterable[float],
    y: Iterable[float],
    text: Iterable[str],
    side: Iterable[str],
    size: int = 12,
    away: int = 4,
) -> dict[str, Any]:
    """A trace of text only: drawn in a sixth of the time that as many annotations take.

    `side` says where a text stands of its point, `away` by so many blanks: right, left or center.
    Text is escaped here.
    """
    sides = list(side)
    blank = " " * away
    pads = {"right": f"{blank}{{}}", "left": f"{{}}{blank}", "center": "{}"}
    return {
        "type": "scatter",
        "mode": "text",
        "x": [round(at, 4) for at in x],
        "y": [round(line, 2) for line in y],
        "text": [
            "<br>".join(pads[to].format(theme.safe(part)) for part in item.split("\n"))
            for to, item in zip(sides, text, strict=True)
        ],
        "textposition": [f"middle {to}" for to in sides],
        "textfont": {"size": size},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def box(
    left: float, right: float, top: float, bottom: float, colour: str, opacity: float
) -> dict[str, Any]:
    """A filled rectangle behind the marks."""
    return {
        "type": "rect",
        "x0": round(left, 4),
        "x1": round(right, 4),
        "y0": round(top, 2),
        "y1": round(bottom, 2),
        "fillcolor": colour,
        "opacity": opacity,
        "line": {"width": 0},
        "layer": "below",
    }


def row_titles(left: float, titles: Sequence[str], above: float = 0.22) -> dict[str, Any]:
    """The title of each row, from `left` on, standing `above` its middle in parts of a row.

    It stands on its last line, so that one of two lines is as near to its row as one of one, and
    farther from the row before.
    """
    return {
        "type": "scatter",
        "mode": "text",
        "x": [left] * len(titles),
        "y": [round(row - above, 3) for row in range(len(titles))],
        "text": [theme.safe(title) for title in titles],
        "textposition": "top right",
        "hoverinfo": "skip",
        "showlegend": False,
        "cliponaxis": False,
    }
