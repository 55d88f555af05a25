"""The controls of the tiers: the shared window and tier filter, and a day to ask about.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.tiers`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from lib import address
from lib.address import Param, Read, Window
from lib.frames.tiers import NONE
from lib.schema import records
from lib.text import Words
from lib.ui import controls, record, url


@dataclass(frozen=True)
class Choice:
    """What a reader asks of the tiers; no tiers means all of them."""

    years: Window
    tiers: tuple[str, ...]


def asked(tiers: Sequence[str], read: Read = url.value) -> Choice:
    """What an address asks of the tiers; `tiers` are the package's, lowest first."""
    return Choice(read(controls.window(record.stops())), read(tier(tiers)))


def choose(words: Words, eras: pd.DataFrame, tiers: Sequence[str]) -> Choice:
    """Draw the time control and the tier filter; the reader's choice."""
    controls.years(words, record.stops(), eras)
    in_force(words, words("tiers.filter"), tiers)
    return asked(tiers)


def tier(tiers: Sequence[str]) -> Param[tuple[str, ...]]:
    """The tiers an address asks for, on every page."""
    return address.several("tier", [NONE, *tiers])


def in_force(words: Words, label: str, tiers: Sequence[str]) -> None:
    """The tier filter that holds across pages."""
    controls.several(
        label,
        tier(tiers),
        [NONE, *tiers],
        lambda code: words.tier(code)[0],
        words("controls.any"),
    )


def day(words: Words, first: str, last: str) -> str:
    """A day between two ISO days to ask about; the last one unless the address says another."""
    least, most = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    asked = _day(least, most)
    st.date_input(
        words("tiers.on"),
        # the bound value decides; without one here today would have to lie in the range
        value=most,
        min_value=least,
        max_value=most,
        format=words("dates.field"),
        width=220,
        **url.bound(asked),
    )
    return url.value(asked).isoformat()


def _day(least: dt.date, most: dt.date) -> Param[dt.date]:
    def read(text: str) -> tuple[dt.date, list[str]]:
        try:
            found = dt.date.fromisoformat(text)
        except ValueError:
            return most, [text]
        return (found, []) if least <= found <= most else (most, [text])

    return Param("on", most, read, dt.date.isoformat)


def pick(words: Words, steps: pd.DataFrame, opened: Param[str]) -> None:
    """The steps of the ladder as a list: the way to a detail without a pointer."""
    steps = steps[steps["event"].ne("")]
    rows = [
        controls.Row(step.event, words.tier(step.tier)[0], words.date(step.since))
        for step in records(steps)
    ]
    controls.listing(words("tiers.list", n=len(rows)), rows, opened)
