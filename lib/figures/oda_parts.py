"""What pictures of ODA by year share: the axis of years, names, hover texts.

Belongs here: parts of a figure. Does not: which picture has them (`oda`, `oda_numbers`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib import theme
from lib.figures import parts
from lib.frames.oda import REST, Comparison
from lib.frames.oda_units import DIGITS
from lib.text import Words

_HEIGHT = 460


def amounts(words: Words, unit: str, axis: str = "y") -> str:
    """How a hover text writes an amount of a unit."""
    return words(f"units.{unit}", value=f"%{{{axis}:,.{DIGITS[unit]}f}}")


def yearly(
    traces: list[dict[str, Any]],
    values: pd.DataFrame,
    axis: str,
    breaks: Mapping[int, str] | None = None,
) -> go.Figure:
    """Traces on an axis of years; `axis` says what is measured. `values` has the years; `breaks`
    what begins in a year, before which a line stands.
    """
    first, last = int(values.index.min()), int(values.index.max())
    span = last - first + 1
    around = max(0.6, (6 - span) / 2)
    wide, narrow = _step(span, 16), _step(span, 6)
    return parts.figure(
        traces,
        {
            "template": theme.TEMPLATE,
            "height": _HEIGHT,
            "barmode": "relative",
            "bargap": 0.15,
            "showlegend": True,
            "legend": {"traceorder": "normal", "itemclick": False, "itemdoubleclick": False},
            "xaxis": {
                "range": [first - around, last + around],
                "tick0": 0,
                "dtick": wide,
                "tickformat": "d",
            },
            "yaxis": {
                "title": {"text": axis, "standoff": 8},
                "tickformat": ",",
                # room above the bars for what a break says
                **({"autorangeoptions": {"include": 1.1 * _top(traces)}} if breaks else {}),
            },
            "shapes": [_break(year, said) for year, said in (breaks or {}).items()],
            "meta": {
                "live": "axis",
                "narrow": {
                    "xaxis.dtick": narrow,
                    "height": _HEIGHT + 40,
                    "margin.l": 44,
                    "margin.r": 4,
                },
            },
        },
    )


def _top(traces: list[dict[str, Any]]) -> float:
    """How high the traces reach, bars standing on each other."""
    bars: Counter[float] = Counter()
    points = [0.0]
    for trace in traces:
        known = [(x, y) for x, y in zip(trace["x"], trace["y"], strict=True) if y is not None]
        if trace["type"] == "bar":
            bars.update({x: max(y, 0.0) for x, y in known})
        else:
            points += [y for _, y in known]
    return max([*points, *bars.values()])


def _break(year: int, said: str) -> dict[str, Any]:
    return {
        "type": "line",
        "xref": "x",
        "yref": "paper",
        "x0": year - 0.5,
        "x1": year - 0.5,
        "y0": 0,
        "y1": 1,
        "line": {"width": 1.5, "dash": "dash", "color": theme.MUTED},
        "label": {
            "text": theme.safe(said),
            "textposition": "end",
            "textangle": 0,
            "xanchor": "left",
            "yanchor": "top",
            "font": {"size": 12},
        },
    }


def broken(words: Words, comparison: Comparison) -> dict[int, str]:
    """What begins where a series breaks between the years compared."""
    return {
        year: words("oda.break_mark", year=str(year), name=words.name("break", code))
        for year, code in comparison.breaks.items()
    }


def _step(span: int, most: int) -> int:
    """Years between two ticks so that no more than `most` are written."""
    return next(step for step in (1, 2, 5, 10, 20, 50, 100) if span / step <= most or step == 100)


def name(words: Words, code: str) -> str:
    """The name of a donor or of the rest, as a figure may hold it."""
    return theme.safe(words("oda.rest") if code == REST else words.name("actor", code))


def hover(name: str, amount: str, about: str, words: Words, year: str = "%{x}") -> str:
    """A hover text: who and when, how much, by which measure where `about` says it."""
    who = words("language.comma").join([name, words("dates.year", year=year)])
    return "<br>".join(filter(None, [who, amount, theme.safe(about)])) + "<extra></extra>"


def years(values: pd.DataFrame) -> list[float]:
    """The years of rows; half a year where a line is broken."""
    return [int(year) if year == int(year) else float(year) for year in values.index]


def numbers(column: pd.Series[float]) -> list[float | None]:
    """Amounts as a figure holds them; no figure is None."""
    return [None if pd.isna(value) else round(float(value), 4) for value in column]
