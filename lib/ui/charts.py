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

NAME = "red_seal.chart"
"""The component; `lib.server` tells Streamlit where its files are."""


def draw(key: str, figure: go.Figure, alt: str, picked: Callable[[str], None] | None = None) -> None:
    """Draw a figure; `picked` is called with the id of a mark the reader chooses.

    `alt` is the sentence that says what the chart shows. A mark's id is its `customdata`.
    """
    spec = figure.to_plotly_json()
    if not _served():
        _plain(key, figure, alt, picked)
        return

    def told() -> None:
        state = st.session_state.get(key)
        found = state.get("picked") if state else None
        if picked is not None and isinstance(found, str):
            picked(found)

    _component()(
        key=key,
        data={"figure": spec, "alt": alt, "plotly": _PLOTLY},
        on_picked_change=told if picked is not None else None,
    )


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
) -> None:
    def told() -> None:
        points = st.session_state[key]["selection"]["points"]
        if picked is not None and points and isinstance(points[0].get("customdata"), str):
            picked(points[0]["customdata"])

    st.plotly_chart(
        figure,
        key=key,
        theme="streamlit",
        alt=alt,
        config={"displayModeBar": False},
        on_select=told if picked is not None else "ignore",
        selection_mode="points",
    )
