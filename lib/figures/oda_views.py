"""Pictures of single views of ODA: one year's donors by size.

Belongs here: the rows of `frames.oda_views` → figure. Does not: pictures of a comparison year by
year (`oda`), sentences (`ui`).

Names stand above their bars, not beside them: with twenty donors they read the same at 328 px as
at 1,200.
"""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from lib import theme
from lib.figures import parts
from lib.frames.oda import REST
from lib.frames.oda_views import OneYear
from lib.text import Words

_ROW, _AROUND = 38, 52
"""Pixels of a row, and of what stands around the rows."""


def one_year(shown: OneYear, words: Words, about: str, focus: str) -> go.Figure:
    """Bars from the largest donor to the smallest, below zero to the left.

    Everyone else together, where a wider total is published, is the last, hatched bar.
    """
    names = [name(words, str(code)) for code in shown.values.index]
    amounts = [round(float(value), 2) for value in shown.values]
    colours = [
        theme.FOCUS if code == focus else theme.MUTED if code == REST else theme.ACCENT
        for code in shown.values.index
    ]
    hatched = [""] * len(names)
    if shown.beyond == shown.beyond:
        names.append(words("oda.beyond"))
        amounts.append(round(shown.beyond, 2))
        colours.append(theme.MUTED)
        hatched.append("/")
    rows = list(range(len(names)))
    said = [words("units.usd_million", value=words.number(amount, 2)) for amount in amounts]
    titles = [f"{name} · {amount}" for name, amount in zip(names, said, strict=True)]
    bars: dict[str, Any] = {
        "type": "bar",
        "orientation": "h",
        "x": amounts,
        "y": rows,
        "width": 0.4,
        "marker": {"color": colours, "pattern": {"shape": hatched}},
        "hovertext": [theme.safe(title) for title in titles],
        "hovertemplate": f"%{{hovertext}}<br>{shown.year}<br>{theme.safe(about)}<extra></extra>",
    }
    low = min(0.0, *amounts)
    title = {
        "type": "scatter",
        "mode": "text",
        "x": [low] * len(rows),
        "y": [row - 0.42 for row in rows],
        "text": [theme.safe(title) for title in titles],
        "textposition": "middle right",
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return parts.figure([bars, title], rows_layout(len(rows), words("oda.axis")))


def rows_layout(rows: int, axis: str) -> dict[str, Any]:
    """The layout of a chart whose rows carry their titles above themselves."""
    return {
        "template": theme.TEMPLATE,
        "height": _AROUND + _ROW * max(rows, 2),
        "margin": {"l": 8, "r": 16, "t": 4, "b": 44},
        "xaxis": {
            "title": {"text": axis, "standoff": 6},
            "tickformat": ",",
            "zeroline": True,
            "showgrid": True,
        },
        # not seen, but files made of the chart take its unit from here
        "yaxis": {"range": [rows - 0.5, -0.75], "visible": False, "title": {"text": axis}},
        "meta": {"narrow": {"xaxis.nticks": 4}},
    }


def name(words: Words, code: str) -> str:
    """The name of a donor or of the rest, not yet escaped."""
    return words("oda.rest") if code == REST else words.name("actor", code)
