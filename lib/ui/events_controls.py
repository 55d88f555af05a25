"""The controls of the timeline: what a reader asks of the events, as one choice.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.events`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lib import address
from lib.address import Param, Read
from lib.frames import axis
from lib.frames import events as frames
from lib.frames.events import LANES, Choice
from lib.frames.tiers import NONE
from lib.text import Words
from lib.ui import controls, record, tiers_controls, url
from lib.ui.markdown import md

VIEWS = ("chart", "cards", "table")
_VIEW = address.one("view", VIEWS, VIEWS[0])
_SCALE = address.one("scale", axis.SCALES, axis.SCALES[0])
_SEARCH = address.phrase("search")
_CATEGORY = address.several("category", LANES)
_SURE = ("high", "medium", "low")
_CONFIDENCE = address.several("confidence", _SURE)


@dataclass(frozen=True)
class Asked:
    """A choice of events, how it is shown, and the event that is open."""

    choice: Choice
    view: str
    scale: str
    event: str


def event() -> Param[str]:
    """The event whose detail is open; none by default."""
    param = opened()
    url.value(param)  # read, so that the address is understood where no event is shown too
    return param


def opened() -> Param[str]:
    """The parameter of the open event, not read yet."""
    return address.one("event", record.opened(), "")


def asked(events: pd.DataFrame, tiers: Sequence[str], read: Read = url.value) -> Asked:
    """What an address asks of the events, the page's own before a control is drawn.

    `events` has every event of the record; `tiers` are the pair's own, lowest first. The chart is
    drawn from it first and the controls after it: the browser would draw them first, and they took
    110 of the 400 ms from a key to the last repaint.
    """
    choice = Choice(
        read(controls.window(record.stops())),
        read(tiers_controls.tier(tiers)),
        read(_CATEGORY),
        read(_direction(events)),
        read(_CONFIDENCE),
        read(_SEARCH),
    )
    return Asked(choice, read(_VIEW), read(_SCALE), read(opened()))


def draw(
    words: Words,
    choice: Choice,
    events: pd.DataFrame,
    texts: pd.Series[str],
    eras: pd.DataFrame,
    tiers: Sequence[str],
) -> None:
    """Draw the controls of a choice. `texts` are the haystacks of `events`.

    A category says how many events it has under the other filters.
    """
    tier, directions = tiers_controls.tier(tiers), _direction(events)
    controls.years(words, record.stops(), eras)
    counts = frames.counts(events, choice, texts)
    find, held, more = st.columns([2, 2, 1], vertical_alignment="bottom")
    with find:
        controls.search(words, _SEARCH, words("timeline.search_example"))
    with held:
        _some(words, tier, [NONE, *tiers], lambda code: words.tier(code)[0])
    with more, st.popover(words("controls.more"), width="stretch"):
        _some(
            words,
            _CATEGORY,
            LANES,
            lambda code: words(
                "language.bracketed",
                said=words.name("category", code),
                more=str(counts.get(code, 0)),
            ),
        )
        _some(words, directions, _headings(events), lambda code: words.name("direction", code))
        _some(words, _CONFIDENCE, _SURE, lambda code: words.name("confidence", code))
        controls.choice(
            words("timeline.scale"),
            _SCALE,
            axis.SCALES,
            lambda code: words(f"timeline.scales.{code}"),
            words("timeline.scale_help"),
        )
    _in_use(words, choice, tier, directions)
    controls.choice(
        words("timeline.view"), _VIEW, VIEWS, lambda code: words(f"timeline.views.{code}")
    )


def _headings(events: pd.DataFrame) -> list[str]:
    return sorted(events["direction"].unique())


def _direction(events: pd.DataFrame) -> Param[tuple[str, ...]]:
    return address.several("direction", _headings(events))


def _some(
    words: Words,
    param: Param[tuple[str, ...]],
    codes: Sequence[str],
    name: Callable[[str], str],
) -> None:
    controls.several(words(f"timeline.{param.name}"), param, codes, name, words("controls.any"))


def _in_use(
    words: Words,
    choice: Choice,
    tier: Param[tuple[str, ...]],
    directions: Param[tuple[str, ...]],
) -> None:
    """Each filter in use as a chip that takes it away, and one that takes away all."""
    said = {
        _SEARCH.name: words("language.quoted", said=choice.search) if choice.search else "",
        tier.name: words.all_of(words.tier(code)[0] for code in choice.tiers),
        _CATEGORY.name: words.all_of(words.name("category", code) for code in choice.categories),
        directions.name: words.all_of(words.name("direction", code) for code in choice.directions),
        _CONFIDENCE.name: words.all_of(
            words.name("confidence", code) for code in choice.confidences
        ),
    }
    used = {name: value for name, value in said.items() if value}
    if not used:
        return
    with st.container(horizontal=True, key="chips", gap="small"):
        for name, value in used.items():
            label = words("controls.chip", filter=words(f"timeline.{name}"), value=value)
            st.button(f"✕ {md(label)}", key=f"chip-{name}", on_click=url.forget, args=(name,))
        if len(used) > 1:
            st.button(
                words("controls.clear"),
                key="chip-all",
                type="tertiary",
                on_click=url.forget,
                args=tuple(used),
            )
