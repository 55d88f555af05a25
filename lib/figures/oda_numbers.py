"""Pictures of one donor: every number of a year side by side; payments against repayments.

Belongs here: `frames.oda_numbers` → figure. Does not: comparing donors (`oda`), sentences (`ui`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure, parts
from lib.figures.oda_parts import hover, rounded, rows_layout
from lib.frames.oda_numbers import BACK, NET, PLEDGED, Number
from lib.text import Words

_PAID = "paid"
_COLOURS = {PLEDGED: theme.MUTED, NET: theme.FOCUS, _PAID: theme.ACCENT}
_BACK = theme.SERIES[2]


def side_by_side(
    numbers: Sequence[Number], names: Mapping[str, str], about: str, words: Words
) -> Figure:
    """One bar a number; what flows back goes to the left; a missing one is said to be missing.

    `numbers` are those of one donor and year, in US$ million; `names` by their codes; `about` says
    whose. A pledge is hatched: it is no payment.
    """
    lengths = [_length(number) for number in numbers]
    titles = [
        f"{names[number.code]} · "
        + (words.amount(number.value, 2) if not number.reason else words("app.no_figure"))
        for number in numbers
    ]
    rows = list(range(len(numbers)))
    bars = {
        "type": "bar",
        "orientation": "h",
        "x": lengths,
        "y": rows,
        "width": 0.4,
        "marker": {
            "color": [
                _BACK if number.code in BACK else _COLOURS.get(number.code, _COLOURS[_PAID])
                for number in numbers
            ],
            "pattern": {"shape": ["/" if number.code == PLEDGED else "" for number in numbers]},
        },
        "hovertext": [theme.safe(title) for title in titles],
        "hovertemplate": f"%{{hovertext}}<br>{theme.safe(about)}<extra></extra>",
    }
    low = min([0.0, *(length for length in lengths if length is not None)])
    heads = parts.row_titles(low, titles)
    layout = rows_layout(heads["text"], words("oda.axis"))
    layout["meta"]["below"]["600"] |= {"data.1.x": heads["x"], "data.1.textposition": "top right"}
    return {"data": [bars, heads | _beside(lengths)], "layout": layout}


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


def repayments(flows: pd.DataFrame, words: Words) -> Figure:
    """New money up, repayments down, the published net as a line; scheduled years hatched.

    `flows` has grants, loans, repaid, net (US$ million) and status by year.
    """
    years = [int(year) for year in flows.index]
    statuses = [words.name("status", str(status)) for status in flows["status"]]
    planned = ["/" if status == "scheduled" else "" for status in flows["status"]]
    amount = words("units.usd", value="%{customdata:,.2f}")
    traces = [
        _bar(
            years, flows["grants"], words("oda.repayments.grants"), theme.SERIES[3], amount, words
        ),
        _bar(years, flows["loans"], words("oda.repayments.loans"), theme.ACCENT, amount, words),
        _bar(years, -flows["repaid"], words("oda.repayments.repaid"), _BACK, amount, words)
        | {"hovertext": statuses},
        {
            "type": "scatter",
            "mode": "lines+markers",
            "name": theme.safe(words("oda.repayments.net")),
            "x": years,
            "y": rounded(flows["net"], 2),
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
    return {
        "data": traces,
        "layout": {
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
                "below": {
                    "600": {
                        "layout.xaxis.dtick": 2 if span <= 8 else 5,
                        "layout.height": 480,
                        "layout.margin.l": 44,
                    }
                },
            },
        },
    }


def _bar(
    years: list[int],
    amounts: pd.Series[float],
    name: str,
    colour: str,
    amount: str,
    words: Words,
) -> dict[str, Any]:
    heights = rounded(amounts, 2)
    return {
        "type": "bar",
        "name": theme.safe(name),
        "x": years,
        "y": heights,
        "customdata": [None if height is None else abs(height) for height in heights],
        "marker": {"color": colour},
        "hovertemplate": hover(theme.safe(name), amount, "", words),
    }
