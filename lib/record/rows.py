"""The rows of Together: everything the record has year by year, on one clock, joined once.

Belongs here: which tables the rows come from. Does not: joining (`frames.together`).
"""

from __future__ import annotations

from lib.frames import together as frames
from lib.frames import visits as visit_frames
from lib.frames.together import Together
from lib.frames.together_rows import MEASURE, aid, counts, indicator, marks
from lib.record import joined, loaded, sourced
from lib.record.once import once


@once
def together() -> Together:
    """Every row of the pair, from the year relations began to the last year with an event."""
    pair, events, tiers = joined.pair(), joined.events(), loaded.table("tiers")
    both = (pair.first, pair.second)
    visits = visit_frames.visits(loaded.table("visits"), events)
    series = {
        frames.ODA: aid(loaded.table("oda"), pair.first, pair.recipient),
        **{row: indicator(loaded.table("indicators"), row, both) for row in frames.INDICATORS},
    }
    return frames.joined(
        series,
        counts(visits, loaded.package()["directions"]),
        joined.spells(),
        marks(events, pair.began),
        (int(pair.began[:4]), int(events["year_last"].max())),
        {
            frames.TIER: list(tiers.loc[tiers["partner"].eq(pair.first), "source"]),
            frames.VISITS: list(sourced.cited(visits)),
        },
        {frames.ODA: tuple(filter(None, (*joined.breaks(MEASURE), pair.aid_since)))},
    )
