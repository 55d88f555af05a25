"""The overview: where the two stand, and the turning points on one stretched axis.

Belongs here: what each view of the page says, shows and lists; the rows its facts are of. Does
not: links, facts in their frames (`ui.overview`), other pages' sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from lib import record
from lib.address import Param, Read
from lib.exports import View
from lib.figures import events as figures
from lib.frames import axis
from lib.text import Words
from lib.views.overview import rows, sentences

__all__ = ["VIEWS", "answer", "last_visit", "paid", "turning_points", "understood"]


def understood(read: Read) -> tuple[Param[Any], ...]:
    """Every parameter of the page: it has none of its own."""
    return ()


def answer(words: Words) -> str:
    """The sentence that answers the page's question."""
    return sentences.answer(words, record.pair(), record.spells(), record.events())


def turning_points(words: Words) -> View:
    """The events of the highest importance, in lanes by category."""
    events = record.events()
    chosen = events[events["importance"] == events["importance"].max()]
    years = int(events["year_first"].min()), int(events["year_last"].max())
    said = sentences.turning_points(words, chosen)
    return View(
        "overview",
        "overview",
        "red-seal_turning-points",
        words("overview.question"),
        said,
        make_rows=lambda: rows.turning_points(words, chosen),
        make_figure=lambda: (
            figures.timeline(
                chosen,
                axis.era_axis(record.table("eras"), years),
                years,
                record.spells(),
                record.pair().tiers,
                {event: words.event(event)[0] for event in chosen["event"]},
                words,
            ).figure
        ),
        make_notes=lambda: [words.sentences([said, words("timeline.caption.era")])],
    )


def last_visit() -> pd.Series:
    """The high-level visit that ended last: its row, with the date of its event."""
    dates = record.events()[["event", "date", "end", "year_first"]]
    return record.table("visits").merge(dates, on="event").sort_values("end").iloc[-1]


def paid() -> pd.DataFrame:
    """The first country's net disbursements to the recipient, in current prices."""
    oda, pair = record.table("oda"), record.pair()
    return oda[
        (oda["donor"] == pair.first)
        & (oda["recipient"] == pair.recipient)
        & (oda["measure"] == "net_disbursement")
        & (oda["prices"] == "current")
    ]


VIEWS: Mapping[str, Callable[[Words, Read], View]] = {
    "overview": lambda words, _: turning_points(words),
}
"""Every view of the page by its key, for an address."""
