"""Together as a picture: a strip a row below each other, one shared year axis, events on top.

Belongs here: where each row stands, at three widths, its axis and label. Does not: the marks
(`together_marks`), what lies behind them (`together_ground`), what a row holds (`frames.together`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lib import theme
from lib.figures import Figure
from lib.figures import together_marks as marks
from lib.figures.layout import widths
from lib.figures.layout.flags import Flag, flags
from lib.figures.together_ground import Box, Strip, shapes
from lib.frames.together import ODA, TIER, VISITS, VOTES, Shown
from lib.text import Words

_STEP, _FLAG, _TITLE, _GAP, _FOOT = 24, 16, 20, 12, 32
"""Heights in px: a step of the tiers, a line of event titles, a row's title, space, the years."""
_HEIGHTS = {VISITS: 84, ODA: 110}
_HEIGHT = 84
_LEFT, _RIGHT = 52, 10
_SIZE = 13.5
"""A row's title is 13 px and bold, as wide as 13.5 px."""
_WIDTHS = {1000: 940, 600: 560, 0: 226}
"""Least width of a chart in px → the width that its titles are fitted to; no chart is below 288."""


def together(
    shown: Shown,
    labels: Mapping[str, str],
    titles: Mapping[str, str],
    order: Sequence[str],
    words: Words,
) -> Figure:
    """The rows of `shown`, each with its own scale; grey where a row has no figure.

    `labels` name each row with its unit, `titles` the marked events; `order` is the package's
    order of tiers. Below 1,000 and 600 px the event titles and the labels are placed anew.
    """
    steps = [theme.safe(words.tier(tier)[0]) for tier in shown.treads["tier"]]
    layouts = {
        least: _layout(shown, labels, titles, steps, width) for least, width in _WIDTHS.items()
    }
    (wide, first), *others = layouts.values()
    data = [*marks.rows(shown, order, words), marks.events(shown, first, words)]
    last = len(data) - 1
    below = {
        str(least): {
            **{f"layout.{path}": value for path, value in layout.items()},
            f"data.{last}.y": [flag.row for flag in placed],
            f"data.{last}.text": marks.flown(placed),
            f"data.{last}.textposition": [f"middle {flag.side}" for flag in placed],
        }
        for least, (layout, placed) in zip(list(layouts)[:-1], others, strict=True)
    }
    layout: dict[str, Any] = {
        "template": theme.TEMPLATE,
        "barmode": "relative",
        "bargap": 0.2,
        "margin": {"l": _LEFT, "r": _RIGHT, "t": 8, "b": _FOOT},
        "meta": {"live": "axis", "below": below},
    }
    axes = _axes(shown)
    for path, value in wide.items():
        name, _, key = path.partition(".")
        if key:
            axes[name][key] = value
        else:
            layout[name] = value
    return {"data": data, "layout": layout | axes}


def _layout(
    shown: Shown,
    labels: Mapping[str, str],
    titles: Mapping[str, str],
    steps: Sequence[str],
    width: int,
) -> tuple[dict[str, Any], list[Flag]]:
    """What depends on the width, by path in the layout, and the flags of the events."""
    low, high = marks.reach(shown)
    at = [(moment - 0.5 - low) / (high - low) for moment in shown.marked["at"]]
    placed = flags([titles[event] for event in shown.marked["event"]], at, width)
    reach = width + _LEFT
    folded = {row: widths.folded(theme.safe(labels[row]), reach, _SIZE) for row in shown.rows}
    rows = 1 + max((flag.row for flag in placed), default=-1)
    pixels = {
        row: (_TITLE * (1 + folded[row].count("<br>")), _tall(shown, row)) for row in shown.rows
    }
    total = rows * _FLAG + sum(_GAP + title + tall for title, tall in pixels.values())
    strips, top = [], total - rows * _FLAG
    for place, row in enumerate(shown.rows):
        title, tall = pixels[row]
        top -= _GAP + title
        strips.append(
            Strip(
                row,
                f"yaxis{place + 2}",
                (top - tall) / total,
                top / total,
                (top + title) / total,
                max(widths.text_width(line, _SIZE) for line in folded[row].split("<br>"))
                - _LEFT
                + 10,
            )
        )
        top -= tall
    paths: dict[str, Any] = {
        "height": total + 8 + _FOOT,
        "annotations": [_label(folded[strip.row], strip) for strip in strips],
        "shapes": shapes(
            shown,
            placed,
            strips,
            1 - rows * _FLAG / total,
            width,
            [
                box
                for strip in strips
                if strip.row == TIER
                for box in _named(shown, strip, steps, width)
            ],
        ),
        "xaxis.nticks": 12 if width > 800 else 8 if width > 400 else 5,
        "yaxis.domain": [1 - rows * _FLAG / total, 1] if rows else [0.99, 1],
        "yaxis.range": [-0.5, max(rows, 1) - 0.5],
    }
    for strip in strips:
        paths[f"{strip.axis}.domain"] = [strip.low, strip.high]
    return paths, placed


def _named(shown: Shown, strip: Strip, steps: Sequence[str], width: int) -> list[Box]:
    """Where the names of the tiers stand, on `width` px."""
    low, high = marks.reach(shown)
    step = (strip.high - strip.low) / len(steps)
    found = []
    for place, (name, (at, side)) in enumerate(zip(steps, marks.step_sides(shown), strict=True)):
        here, long = (at - low) / (high - low) * width, widths.text_width(name) + 6
        left = here if side == "right" else here - long
        # the axis begins 0.35 of a step below the first bar's middle
        middle = strip.low + (place + marks.STEP_NAME + 0.35) * step
        found.append(Box(left, left + long, middle - 0.3 * step, middle + 0.3 * step))
    return found


def _tall(shown: Shown, row: str) -> int:
    return _STEP * len(shown.treads) if row == TIER else _HEIGHTS.get(row, _HEIGHT)


def _axes(shown: Shown) -> dict[str, dict[str, Any]]:
    axes: dict[str, dict[str, Any]] = {
        "xaxis": {
            "range": list(marks.reach(shown)),
            "tickformat": "d",
            "anchor": "free",
            "position": 0,
            "showgrid": True,
        },
        "xaxis2": {"matches": "x", "visible": False, "anchor": "y"},
        "yaxis": {"visible": False, "anchor": "x2"},
    }
    for place, row in enumerate(shown.rows):
        axis: dict[str, Any] = {"nticks": 5, "tickformat": ",", "automargin": False}
        if row == TIER:
            axis |= {"visible": False, "anchor": "x2", "range": [-0.35, len(shown.treads) - 0.35]}
        elif row == VISITS:
            most = int(max(2, shown.values[shown.columns(row)].max().max()))
            step = -(-most // 2)
            ticks = [step * number for number in range(-(most // step), most // step + 1)]
            axis |= {
                "range": [-most - 0.4, most + 0.4],
                "tickvals": ticks,
                "ticktext": [str(abs(tick)) for tick in ticks],
            }
        elif row == VOTES:
            known = shown.values[row].dropna()
            space = max(2.0, 0.15 * (known.max() - known.min()))
            axis["range"] = [known.min() - space, min(102.0, known.max() + space)]
        else:
            known = shown.values[row].dropna()
            low, high = min(0.0, known.min()), max(0.0, known.max())
            space = 0.08 * (high - low or 1)
            axis["range"] = [low - space if low < 0 else 0, high + space]
        axes[f"yaxis{place + 2}"] = axis
    return axes


def _label(text: str, strip: Strip) -> dict[str, Any]:
    return {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": strip.high,
        "xshift": -_LEFT + 6,
        "xanchor": "left",
        "yanchor": "bottom",
        "align": "left",
        "text": f"<b>{text}</b>",
        "showarrow": False,
        "font": {"size": 13},
    }
