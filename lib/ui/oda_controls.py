"""The widgets of the ODA page: what a reader asks of each section.

Belongs here: widgets bound to parameters. Does not: the parameters and what they ask
(`views.oda`), the order of a section (`oda` and its neighbours).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from lib import record
from lib.address import Param
from lib.frames import donors as donor_frames
from lib.frames import oda as frames
from lib.frames import oda_claims as claim_frames
from lib.record import money
from lib.text import Words
from lib.ui import blocks, controls, url
from lib.views import filters
from lib.views.oda import choice, claims, marks, params
from lib.views.oda.sentences import name


def section(words: Words, sections: Sequence[str]) -> str:
    """Which of some parts of the page is shown; only that one is computed."""
    return controls.choice(
        words("oda.section"),
        params.section(),
        sections,
        lambda code: words(f"oda.sections.{code}"),
    )


def years(words: Words, part: str, of: str = "") -> None:
    """Draw the time control of a part of the page; see `params.stops`."""
    stops, since = params.stops(part, of)
    controls.years(words, stops, record.table("eras"), since)


def year(words: Words, years: Sequence[int], usual: int = 0) -> None:
    """Draw one of some years, with a step to the one before and after; `usual`, or else the
    latest, by default.
    """
    st.number_input(
        words("oda.one_year"),
        years[0],
        years[-1],
        step=1,
        width=160,
        **url.bound(params.YEAR, partial(choice.nearest, years, usual)),
    )


def donors(words: Words) -> None:
    """Draw the controls of the donors section, but for the view."""
    left, right = st.columns(2, gap="medium")
    with left:
        measure = controls.pick(
            words("oda.measure"),
            params.measure(),
            money.measures(),
            lambda code: words.name("measure", code),
        )
        blocks.note(words.name("measure-meaning", measure))
    there = money.bases()[measure, "current"].donors
    param, ready = params.donors(), donor_frames.sets(money.sets(), there)
    with right:
        _several(words, param, ready, there)
    years(words, "donors", measure)
    with st.popover(words("controls.more")):
        controls.choice(
            words("oda.prices"),
            params.prices(measure),
            money.prices(measure),
            lambda code: words.name("prices", code),
            words("oda.prices_help"),
        )
        controls.choice(
            words("oda.unit"),
            params.unit(),
            money.units(),
            lambda code: words(f"oda.units.{code}"),
        )
        _sets(words, param, ready)
        controls.narrow(words, words("oda.tier"), filters.tier())


def _several(
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
        picked = url.held("set")
        url.go({param: (picked,) if picked else ()})

    st.pills(
        words("oda.set"),
        list(ready),
        format_func=lambda code: name(words, code),
        key="set",
        on_change=leap,
    )


def view(words: Words, refusal: str) -> None:
    """Draw the choice of a view. Shares are not offered where a `refusal` says why they cannot be
    drawn, unless the address asks for them: then it stands where the chart would.
    """
    asked = url.value(params.VIEW)
    offered = [code for code in frames.VIEWS if not refusal or code in {asked} or code != "share"]
    controls.choice(
        words("oda.view"),
        params.VIEW,
        offered,
        lambda code: words(f"oda.views.{code}"),
        refusal or None,
    )


def on_chart(words: Words, view: str, donors: Sequence[str]) -> None:
    """Draw a choice of what else the chart shows, where this view can show something."""
    if offered := marks.offered(view, donors):
        st.pills(
            words("oda.marks"),
            offered,
            format_func=lambda code: words(f"oda.mark.{code}"),
            selection_mode="multi",
            **url.bound(params.MARKS, lambda codes: [c for c in codes if c in offered]),
        )


def claim(words: Words) -> None:
    """Draw the choice of a claim, of the donor it is about where it is about one, and of years."""
    left, right = st.columns(2, gap="medium")
    param = params.claim_donor()
    donor = url.value(param)
    with left:
        claim = controls.pick(
            words("oda.claims.claim"),
            params.CLAIM,
            claim_frames.CLAIMS,
            lambda code: claims.said(words, code, donor),
        )
    if claim != "all-fell":
        with right:
            controls.pick(
                words("oda.claims.donor"),
                param,
                money.givers(),
                lambda code: words.name("actor", code),
            )
    years(words, "true", claim)


def payer(words: Words, donors: Sequence[str]) -> str:
    """The one donor a section looks at."""
    return controls.pick(
        words("oda.columns.donor"),
        params.payer(),
        donors,
        lambda code: words.name("actor", code),
    )


def numbers(words: Words) -> None:
    """Draw the choice of a donor and a year."""
    left, right = st.columns([3, 1], gap="medium")
    with left:
        donor = payer(words, money.givers())
    with right:
        year(words, *choice.number_years(donor))


def use(words: Words) -> str:
    """Which part of the section of uses is shown; only that one is computed."""
    return controls.choice(
        words("oda.uses.use"),
        params.use(),
        params.uses(),
        lambda code: words(f"oda.uses.part.{code}"),
    )


def projects(words: Words) -> None:
    """Draw the choice of a sector, of a place and of years."""
    left, right = st.columns(2, gap="medium")
    with left:
        _one(words, params.sector(), "sector")
    with right:
        _one(words, params.where(), "place")
    years(words, "projects")


def _one(words: Words, param: Param[str], column: str) -> None:
    codes = record.table("projects")[column]
    named = {code: words.name(column, code) for code in codes[codes.ne("")].unique()}
    there = sorted(named, key=lambda code: words.order(named[code]))
    controls.pick(
        words(f"oda.uses.{column}"),
        param,
        ["", *there],
        lambda code: words.name(column, code) if code else words("controls.any"),
    )


def recipients(words: Words) -> None:
    """Draw the choice of a measure and a year."""
    left, right = st.columns([3, 1], gap="medium")
    with left:
        measure = controls.pick(
            words("oda.measure"),
            params.counted(),
            money.recipient_measures(),
            lambda code: words.name("measure", code),
        )
        blocks.note(words.name("measure-meaning", measure))
    with right:
        year(words, choice.recipient_years(measure))
