"""The timeline: events in lanes by category on an axis that may be stretched.

Belongs here: frame → figure for events. Does not: choosing rows (`frames.events`), the axis
(`frames.axis`), words.

Everything stands on one plain axis from 0 to 1, with positions computed in `frames`: era names
and tiers above, lanes, printed years, and the true-to-scale strip below. Text is drawn as text
traces, not annotations: 80 annotations cost 40 ms a repaint, eight traces 12.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from lib import theme
from lib.figures import axis as axis_figure
from lib.figures import parts
from lib.figures.parts import box, texts
from lib.frames import events as frames
from lib.frames import labels
from lib.frames.axis import Axis
from lib.frames.labels import Mark
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
    rivals: Sequence[tuple[str, str]] = (),
) -> tuple[go.Figure, int]:
    """The timeline of a window, and how many titles are printed at full width.

    `rivals` are dates (EDTF) that other sources give the event in focus, and who says so.

    `events` are placed (`frames.events.placed`); `spells` the tiers of the pair; `titles` by event.
    The axis, when it has several segments, shows their names, shading and a break at each border.
    """
    reach = [
        _reach(axis, event.begin, event.end, event.precision, window) for event in records(events)
    ]
    base = _marks(events, reach, titles, words)
    drawings = [
        _drawing(
            events, reach, base, axis, window, spells, order, titles, words, focus, rivals, width
        )
        for width in _WIDTHS
    ]
    (traces, layout, printed), *narrower = drawings
    below = {
        str(limit): _changes(traces, found) | {f"layout.{path}": other[path] for path in _VARYING}
        for limit, (found, other, _) in zip(_LIMITS, narrower, strict=True)
    }
    below[str(_LIMITS[-1])]["layout.margin.l"] = 84
    layout["meta"] = {"below": below, "live": "marks"}
    layout["yaxis"]["range"] = layout.pop("yaxis.range")
    return parts.figure(traces, layout), printed


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
    base: Mapping[str, Any],
    axis: Axis,
    window: tuple[int, int],
    spells: pd.DataFrame,
    order: Sequence[str],
    titles: Mapping[str, str],
    words: Words,
    focus: str,
    rivals: Sequence[tuple[str, str]],
    width: float,
) -> tuple[list[dict[str, Any]], dict[str, Any], int]:
    """Traces, layout and the number of printed titles for one width of the drawing area."""
    marks = labels.arranged(events, reach, titles, width, _MOST, focus)
    lanes = [lane for lane in frames.LANES if any(mark.category == lane for mark in marks)]
    tops, middles, line = {}, {}, 2.2
    for lane in lanes:
        deep = max(1.4, 1.0 + max(mark.row for mark in marks if mark.category == lane))
        tops[lane], middles[lane] = line, line + deep / 2 + 0.05
        line += deep + 0.3
    lines = [tops[mark.category] + mark.row + 0.6 for mark in marks]
    years = dict(zip(events["event"], base["meta"]["years"], strict=True))
    named = [(mark, at) for mark, at in zip(marks, lines, strict=True) if mark.side]
    opened = [(mark, at) for mark, at in zip(marks, lines, strict=True) if mark.event == focus]
    traces = [
        # a mark without a row is counted in a "+n" instead
        {
            **base,
            "y": [
                round(at, 2) if mark.row >= 0 else None
                for mark, at in zip(marks, lines, strict=True)
            ],
        },
        _ring(opened),
        texts(
            [mark.right if mark.side == "right" else mark.left for mark, _ in named],
            [at for _, at in named],
            [titles[mark.event] for mark, _ in named],
            [mark.side for mark, _ in named],
        )
        | {"meta": {"years": [years[mark.event] for mark, _ in named]}},
        _more([mark for mark in marks if mark.row < 0], tops, words, width),
        axis_figure.years(axis, line, width),
        texts(
            [0.0] * len(lanes),
            [middles[lane] for lane in lanes],
            ["\n".join(wrap(words.name("category", lane), 13)) for lane in lanes],
            ["left"] * len(lanes),
        ),
        *axis_figure.above(axis, spells, window, words, width),
        _ghosts(opened, rivals, axis, window, words),
        *axis_figure.true_strip(events, window, line, words),
    ]
    bars = [
        (mark, at, precision, about)
        for mark, at, precision, about in zip(
            marks, lines, events["precision"], events["about"], strict=True
        )
        if mark.row >= 0 and precision in _BARS
    ]
    layout = _layout(axis, window, bars, spells, order, list(tops.values()), line, width)
    return traces, layout, len(named)


def _reach(
    axis: Axis, begin: float, end: float, precision: str, window: tuple[int, int]
) -> tuple[float, float]:
    """Where an event begins and ends on the axis; one point for what is drawn without a bar."""
    left = axis.position(max(begin, window[0]))
    right = axis.position(min(end, window[1] + 1))
    return (left, right) if precision in _BARS else ((left + right) / 2,) * 2


_BARS = {"span": (0.12, 0.75), "decade": (0.3, 0.22), "century": (0.3, 0.22)}
"""Precisions drawn as a bar: half their height in rows, their opacity (soft: unsure)."""


def _marks(
    marks: pd.DataFrame,
    reach: Sequence[tuple[float, float]],
    titles: Mapping[str, str],
    words: Words,
) -> dict[str, Any]:
    """The marks but for their rows, which depend on the width."""
    exact = marks["precision"].isin(["day", "month", "span"])
    shapes = marks["category"].map(theme.SHAPES)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round((left + right) / 2, 4) for left, right in reach],
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


def _ring(opened: Sequence[tuple[Mark, float]]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(mark.at, 4) for mark, _ in opened],
        "y": [round(line, 2) for _, line in opened],
        "marker": {
            "size": 22,
            "symbol": "circle-open",
            "color": theme.ACCENT,
            "line": {"width": 2},
        },
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _ghosts(
    opened: Sequence[tuple[Mark, float]],
    rivals: Sequence[tuple[str, str]],
    axis: Axis,
    window: tuple[int, int],
    words: Words,
) -> dict[str, Any]:
    """Where other sources date the opened event: a pale open mark in its row, never the event."""
    seen = [
        (frames.moment(written), written, source)
        for written, source in rivals
        if opened and window[0] <= frames.moment(written) < window[1] + 1
    ]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(axis.position(at), 4) for at, _, _ in seen],
        "y": [round(opened[0][1], 2) for _ in seen],
        "marker": {
            "size": 13,
            "symbol": "diamond-cross-open",
            "color": theme.MUTED,
            "line": {"width": 1.5},
        },
        "hovertext": [
            theme.safe(words("timeline.rival", source=source, date=words.date(written)))
            for _, written, source in seen
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _more(
    hidden: Sequence[Mark], tops: Mapping[str, float], words: Words, width: float
) -> dict[str, Any]:
    """A "+n" under a lane's last row, for marks that found no room there."""
    groups: list[list[Mark]] = []
    for mark in sorted(hidden, key=lambda mark: (mark.category, mark.at)):
        last = groups[-1][-1] if groups else None
        near = last and last.category == mark.category and (mark.at - last.at) * width <= 28
        if near:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return {
        "type": "scatter",
        "mode": "text",
        "x": [round(sum(mark.at for mark in group) / len(group), 4) for group in groups],
        "y": [round(tops[group[0].category] + _MOST + 0.1, 2) for group in groups],
        "text": [f"+{len(group)}" for group in groups],
        "hovertext": [words("timeline.more_here", n=len(group)) for group in groups],
        "hoverinfo": "text",
        "textfont": {"size": 10},
        "cliponaxis": False,
    }


def _layout(
    axis: Axis,
    window: tuple[int, int],
    bars: Sequence[tuple[Mark, float, str, bool]],
    spells: pd.DataFrame,
    order: Sequence[str],
    tops: Sequence[float],
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
            *axis_figure.shading(axis, foot),
            *axis_figure.tier_bars(axis, spells, order, window),
            *[_rule(top - 0.1) for top in tops],
            *_spans(bars),
            *axis_figure.tick_marks(axis, foot, width),
        ],
    }


def _spans(bars: Sequence[tuple[Mark, float, str, bool]]) -> list[dict[str, Any]]:
    """A bar for a span, a soft band for a decade or a century, both cut to the window."""
    found = []
    for mark, line, precision, about in bars:
        half, opacity = _BARS[precision]
        colour = theme.CATEGORIES[mark.category]
        bar = box(mark.left, mark.right, line - half, line + half, colour, opacity)
        if about:
            bar["line"] = {"width": 1, "dash": "dash", "color": colour}
        found.append(bar)
    return found


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
