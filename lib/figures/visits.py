"""Visits as a picture: one direction up, the other down, the running balance below.

Belongs here: frame → figure for visits. Does not: stacking and balance (`frames.visits`), names.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure
from lib.text import Words

_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "pentagon", "star", "cross")
_COLOURS = (theme.SERIES[1], *theme.SERIES[2:5], *theme.SERIES[6:])


def strip(
    visits: pd.DataFrame,
    window: tuple[int, int],
    offices: Sequence[str],
    route: tuple[str, str],
    balance: tuple[str, str],
    words: Words,
    *,
    focus: str = "",
) -> Figure:
    """A mark a visit, by year: the first direction stands up, the second hangs down.

    `visits` as `frames.visits.stacked` gives them; `offices` fixes shape and colour of each
    office whatever is drawn; `route` names the two directions, up and down; `balance` the line
    below, at length and in short; the visit `focus` is ringed. `window` are years, both included.
    """
    reach = max(3, int(visits["height"].abs().max()))
    marks = [
        _marks(visits[visits["office"] == office], place, office, words)
        for place, office in enumerate(offices)
        if (visits["office"] == office).any()
    ]
    legend = 26 * (1 + len(marks) // 4)
    layout = {
        "template": theme.TEMPLATE,
        "height": 400 + legend,
        "margin": {"l": 40, "r": 12, "t": legend, "b": 34},
        "showlegend": True,
        "legend": {"itemclick": False, "itemdoubleclick": False},
        "xaxis": {
            "range": [window[0] - 0.7, window[1] + 0.7],
            "tickformat": "d",
            "nticks": 12,
            "anchor": "y2",
        },
        "yaxis": {
            "range": [-reach - 0.9, reach + 0.9],
            "domain": [0.34, 1],
            "tickvals": list(range(-reach, reach + 1)),
            "ticktext": [str(abs(height)) for height in range(-reach, reach + 1)],
        },
        "yaxis2": {"domain": [0, 0.22], "nticks": 4, "tickformat": "d", "rangemode": "tozero"},
        "annotations": [
            _said(f"{theme.safe(route[0])} ↑", 1, "top"),
            _said(f"{theme.safe(route[1])} ↓", 0.34, "bottom"),
            _said(theme.safe(balance[0]), 0.22, "bottom"),
        ],
        "meta": {"live": "axis", "below": {"600": _narrow(len(marks), balance[1])}},
    }
    rings = [_ring(visits[visits["event"] == focus])] if focus in set(visits["event"]) else []
    return {"data": [*marks, _balance(visits), *rings], "layout": layout}


def _narrow(marks: int, balance: str) -> dict[str, Any]:
    """What a phone changes: a name a line above, smaller marks, fewer years."""
    return {
        "layout.xaxis.nticks": 4,
        "layout.height": 400 + 24 * marks,
        "layout.margin.t": 24 * marks,
        "layout.margin.l": 30,
        "layout.annotations.2.text": theme.safe(balance),
        **{f"data.{place}.marker.size": 8 for place in range(marks)},
    }


def _marks(visits: pd.DataFrame, place: int, office: str, words: Words) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": theme.safe(words.name("office", office)),
        "x": visits["year_first"].tolist(),
        "y": visits["height"].tolist(),
        "marker": {
            "symbol": _SYMBOLS[place % len(_SYMBOLS)],
            "color": _COLOURS[place % len(_COLOURS)],
            "size": 10,
        },
        "customdata": visits["event"].tolist(),
        "hovertext": [
            theme.safe(
                words(
                    "language.labelled", name=words.date(date), value=words.name("people", visitor)
                )
            )
            + f"<br>{theme.safe(words.event(event)[0])}"
            for date, visitor, event in zip(
                visits["date"], visits["visitor"], visits["event"], strict=True
            )
        ],
        "hoverinfo": "text",
    }


def _ring(visit: pd.DataFrame) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": visit["year_first"].tolist(),
        "y": visit["height"].tolist(),
        "marker": {
            "symbol": "circle-open",
            "color": theme.ACCENT,
            "size": 20,
            "line": {"width": 2.5, "color": theme.ACCENT},
        },
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _balance(visits: pd.DataFrame) -> dict[str, Any]:
    by_year = visits.groupby("year_first")["balance"].last()
    return {
        "type": "scatter",
        "mode": "lines",
        "x": by_year.index.tolist(),
        "y": by_year.tolist(),
        "yaxis": "y2",
        "line": {"color": theme.MUTED, "width": 2, "shape": "hv"},
        "hovertemplate": "%{x}: %{y}<extra></extra>",
        "showlegend": False,
    }


def _said(text: str, height: float, anchor: str) -> dict[str, Any]:
    return {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": height,
        "xanchor": "left",
        "yanchor": anchor,
        "text": text,
        "showarrow": False,
        "font": {"size": 12},
    }
