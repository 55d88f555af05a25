"""Events as a page needs them: their place in time, the rows a reader chose, their neighbours.

Belongs here: events → events. Does not: the time axis (`axis`), tiers (`tiers`), where marks and
titles fit (`figures.layout`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from lib.frames import search
from lib.frames.dates import bounds, decimal
from lib.frames.filters import Only, kept
from lib.schema import CATEGORIES

LANES = CATEGORIES
"""Categories from top to bottom."""


def placed(events: pd.DataFrame) -> pd.DataFrame:
    """Events in order of time with `begin` and `end`: decimal years their date covers, and
    `to_the_day`: whether it is known that exactly.

    1973-09-21 is 1973.72 to 1973.72; 1601 is 1601.0 to 1602.0, the whole year, never its first day.
    """
    covered = [bounds(written) for written in events["date"]]
    with_span = events.assign(
        to_the_day=events["date"].str.fullmatch(r"[\d-]{10}(/[\d-]{10})?"),
        begin=[decimal(first) for first, _ in covered],
        end=[decimal(last, 1) for _, last in covered],
    )
    return with_span.sort_values(["begin", "end", "event"]).reset_index(drop=True)


def moment(edtf: str) -> float:
    """The first moment a date may mean, as a decimal year."""
    return decimal(bounds(edtf)[0])


def haystacks(events: pd.DataFrame, texts: Mapping[str, Sequence[str]]) -> pd.Series[str]:
    """Folded text of each event for searching: its slug and everything `texts` says of it."""
    return pd.Series(
        [
            search.folded(" ".join([slug, slug.replace("-", " "), *texts.get(slug, ())]))
            for slug in events["event"]
        ],
        index=events.index,
        dtype="str",
    )


def within(
    events: pd.DataFrame, years: tuple[int, int], only: Only, query: str, texts: pd.Series[str]
) -> pd.DataFrame:
    """The events a reader chose, in their order.

    A window keeps what overlaps it, not only what begins in it. `events` has the columns of the
    table and `tiers` (see `tiers.in_force`); `texts` are their haystacks, searched for `query`.
    """
    return events[_kept(events, years, only, query, texts)]


def counts(
    events: pd.DataFrame, years: tuple[int, int], only: Only, query: str, texts: pd.Series[str]
) -> dict[str, int]:
    """How many events each category has under the other filters."""
    others = tuple((column, codes) for column, codes in only if column != "category")
    mask = _kept(events, years, others, query, texts)
    return dict(Counter(events["category"][mask].tolist()))


def _kept(
    events: pd.DataFrame, years: tuple[int, int], only: Only, query: str, texts: pd.Series[str]
) -> pd.Series[bool]:
    mask = kept(events, years, only)
    if query:
        mask &= pd.Series(search.found(query, texts[events.index].tolist()), index=events.index)
    return mask


def thinned(events: pd.DataFrame, most: int, focus: str = "") -> pd.DataFrame:
    """At most so many of the events: the one in focus, the important, and of those of the first
    importance that has no room for all an even share of their order in time.
    """
    if len(events) <= most:
        return events
    rank = events["importance"].where(events["event"] != focus, 9).to_numpy()
    chosen: list[int] = []
    for importance in sorted(set(rank.tolist()), reverse=True):
        here = np.flatnonzero(rank == importance)
        room = min(len(here), most - len(chosen))
        chosen += here[np.linspace(0, len(here) - 1, room, dtype=int)].tolist()
    return events.iloc[sorted(chosen)]


def neighbours(events: pd.DataFrame, event: str) -> tuple[str | None, str | None, int]:
    """The events before and after one in a list, and its place in it (from 1; 0 if not there)."""
    slugs = events["event"].tolist()
    if event not in slugs:
        return None, None, 0
    place = slugs.index(event)
    before = slugs[place - 1] if place else None
    after = slugs[place + 1] if place + 1 < len(slugs) else None
    return before, after, place + 1
