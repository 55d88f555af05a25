"""The controls of the ODA page: what a reader asks of the money tables, as one choice.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.oda`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from lib.frames import oda as frames
from lib.frames import oda_units
from lib.frames.amounts import Amounts, measures
from lib.frames.tiers import NONE
from lib.text import Words
from lib.ui import blocks, controls, oda_params, url
from lib.ui.oda_words import name
from lib.ui.url import Param


def section(words: Words) -> str:
    """Which part of the page is shown; only that one is computed."""
    oda_params.read(words)
    return controls.choice(
        words("oda.section"),
        oda_params.SECTION,
        oda_params.SECTIONS,
        lambda code: words(f"oda.sections.{code}"),
    )


def choose(
    words: Words,
    bases: Amounts,
    belong: frames.Members,
    eras: pd.DataFrame,
    tiers: Sequence[str],
) -> frames.Choice:
    """Draw the controls; the reader's choice, sets of donors expanded.

    `tiers`: the pair's, lowest first.
    """
    codes = measures(bases, list(words.named("measure")))
    left, right = st.columns(2, gap="medium")
    with left:
        chosen = controls.pick(
            words("oda.measure"),
            oda_params.measure(words, bases),
            codes,
            lambda code: words.name("measure", code),
        )
        blocks.note(words.name("measure-meaning", chosen))
    current = bases[chosen, "current"]
    ready = frames.sets(belong, current.donors)
    param = oda_params.donors()
    with right:
        asked = _donors(words, param, ready, current.donors)
    stops = [int(year) for year in current.values.index]
    window = controls.years(words, stops, eras)
    with st.popover(words("controls.more")):
        prices = controls.choice(
            words("oda.prices"),
            oda_params.PRICES,
            ("current", "constant"),
            lambda code: words.name("prices", code),
            words("oda.prices_help"),
        )
        unit = controls.choice(
            words("oda.unit"),
            oda_params.UNIT,
            oda_units.UNITS,
            lambda code: words(f"oda.units.{code}"),
        )
        _sets(words, param, ready)
        in_force = controls.several(
            words("oda.tier"),
            url.several("tier", [NONE, *tiers]),
            [NONE, *tiers],
            lambda code: words.tier(code)[0],
            words("controls.any"),
        )
    view = controls.choice(
        words("oda.view"), oda_params.VIEW, frames.VIEWS, lambda code: words(f"oda.views.{code}")
    )
    donors = asked
    if any(code in ready for code in asked):
        # who is in a set is asked of the window
        inside = frames.sets(belong, frames.ranked(bases[chosen, prices], window))
        donors = frames.expand(asked, ready | inside)
    return frames.Choice(chosen, prices, donors, window, in_force, view, unit)


def _donors(
    words: Words,
    param: Param[tuple[str, ...]],
    ready: Mapping[str, Sequence[str]],
    donors: Sequence[str],
) -> tuple[str, ...]:
    chosen = url.value(param)
    there = [*ready, *donors]
    # a linked donor may have no figure in this measure: it stays chosen, and a note says so
    options = [*there, *(code for code in chosen if code not in there)]
    return controls.several(
        words("oda.donors"),
        param,
        options,
        lambda code: name(words, code),
        words("oda.donors_any", n=frames.LARGEST),
    )


def _sets(words: Words, param: Param[tuple[str, ...]], ready: Mapping[str, Sequence[str]]) -> None:
    chosen = url.value(param)
    url.hold("set", chosen[0] if len(chosen) == 1 and chosen[0] in ready else None)

    def leap() -> None:
        found = url.held("set")
        url.go({param: (found,) if found else ()})

    st.pills(
        words("oda.set"),
        list(ready),
        format_func=lambda code: name(words, code),
        key="set",
        on_change=leap,
    )


def marks(words: Words, view: str, donors: Sequence[str]) -> tuple[str, ...]:
    """What else the chart shows, of what this view can: events; the tiers of the one donor shown;
    three-year means.
    """
    yearly = view in ("bars", "lines", "rank")
    there = {"events": yearly, "tiers": yearly and len(donors) == 1, "mean": view == "lines"}
    offered = [code for code, offer in there.items() if offer]
    chosen = url.value(oda_params.MARKS)
    if offered:
        st.pills(
            words("oda.marks"),
            offered,
            format_func=lambda code: words(f"oda.mark.{code}"),
            selection_mode="multi",
            **url.bound(oda_params.MARKS, lambda codes: [c for c in codes if c in offered]),
        )
    return tuple(code for code in chosen if code in offered)


def year(words: Words, years: Sequence[int]) -> int:
    """One of some years, with a step to the one before and after; the latest by default."""

    def nearest(asked: int) -> int:
        return min(years, key=lambda year: abs(year - asked)) if asked else years[-1]

    st.number_input(
        words("oda.one_year"),
        years[0],
        years[-1],
        step=1,
        width=160,
        **url.bound(oda_params.YEAR, nearest),
    )
    return nearest(url.value(oda_params.YEAR))
