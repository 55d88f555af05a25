"""Pictures of where the money goes: sectors by size, and the places of projects.

Belongs here: `frames.oda_uses` → figure. Does not: comparing donors (`oda`), sentences (`ui`).

The map is drawn from the coordinates alone. Plotly's own maps fetch their coastlines from another
server, and no request leaves ours; so degrees and names of cities stand for the coast.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure, parts
from lib.figures.oda_parts import rows_layout
from lib.frames.oda_uses import Box
from lib.schema import records
from lib.text import Words

_MOST = 16
_LINE, _NAMES = 0.0515, 0.47
"""What a line of text takes of the map's height on a narrow screen, and a name of its width."""
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20)
"""Degrees from one printed degree to the next."""


def sectors(paid: pd.DataFrame, about: str, words: Words) -> Figure:
    """The largest sectors of all years together, and the others as one.

    `paid` has sectors × years, in US$ million, the largest first; `about` says what is counted.
    """
    sums = paid.sum(axis="columns")
    largest, others = sums.iloc[:_MOST], sums.iloc[_MOST:]
    names = [words.name("sector", str(code)) for code in largest.index]
    amounts = [round(float(value), 2) for value in largest]
    if len(others):
        names.append(words("oda.uses.other_sectors", n=len(others)))
        amounts.append(round(float(others.sum()), 2))
    rows = list(range(len(names)))
    titles = [
        f"{name} · {words.amount(value, 2)}" for name, value in zip(names, amounts, strict=True)
    ]
    colours = [theme.ACCENT] * len(largest) + [theme.MUTED] * bool(len(others))
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
    heads = parts.row_titles(0, titles)
    return {"data": [bars, heads], "layout": rows_layout(heads["text"], words("oda.axis"))}


def places(places: pd.DataFrame, projects: Mapping[str, str], box: Box, words: Words) -> Figure:
    """A dot a place, its area by the number of projects; `projects` names them by place.

    `places` has place, lat, lon (degrees) and n, the number of projects. A place's id is its code.
    The names stand at the east of the box.
    """
    rows = list(records(places.sort_values("lat", ascending=False)))
    names = [words.name("place", row.place) for row in rows]
    labels = _apart([float(row.lat) for row in rows], box)
    step = next((one for one in _STEPS if box.height <= 8 * one), _STEPS[-1])
    edge = round(box.east - box.height / 140, 3)
    leaders = {
        "type": "scatter",
        "mode": "lines",
        "x": [x for row in rows for x in (round(row.lon, 3), edge, None)],
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
        "x": [round(box.east, 3)] * len(rows),
        "y": labels,
        "text": [theme.safe(f"{name} · {row.n}") for name, row in zip(names, rows, strict=True)],
        "textposition": "middle right",
        "textfont": {"size": 12},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return {
        "data": [leaders, dots, titles],
        "layout": {
            "template": theme.TEMPLATE,
            "height": 620,
            "margin": {"l": 44, "r": 8, "t": 8, "b": 40},
            "xaxis": {
                "title": {"text": words("oda.uses.east"), "standoff": 6},
                "range": [box.west, box.east + _NAMES * box.height * box.stretch],
                **_degrees(box.west, box.east, step, words),
                "showgrid": True,
                "constrain": "domain",
            },
            "yaxis": {
                "title": {"text": words("oda.uses.north"), "standoff": 6},
                "range": [box.south, box.north],
                **_degrees(box.south, box.north, step, words),
                "scaleanchor": "x",
                "scaleratio": box.stretch,
                "constrain": "domain",
                "zeroline": False,
            },
            "meta": {"below": {"600": {"layout.height": 420, "data.2.textfont.size": 11}}},
        },
    }


def _degrees(low: float, high: float, step: float, words: Words) -> dict[str, Any]:
    """The degrees that are printed between two ends of the map."""
    whole = range(math.ceil(low / step), math.floor(high / step) + 1)
    digits = 0 if step >= 1 else 1
    return {
        "tickvals": [round(place * step, 1) for place in whole],
        "ticktext": [f"{words.number(place * step, digits)}°" for place in whole],
    }


def _apart(lat: list[float], box: Box) -> list[float]:
    """Where labels stand, top down, so that two are never closer than a line of text."""
    line = _LINE * box.height
    found: list[float] = []
    for at in lat:
        found.append(round(min(at, found[-1] - line if found else box.north), 3))
    # what was pushed out at the bottom moves everything above it back up
    floor = box.south + line / 2
    for place in range(len(found) - 1, -1, -1):
        found[place] = round(max(found[place], floor), 3)
        floor = found[place] + line
    return found
