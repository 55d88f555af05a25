"""A chart: one Plotly figure that stays in the page and is redrawn when its numbers change.

`st.plotly_chart` remounts and draws twice on every change (1.3–2 times the floor, measured by
`make bench`); the component in `chart/` keeps one figure and calls `Plotly.react`. Its script and
Plotly's own are served by `lib.server`. On a host that runs `streamlit run app.py` without that
server, and in AppTest, the chart is `st.plotly_chart`: the same figure, slower.

Belongs here: mounting a figure. Does not: making one (`figures`), the words around it (`blocks`).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import plotly
import plotly.graph_objects as go
import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager

from lib.ui import url

NAME = "red_seal.chart"
"""The component; `lib.server` tells Streamlit where its files are."""


def draw(
    key: str, figure: go.Figure, alt: str, picked: Callable[[str], None] | None = None
) -> str | None:
    """Draw a figure; returns the id of a mark the reader has just chosen (`picked` hears first).

    `alt` is the sentence that says what the chart shows. A mark's id is its `customdata`.
    """
    if not _served():
        return _plain(key, figure, alt, picked)

    def told() -> None:
        found = url.held(key)
        if picked is not None and found and isinstance(found.picked, str):
            picked(found.picked)

    data = {"figure": figure.to_plotly_json(), "alt": alt, "plotly": _PLOTLY}
    found = _component()(key=key, data=data, on_picked_change=told).picked
    return found if isinstance(found, str) else None


def _served() -> bool:
    return get_bidi_component_manager().get_component_asset_root(NAME) is not None


_PLOTLY = f"/_stcore/bidi-components/red_seal.plotly/plotly.min.js?v={plotly.__version__}"
_HTML = (
    '<div class="red-seal-chart" role="figure" tabindex="0"></div>'
    '<p class="red-seal-said" aria-live="polite"></p>'
)


@cache
def _component() -> Any:
    return st.components.v2.component(
        NAME, js="chart.js", css="chart.css", html=_HTML, isolate_styles=False
    )


def _plain(
    key: str, figure: go.Figure, alt: str, picked: Callable[[str], None] | None
) -> str | None:
    def chosen(state: Any) -> str | None:
        points = state["selection"]["points"] if state else []
        found = points[0].get("customdata") if points else None
        return found if isinstance(found, str) else None

    def told() -> None:
        if picked is not None and (found := chosen(url.held(key))):
            picked(found)

    state = st.plotly_chart(
        figure,
        key=key,
        theme="streamlit",
        alt=alt,
        config={"displayModeBar": False},
        on_select=told,
        selection_mode="points",
    )
    return None if picked is not None else chosen(state)
