"""The timeline: events in lanes by category on an axis that may be stretched.

Belongs here: frame → figure for events. Does not: choosing rows (`frames.events`), the axis
(`frames.axis`), words.

Everything stands on one plain axis from 0 to 1, with positions computed in `frames`: era names
and tiers above, lanes, printed years, and the true-to-scale strip below. Text is drawn as text
traces, not annotations: 80 annotations cost 40 ms a repaint, eight traces 12.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any, NamedTuple

import pandas as pd

from lib import theme
from lib.figures import Figure, event_marks
from lib.figures.layout import axis as axis_figure
from lib.figures.layout import labels
from lib.figures.layout.axis import Held
from lib.figures.layout.labels import Mark
from lib.figures.parts import texts
from lib.frames import events as frames
from lib.frames.axis import Axis
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


@dataclass(frozen=True)
class Scene:
    """What a timeline shows, before it is known on how many px.

    `events` are records, `reach` is where each begins and ends on the axis (0 to 1), `marks` the
    trace of them without its rows; `held` are the tiers in force; the rest as `timeline` has it.
    """

    events: Sequence[Any]
    reach: Sequence[tuple[float, float]]
    marks: Mapping[str, Any]
    axis: Axis
    window: tuple[int, int]
    held: Sequence[Held]
    order: Sequence[str]
    titles: Mapping[str, str]
    words: Words
    focus: str
    rivals: Sequence[tuple[str, str]]


class Timeline(NamedTuple):
    """The picture of a window, and how many titles it prints at full width."""

    figure: Figure
    printed: int


def timeline(
    events: pd.DataFrame,
    axis: Axis,
    window: tuple[int, int],
    spells: pd.DataFrame,
    order: Sequence[str],
    titles: Mapping[str, str],
    words: Words,
    *,
    focus: str = "",
    rivals: Sequence[tuple[str, str]] = (),
) -> Timeline:
    """Events in lanes; the axis, when it has several segments, shows their names, shading and a
    break at each border.

    `events` are placed (`frames.events.placed`); `window` are years, both included; `spells` the
    tiers of the pair, `order` the package's order of tiers; `titles` by event. `focus` is the event
    a reader has opened, `rivals` are dates (EDTF) that other sources give it, and who says so.
    """
    # records, read once: columns of a frame took 4 of the 15 ms of a figure
    rows = list(records(events))
    reach = [event_marks.reach(axis, row.begin, row.end, row.precision, window) for row in rows]
    scene = Scene(
        events=rows,
        reach=reach,
        marks=event_marks.marks(rows, reach, titles, words),
        axis=axis,
        window=window,
        held=axis_figure.in_force(axis, spells, window),
        order=order,
        titles=titles,
        words=words,
        focus=focus,
        rivals=rivals,
    )
    drawings = [_drawing(scene, width) for width in _WIDTHS]
    traces, layout, printed = drawings[0]
    # the browser goes from width to width, so each says what differs from the one before
    below = {
        str(limit): _changes(wider, narrower)
        | {
            "layout.shapes": other["shapes"],
            "layout.height": other["height"],
            "layout.yaxis.range": other["yaxis"]["range"],
        }
        for limit, (wider, _, _), (narrower, other, _) in zip(
            _LIMITS, drawings[:-1], drawings[1:], strict=True
        )
    }
    below[str(_LIMITS[-1])]["layout.margin.l"] = 84
    below[str(_BARE)] = {f"data.{_TITLES}.visible": False}
    layout["meta"] = {"below": below, "live": "marks"}
    return Timeline({"data": traces, "layout": layout}, printed)


_TITLES = 2
"""Which trace holds the titles."""


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


def _drawing(scene: Scene, width: float) -> tuple[list[dict[str, Any]], dict[str, Any], int]:
    """Traces, layout and the number of printed titles for one width in px of the drawing area."""
    axis, titles, words = scene.axis, scene.titles, scene.words
    marks = labels.arranged(scene.events, scene.reach, titles, width, event_marks.ROWS)
    lanes = [lane for lane in frames.LANES if any(mark.category == lane for mark in marks)]
    tops, middles, foot = {}, {}, 2.2
    for lane in lanes:
        here = [mark.row for mark in marks if mark.category == lane]
        deep = max(1.4, 1.0 + max(here), event_marks.ROWS + 0.7 if min(here) < 0 else 0.0)
        tops[lane], middles[lane] = foot, foot + deep / 2 + 0.05
        foot += deep + 0.3
    # of the marks without a row only the opened one is drawn, over the last row
    lines = [
        tops[mark.category] + (mark.row if mark.row >= 0 else event_marks.ROWS - 1) + 0.6
        for mark in marks
    ]
    placed = list(zip(marks, lines, strict=True))
    years = dict(zip(scene.marks["customdata"], scene.marks["meta"]["years"], strict=True))
    named = [(mark, line) for mark, line in placed if mark.side]
    opened = [(mark, line) for mark, line in placed if mark.event == scene.focus]
    traces = [
        # a mark without a row is counted in a "+n" instead
        {
            **scene.marks,
            "y": [
                round(line, 2) if mark.row >= 0 or mark.event == scene.focus else None
                for mark, line in placed
            ],
        },
        event_marks.ring(opened),
        texts(
            [mark.title for mark, _ in named],
            [line for _, line in named],
            [titles[mark.event] for mark, _ in named],
            ["left" if mark.side == "left" else "right" for mark, _ in named],
            away=5,
        )
        | {"meta": {"years": [years[mark.event] for mark, _ in named]}},
        event_marks.more([mark for mark in marks if mark.row < 0], tops, titles, width, words),
        axis_figure.years(axis, foot, width),
        texts(
            [0.0] * len(lanes),
            [middles[lane] for lane in lanes],
            ["\n".join(wrap(words.name("category", lane), 13)) for lane in lanes],
            ["left"] * len(lanes),
        ),
        *axis_figure.above(axis, scene.held, width, words),
        event_marks.ghosts(opened, scene.rivals, axis, scene.window, words),
        *axis_figure.below(
            axis, [event.begin for event in scene.events], scene.window, foot, width, words
        ),
    ]
    spans = [
        (mark, line, event.precision, event.about)
        for (mark, line), event in zip(placed, scene.events, strict=True)
        if mark.row >= 0 and event.precision in event_marks.BARS
    ]
    return traces, _layout(scene, spans, list(tops.values()), foot, width), len(named)


def _layout(
    scene: Scene,
    spans: Sequence[tuple[Mark, float, str, bool]],
    tops: Sequence[float],
    foot: float,
    width: float,
) -> dict[str, Any]:
    """The layout on `width` px; lanes begin at `tops` and end at `foot`, in rows from the top."""
    lines = foot + axis_figure.FOOT
    return {
        "template": theme.TEMPLATE,
        "height": round(lines * _LINE) + 16,
        "margin": {"l": 98, "r": 12, "t": 8, "b": 8},
        "xaxis": {"range": [0, 1], "visible": False},
        "yaxis": {"range": [lines, 0], "visible": False},
        "shapes": [
            *axis_figure.shading(scene.axis, foot),
            *axis_figure.tier_bars(scene.held, scene.order),
            *[_rule(top - 0.1) for top in tops],
            *event_marks.spans(spans),
            *axis_figure.tick_marks(scene.axis, foot, width),
            *axis_figure.scale_bars(scene.axis, foot, width, scene.words),
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
