"""Events as a page needs them: their place in time, the rows a reader chose, lanes and labels.

Belongs here: events → events, and where marks and labels fit beside each other. Does not: the
time axis itself (`axis`), tiers (`tiers`), colours and shapes (`figures`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from lib.frames import search
from lib.frames.dates import bounds
from lib.schema import records

LANES = ("agreement", "diplomacy", "visit", "oda", "trade", "security", "culture", "war")
"""Categories from top to bottom: relations between states first."""


@dataclass(frozen=True)
class Choice:
    """What a reader asks of the events; an empty choice asks nothing."""

    years: tuple[int, int]
    tiers: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    confidences: tuple[str, ...] = ()
    search: str = ""


def placed(events: pd.DataFrame) -> pd.DataFrame:
    """Events in order of time with `begin` and `end`: decimal years their date covers, and
    `to_the_day`: whether it is known that exactly.

    1973-09-21 is 1973.72 to 1973.72; 1601 is 1601.0 to 1602.0, the whole year, never its first day.
    """
    covered = [bounds(written) for written in events["date"]]
    with_span = events.assign(
        to_the_day=events["date"].str.fullmatch(r"[\d-]{10}(/[\d-]{10})?"),
        begin=[_decimal(first) for first, _ in covered],
        end=[_decimal(last, 1) for _, last in covered],
    )
    return with_span.sort_values(["begin", "end", "event"]).reset_index(drop=True)


def moment(edtf: str) -> float:
    """The first moment a date may mean, as a decimal year."""
    return _decimal(bounds(edtf)[0])


def _decimal(day: str, more: int = 0) -> float:
    then = date.fromisoformat(day)
    start, following = date(then.year, 1, 1), date(then.year + 1, 1, 1)
    return then.year + (then.toordinal() + more - start.toordinal()) / (
        following.toordinal() - start.toordinal()
    )


def haystacks(events: pd.DataFrame, texts: Mapping[str, Sequence[str]]) -> pd.Series[str]:
    """Folded text of each event for searching: its slug and everything `texts` says of it."""
    return pd.Series(
        [
            search.folded(" ".join([slug.replace("-", " "), *texts.get(slug, ())]))
            for slug in events["event"]
        ],
        index=events.index,
        dtype="str",
    )


def within(events: pd.DataFrame, choice: Choice, texts: pd.Series[str]) -> pd.DataFrame:
    """The events a reader chose, in their order.

    A window keeps what overlaps it, not only what begins in it. `events` has the columns of the
    table and `tiers` (see `tiers.in_force`); `texts` are their haystacks.
    """
    low, high = choice.years
    keep = (events["year_first"] <= high) & (events["year_last"] >= low)
    for column, chosen in (
        ("category", choice.categories),
        ("direction", choice.directions),
        ("confidence", choice.confidences),
    ):
        if chosen:
            keep &= events[column].isin(chosen)
    if choice.tiers:
        wanted = set(choice.tiers)
        held = events["tiers"].map(lambda codes: not wanted.isdisjoint(codes.split("~")))
        keep &= held.astype(bool)
    if choice.search:
        keep &= pd.Series(search.found(choice.search, texts[events.index]), index=events.index)
    return events[keep]


def neighbours(events: pd.DataFrame, event: str) -> tuple[str | None, str | None, int]:
    """The events before and after one in a list, and its place in it (from 1; 0 if not there)."""
    slugs = events["event"].tolist()
    if event not in slugs:
        return None, None, 0
    place = slugs.index(event)
    before = slugs[place - 1] if place else None
    after = slugs[place + 1] if place + 1 < len(slugs) else None
    return before, after, place + 1


def arranged(
    events: pd.DataFrame,
    reach: Sequence[tuple[float, float]],
    titles: Mapping[str, str],
    width: float,
    most: int,
    focus: str = "",
) -> pd.DataFrame:
    """Events with a `row` inside their lane and the `side` their title is printed on, if it fits.

    On a chart `width` px wide no mark or title of a row touches another. The focused event is
    placed first, then the important, then the recent; each takes the first of a lane's `most`
    rows that has room for mark and title (right of the mark, then left), else for the mark alone.
    What finds no room at all has row −1. `reach` is where each event begins and ends on
    the axis, 0 to 1; its mark stands in the middle (`at`).
    """
    placed_at = events.assign(
        at=[(left + right) / 2 for left, right in reach],
        left=[left for left, _ in reach],
        right=[right for _, right in reach],
    )
    order = placed_at.assign(focused=events["event"].eq(focus)).sort_values(
        ["focused", "importance", "begin"], ascending=False, kind="stable"
    )
    busy: dict[tuple[str, int], list[tuple[float, float]]] = {}
    found: dict[str, tuple[int, str]] = {}
    for mark in records(order):
        centre = mark.at * width
        start, end = min(mark.left * width, centre - _HALF), max(mark.right * width, centre + _HALF)
        long = 2 * _GAP + text_width(titles.get(mark.event, mark.event))
        boxes = (("right", start, end + long), ("left", start - long, end), ("", start, end))
        found[mark.event] = -1, ""
        for side, left, right in boxes:
            if side and (left < -_GAP or right > width + _GAP):
                continue
            # titles leave the lane's last rows to marks, which would else find none
            row = next(
                (
                    row
                    for row in range(most - 2 if side else most)
                    if all(
                        right <= taken or left >= until
                        for taken, until in busy.get((mark.category, row), ())
                    )
                ),
                None,
            )
            if row is not None:
                busy.setdefault((mark.category, row), []).append((left, right))
                found[mark.event] = row, side
                break
    return placed_at.assign(
        row=[found[event][0] for event in events["event"]],
        side=[found[event][1] for event in events["event"]],
    )


_HALF = 7.0
"""Half a mark's width in px; two marks are therefore 14 px apart or in different rows."""
_GAP = 6.0


def text_width(text: str, size: float = 12.0) -> float:
    """Estimated width in px of a line of text; measured in Chromium to err on the wide side."""
    return size * sum(_share(char) for char in text)


def _share(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if char in "iljtfrI.,:;'’()| ":
        return 0.34
    if char in "mwMW":
        return 0.86
    return 0.66 if char.isupper() or not char.isascii() else 0.54
