"""The timeline: events in lanes by category on an axis that may be stretched.

Belongs here: frame → figure for events. Does not: choosing rows (`frames.events`), the axis
(`frames.axis`), words.

Everything stands on one plain axis from 0 to 1, with positions computed in `frames`: era names
and tiers above, lanes, printed years, and the true-to-scale strip below. Text is drawn as text
traces, not annotations: 80 annotations cost 40 ms a repaint, eight traces 12.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib import theme
from lib.frames import events as frames
from lib.frames.axis import Axis, ticks, true_axis
from lib.schema import records
from lib.text import Words

_LINE = 22
"""Height of a row in px."""
_WIDTHS = (930.0, 560.0, 236.0)
_LIMITS = (1040, 660)
"""Widths in px of the drawing area that marks and titles are arranged for, and the chart widths
below which the browser takes the next: a laptop, a tablet, a phone."""
_MOST = 6
"""Rows a lane may have."""


def timeline(
    events: pd.DataFrame,
    axis: Axis,
    window: tuple[int, int],
    spells: pd.DataFrame,
    order: Sequence[str],
    titles: Mapping[str, str],
    words: Words,
    focus: str = "",
) -> tuple[go.Figure, int]:
    """The timeline of a window, and how many titles are printed at full width.

    `events` are placed (`frames.events.placed`); `spells` the tiers of the pair; `titles` by event.
    The axis, when it has several segments, shows their names, shading and a break at each border.
    """
    reach = [
        _reach(axis, event.begin, event.end, event.precision, window) for event in records(events)
    ]
    drawings = [
        _drawing(events, reach, axis, window, spells, order, titles, words, focus, width)
        for width in _WIDTHS
    ]
    (traces, layout, printed), *narrower = drawings
    below = {
        str(limit): _changes(traces, found) | {f"layout.{path}": other[path] for path in _VARYING}
        for limit, (found, other, _) in zip(_LIMITS, narrower, strict=True)
    }
    below[str(_LIMITS[-1])]["layout.margin.l"] = 84
    layout["meta"] = {"below": below}
    layout["yaxis"]["range"] = layout.pop("yaxis.range")
    return go.Figure({"data": traces, "layout": layout}), printed


_VARYING = ("shapes", "height", "yaxis.range")
"""What of the layout depends on the width."""


def _changes(
    traces: Sequence[Mapping[str, Any]], others: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """What of the traces is another at another width, by path; the rest is not sent twice."""
    return {
        f"data.{place}.{key}": value
        for place, (trace, other) in enumerate(zip(traces, others, strict=True))
        for key, value in other.items()
        if trace.get(key) != value
    }


def _drawing(
    events: pd.DataFrame,
    reach: Sequence[tuple[float, float]],
    axis: Axis,
    window: tuple[int, int],
    spells: pd.DataFrame,
    order: Sequence[str],
    titles: Mapping[str, str],
    words: Words,
    focus: str,
    width: float,
) -> tuple[list[dict[str, Any]], dict[str, Any], int]:
    """Traces, layout and the number of printed titles for one width of the drawing area."""
    marks = frames.arranged(events, reach, titles, width, _MOST, focus)
    lanes = [lane for lane in frames.LANES if (events["category"] == lane).any()]
    depth = {lane: int(marks.loc[marks["category"] == lane, "row"].max()) + 1 for lane in lanes}
    tops, line = {}, 2.2
    for lane in lanes:
        tops[lane] = line
        line += max(depth[lane], 1.4) + 0.3
    marks = marks.assign(line=marks["category"].map(tops) + marks["row"] + 0.6)
    shown = marks[marks["row"] >= 0]
    named = shown[shown["side"] != ""]
    traces = [
        _marks(marks, titles, words),
        _ring(shown, focus),
        _texts(
            named["right"].where(named["side"] == "right", named["left"]),
            named["line"],
            [titles[event] for event in named["event"]],
            named["side"],
        ),
        _more(marks[marks["row"] < 0], tops, words, width),
        _years(axis, line, width),
        _lane_names(lanes, tops, depth, words),
        *_above(axis, spells, window, words, width),
        *_true_strip(events, window, line, words),
    ]
    return traces, _layout(axis, window, marks, spells, order, lanes, tops, line, width), len(named)


def _reach(
    axis: Axis, begin: float, end: float, precision: str, window: tuple[int, int]
) -> tuple[float, float]:
    """Where an event begins and ends on the axis; one point for what is drawn without a bar."""
    left = axis.position(max(begin, window[0]))
    right = axis.position(min(end, window[1] + 1))
    return (left, right) if precision in _BARS else ((left + right) / 2,) * 2


_BARS = {"span": (0.12, 0.75), "decade": (0.3, 0.22), "century": (0.3, 0.22)}
"""Precisions drawn as a bar: half its height in rows, and its opacity, soft where time is unsure."""


def _marks(marks: pd.DataFrame, titles: Mapping[str, str], words: Words) -> dict[str, Any]:
    exact = marks["precision"].isin(["day", "month", "span"])
    shapes = marks["category"].map(theme.SHAPES)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": marks["at"].round(4).tolist(),
        # a mark without a row is counted in a "+n" instead
        "y": [
            round(line, 2) if row >= 0 else None
            for line, row in zip(marks["line"], marks["row"], strict=True)
        ],
        "customdata": marks["event"].tolist(),
        "marker": {
            "size": [12 if importance == 3 else 10 for importance in marks["importance"]],
            "color": marks["category"].map(theme.CATEGORIES).tolist(),
            "symbol": shapes.where(exact, shapes + "-open").tolist(),
            # Plotly thins marks of unequal size
            "opacity": 1,
            "line": {"width": [0 if sure else 2 for sure in exact]},
        },
        "hovertext": [
            f"<b>{theme.safe(titles.get(event, event))}</b><br>{theme.safe(words.date(written))}"
            f"<br>{theme.safe(words.name('category', category))}"
            for event, written, category in zip(
                marks["event"], marks["date"], marks["category"], strict=True
            )
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
        "meta": {"years": marks[["year_first", "year_last"]].to_numpy().tolist()},
    }


def _ring(shown: pd.DataFrame, focus: str) -> dict[str, Any]:
    here = shown[shown["event"] == focus]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": here["at"].tolist(),
        "y": here["line"].tolist(),
        "marker": {
            "size": 22,
            "symbol": "circle-open",
            "color": theme.ACCENT,
            "line": {"width": 2},
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _texts(
    x: Iterable[float], y: Iterable[float], text: Iterable[str], side: Iterable[str], size: int = 12
) -> dict[str, Any]:
    sides = list(side)
    pads = {"right": "    {}", "left": "{}    ", "center": "{}"}
    return {
        "type": "scatter",
        "mode": "text",
        "x": [round(at, 4) for at in x],
        "y": [round(line, 2) for line in y],
        "text": [
            "<br>".join(pads[to].format(theme.safe(part)) for part in item.split("\n"))
            for to, item in zip(sides, text, strict=True)
        ],
        "textposition": [f"middle {to}" for to in sides],
        "textfont": {"size": size},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _more(
    hidden: pd.DataFrame, tops: Mapping[str, float], words: Words, width: float
) -> dict[str, Any]:
    """A "+n" under a lane's last row, for marks that found no room there."""
    groups = [
        (cluster["at"].mean(), tops[str(lane)] + _MOST + 0.1, len(cluster))
        for lane, found in hidden.sort_values("at").groupby("category", sort=False)
        for _, cluster in found.groupby((found["at"].diff() * width > 28).cumsum())
    ]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [at for at, _, _ in groups],
        "y": [line for _, line, _ in groups],
        "text": [f"+{count}" for _, _, count in groups],
        "hovertext": [words("timeline.more_here", n=count) for _, _, count in groups],
        "hoverinfo": "text",
        "textfont": {"size": 10},
        "cliponaxis": False,
    }


def _years(axis: Axis, foot: float, width: float) -> dict[str, Any]:
    printed = ticks(axis, width)
    return _texts(
        [at for _, at in printed],
        [foot + 0.45] * len(printed),
        [str(year) for year, _ in printed],
        ["center"] * len(printed),
        12,
    )


def _lane_names(
    lanes: Sequence[str], tops: Mapping[str, float], depth: Mapping[str, int], words: Words
) -> dict[str, Any]:
    return _texts(
        [0.0] * len(lanes),
        [tops[lane] + max(depth[lane], 1.4) / 2 + 0.05 for lane in lanes],
        ["\n".join(wrap(words.name("category", lane), 13)) for lane in lanes],
        ["left"] * len(lanes),
        12,
    )


def _above(
    axis: Axis, spells: pd.DataFrame, window: tuple[int, int], words: Words, width: float
) -> list[dict[str, Any]]:
    """Names of eras, and of the tiers in force where their bar has room for the name."""
    named = [
        segment
        for segment in axis.segments
        if segment.name and words.name("era", segment.name) != segment.name
    ]
    eras = _fitting(
        [((s.left + s.right) / 2, s.right - s.left, words.name("era", s.name)) for s in named],
        0.35,
        width,
    )
    bars = [
        ((left + right) / 2, right - left, words.tier(tier)[0])
        for tier, left, right in _tier_bars(axis, spells, window)
    ]
    return [eras, _fitting(bars, 1.4, width, 11)]


def _fitting(
    bars: Sequence[tuple[float, float, str]], line: float, width: float, size: int = 12
) -> dict[str, Any]:
    """Texts in the middle of their bars, cut with an ellipsis where they do not fit."""
    texts = [_cut(text, wide * width - 6, size) for _, wide, text in bars]
    return _texts(
        [at for at, _, _ in bars], [line] * len(bars), texts, ["center"] * len(bars), size
    ) | {"hovertext": [theme.safe(text) for _, _, text in bars], "hoverinfo": "text"}


def _cut(text: str, room: float, size: float) -> str:
    if frames.text_width(text, size) <= room:
        return text
    while text and frames.text_width(text + "…", size) > room:
        text = text[:-1].rstrip()
    return f"{text}…" if len(text) > 3 else ""


def _tier_bars(
    axis: Axis, spells: pd.DataFrame, window: tuple[int, int]
) -> list[tuple[str, float, float]]:
    low, high = window
    begins = [frames.moment(since) for since in spells["since"]]
    ends = [*begins[1:], float(high + 1)]
    return [
        (tier, axis.position(max(begin, low)), axis.position(min(end, high + 1)))
        for tier, begin, end in zip(spells["tier"], begins, ends, strict=True)
        if begin < high + 1 and end > low
    ]


def _true_strip(
    events: pd.DataFrame, window: tuple[int, int], foot: float, words: Words
) -> list[dict[str, Any]]:
    """The same events to true scale, so that nobody takes the stretched axis for the real one."""
    whole = true_axis(window)
    at = [round(whole.position(begin), 4) for begin in events["begin"]]
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": at,
        "y": [foot + 1.6] * len(at),
        "marker": {"symbol": "line-ns", "size": 10, "line": {"width": 1.2, "color": theme.MUTED}},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    ends = _texts(
        [0.0, 1.0],
        [foot + 2.35] * 2,
        [str(window[0]), str(window[1])],
        ["right", "left"],
        11,
    )
    name = _texts([0.0], [foot + 1.6], [words("timeline.true_scale")], ["left"], 11)
    return [marks, ends, name]


def _layout(
    axis: Axis,
    window: tuple[int, int],
    marks: pd.DataFrame,
    spells: pd.DataFrame,
    order: Sequence[str],
    lanes: Sequence[str],
    tops: Mapping[str, float],
    foot: float,
    width: float,
) -> dict[str, Any]:
    lines = foot + 2.8
    return {
        "yaxis.range": [lines, 0],
        "template": theme.TEMPLATE,
        "height": round(lines * _LINE) + 16,
        "margin": {"l": 98, "r": 12, "t": 8, "b": 8},
        "xaxis": {"range": [0, 1], "visible": False},
        "yaxis": {"range": [lines, 0], "visible": False},
        "shapes": [
            *_shading(axis, foot),
            *_tier_shapes(axis, spells, order, window),
            *[_rule(tops[lane] - 0.1) for lane in lanes],
            *_spans(marks),
            *_ticks(axis, foot, width),
        ],
    }


def _shading(axis: Axis, foot: float) -> list[dict[str, Any]]:
    """Every other era shaded, and a drawn break where the rate of time changes."""
    if len(axis.segments) < 2 or len(axis.segments) > 12:
        return []
    bands = [
        _box(segment.left, segment.right, 0.0, foot, theme.MUTED, 0.09)
        for segment in axis.segments[1::2]
    ]
    breaks = [
        {
            "type": "path",
            "path": f"M{at - 0.003:.4f},{foot + 0.08:.2f} L{at:.4f},{foot - 0.12:.2f} "
            f"L{at:.4f},{foot + 0.12:.2f} L{at + 0.003:.4f},{foot - 0.08:.2f}",
            "line": {"color": theme.MUTED, "width": 1.5},
        }
        for at in axis.borders()
    ]
    return [*bands, *breaks]


def _tier_shapes(
    axis: Axis, spells: pd.DataFrame, order: Sequence[str], window: tuple[int, int]
) -> list[dict[str, Any]]:
    return [
        _box(left, right, 0.95, 1.85, theme.tier_colour(tier, list(order)), 0.32)
        for tier, left, right in _tier_bars(axis, spells, window)
    ]


def _spans(marks: pd.DataFrame) -> list[dict[str, Any]]:
    """A bar for a span, a soft band for a decade or a century, both cut to the window."""
    found = []
    for mark in records(marks[(marks["row"] >= 0) & marks["precision"].isin(_BARS)]):
        half, opacity = _BARS[mark.precision]
        colour = theme.CATEGORIES[mark.category]
        box = _box(mark.left, mark.right, mark.line - half, mark.line + half, colour, opacity)
        if mark.about:
            box["line"] = {"width": 1, "dash": "dash", "color": colour}
        found.append(box)
    return found


def _ticks(axis: Axis, foot: float, width: float) -> list[dict[str, Any]]:
    return [
        {
            "type": "line",
            "x0": at,
            "x1": at,
            "y0": foot,
            "y1": foot + 0.15,
            "line": {"color": theme.MUTED, "width": 1},
        }
        for _, at in ticks(axis, width)
    ]


def _rule(line: float) -> dict[str, Any]:
    return {
        "type": "line",
        "x0": 0,
        "x1": 1,
        "y0": line,
        "y1": line,
        "line": {"color": theme.MUTED, "width": 0.5},
        "opacity": 0.5,
    }


def _box(
    left: float, right: float, top: float, bottom: float, colour: str, opacity: float
) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": round(left, 4),
        "x1": round(right, 4),
        "y0": round(top, 2),
        "y1": round(bottom, 2),
        "fillcolor": colour,
        "opacity": opacity,
        "line": {"width": 0},
        "layer": "below",
    }
