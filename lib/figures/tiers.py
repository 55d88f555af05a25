"""Tiers as pictures: the ladder of one partner, the steps of all of them.

Belongs here: frame → figure for tiers. Does not: spells and durations (`frames.tiers`), names.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any

import pandas as pd

from lib import theme
from lib.figures import Figure
from lib.figures.layout import widths
from lib.schema import records
from lib.text import Words

_STEP = 58
"""Height of a step in px: two lines of label above a tread's line, or three on a phone."""
_PHONE, _LABEL = 288, 160
"""Width in px of the ladder on the narrowest screen, and the most a label of it takes."""
_ROW = 24
"""Height of a partner's row in px."""
_SYMBOLS = (
    "circle",
    "triangle-up",
    "triangle-down",
    "hourglass",
    "triangle-right",
    "hexagon",
    "square",
    "pentagon",
    "diamond",
    "star",
)
"""Marks of tiers, lowest first: with the colour they tell a tier, so neither is needed alone."""


def ladder(
    treads: pd.DataFrame,
    window: tuple[int, int],
    aims: Collection[str],
    chosen: Collection[str],
    words: Words,
) -> Figure:
    """Steps up through the tiers: solid for a tier, dashed and hollow for an aim.

    `treads` as `frames.tiers.treads` gives them; `window` are years, both included; `aims` are
    tiers that were announced, not held. `chosen` tiers keep their colour, the others are muted (all
    keep it when none is chosen). A label stands in the empty corner of its step: below its tread in
    the left half, before it in the right half, so that labels never meet.
    """
    low, high = float(treads["begin"].min()), float(window[1] + 1)
    lines = _Lines()
    marks, wide, narrow = [], [], []
    for place, tread in enumerate(records(treads)):
        name, since = words.tier(tread.tier)[0], tread.since
        colour = theme.FOCUS if not chosen or tread.tier in chosen else theme.MUTED
        dash = "5px,3px" if tread.tier in aims else "solid"
        lines.add([tread.begin, tread.end], [place, place], (colour, dash, 4))
        if place:
            lines.add([tread.begin] * 2, [place - 1, place], (theme.MUTED, "dot", 1.5))
        if tread.entered:
            symbol = "circle-open" if tread.tier in aims else "circle"
            said = words("language.labelled", name=name, value=words.date(f"{since}/.."))
            marks.append((tread.begin, place, symbol, colour, tread.event, theme.safe(said)))
        share = (tread.begin - low) / (high - low)
        before = share >= 0.5
        room = min(_LABEL, _PHONE * (share if before else 1 - share) - 14)
        label = {"x": tread.begin, "y": place, "before": before}
        label["since"] = theme.safe(words.date(since))
        wide.append(_label(label, theme.safe(name)))
        narrow.append(_label(label, widths.folded(theme.safe(name), room, 12.5)))
    dots = {
        "type": "scatter",
        "mode": "markers",
        "x": [x for x, *_ in marks],
        "y": [y for _, y, *_ in marks],
        "marker": {
            "symbol": [symbol for _, _, symbol, *_ in marks],
            "color": [colour for *_, colour, _, _ in marks],
            "size": 13,
            "line": {"width": 3, "color": [colour for *_, colour, _, _ in marks]},
        },
        "cliponaxis": False,
        "customdata": [event for *_, event, _ in marks],
        "hovertext": [said for *_, said in marks],
        "hoverinfo": "text",
    }
    layout = {
        "template": theme.TEMPLATE,
        "height": round(_STEP * (len(treads) + 0.7) + 40),
        "margin": {"l": 10, "r": 10, "t": 10, "b": 34},
        "xaxis": {"range": [low - 0.01 * (high - low), high], "tickformat": "d", "nticks": 12},
        "yaxis": {"range": [-1, len(treads) - 0.3], "visible": False},
        "annotations": wide,
        "meta": {
            "live": "axis",
            "below": {"600": {"layout.annotations": narrow, "layout.xaxis.nticks": 5}},
        },
    }
    return {"data": [*lines.traces(), dots], "layout": layout}


class _Lines:
    """Lines of one look as one trace: a trace each, 13 of them, took twice as long to repaint."""

    def __init__(self) -> None:
        self._looks: dict[tuple[str, str, float], tuple[list[Any], list[Any]]] = {}

    def add(self, x: Sequence[float], y: Sequence[float], look: tuple[str, str, float]) -> None:
        """A line through these points; `look` is its colour, dash and width."""
        across, down = self._looks.setdefault(look, ([], []))
        across += [*x, None]
        down += [*y, None]

    def traces(self) -> list[dict[str, Any]]:
        """The lines, those of the look that came first lowest."""
        return [
            {
                "type": "scatter",
                "mode": "lines",
                "x": x,
                "y": y,
                "line": {"color": colour, "dash": dash, "width": width},
                "hoverinfo": "skip",
                "showlegend": False,
            }
            for (colour, dash, width), (x, y) in self._looks.items()
        ]


def _label(step: dict[str, Any], name: str) -> dict[str, Any]:
    before = step["before"]
    return {
        "x": step["x"],
        "y": step["y"],
        "text": f"<b>{name}</b><br>{step['since']}",
        "showarrow": False,
        "align": "right" if before else "left",
        "xanchor": "right" if before else "left",
        "yanchor": "middle" if before else "top",
        "xshift": -14 if before else 10,
        "yshift": 0 if before else -5,
        "font": {"size": 12},
    }


def partners(
    steps: pd.DataFrame, order: Sequence[str], window: tuple[int, int], focus: str, words: Words
) -> Figure:
    """A row a partner, a mark a step: shape and colour by tier, hollow where a year is all we know.

    `steps` as `frames.tiers.compared` gives them; `order` is the package's order of tiers, `window`
    years, both included; the name of `focus` is in bold.
    """
    names, threads = {}, _Lines()
    by_tier: dict[str, list[Any]] = {}
    for row, group in groupby(records(steps), key=lambda step: step.row):
        own = list(group)
        name = theme.safe(words.name("actor", own[0].partner))
        names[row] = f"<b>{name}</b>" if own[0].partner == focus else name
        threads.add([step.at for step in own], [row] * len(own), (theme.MUTED, "solid", 1))
        for step in own:
            by_tier.setdefault(step.tier, []).append(step)
    used = [tier for tier in order if tier in by_tier]
    marks = [_marks(by_tier[tier], tier, order, words) for tier in used]
    low, high = float(steps["at"].min()), float(min(window[1] + 1, steps["at"].max() + 1))
    reach = max(high - low, 1.0)
    legend = 26 * (1 + len(used) // 4)
    height = _ROW * len(names) + 50
    layout = {
        "template": theme.TEMPLATE,
        "height": height + legend,
        "margin": {"l": 10, "r": 14, "t": legend, "b": 34},
        "showlegend": True,
        "legend": {"itemclick": False, "itemdoubleclick": False},
        "xaxis": {
            "range": [low - 0.03 * reach, high + 0.02 * reach],
            "tickformat": "d",
            "nticks": 12,
            "showgrid": True,
        },
        "yaxis": {
            "range": [len(names) - 0.4, -0.6],
            "tickvals": list(names),
            "ticktext": list(names.values()),
            "showgrid": False,
            "zeroline": False,
        },
        "meta": {
            "below": {
                "600": {
                    "layout.xaxis.nticks": 4,
                    "layout.height": height + 24 * len(used),
                    "layout.margin.t": 24 * len(used),
                }
            }
        },
    }
    return {"data": [*threads.traces(), *marks], "layout": layout}


def _marks(steps: Sequence[Any], tier: str, order: Sequence[str], words: Words) -> dict[str, Any]:
    # the legend takes the first mark, so a filled one comes first where there is one
    steps = sorted(steps, key=lambda step: step.whole_year)
    place = list(order).index(tier)
    symbol, colour = _SYMBOLS[place % len(_SYMBOLS)], theme.tier_colour(tier, list(order))
    name = words.tier(tier)[0]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": theme.safe(name),
        "x": [step.at for step in steps],
        "y": [step.row for step in steps],
        "cliponaxis": False,
        "marker": {
            "symbol": [f"{symbol}-open" if step.whole_year else symbol for step in steps],
            "color": colour,
            "size": 11,
            "line": {"width": 2, "color": colour},
        },
        "hovertext": [
            theme.safe(
                words(
                    "language.labelled",
                    name=words.name("actor", step.partner),
                    value=words("language.comma").join([name, words.date(step.since)]),
                )
            )
            for step in steps
        ],
        "hoverinfo": "text",
    }
