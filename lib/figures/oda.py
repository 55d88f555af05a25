"""Pictures of ODA: stacked bars, lines, shares and places, one trace a donor.

Belongs here: comparison → figure. Does not: what is compared (`frames.oda`), sentences (`ui`).

The legend does not switch traces off: the sentence and the table beside the chart would then say
something else. Donors are chosen in the donor control.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure
from lib.figures.oda_parts import amounts, broken, donor, hover, rounded, yearly, years
from lib.frames.oda import REST, Comparison, ranks, shares
from lib.text import Words

_DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot", "solid", "dash")
_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "x", "star", "pentagon", "hexagon")


def colours(donors: Sequence[str], order: Sequence[str], focus: str) -> dict[str, str]:
    """A colour for each donor and for the rest.

    A donor's colour comes from its place in `order`, which no control changes, so that it keeps
    its colour when others come and go; only where two that are drawn would share it, one moves on.
    """
    free = list(theme.DONORS)
    lasting = [code for code in order if code != focus]
    found = {focus: theme.FOCUS, REST: theme.MUTED}
    for code in sorted(set(donors) - {focus}, key=lasting.index):
        own = theme.DONORS[lasting.index(code) % len(theme.DONORS)]
        found[code] = free.pop(free.index(own) if own in free else 0)
    return found


def bars(comparison: Comparison, palette: Mapping[str, str], about: str, words: Words) -> Figure:
    """Yearly bars, donors stacked from the zero line up, those below zero down from it.

    `palette` has a colour for each column (`colours`); `about` says measure and prices. Where a bar
    is below zero a mark shows the year's net total; a figure that is not final is hatched.
    """
    values = comparison.values
    unsettled = comparison.status.ne("final")
    amount = amounts(comparison.unit, words)
    # Plotly writes "-" for a text that a trace does not have
    if unsettled.any():
        amount = words("language.bracketed", said=amount, more="%{hovertext}")
    traces = _stack(values, palette, amount, about, words)
    if unsettled.any():
        statuses = [words.name("status", str(status)) for status in comparison.status]
        for trace in traces:
            trace["hovertext"] = statuses
            trace["marker"]["pattern"] = {"shape": ["/" if mark else "" for mark in unsettled]}
    below = (values < 0).any(axis="columns")
    if below.any():
        traces.append(_totals(comparison.total[below], comparison.unit, about, words))
    if comparison.wider:
        traces.append(_beyond(comparison, words))
    axis = words(f"oda.axes.{comparison.unit}")
    figure = yearly(traces, values, axis, broken(comparison, words))
    if comparison.wider:
        size = _dash(len(values), _NARROW)
        figure["layout"]["meta"]["below"]["600"][f"data.{len(traces) - 1}.marker.size"] = size
    return figure


def share(comparison: Comparison, palette: Mapping[str, str], about: str, words: Words) -> Figure:
    """Yearly bars of equal height: each column's share of the year, in per cent.

    Raises:
        ValueError: a value is below zero.
    """
    values = shares(comparison)
    amount = words("units.percent", value="%{y:.1f}")
    traces = _stack(100 * values, palette, amount, about, words)
    figure = yearly(traces, values, words("oda.axis_share"), broken(comparison, words))
    figure["layout"]["yaxis"] |= {
        "ticksuffix": words("units.percent", value=""),
        "range": [0, 108 if comparison.breaks else 100],
    }
    return figure


def lines(
    comparison: Comparison,
    palette: Mapping[str, str],
    about: str,
    words: Words,
    *,
    means: pd.DataFrame | None = None,
) -> Figure:
    """One line a donor shown by itself; a year without a figure breaks it.

    With `means` (years × donors), the lines are these, and the yearly amounts marks beside them.
    """
    amount = amounts(comparison.unit, words)
    values = comparison.values[comparison.donors]
    breaks = comparison.breaks
    if means is None:
        traces = _paths(_parted(values, breaks), palette, amount, about, words)
    else:
        smooth = words("oda.mean_of", about=about)
        traces = _paths(_parted(means, breaks), palette, amount, smooth, words, mode="lines")
        traces.append(_points(values, palette, amount, about, words))
    axis = words(f"oda.axes.{comparison.unit}")
    return yearly(traces, values, axis, broken(comparison, words))


def _parted(values: pd.DataFrame, breaks: Iterable[int]) -> pd.DataFrame:
    """The same with nothing right before each break, so that no line leads across it."""
    rows = [values, *(pd.DataFrame(index=[year - 0.5], columns=values.columns) for year in breaks)]
    return pd.concat(rows).sort_index() if len(rows) > 1 else values


def _points(
    values: pd.DataFrame, palette: Mapping[str, str], amount: str, about: str, words: Words
) -> dict[str, Any]:
    cells = [
        (year, value, str(code))
        for code in values
        for year, value in zip(years(values), rounded(values[code]), strict=True)
        if value is not None
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": theme.safe(words("oda.yearly")),
        "x": [year for year, _, _ in cells],
        "y": [value for _, value, _ in cells],
        "marker": {"size": 5, "color": [palette[code] for _, _, code in cells]},
        "hovertext": [theme.safe(donor(code, words)) for _, _, code in cells],
        "hovertemplate": hover("%{hovertext}", amount, about, words),
    }


def rank(comparison: Comparison, palette: Mapping[str, str], about: str, words: Words) -> Figure:
    """The place of each donor in each year among all of them, the first on top."""
    places = ranks(comparison)
    amount = words("oda.place", place="%{y:d}")
    traces = _paths(_parted(places, comparison.breaks), palette, amount, about, words)
    figure = yearly(traces, places, words("oda.axis_rank"), broken(comparison, words))
    last = int(places.max().max())
    every = range(1, last + 1) if last <= 12 else [1, *range(5, last + 1, 5)]
    figure["layout"]["yaxis"] |= {
        "range": [last + 0.6, -0.4 if comparison.breaks else 0.4],
        "tickvals": list(every),
        "zeroline": False,
    }
    return figure


VIEWS = {"bars": bars, "lines": lines, "share": share, "rank": rank}
"""The picture of each view; the view `table` has none."""


def _stack(
    values: pd.DataFrame, palette: Mapping[str, str], amount: str, about: str, words: Words
) -> list[dict[str, Any]]:
    return [
        {
            "type": "bar",
            "name": theme.safe(donor(str(code), words)),
            "x": years(values),
            "y": rounded(values[code]),
            "marker": {"color": palette[str(code)]},
            "hovertemplate": hover(theme.safe(donor(str(code), words)), amount, about, words),
        }
        for code in values
    ]


def _paths(
    values: pd.DataFrame,
    palette: Mapping[str, str],
    amount: str,
    about: str,
    words: Words,
    *,
    mode: str = "lines+markers",
) -> list[dict[str, Any]]:
    return [
        {
            "type": "scatter",
            "mode": mode,
            "name": theme.safe(donor(str(code), words)),
            "x": years(values),
            "y": rounded(values[code]),
            "line": {"color": palette[str(code)], "width": 2, "dash": _DASHES[place]},
            "marker": {"symbol": _SYMBOLS[place], "size": 6},
            "hovertemplate": hover(theme.safe(donor(str(code), words)), amount, about, words),
        }
        for place, code in enumerate(values)
    ]


def _totals(total: pd.Series[float], unit: str, about: str, words: Words) -> dict[str, Any]:
    amount = amounts(unit, words)
    named = theme.safe(words("oda.net_total"))
    return {
        "type": "scatter",
        "mode": "markers",
        "name": named,
        "x": [int(year) for year in total.index],
        "y": rounded(total),
        # one of the two stands out on any bar and on either ground
        "marker": {
            "symbol": "diamond",
            "size": 8,
            "color": theme.GROUND_DARK,
            "line": {"color": theme.GROUND_LIGHT, "width": 1.5},
        },
        "hovertemplate": hover(named, amount, about, words),
    }


def _beyond(comparison: Comparison, words: Words) -> dict[str, Any]:
    amount = amounts(comparison.unit, words)
    named = theme.safe(donor(comparison.wider, words))
    return {
        "type": "scatter",
        "mode": "markers",
        "name": named,
        "x": years(comparison.values),
        "y": rounded(comparison.beyond),
        "marker": {
            "symbol": "line-ew",
            "size": _dash(len(comparison.values), _WIDE),
            "line": {"color": theme.MUTED, "width": 2},
        },
        "hovertemplate": hover(named, amount, words("oda.beyond_hint"), words),
    }


_WIDE, _NARROW = 780, 260
"""Pixels the years share at about 1,200 and 360 px."""


def _dash(years: int, pixels: int) -> float:
    """The size of a dash no longer than its year is wide; Plotly draws it 1.4 times as long."""
    return round(min(10.0, pixels / years / 1.4), 1)
