"""Events as marks: filled or hollow, ringed, pale where another source dates them, bars for spans.

Belongs here: how one event is drawn. Does not: lanes and layout (`events`), the axis
(`layout.axis`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lib import theme
from lib.figures.layout.labels import Mark
from lib.figures.parts import box
from lib.frames import events as frames
from lib.frames.axis import Axis
from lib.text import Words

ROWS = 6
"""Rows a lane may have."""
_NAMED = 6
"""Events a "+n" names; the rest are beside them in the list."""


def reach(
    axis: Axis, begin: float, end: float, precision: str, window: tuple[int, int]
) -> tuple[float, float]:
    """Where an event begins and ends on the axis; one point for what is drawn without a bar."""
    left = axis.position(max(begin, window[0]))
    right = axis.position(min(end, window[1] + 1))
    return (left, right) if precision in BARS else ((left + right) / 2,) * 2


BARS = {"span": (0.12, 0.75), "decade": (0.3, 0.22), "century": (0.3, 0.22)}
"""Precisions drawn as a bar: half their height in rows, their opacity (soft: unsure)."""


def marks(
    events: Sequence[Any],
    reach: Sequence[tuple[float, float]],
    titles: Mapping[str, str],
    words: Words,
) -> dict[str, Any]:
    """The marks but for their rows, which depend on the width."""
    exact = [event.precision in _EXACT for event in events]
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round((left + right) / 2, 4) for left, right in reach],
        "customdata": [event.event for event in events],
        "marker": {
            "size": [12 if event.importance == 3 else 10 for event in events],
            "color": [theme.CATEGORIES[event.category] for event in events],
            "symbol": [
                theme.SHAPES[event.category] + ("" if sure else "-open")
                for event, sure in zip(events, exact, strict=True)
            ],
            # Plotly thins marks of unequal size
            "opacity": 1,
            "line": {"width": [0 if sure else 2 for sure in exact]},
        },
        "hovertext": [
            f"<b>{theme.safe(titles.get(event.event, event.event))}</b>"
            f"<br>{theme.safe(words.date(event.date))}"
            f"<br>{theme.safe(words.name('category', event.category))}"
            for event in events
        ],
        "hoverinfo": "text",
        "cliponaxis": False,
        "meta": {"years": [[event.year_first, event.year_last] for event in events]},
    }


_EXACT = ("day", "month", "span")
"""Precisions drawn filled."""


def ring(opened: Sequence[tuple[Mark, float]]) -> dict[str, Any]:
    """A ring around the event a reader has opened."""
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


def ghosts(
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


def more(
    hidden: Sequence[Mark],
    tops: Mapping[str, float],
    titles: Mapping[str, str],
    width: float,
    words: Words,
) -> dict[str, Any]:
    """A "+n" under a lane's last row, for marks that found no room there: it says which they are
    and opens the first of them.
    """
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
        "y": [round(tops[group[0].category] + ROWS + 0.45, 2) for group in groups],
        "text": [f"+{len(group)}" for group in groups],
        "customdata": [group[0].event for group in groups],
        "hovertext": [
            words("timeline.more_here", n=len(group))
            + "".join(f"<br>{theme.safe(titles[mark.event])}" for mark in group[:_NAMED])
            for group in groups
        ],
        "hoverinfo": "text",
        "textfont": {"size": 10},
        "cliponaxis": False,
    }


def spans(bars: Sequence[tuple[Mark, float, str, bool]]) -> list[dict[str, Any]]:
    """A bar for a span, a soft band for a decade or a century, both cut to the window."""
    found = []
    for mark, line, precision, about in bars:
        half, opacity = BARS[precision]
        colour = theme.CATEGORIES[mark.category]
        bar = box(mark.left, mark.right, line - half, line + half, colour, opacity)
        if about:
            bar["line"] = {"width": 1, "dash": "dash", "color": colour}
        found.append(bar)
    return found
