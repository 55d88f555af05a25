"""Coverage: one strip a series, as high as the share of its members that have a figure.

Belongs here: frame → figure for coverage. Does not: counting (`frames.sources`), words.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure
from lib.figures.layout import widths
from lib.schema import records
from lib.text import Words

COLOURS = {
    "complete": theme.COUNTERPART,
    "partial": theme.ACCENT,
    "scheduled": theme.MUTED,
}
_ROW, _PHONE_ROW = 40, 66
"""Height of a row in px; on a phone its name takes two lines."""
_PHONE = 268
"""Width in px of the strips on the narrowest screen."""
_HIGH = 0.48
"""Share of a row that a complete year fills; the name stands on it."""


def coverage(runs: pd.DataFrame, names: Mapping[str, str], words: Words) -> Figure:
    """Strips of `runs` (`frames.sources.coverage`), years with an equal share, one row a series;
    `names` by series.
    """
    rows = {series: -place for place, series in enumerate(runs["series"].unique())}
    traces = [
        _strips(runs[runs["state"] == state], rows, names, state, words)
        for state in COLOURS
        if (runs["state"] == state).any()
    ]
    first, last = int(runs["first_year"].min()), int(runs["last_year"].max())
    titles: dict[str, Any] = {
        "type": "scatter",
        "mode": "text",
        "x": [first - 0.5] * len(rows),
        "y": [place + _HIGH for place in rows.values()],
        "text": [theme.safe(names[series]) for series in rows],
        "textposition": "top right",
        "textfont": {"size": 12},
        "hoverinfo": "skip",
        "showlegend": False,
    }
    return {
        "data": [*traces, titles],
        "layout": {
            "template": theme.TEMPLATE,
            "height": 90 + _ROW * len(rows),
            "margin": {"l": 8, "r": 12, "t": 40, "b": 32},
            "barmode": "overlay",
            "showlegend": True,
            "xaxis": {"range": [first - 1, last + 1], "nticks": 8, "tickformat": "d"},
            "yaxis": {
                "range": [-len(rows) + 0.9, 1.0],
                "tickvals": list(rows.values()),
                "showticklabels": False,
                "zeroline": False,
            },
            "meta": {
                "below": {
                    "600": {
                        "layout.xaxis.nticks": 4,
                        "layout.height": 90 + _PHONE_ROW * len(rows),
                        f"data.{len(traces)}.text": [
                            widths.folded(name, _PHONE, 12) for name in titles["text"]
                        ],
                    }
                },
            },
        },
    }


def _strips(
    runs: pd.DataFrame,
    rows: Mapping[str, int],
    names: Mapping[str, str],
    state: str,
    words: Words,
) -> dict[str, Any]:
    return {
        "type": "bar",
        "name": words(f"sources.states.{state}"),
        "x": ((runs["first_year"] + runs["last_year"]) / 2).tolist(),
        "width": (runs["last_year"] - runs["first_year"] + 1).tolist(),
        "y": (_HIGH * runs["have"] / runs["of"]).tolist(),
        "base": [rows[series] for series in runs["series"]],
        "marker": {
            "color": COLOURS[state],
            "line": {"width": 0},
            "pattern": {"shape": "/" if state == "scheduled" else ""},
        },
        "hovertext": [
            words(
                "sources.strip",
                series=theme.safe(names[run.series]),
                years=words.years(run.first_year, run.last_year),
                n=run.have,
                of=run.of,
            )
            for run in records(runs)
        ],
        "hoverinfo": "text",
    }
