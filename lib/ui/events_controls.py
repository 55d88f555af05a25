"""The controls of the timeline: what a reader asks of the events, as one choice.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.events`).
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib.frames import axis
from lib.frames.events import LANES, Choice
from lib.frames.tiers import NONE
from lib.text import Words
from lib.ui import controls, url
from lib.ui.url import Param

SCALE = url.one("scale", axis.SCALES, axis.SCALES[0])


def event(events: pd.DataFrame) -> Param[str]:
    """The event whose detail is open; none by default."""
    return url.one("event", {"", *events["event"]}, "")


def choose(
    words: Words, events: pd.DataFrame, eras: pd.DataFrame, tiers: Sequence[str]
) -> tuple[Choice, str]:
    """Draw the controls; the reader's choice and the scale of the axis.

    `events` has every event of the record; `tiers` the pair's tiers, lowest first.
    """
    stops = sorted({*events["year_first"], int(events["year_last"].max())})
    years = controls.years(words, stops, eras)
    find, tier, more = st.columns([2, 2, 1], vertical_alignment="bottom")
    with find:
        query = controls.search(words, url.phrase("search"), words("timeline.search_example"))
    with tier:
        in_force = controls.several(
            words("timeline.tier"),
            url.several("tier", [NONE, *tiers]),
            [NONE, *tiers],
            lambda code: words.tier(code)[0],
            words("controls.any"),
        )
    with more, st.popover(words("controls.more"), width="stretch"):
        categories = _some(words, "category", LANES, "category")
        directions = _some(words, "direction", list(events["direction"].unique()), "direction")
        confidences = _some(words, "confidence", ("high", "medium", "low"), "confidence")
        scale = controls.choice(
            words("timeline.scale"),
            SCALE,
            axis.SCALES,
            lambda code: words(f"timeline.scales.{code}"),
            words("timeline.scale_help"),
        )
    return Choice(years, in_force, categories, directions, confidences, query), scale


def _some(words: Words, param: str, codes: Sequence[str], table: str) -> tuple[str, ...]:
    return controls.several(
        words(f"timeline.{param}"),
        url.several(param, list(codes)),
        list(codes),
        lambda code: words.name(table, code),
        words("controls.any"),
    )


def pick(words: Words, shown: pd.DataFrame, param: Param[str]) -> str:
    """The events as a list to choose from: the way to a detail without a pointer."""
    options = shown["event"].tolist()
    chosen = url.value(param)
    if chosen not in options:
        url.hold("list", None)
    else:
        url.hold("list", chosen)

    def picked() -> None:
        url.go({param: url.held("list") or ""})

    dates = dict(zip(shown["event"], shown["date"], strict=True))
    with st.container(height=460, key="timeline-list"):
        st.radio(
            words("timeline.list", n=len(options)),
            options,
            index=None,
            format_func=lambda code: words.event(code)[0],
            captions=[words.date(dates[code]) for code in options],
            key="list",
            on_change=picked,
        )
    return chosen
