"""Charts alone: the figure of an address, without the page around it.

When a reader lets the time window go, the browser asks for the figures it changes before the page
has its answer (`server.figure`, `chart.js`): the answer has a whole page to go through, on the
server, on the socket and in React. From a key to a chart's last repaint it took 1.4 to 2 times the
floor of `make bench`; this way it takes 0.4 to 0.9.

Belongs here: which charts there are. Does not: address → choice → figure, which each page's parts
do with what the page itself uses; the request (`server`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import plotly.graph_objects as go

from lib.address import Read
from lib.text import Words
from lib.ui import events_parts, oda_donors, tiers_parts, together_parts, visits_parts

FIGURES: Mapping[str, Callable[[Words, Read], go.Figure | None]] = {
    "timeline": events_parts.alone,
    "tier-ladder": tiers_parts.ladder_alone,
    "partners": tiers_parts.partners_alone,
    "visits": visits_parts.alone,
    "together": together_parts.alone,
    "oda": oda_donors.alone,
}
"""By the chart's key: reads what an address asks and makes the figure; None where nothing passes.
Not the other sections of the ODA page, which are seldom dragged through."""
