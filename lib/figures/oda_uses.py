"""Pictures of where the money goes: sectors by size, and the places of projects.

Belongs here: `frames.oda_uses` → figure. Does not: comparing donors (`oda`), sentences (`ui`).

The map is drawn from the coordinates alone. Plotly's own maps fetch their coastlines from another
server, and no request leaves ours; so degrees and names of cities stand for the coast.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from lib import theme
from lib.figures import parts
from lib.figures.oda_views import rows_layout
from lib.schema import records
from lib.text import Words

_MOST = 16
_WEST, _SOUTH, _NORTH = 104.8, 8.4, 22.4
_LABELS = 110.4
"""Degrees the map covers, and the meridian its labels stand at, out at sea."""
_LINE = 0.72
"""Degrees of latitude a line of text takes on a narrow screen."""
_STRETCH = 1.04
"""A degree of latitude in degrees of longitude, in the middle of the map."""


def sectors(table: pd.DataFrame, words: Words, about: str) -> go.Figure:
    """The largest sectors of all years together, and the others as one."""
    sums = table.sum(axis="columns")
    shown, others = sums.iloc[:_MOST], sums.iloc[_MOST:]
    names = [words.name("sector", str(code)) for code in shown.index]
    amounts = [round(float(value), 2) for value in shown]
    if len(others):
        names.append(words("oda.uses.other_sectors", n=len(others)))
        amounts.append(round(float(others.sum()), 2))
    rows = list(range(len(names)))
    titles = [
        f"{name} · {words.amount(value, 2)}" for name, value in zip(names, amounts, strict=True)
    ]
    colours = [theme.ACCENT] * len(shown) + [theme.MUTED] * bool(len(others))
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": amounts,
        "y": rows,
        "width": 0.4,
        "marker": {"color": colours},
        "hovertext": [theme.safe(title) for title in titles],
        "hovertemplate": f"%{{hovertext}}<br>{theme.safe(about)}<extra></extra>",
    }
    title = parts.row_titles(0, titles)
    return parts.figure([bars, title], rows_layout(title["text"], words("oda.axis")))


def places(found: pd.DataFrame, projects: Mapping[str, str], words: Words) -> go.Figure:
    """A dot a place, its area by the number of projects; `projects` names them by place.

    A place's id is its code.
    """
    rows = list(records(found.sort_values("lat", ascending=False)))
    names = [words.name("place", row.place) for row in rows]
    labels = _apart([float(row.lat) for row in rows])
    leaders = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for row in rows for x in (round(row.lon, 3), _LABELS - 0.1, None)],
        "y": [
            y for row, at in zip(rows, labels, strict=True) for y in (round(row.lat, 3), at, None)
        ],
        "line": {"color": theme.MUTED, "width": 1},
        "hoverinfo": "skip",
    }
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": [round(row.lon, 3) for row in rows],
        "y": [round(row.lat, 3) for row in rows],
        "marker": {
            "size": [round(8 + 4 * math.sqrt(row.n), 1) for row in rows],
            "color": theme.FOCUS,
        },
        "customdata": [row.place for row in rows],
        "hovertext": [
            theme.safe(words("language.labelled", name=name, value=projects[row.place]))
            for name, row in zip(names, rows, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    titles = {
        "type": "scatter",
        "mode": "text",
        "x": [_LABELS] * len(rows),
        "y": labels,
        "text": [theme.safe(f"{name} · {row.n}") for name, row in zip(names, rows, strict=True)],
        "textposition": "middle right",
        "textfont": {"size": 12},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return parts.figure(
        [leaders, dots, titles],
        {
            "template": theme.TEMPLATE,
            "height": 620,
            "margin": {"l": 44, "r": 8, "t": 8, "b": 40},
            "xaxis": {
                "title": {"text": words("oda.uses.east"), "standoff": 6},
                "range": [_WEST, _LABELS + 6.8],
                "tickvals": [106, 108, 110],
                "ticktext": ["106°", "108°", "110°"],
                "showgrid": True,
                "constrain": "domain",
            },
            "yaxis": {
                "title": {"text": words("oda.uses.north"), "standoff": 6},
                "range": [_SOUTH, _NORTH],
                "dtick": 2,
                "ticksuffix": "°",
                "scaleanchor": "x",
                "scaleratio": _STRETCH,
                "constrain": "domain",
                "zeroline": False,
            },
            "meta": {"below": {"600": {"layout.height": 420, "data.2.textfont.size": 11}}},
        },
    )


def _apart(lat: list[float]) -> list[float]:
    """Where labels stand, top down, so that two are never closer than a line of text."""
    found: list[float] = []
    for at in lat:
        found.append(round(min(at, found[-1] - _LINE if found else _NORTH), 3))
    # what was pushed out at the bottom moves everything above it back up
    floor = _SOUTH + _LINE / 2
    for place in range(len(found) - 1, -1, -1):
        found[place] = round(max(found[place], floor), 3)
        floor = found[place] + _LINE
    return found
