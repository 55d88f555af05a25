"""The controls of the ODA page: what a reader asks of the money tables, as one choice.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.oda`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from lib.address import Param, Read, Window
from lib.frames import donors as donor_frames
from lib.frames import oda as frames
from lib.frames.amounts import Amounts, Basis
from lib.text import Words
from lib.ui import blocks, controls, money, oda_params, record, tiers_controls, url
from lib.ui.oda_words import name


def section(words: Words, sections: Sequence[str]) -> str:
    """Which of some parts of the page is shown; only that one is computed."""
    oda_params.read()
    return controls.choice(
        words("oda.section"),
        oda_params.section(),
        sections,
        lambda code: words(f"oda.sections.{code}"),
    )


def asked(
    bases: Amounts,
    belong: donor_frames.Members,
    tiers: Sequence[str],
    read: Read = url.value,
) -> frames.Choice:
    """What an address asks of the donors section, sets of donors expanded.

    `tiers`: the pair's, lowest first.
    """
    measure = read(oda_params.measure())
    prices = read(oda_params.prices(measure))
    current = bases[measure, "current"]
    window = read(window_of(current))
    donors = read(oda_params.donors())
    ready = donor_frames.sets(belong, current.donors)
    if any(code in ready for code in donors):
        # who is in a set is asked of the window
        inside = donor_frames.sets(belong, frames.ranked(bases[measure, prices], window))
        donors = donor_frames.expand(donors, ready | inside)
    in_force = read(tiers_controls.tier(tiers))
    view, unit = read(oda_params.VIEW), read(oda_params.unit())
    return frames.Choice(measure, prices, donors, window, in_force, view, unit)


def _stops(basis: Basis) -> list[int]:
    return [int(year) for year in basis.values.index]


def window_of(basis: Basis) -> Param[Window]:
    """The time window of a measure's years."""
    return controls.window(_stops(basis), record.pair().aid_since)


def choose(
    words: Words,
    bases: Amounts,
    belong: donor_frames.Members,
    eras: pd.DataFrame,
    tiers: Sequence[str],
) -> frames.Choice:
    """Draw the controls of the donors section; the reader's choice."""
    left, right = st.columns(2, gap="medium")
    with left:
        chosen = controls.pick(
            words("oda.measure"),
            oda_params.measure(),
            money.measures(),
            lambda code: words.name("measure", code),
        )
        blocks.note(words.name("measure-meaning", chosen))
    current = bases[chosen, "current"]
    ready = donor_frames.sets(belong, current.donors)
    param = oda_params.donors()
    with right:
        _donors(words, param, ready, current.donors)
    controls.years(words, _stops(current), eras, record.pair().aid_since)
    with st.popover(words("controls.more")):
        controls.choice(
            words("oda.prices"),
            oda_params.prices(chosen),
            money.prices(chosen),
            lambda code: words.name("prices", code),
            words("oda.prices_help"),
        )
        controls.choice(
            words("oda.unit"),
            oda_params.unit(),
            money.units(),
            lambda code: words(f"oda.units.{code}"),
        )
        _sets(words, param, ready)
        tiers_controls.in_force(words, words("oda.tier"), tiers)
    return asked(bases, belong, tiers)


def view(words: Words, refusal: str) -> None:
    """Draw the choice of a view. Shares are not offered where a `refusal` says why they cannot be
    drawn, unless the address asks for them: then it stands where the chart would.
    """
    shown = url.value(oda_params.VIEW)
    offered = [code for code in frames.VIEWS if not refusal or code in {shown} or code != "share"]
    controls.choice(
        words("oda.view"),
        oda_params.VIEW,
        offered,
        lambda code: words(f"oda.views.{code}"),
        refusal or None,
    )


def _donors(
    words: Words,
    param: Param[tuple[str, ...]],
    ready: Mapping[str, Sequence[str]],
    donors: Sequence[str],
) -> None:
    chosen = url.value(param)
    there = [*ready, *donors]
    # a linked donor may have no figure in this measure: it stays chosen, and a note says so
    options = [*there, *(code for code in chosen if code not in there)]
    controls.several(
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


def _offered(view: str, donors: Sequence[str]) -> list[str]:
    yearly = view in ("bars", "lines", "rank")
    there = {"events": yearly, "tiers": yearly and len(donors) == 1, "mean": view == "lines"}
    return [code for code, offer in there.items() if offer]


def marked(view: str, donors: Sequence[str], read: Read = url.value) -> tuple[str, ...]:
    """What else an address wants on the chart, of what this view can show: events; the tiers of
    the one donor shown; three-year means.
    """
    offered = _offered(view, donors)
    return tuple(code for code in read(oda_params.MARKS) if code in offered)


def marks(words: Words, view: str, donors: Sequence[str]) -> None:
    """Draw a choice of what else the chart shows, where this view can show something."""
    if offered := _offered(view, donors):
        st.pills(
            words("oda.marks"),
            offered,
            format_func=lambda code: words(f"oda.mark.{code}"),
            selection_mode="multi",
            **url.bound(oda_params.MARKS, lambda codes: [c for c in codes if c in offered]),
        )


def nearest(years: Sequence[int], asked: int, usual: int = 0) -> int:
    """The one of some years that is nearest to the one asked for, or else to the usual one; the
    latest where there is neither.
    """
    wanted = asked or usual
    return min(years, key=lambda year: abs(year - wanted)) if wanted else years[-1]


def year(words: Words, years: Sequence[int], usual: int = 0) -> int:
    """One of some years, with a step to the one before and after; `usual`, or else the latest, by
    default.
    """
    st.number_input(
        words("oda.one_year"),
        years[0],
        years[-1],
        step=1,
        width=160,
        **url.bound(oda_params.YEAR, partial(nearest, years, usual=usual)),
    )
    return nearest(years, url.value(oda_params.YEAR), usual)
