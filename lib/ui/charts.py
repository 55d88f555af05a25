"""A chart: one Plotly figure that stays in the page and is redrawn when its numbers change.

`st.plotly_chart` remounts and draws twice on every change (1.3–2 times the floor, measured by
`make bench`); the component keeps one figure and calls `Plotly.react`.

Belongs here: mounting a figure. Does not: making one (`figures`), the words around it (`blocks`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import plotly.graph_objects as go

from lib.address import Window
from lib.ui import components, url

_PLOTLY = f"{components.PLOTLY}?{components.PLOTLY_VERSION}"


def draw(
    key: str,
    figure: go.Figure,
    alt: str,
    picked: Callable[[str], None] | None = None,
    window: Window | None = None,
) -> str | None:
    """Draw a figure; returns the id of a mark the reader has just chosen (`picked` hears first).

    `alt` is the sentence that says what the chart shows. A mark's id is its `customdata`. A chart
    of `alone` says which `window` it shows: when a reader lets go of another one, the browser asks
    for its figure alone, before the page has its answer.
    """

    def told() -> None:
        found = url.held(key)
        if picked is not None and found and isinstance(found.picked, str):
            picked(found.picked)

    found = plain(figure)
    data: dict[str, Any] = {"figure": found, "alt": alt, "plotly": _PLOTLY}
    if window is not None:
        data |= {"window": list(window), "alone": f"figure/{key}"}
    elif "live" in found["layout"].get("meta", {}):
        # it followed the window while that was dragged: another window draws it anew, also where
        # its figure is the one before
        data["window"] = url.raw("years")
    chosen = components.mount("chart", key, data, on_picked_change=told).picked
    return chosen if isinstance(chosen, str) else None


def unit(figure: go.Figure) -> str:
    """What the amounts of a figure are in, as its y axis says it; empty where it says nothing."""
    return str(plain(figure)["layout"].get("yaxis", {}).get("title", {}).get("text") or "")


def plain(figure: go.Figure) -> dict[str, Any]:
    """A figure as JSON has it, in its own dicts.

    `to_plotly_json` copies them deeply, 5 ms for the timeline.
    """
    return {"data": list(figure._data), "layout": figure._layout}
