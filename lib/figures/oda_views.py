"""Pictures of single views of ODA: one year's donors by size, change between two years.

Belongs here: the rows of `frames.oda_views` → figure. Does not: pictures of a comparison year by
year (`oda`), sentences (`ui`).

Names stand above their bars, not beside them: with twenty donors they read the same at 328 px as
at 1,200.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure, parts
from lib.figures.oda_parts import donor, rounded, rows_layout
from lib.frames.oda import REST
from lib.frames.oda_units import DIGITS
from lib.frames.oda_views import OneYear
from lib.text import Words


def one_year(amounts: OneYear, focus: str, about: str, words: Words) -> Figure:
    """Bars from the largest donor to the smallest, below zero to the left.

    `amounts` are those of one year, by donor; `about` says measure and prices, `focus` is the donor
    in the seal's colour. Everyone else together, where a wider total is published, is the last,
    hatched bar.
    """
    names = [donor(str(code), words) for code in amounts.values.index]
    digits = DIGITS[amounts.unit]
    lengths = [round(float(value), digits) for value in amounts.values]
    colours = [
        theme.FOCUS if code == focus else theme.MUTED if code == REST else theme.ACCENT
        for code in amounts.values.index
    ]
    hatched = [""] * len(names)
    # not itself where no wider total is published
    if amounts.beyond == amounts.beyond:
        names.append(words("oda.beyond"))
        lengths.append(round(amounts.beyond, digits))
        colours.append(theme.MUTED)
        hatched.append("/")
    rows = list(range(len(names)))
    said = [words.amount(length, digits, amounts.unit) for length in lengths]
    titles = [f"{name} · {amount}" for name, amount in zip(names, said, strict=True)]
    about = "<br>".join([words("dates.year", year=str(amounts.year)), theme.safe(about)])
    bars: dict[str, Any] = {
        "type": "bar",
        "orientation": "h",
        "x": lengths,
        "y": rows,
        "width": 0.4,
        "marker": {"color": colours, "pattern": {"shape": hatched}},
        "hovertext": [theme.safe(title) for title in titles],
        "hovertemplate": f"%{{hovertext}}<br>{about}<extra></extra>",
    }
    low = min(0.0, *lengths)
    heads = parts.row_titles(low, titles)
    return {
        "data": [bars, heads],
        "layout": rows_layout(heads["text"], words(f"oda.axes.{amounts.unit}")),
    }


def change(
    changes: pd.DataFrame, years: tuple[int, int], focus: str, unit: str, about: str, words: Words
) -> Figure:
    """Two years: a hollow dot for the first, a full one for the last, a line between.

    `changes` has first, last and change by donor, in `unit`, in the order shown; a year without a
    figure has no dot. `about` says measure and prices.
    """
    digits = DIGITS[unit]
    rows = list(range(len(changes)))
    titles = [_moved(str(code), changes.loc[code], unit, words) for code in changes.index]
    colours = [theme.FOCUS if code == focus else theme.ACCENT for code in changes.index]
    ends = {end: rounded(changes[end], digits) for end in ("first", "last")}
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
    hovers = f"%{{hovertext}}<br>{theme.safe(about)}<extra></extra>"
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
            "hovertemplate": hovers,
        }
        for end, year, symbol in (
            ("first", years[0], "circle-open"),
            ("last", years[1], "circle"),
        )
    ]
    known = [value for end in ends.values() for value in end if value is not None]
    heads = parts.row_titles(min([0.0, *known]), titles)
    layout = rows_layout(heads["text"], words(f"oda.axes.{unit}"), place=3, top=34)
    legend = {"itemclick": False, "itemdoubleclick": False}
    return {
        "data": [between, *dots, heads],
        "layout": layout | {"showlegend": True, "legend": legend},
    }


def _moved(code: str, row: pd.Series[float], unit: str, words: Words) -> str:
    written = {
        end: words("app.no_figure") if pd.isna(row[end]) else words.number(row[end], DIGITS[unit])
        for end in ("first", "last")
    }
    said = f"{donor(code, words)} · {written['first']} → {written['last']}"
    if pd.isna(row["change"]):
        return said
    sign = "+" if row["change"] > 0 else ""
    moved = f"{sign}{words.number(row['change'], DIGITS[unit])}"
    return words("language.bracketed", said=said, more=moved)
