"""Pictures of one donor: every number of a year side by side; payments against repayments.

Belongs here: `frames.oda_numbers` → figure. Does not: comparing donors (`oda`), sentences (`ui`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib import theme
from lib.figures import parts
from lib.figures.oda_parts import hover
from lib.figures.oda_views import rows_layout
from lib.frames.oda_numbers import BACK, NET, PLEDGED, Number
from lib.text import Words

_PAID = "paid"
_COLOURS = {PLEDGED: theme.MUTED, NET: theme.FOCUS, _PAID: theme.ACCENT}
_BACK = theme.SERIES[2]


def side_by_side(
    found: Sequence[Number], names: Mapping[str, str], words: Words, about: str
) -> go.Figure:
    """One bar a number; what flows back goes to the left; a missing one is said to be missing.

    `names` by the numbers' codes. A pledge is hatched: it is no payment. `about` says whose.
    """
    lengths = [_length(number) for number in found]
    titles = [
        f"{names[number.code]} · "
        + (words.amount(number.value, 2) if not number.reason else words("app.no_figure"))
        for number in found
    ]
    rows = list(range(len(found)))
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": lengths,
        "y": rows,
        "width": 0.4,
        "marker": {
            "color": [
                _BACK if number.code in BACK else _COLOURS.get(number.code, _COLOURS[_PAID])
                for number in found
            ],
            "pattern": {"shape": ["/" if number.code == PLEDGED else "" for number in found]},
        },
        "hovertext": [theme.safe(title) for title in titles],
        "hovertemplate": f"%{{hovertext}}<br>{theme.safe(about)}<extra></extra>",
    }
    low = min([0.0, *(length for length in lengths if length is not None)])
    title = parts.row_titles(low, titles)
    layout = rows_layout(title["text"], words("oda.axis"))
    layout["meta"]["below"]["600"] |= {"data.1.x": title["x"], "data.1.textposition": "top right"}
    return parts.figure([bars, title | _beside(lengths)], layout)


def _beside(lengths: Sequence[float | None]) -> dict[str, Any]:
    """Titles that stand at their bars: from a bar's left end on, or up to its right end where that
    is beyond the middle. A short bar's title was 860 px away from it. A phone has no room for it.
    """
    ends = [(min(0.0, length or 0.0), max(0.0, length or 0.0)) for length in lengths]
    middle = (min(left for left, _ in ends) + max(right for _, right in ends)) / 2
    return {
        "x": [left if left <= middle else right for left, right in ends],
        "textposition": ["top right" if left <= middle else "top left" for left, _ in ends],
    }


def _length(number: Number) -> float | None:
    if number.reason:
        return None
    return round(-number.value if number.code in BACK else number.value, 2)


def repayments(table: pd.DataFrame, words: Words) -> go.Figure:
    """New money up, repayments down, the published net as a line; scheduled years hatched."""
    years = [int(year) for year in table.index]
    statuses = [words.name("status", str(status)) for status in table["status"]]
    planned = ["/" if status == "scheduled" else "" for status in table["status"]]
    amount = words("units.usd", value="%{customdata:,.2f}")
    traces = [
        _bar(
            years, table["grants"], words("oda.repayments.grants"), theme.SERIES[3], amount, words
        ),
        _bar(years, table["loans"], words("oda.repayments.loans"), theme.ACCENT, amount, words),
        _bar(years, -table["repaid"], words("oda.repayments.repaid"), _BACK, amount, words)
        | {"hovertext": statuses},
        {
            "type": "scatter",
            "mode": "lines+markers",
            "name": theme.safe(words("oda.repayments.net")),
            "x": years,
            "y": _numbers(table["net"]),
            "line": {"color": theme.FOCUS, "width": 2},
            "marker": {"symbol": "diamond", "size": 7},
            "hovertemplate": hover(
                theme.safe(words("oda.repayments.net")),
                words("units.usd", value="%{y:,.2f}"),
                "",
                words,
            ),
        },
    ]
    traces[2]["marker"]["pattern"] = {"shape": planned}
    traces[2]["hovertemplate"] = traces[2]["hovertemplate"].replace(
        "<extra>", "<br>%{hovertext}<extra>"
    )
    span = years[-1] - years[0] + 1
    return parts.figure(
        traces,
        {
            "template": theme.TEMPLATE,
            "height": 440,
            "barmode": "relative",
            "bargap": 0.2,
            "showlegend": True,
            "legend": {"traceorder": "normal", "itemclick": False, "itemdoubleclick": False},
            "xaxis": {
                "range": [years[0] - 0.6, max(years[-1], years[0] + 5) + 0.6],
                "tick0": 0,
                "dtick": 1 if span <= 8 else 2 if span <= 16 else 5,
                "tickformat": "d",
            },
            "yaxis": {
                "title": {"text": words("oda.axis"), "standoff": 8},
                "tickformat": ",",
            },
            "meta": {
                "live": "axis",
                "narrow": {"xaxis.dtick": 2 if span <= 8 else 5, "height": 480, "margin.l": 44},
            },
        },
    )


def _bar(
    years: list[int],
    amounts: pd.Series[float],
    name: str,
    colour: str,
    amount: str,
    words: Words,
) -> dict[str, Any]:
    heights = _numbers(amounts)
    return {
        "type": "bar",
        "name": theme.safe(name),
        "x": years,
        "y": heights,
        "customdata": [None if height is None else abs(height) for height in heights],
        "marker": {"color": colour},
        "hovertemplate": hover(theme.safe(name), amount, "", words),
    }


def _numbers(column: pd.Series[float]) -> list[float | None]:
    return [None if pd.isna(value) else round(float(value), 2) for value in column]
