"""What pictures of ODA share: the axis of years, rows with titles, names, hover texts.

Belongs here: parts of a figure. Does not: which picture has them (`oda`, `oda_views`,
`oda_numbers`, `oda_uses`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure
from lib.figures.layout import widths
from lib.frames.oda import REST, Comparison
from lib.frames.oda_units import DIGITS
from lib.text import Words

_HEIGHT = 460
"""Pixels of a chart by year."""
_ROW, _TALL, _AROUND = 38, 62, 52
"""Pixels of a row, of one whose title takes two lines, and of what stands around the rows."""
_PHONE = 264
"""Pixels the rows have on the narrowest screen."""


def amounts(unit: str, words: Words, *, axis: str = "y") -> str:
    """How a hover text writes an amount of a unit."""
    return words(f"units.{unit}", value=f"%{{{axis}:,.{DIGITS[unit]}f}}")


def yearly(
    traces: list[dict[str, Any]],
    values: pd.DataFrame,
    axis: str,
    breaks: Mapping[int, str] | None = None,
) -> Figure:
    """Traces on an axis of years; `axis` says what is measured.

    `values` has years × columns, of which only the years are asked; `breaks` says by year what
    begins in it, and a line stands before it.
    """
    first, last = int(values.index.min()), int(values.index.max())
    span = last - first + 1
    around = max(0.6, (6 - span) / 2)
    wide, narrow = step(span, 16), step(span, 6)
    return {
        "data": traces,
        "layout": {
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
                "below": {
                    "600": {
                        "layout.xaxis.dtick": narrow,
                        "layout.height": _HEIGHT + 40,
                        "layout.margin.l": 44,
                        "layout.margin.r": 4,
                    }
                },
            },
        },
    }


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


def broken(comparison: Comparison, words: Words) -> dict[int, str]:
    """What begins where a series breaks between the years compared."""
    return {
        year: words("oda.break_mark", year=str(year), name=words.name("break", code))
        for year, code in comparison.breaks.items()
    }


def step(span: int, most: int) -> int:
    """Years between two ticks so that no more than `most` are written."""
    return next(step for step in (1, 2, 5, 10, 20, 50, 100) if span / step <= most or step == 100)


def donor(code: str, words: Words) -> str:
    """The name of a donor or of the rest, not yet escaped."""
    return words("oda.rest") if code == REST else words.name("actor", code)


def hover(name: str, amount: str, about: str, words: Words, *, year: str = "%{x}") -> str:
    """A hover text: who and when, how much, by which measure where `about` says it."""
    who = words("language.comma").join([name, words("dates.year", year=year)])
    return "<br>".join(filter(None, [who, amount, theme.safe(about)])) + "<extra></extra>"


def years(values: pd.DataFrame) -> list[float]:
    """The years of rows; half a year where a line is broken."""
    return [int(year) if year == int(year) else float(year) for year in values.index]


def rounded(column: pd.Series[float], digits: int = 4) -> list[float | None]:
    """Amounts as a figure holds them; no figure is None."""
    return [None if pd.isna(value) else round(float(value), digits) for value in column]


def rows_layout(
    titles: Sequence[str], axis: str, *, place: int = 1, top: int = 4
) -> dict[str, Any]:
    """The layout of a chart whose rows carry their titles above themselves.

    `titles` are the texts of the trace at `place`; on a phone a long one takes two lines. `top` is
    the margin above the rows.
    """
    rows, around = max(len(titles), 2), _AROUND + top
    narrow: dict[str, Any] = {"layout.xaxis.nticks": 4}
    folded = [widths.folded(title, _PHONE, 13) for title in titles]
    if any("<br>" in title for title in folded):
        narrow |= {"layout.height": around + _TALL * rows, f"data.{place}.text": folded}
    return {
        "template": theme.TEMPLATE,
        "height": around + _ROW * rows,
        "margin": {"l": 8, "r": 16, "t": top, "b": 48},
        "xaxis": {
            "title": {"text": axis, "standoff": 6},
            "tickformat": ",",
            "zeroline": False,
            # a grid would run through the titles, and each says its amount
            "ticks": "outside",
            "ticklen": 4,
            "tickcolor": theme.MUTED,
        },
        # the zero line stands at the bars only: a title that begins left of it is not struck out
        "shapes": [
            {
                "type": "line",
                "x0": 0,
                "x1": 0,
                "y0": row - 0.22,
                "y1": row + 0.22,
                "line": {"width": 1, "color": theme.MUTED},
                "opacity": 0.6,
                "layer": "below",
            }
            for row in range(rows)
        ],
        # not seen, but files made of the chart take its unit from here
        "yaxis": {
            "range": [len(titles) - 0.5, -0.75],
            "visible": False,
            "title": {"text": axis},
        },
        "meta": {"below": {"600": narrow}},
    }
