"""Small multiples of ODA: one panel a donor, the focus as a ghost in each.

Belongs here: years × donors → one figure of panels. Does not: which donors (`frames.oda_views`).

All panels share one pair of axes, one scale and four traces: twenty donors with their own axes
and traces would take Plotly ten times as long, and a scale of its own a panel would make small
donors look large. The panels are laid out twice, four across and two across for a narrow screen.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure
from lib.figures.oda_parts import hover
from lib.frames.oda_units import DIGITS
from lib.text import Words

_WIDE, _NARROW = 4, 2
_PANEL, _TITLE, _GAP = 1.0, 0.62, 0.12
"""Heights of a panel and its title, and the gap between panels, in parts of a panel."""
_PIXELS = {_WIDE: 132, _NARROW: 118}


def panels(
    values: pd.DataFrame,
    ghost: pd.Series[float] | None,
    focus: str,
    unit: str,
    about: str,
    words: Words,
) -> Figure:
    """Lines from the largest donor to the smallest, four panels in a row.

    `values` has years × donors, in `unit`; `ghost`, the focus's own amounts of these years, is
    drawn in every other panel. `about` says measure and prices.
    """
    wide, narrow = (_laid(values, ghost, across, focus) for across in (_WIDE, _NARROW))
    codes = [str(code) for code in values]
    amount = words(f"units.{unit}", value=f"%{{customdata[1]:,.{DIGITS[unit]}f}}")
    said = hover("%{customdata[2]}", amount, about, words, year="%{customdata[0]}")
    names = {code: theme.safe(words.name("actor", code)) for code in codes}
    traces: list[dict[str, Any]] = [
        _line(wide["zero"], theme.MUTED, 1) | {"hoverinfo": "skip"},
        _line(wide["ghost"], theme.MUTED, 1.5) | {"hoverinfo": "skip", "opacity": 0.7},
        _line(wide["own"], theme.ACCENT, 2)
        | {
            "customdata": _said(values, [code for code in codes if code != focus], names),
            "hovertemplate": said,
        },
        _line(wide["focus"], theme.FOCUS, 2)
        | {
            "customdata": _said(values, [code for code in codes if code == focus], names),
            "hovertemplate": said,
        },
        {
            "type": "scatter",
            "mode": "text",
            "x": wide["title"][0],
            "y": wide["title"][1],
            "text": [_title(values[code], names[code], unit, words) for code in codes],
            "textposition": "bottom right",
            "textfont": {"size": 12},
            "hoverinfo": "skip",
            "cliponaxis": False,
        },
    ]
    below = {
        f"data.{place}.{axis}": narrow[part][number]
        for place, part in enumerate(("zero", "ghost", "own", "focus", "title"))
        for number, axis in enumerate("xy")
    }
    layout = {
        "template": theme.TEMPLATE,
        "margin": {"l": 4, "r": 4, "t": 8, "b": 8},
        **_frame(values, _WIDE, words(f"oda.axes.{unit}")),
        "meta": {
            "below": {
                "600": below
                | {
                    f"layout.{key}": value
                    for key, value in _flat(_frame(values, _NARROW, "")).items()
                }
            }
        },
    }
    return {"data": traces, "layout": layout}


def _frame(values: pd.DataFrame, across: int, axis: str) -> dict[str, Any]:
    years = len(values)
    rows = -(-values.shape[1] // across)
    return {
        "height": 24 + rows * _PIXELS[across],
        "xaxis": {"visible": False, "range": [-0.5, across * years * (1 + _GAP) - years * _GAP]},
        "yaxis": {
            "visible": False,
            "range": [-rows * (_PANEL + _TITLE), 0],
            "title": {"text": axis},
        },
    }


def _flat(frame: dict[str, Any]) -> dict[str, Any]:
    return {
        "height": frame["height"],
        "xaxis.range": frame["xaxis"]["range"],
        "yaxis.range": frame["yaxis"]["range"],
    }


def _laid(
    values: pd.DataFrame, ghost: pd.Series[float] | None, across: int, focus: str
) -> dict[str, tuple[list[Any], list[Any]]]:
    """Where each part lies when `across` panels stand in a row."""
    every = values if ghost is None else values.assign(ghost=ghost)
    low, high = min(0.0, float(every.min().min())), float(every.max().max())
    scale = (high - low) or 1.0
    years = len(values)
    lines: dict[str, tuple[list[Any], list[Any]]] = {
        part: ([], []) for part in ("zero", "ghost", "own", "focus", "title")
    }
    for place, code in enumerate(values):
        left = round(place % across * years * (1 + _GAP), 2)
        base = -(place // across + 1) * (_PANEL + _TITLE) + 0.06
        zero = base + (0 - low) / scale * _PANEL
        across_years = [round(left + step, 2) for step in range(years)]
        _add(lines["zero"], [left, left + years - 1], [round(zero, 3)] * 2)
        heights = _heights(values[code], base, low, scale)
        _add(lines["focus" if code == focus else "own"], across_years, heights)
        if code != focus and ghost is not None:
            _add(lines["ghost"], across_years, _heights(ghost, base, low, scale))
        lines["title"][0].append(left)
        lines["title"][1].append(round(-(place // across) * (_PANEL + _TITLE) - 0.06, 3))
    return lines


def _add(part: tuple[list[Any], list[Any]], x: list[float], y: list[Any]) -> None:
    part[0].extend([*x, None])
    part[1].extend([*y, None])


def _heights(column: pd.Series[float], base: float, low: float, scale: float) -> list[Any]:
    heights = base + (column.to_numpy(dtype=float) - low) / scale * _PANEL
    # a height that is not itself is no figure
    return [height if height == height else None for height in heights.round(3).tolist()]


def _line(part: tuple[list[Any], list[Any]], colour: str, width: float) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": part[0],
        "y": part[1],
        "line": {"color": colour, "width": width},
        "connectgaps": False,
    }


def _said(values: pd.DataFrame, codes: list[str], names: dict[str, str]) -> list[Any]:
    """Year, amount and name of each point; a gap stands after every donor."""
    return [
        point
        for code in codes
        for point in [
            *(
                [year, value if value == value else None, names[code]]
                for year, value in zip(
                    values.index.tolist(), values[code].round(3).tolist(), strict=True
                )
            ),
            [None, None, None],
        ]
    ]


def _title(column: pd.Series[float], name: str, unit: str, words: Words) -> str:
    """The donor, and its largest year."""
    known = column.dropna()
    most = words(
        "oda.panel_most",
        amount=words.number(float(known.max()), 0 if unit == "usd" else DIGITS[unit]),
        year=str(known.idxmax()),
    )
    return f"{name}<br>{theme.safe(most)}"
