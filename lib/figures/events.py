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
from lib.figures import event_marks, parts
from lib.figures.axis import Held
from lib.figures.parts import texts
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
_BARE = 320
"""Below this width in px of the chart no title is printed: the few that fit ran into lane names."""


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
    # records, read once: columns of a frame took 4 of the 15 ms of a figure
    rows = list(records(events))
    reach = [event_marks.reach(axis, row.begin, row.end, row.precision, window) for row in rows]
    base = event_marks.marks(rows, reach, titles, words)
    held = axis_figure.in_force(axis, spells, window)
    drawings = [
        _drawing(rows, reach, base, axis, window, held, order, titles, words, focus, rivals, width)
        for width in _WIDTHS
    ]
    traces, layout, printed = drawings[0]
    # the browser goes from width to width, so each says what differs from the one before
    below = {
        str(limit): _changes(wider, found) | {f"layout.{path}": other[path] for path in _VARYING}
        for limit, (wider, _, _), (found, other, _) in zip(
            _LIMITS, drawings[:-1], drawings[1:], strict=True
        )
    }
    below[str(_LIMITS[-1])]["layout.margin.l"] = 84
    below[str(_BARE)] = {f"data.{_TITLES}.visible": False}
    layout["meta"] = {"below": below, "live": "marks"}
    layout["yaxis"]["range"] = layout.pop("yaxis.range")
    return parts.figure(traces, layout), printed


_TITLES = 2
"""Which trace holds the titles."""
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
    events: Sequence[Any],
    reach: Sequence[tuple[float, float]],
    base: Mapping[str, Any],
    axis: Axis,
    window: tuple[int, int],
    held: Sequence[Held],
    order: Sequence[str],
    titles: Mapping[str, str],
    words: Words,
    focus: str,
    rivals: Sequence[tuple[str, str]],
    width: float,
) -> tuple[list[dict[str, Any]], dict[str, Any], int]:
    """Traces, layout and the number of printed titles for one width of the drawing area."""
    marks = labels.arranged(events, reach, titles, width, event_marks.ROWS)
    lanes = [lane for lane in frames.LANES if any(mark.category == lane for mark in marks)]
    tops, middles, line = {}, {}, 2.2
    for lane in lanes:
        here = [mark.row for mark in marks if mark.category == lane]
        deep = max(1.4, 1.0 + max(here), event_marks.ROWS + 0.7 if min(here) < 0 else 0.0)
        tops[lane], middles[lane] = line, line + deep / 2 + 0.05
        line += deep + 0.3
    # of the marks without a row only the opened one is drawn, over the last row
    lines = [
        tops[mark.category] + (mark.row if mark.row >= 0 else event_marks.ROWS - 1) + 0.6
        for mark in marks
    ]
    years = dict(zip(base["customdata"], base["meta"]["years"], strict=True))
    named = [(mark, at) for mark, at in zip(marks, lines, strict=True) if mark.side]
    opened = [(mark, at) for mark, at in zip(marks, lines, strict=True) if mark.event == focus]
    traces = [
        # a mark without a row is counted in a "+n" instead
        {
            **base,
            "y": [
                round(at, 2) if mark.row >= 0 or mark.event == focus else None
                for mark, at in zip(marks, lines, strict=True)
            ],
        },
        event_marks.ring(opened),
        texts(
            [mark.title for mark, _ in named],
            [at for _, at in named],
            [titles[mark.event] for mark, _ in named],
            ["left" if mark.side == "left" else "right" for mark, _ in named],
            away=5,
        )
        | {"meta": {"years": [years[mark.event] for mark, _ in named]}},
        event_marks.more([mark for mark in marks if mark.row < 0], tops, titles, words, width),
        axis_figure.years(axis, line, width),
        texts(
            [0.0] * len(lanes),
            [middles[lane] for lane in lanes],
            ["\n".join(wrap(words.name("category", lane), 13)) for lane in lanes],
            ["left"] * len(lanes),
        ),
        *axis_figure.above(axis, held, words, width),
        event_marks.ghosts(opened, rivals, axis, window, words),
        *axis_figure.below(axis, [event.begin for event in events], window, line, words, width),
    ]
    bars = [
        (mark, at, event.precision, event.about)
        for mark, at, event in zip(marks, lines, events, strict=True)
        if mark.row >= 0 and event.precision in event_marks.BARS
    ]
    layout = _layout(axis, words, bars, held, order, list(tops.values()), line, width)
    return traces, layout, len(named)


def _layout(
    axis: Axis,
    words: Words,
    bars: Sequence[tuple[Mark, float, str, bool]],
    held: Sequence[Held],
    order: Sequence[str],
    tops: Sequence[float],
    foot: float,
    width: float,
) -> dict[str, Any]:
    lines = foot + axis_figure.FOOT
    return {
        "yaxis.range": [lines, 0],
        "template": theme.TEMPLATE,
        "height": round(lines * _LINE) + 16,
        "margin": {"l": 98, "r": 12, "t": 8, "b": 8},
        "xaxis": {"range": [0, 1], "visible": False},
        "yaxis": {"range": [lines, 0], "visible": False},
        "shapes": [
            *axis_figure.shading(axis, foot),
            *axis_figure.tier_bars(held, order),
            *[_rule(top - 0.1) for top in tops],
            *event_marks.spans(bars),
            *axis_figure.tick_marks(axis, foot, width),
            *axis_figure.scale_bars(axis, foot, words, width),
        ],
    }


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
