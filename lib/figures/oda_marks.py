"""What may be laid over or under a chart of yearly amounts: events, and the tiers of a donor.

Belongs here: a finished figure and rows in time → the figure with them. Does not: the amounts
(`oda`).

A bar stands around its whole year, so a moment lies half a year left of its decimal year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure
from lib.schema import records

_HALF = 0.5
_SYMBOLS = {"aid": "diamond", "tier": "triangle-down"}
_LETTER = 7.5
"""Pixels of a letter, to tell whether a tier's name fits its band at about 1,000 px."""


def marked(figure: Figure, marks: pd.DataFrame, names: Mapping[str, str]) -> Figure:
    """A dotted line an event, and above it a mark that can be chosen; `names` by event."""
    rows, layout = list(records(marks)), figure["layout"]
    shapes = [
        {
            "type": "line" if row.end - row.begin < 1 else "rect",
            "xref": "x",
            "yref": "paper",
            "x0": round(row.begin - _HALF, 3),
            "x1": round((row.begin if row.end - row.begin < 1 else row.end) - _HALF, 3),
            "y0": 0,
            "y1": 1,
            "line": {"width": 1, "dash": "dot", "color": theme.MUTED},
            "fillcolor": theme.MUTED,
            "opacity": 0.9 if row.end - row.begin < 1 else 0.15,
            "layer": "below",
        }
        for row in rows
    ]
    trace = {
        "type": "scatter",
        "mode": "markers",
        "showlegend": False,
        "yaxis": "y2",
        "x": [round(row.begin - _HALF, 3) for row in rows],
        "y": [1] * len(rows),
        "marker": {
            "symbol": [_SYMBOLS[row.kind] for row in rows],
            "size": 11,
            "color": theme.COUNTERPART,
        },
        "customdata": [row.event for row in rows],
        "hovertext": [theme.safe(names[row.event]) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
    }
    return {
        "data": [*figure["data"], trace],
        "layout": layout
        | {
            "shapes": [*layout.get("shapes", ()), *shapes],
            "yaxis2": {"overlaying": "y", "range": [0, 1], "visible": False, "fixedrange": True},
        },
    }


def banded(
    figure: Figure, treads: pd.DataFrame, order: Sequence[str], names: Mapping[str, str]
) -> Figure:
    """Bands behind the bars: the tier in force, named where its name fits.

    `treads` has tier, begin and end (decimal years); `names` by tier.
    """
    rows, layout = list(records(treads)), figure["layout"]
    first, last = layout["xaxis"]["range"]
    shapes: list[dict[str, Any]] = []
    hidden: dict[str, str] = {}
    for place, row in enumerate(rows):
        width = 1000 * (row.end - row.begin) / (last - first)
        fits = width > _LETTER * len(names[row.tier])
        shapes.append(
            {
                "type": "rect",
                "xref": "x",
                "yref": "paper",
                "x0": round(row.begin - _HALF, 3),
                "x1": round(row.end - _HALF, 3),
                "y0": 0,
                "y1": 1,
                "fillcolor": theme.tier_colour(row.tier, list(order)),
                "opacity": 0.22 if place % 2 else 0.12,
                "line": {"width": 0},
                "layer": "below",
                "label": {
                    "text": theme.safe(names[row.tier]) if fits else "",
                    "textposition": "top center",
                    "font": {"size": 11},
                },
            }
        )
        hidden[f"layout.shapes.{place}.label.text"] = ""
    narrow = layout["meta"]["below"]["600"] | hidden
    return {
        "data": figure["data"],
        "layout": layout
        | {
            "shapes": [*shapes, *layout.get("shapes", ())],
            "meta": layout["meta"] | {"below": {"600": narrow}},
        },
    }
