"""A chart: one Plotly figure that stays in the page and is redrawn when its numbers change.

`st.plotly_chart` remounts and draws twice on every change (1.3–2 times the floor, measured by
`make bench`); the component keeps one figure and calls `Plotly.react`.

Belongs here: mounting a figure. Does not: making one (`figures`), the words around it (`blocks`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lib.address import Window
from lib.figures import Figure
from lib.ui import components, url

_PLOTLY = f"{components.PLOTLY}?{components.PLOTLY_VERSION}"


def draw(
    key: str,
    figure: Figure,
    alt: str,
    picked: Callable[[str], None] | None = None,
    window: Window | None = None,
) -> str | None:
    """Draw a figure; returns the id of a mark the reader has just chosen (`picked` hears first).

    `alt` is the sentence that says what the chart shows. A mark's id is its `customdata`. A chart
    may say which `window` it shows: when a reader lets go of another one, the browser asks for the
    figure at its address (`/figure/`), before the page has its answer.
    """

    def told() -> None:
        found = url.held(key)
        if picked is not None and found and isinstance(found.picked, str):
            picked(found.picked)

    data: dict[str, Any] = {"figure": figure, "alt": alt, "plotly": _PLOTLY}
    if window is not None:
        data |= {"window": list(window), "alone": f"figure/{key}"}
    elif "live" in figure["layout"].get("meta", {}):
        # it followed the window while that was dragged: another window draws it anew, also where
        # its figure is the one before
        data["window"] = url.raw("years")
    chosen = components.mount("chart", key, data, on_picked_change=told).picked
    return chosen if isinstance(chosen, str) else None
