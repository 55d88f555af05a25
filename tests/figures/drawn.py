"""A figure as tests of figures read it: by the attributes Plotly gives it, once Plotly accepts it.

Belongs here: dict → validated figure. Does not: what a figure should show.
"""

from __future__ import annotations

import plotly.graph_objects as go

from lib.figures import Figure


def validated(figure: Figure) -> go.Figure:
    """Fails on an attribute or a value that Plotly does not know, which the page does not ask."""
    assert set(figure) == {"data", "layout"}
    return go.Figure(figure)
