"""Pictures of single views of ODA: one year's donors by size, change between two years.

Belongs here: the rows of `frames.oda_views` → figure. Does not: pictures of a comparison year by
year (`oda`), sentences (`ui`).

Names stand above their bars, not beside them: with twenty donors they read the same at 328 px as
at 1,200.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib import theme
from lib.figures import parts
from lib.frames.oda import REST
from lib.frames.oda_units import DIGITS
from lib.frames.oda_views import OneYear
from lib.text import Words

_ROW, _TALL, _AROUND = 38, 62, 52
"""Pixels of a row, of one whose title takes two lines, and of what stands around the rows."""
_PHONE = 264
"""Pixels the rows have on the narrowest screen."""


def one_year(shown: OneYear, words: Words, about: str, focus: str) -> go.Figure:
    """Bars from the largest donor to the smallest, below zero to the left.

    Everyone else together, where a wider total is published, is the last, hatched bar.
    """
    names = [name(words, str(code)) for code in shown.values.index]
    digits = DIGITS[shown.unit]
    amounts = [round(float(value), digits) for value in shown.values]
    colours = [
        theme.FOCUS if code == focus else theme.MUTED if code == REST else theme.ACCENT
        for code in shown.values.index
    ]
    hatched = [""] * len(names)
    if shown.beyond == shown.beyond:
        names.append(words("oda.beyond"))
        amounts.append(round(shown.beyond, digits))
        colours.append(theme.MUTED)
        hatched.append("/")
    rows = list(range(len(names)))
    said = [words.amount(amount, digits, shown.unit) for amount in amounts]
    titles = [f"{name} · {amount}" for name, amount in zip(names, said, strict=True)]
    about = "<br>".join([words("dates.year", year=str(shown.year)), theme.safe(about)])
    bars: dict[str, Any] = {
        "type": "bar",
        "orientation": "h",
        "x": amounts,
        "y": rows,
        "width": 0.4,
        "marker": {"color": colours, "pattern": {"shape": hatched}},
        "hovertext": [theme.safe(title) for title in titles],
        "hovertemplate": f"%{{hovertext}}<br>{about}<extra></extra>",
    }
    low = min(0.0, *amounts)
    title = parts.row_titles(low, titles)
    return parts.figure([bars, title], rows_layout(title["text"], words(f"oda.axes.{shown.unit}")))


def rows_layout(titles: Sequence[str], axis: str, place: int = 1, top: int = 4) -> dict[str, Any]:
    """The layout of a chart whose rows carry their titles above themselves.

    `titles` are the texts of the trace at `place`; on a phone a long one takes two lines. `top` is
    the margin above the rows.
    """
    rows, around = max(len(titles), 2), _AROUND + top
    narrow: dict[str, Any] = {"layout.xaxis.nticks": 4}
    folded = [parts.folded(title, _PHONE, 13) for title in titles]
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


def name(words: Words, code: str) -> str:
    """The name of a donor or of the rest, not yet escaped."""
    return words("oda.rest") if code == REST else words.name("actor", code)


def change(
    table: pd.DataFrame, years: tuple[int, int], words: Words, about: str, focus: str, unit: str
) -> go.Figure:
    """Two years: a hollow dot for the first, a full one for the last, a line between.

    `table` has first, last and change by donor, in the order shown.
    """
    digits = DIGITS[unit]
    rows = list(range(len(table)))
    titles = [_moved(words, str(code), table.loc[code], unit) for code in table.index]
    colours = [theme.FOCUS if code == focus else theme.ACCENT for code in table.index]
    ends = {end: [_number(value, digits) for value in table[end]] for end in ("first", "last")}
    between: dict[str, Any] = {
        "type": "scatter",
        "mode": "lines",
        "x": [
            x
            for pair in zip(ends["first"], ends["last"], rows, strict=True)
            for x in (*pair[:2], None)
        ],
        "y": [y for row in rows for y in (row, row, None)],
        "line": {"color": theme.MUTED, "width": 2},
        "showlegend": False,
        "hoverinfo": "skip",
    }
    hover = f"%{{hovertext}}<br>{theme.safe(about)}<extra></extra>"
    dots = [
        {
            "type": "scatter",
            "mode": "markers",
            "name": str(year),
            "x": ends[end],
            "y": rows,
            "marker": {
                "symbol": symbol,
                "size": 11,
                "color": colours,
                "line": {"width": 2, "color": colours},
            },
            "hovertext": [theme.safe(title) for title in titles],
            "hovertemplate": hover,
        }
        for end, year, symbol in (
            ("first", years[0], "circle-open"),
            ("last", years[1], "circle"),
        )
    ]
    known = [value for end in ends.values() for value in end if value is not None]
    text = parts.row_titles(min([0.0, *known]), titles)
    layout = rows_layout(text["text"], words(f"oda.axes.{unit}"), place=3, top=34)
    legend = {"itemclick": False, "itemdoubleclick": False}
    return parts.figure([between, *dots, text], layout | {"showlegend": True, "legend": legend})


def _moved(words: Words, code: str, row: pd.Series[float], unit: str) -> str:
    written = {
        end: words("app.no_figure") if pd.isna(row[end]) else words.number(row[end], DIGITS[unit])
        for end in ("first", "last")
    }
    said = f"{name(words, code)} · {written['first']} → {written['last']}"
    if pd.isna(row["change"]):
        return said
    sign = "+" if row["change"] > 0 else ""
    moved = f"{sign}{words.number(row['change'], DIGITS[unit])}"
    return words("language.bracketed", said=said, more=moved)


def _number(value: float, digits: int) -> float | None:
    return None if pd.isna(value) else round(float(value), digits)
