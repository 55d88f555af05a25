"""Every colour, and the Plotly template.

Belongs here: what a role looks like. Does not: what a figure shows (`figures`). The page's own
colours are in `.streamlit/config.toml`, which only Streamlit reads; a test keeps the two alike.

One strong colour, the seal's vermilion, belongs to the first of the pair (the donor and traveller
the record is about); everything else is quiet. Streamlit does not tell a figure which ground it is
drawn on, so each mark is of middle lightness (relative luminance 0.13–0.28) and reaches 3:1 on
both grounds, which a test computes. Text and grid take the page's colours in the browser.
"""

from __future__ import annotations

import html
from typing import Any, Final

GROUND_LIGHT: Final = "#FBFAF6"
GROUND_DARK: Final = "#14181D"

FOCUS: Final = "#CF4A36"
"""The first of the pair: vermilion, the seal."""
COUNTERPART: Final = "#2B8C7E"
"""The second of the pair."""
MUTED: Final = "#7F8790"
"""Everything that is context: the rest, what lies outside a window."""
ACCENT: Final = "#4A7FB5"
"""What the reader has chosen."""

SERIES: Final = (
    FOCUS,
    "#4A7FB5",
    "#B07A1E",
    "#5B8C4A",
    "#8A6FB8",
    "#2B8C7E",
    "#B5648F",
    "#7C7A3A",
    "#5E86A0",
    "#A06A52",
)
"""Colours of series in order; the first is the focus. Ten, as Streamlit's theme wants them."""

DONORS: Final = ("#3690EA", "#4266E4", "#609C5A", "#AE3CB4", "#1E725A", "#BA78C0", "#C66C00")
"""Colours of donors other than the focus. They are told from each other, from the focus and from
`MUTED` by a reader without red or green cones too: found by search, a test computes the distances.
"""

CATEGORIES: Final = {
    "diplomacy": "#4A7FB5",
    "agreement": FOCUS,
    "visit": "#B07A1E",
    "trade": "#5B8C4A",
    "oda": "#2B8C7E",
    "culture": "#B5648F",
    "war": "#7F8790",
    "security": "#8A6FB8",
}
SHAPES: Final = {
    "diplomacy": "circle",
    "agreement": "square",
    "visit": "triangle-up",
    "trade": "diamond",
    "oda": "pentagon",
    "culture": "star",
    "war": "x",
    "security": "hexagon",
}
"""Shape and colour together tell a category, so neither is needed alone."""

STEPS: Final = ("#7F8790", "#6E8AA5", "#5E86A0", "#4A7FB5", "#8A6FB8", "#B5648F", FOCUS)
"""Colours of tiers, lowest to highest; stretched over as many tiers as the package names."""

FONT: Final = (
    "Source Sans, 'Source Sans 3', 'Noto Sans JP', 'Noto Sans CJK JP', system-ui, sans-serif"
)

TEMPLATE: Final[dict[str, Any]] = {
    "layout": {
        "colorway": list(SERIES),
        "font": {"family": FONT, "size": 13},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 56, "r": 16, "t": 16, "b": 40},
        "hovermode": "closest",
        "dragmode": False,
        "showlegend": False,
        "separators": ".,",
        "barcornerradius": 1,
        "xaxis": {
            "showgrid": False,
            "zeroline": False,
            "automargin": False,
            "fixedrange": True,
            "title": {"font": {"size": 13}},
        },
        "yaxis": {
            "showgrid": True,
            "zeroline": True,
            "automargin": True,
            "fixedrange": True,
            "title": {"font": {"size": 13}},
        },
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "xanchor": "left"},
    }
}
"""Plotly's template, named by every figure: importing Streamlit changes Plotly's default one."""


def tier_colour(tier: str, order: list[str]) -> str:
    """The colour of a tier by its place in the package's order; muted when it has none."""
    if tier not in order:
        return MUTED
    place = order.index(tier) / max(1, len(order) - 1)
    return STEPS[round(place * (len(STEPS) - 1))]


def safe(text: str) -> str:
    """Text from data as a figure may hold it: Plotly honours `<b>` and `<a href>` otherwise."""
    return html.escape(text, quote=False)
