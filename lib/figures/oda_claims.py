"""The picture of a claim: one square a year and definition, true, false or unknown.

Belongs here: verdicts → figure. Does not: the verdicts (`frames.oda_claims`), their wording (`ui`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure, parts
from lib.figures.layout import widths
from lib.figures.oda_parts import step
from lib.frames.oda_claims import FALSE, TRUE, UNKNOWN
from lib.text import Words

_ROW, _TALL, _AROUND = 46, 58, 74
"""Pixels of a row, of one whose name takes two lines, and of what stands around the rows."""
_ABOVE = 0.26
"""Where a row's name stands above the middle of its squares, in parts of a row."""
_MARKS: dict[str, dict[str, Any]] = {
    TRUE: {"symbol": "square", "color": theme.ACCENT},
    FALSE: {"symbol": "x-thin", "color": theme.SERIES[2]},
    UNKNOWN: {"symbol": "circle", "color": theme.MUTED},
}
_SHARE = {TRUE: 0.85, FALSE: 0.55, UNKNOWN: 0.3}
_WIDE, _NARROW, _LEAST = 1040, 290, 268
"""Pixels the years share at about 1,200 and 360 px, and at 320."""


def grid(verdicts: pd.DataFrame, names: Mapping[str, str], words: Words) -> Figure:
    """Years across, definitions down, each named above its row.

    `verdicts` has years × definitions (by code), `names` the definitions' names. A square's id is
    `definition/year`; years nothing is known of cannot be chosen.
    """
    years = [int(year) for year in verdicts.index]
    cells = [
        (row, year, str(verdict), str(code))
        for row, code in enumerate(verdicts)
        for year, verdict in zip(years, verdicts[code], strict=True)
    ]
    traces = [_marks(cells, verdict, len(years), names, words) for verdict in _MARKS]
    heads = parts.row_titles(years[0] - 0.5, [names[str(code)] for code in verdicts], _ABOVE)
    folded = [widths.folded(text, _LEAST, 13) for text in heads["text"]]
    row = _TALL if any("<br>" in text for text in folded) else _ROW
    span = len(years)
    return {
        "data": [*traces, heads],
        "layout": {
            "template": theme.TEMPLATE,
            "height": _AROUND + _ROW * len(verdicts.columns),
            "margin": {"l": 8, "r": 8, "t": 30, "b": 32},
            "showlegend": True,
            "legend": {"itemclick": False, "itemdoubleclick": False, "itemsizing": "constant"},
            "xaxis": {
                "range": [years[0] - 0.6, max(years[-1], years[0] + 7) + 0.6],
                "tickformat": "d",
                "tick0": 0,
                "dtick": step(span, 14),
            },
            "yaxis": {"range": [len(verdicts.columns) - 0.6, -0.75], "visible": False},
            "meta": {
                "live": "axis",
                "below": {
                    "600": {
                        "layout.xaxis.dtick": step(span, 4),
                        "layout.height": _AROUND + row * len(verdicts.columns),
                        f"data.{len(traces)}.text": folded,
                    }
                    | {
                        f"data.{place}.marker.size": _size(verdict, span, _NARROW)
                        for place, verdict in enumerate(_MARKS)
                    }
                },
            },
        },
    }


def _marks(
    cells: list[tuple[int, int, str, str]],
    verdict: str,
    span: int,
    names: Mapping[str, str],
    words: Words,
) -> dict[str, Any]:
    own = [cell for cell in cells if cell[2] == verdict]
    said = theme.safe(words(f"oda.claims.{verdict}"))
    trace: dict[str, Any] = {
        "type": "scatter",
        "mode": "markers",
        "name": said,
        "x": [year for _, year, _, _ in own],
        "y": [row for row, _, _, _ in own],
        "marker": _MARKS[verdict]
        | {
            "size": _size(verdict, span, _WIDE),
            "opacity": 1,
            "line": {"width": 2, "color": _MARKS[verdict]["color"]},
        },
        "hovertext": [
            words("language.labelled", name=words("dates.year", year=str(year)), value=said)
            + f"<br>{theme.safe(names[code])}"
            for _, year, _, code in own
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    if verdict != UNKNOWN:
        trace["customdata"] = [f"{code}/{year}" for _, year, _, code in own]
    if verdict != FALSE:
        trace["marker"]["line"] = {"width": 0}
    return trace


def _size(verdict: str, span: int, pixels: int) -> float:
    return round(max(2.5, min(20.0, pixels / max(span, 8)) * _SHARE[verdict]), 1)
