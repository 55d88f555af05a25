"""What figures share.

Belongs here: making a figure from its plain parts. Does not: anything a topic means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from lib import theme
from lib.frames.labels import text_width


def figure(data: Sequence[Mapping[str, Any]], layout: Mapping[str, Any]) -> go.Figure:
    """A figure from plain dicts, not validated: that takes 29 of the timeline's 60 ms a rerun.

    Tests validate every figure instead (`go.Figure(figure.to_plotly_json())`).
    """
    kept = {"data": [_kept(trace) for trace in data], "layout": _kept(layout)}
    return go.Figure(kept, _validate=False)


class _Kept(list[Any]):
    """A list that is not copied: Plotly copies all it is given, 2 of the timeline's 2.5 ms."""

    def __deepcopy__(self, memo: object) -> _Kept:
        return self


def _kept(part: Any) -> Any:
    if isinstance(part, Mapping):
        return {key: _kept(value) for key, value in part.items()}
    return _Kept(part) if isinstance(part, list) else part


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


def folded(text: str, width: float, size: float) -> str:
    """A text in as many lines as it needs on `width` px, broken where `_BREAKS` says.

    An amount after a dot stays in one line where it can.
    """
    head, dot, tail = text.rpartition(" · ")
    whole = dot and text_width(tail, size) <= width
    lines = [""]
    for piece in [*_BREAKS.split(head + dot), tail] if whole else _BREAKS.split(text):
        if lines[-1] and text_width((lines[-1] + piece).rstrip(), size) > width:
            lines.append(piece)
        else:
            lines[-1] += piece
    return "<br>".join(line.rstrip() for line in lines)


_BREAKS = re.compile(r"(?<= )|(?<=[\u3000-\u9fff])(?![、。）」ー・])(?!(?<=[ァ-ー])[ァ-ー])")
"""Where a line may end: after a blank, or a Japanese letter that no closing mark follows, but not
inside a word in katakana."""
