"""The controls of the visits: window, tier then in force, office, kind; and the list to open one.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.visits`).
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib import address
from lib.address import Param, Read
from lib.frames.visits import Choice
from lib.schema import records
from lib.text import Words, inside
from lib.ui import controls, record, tiers_controls, url

KINDS = ("bilateral", "summit", "other")
_KIND = address.several("kind", KINDS)


def asked(tiers: Sequence[str], read: Read = url.value) -> Choice:
    """What an address asks of the visits; `tiers`: the package's, lowest first."""
    return Choice(
        read(controls.window(record.stops())),
        read(tiers_controls.tier(tiers)),
        read(_office()),
        read(_KIND),
    )


def choose(words: Words, eras: pd.DataFrame, tiers: Sequence[str]) -> Choice:
    """Draw the controls; the reader's choice."""
    controls.years(words, record.stops(), eras)
    tier, office, more = st.columns([2, 2, 1], vertical_alignment="bottom")
    with tier:
        tiers_controls.in_force(words, words("visits.tier"), tiers)
    with office:
        _some(words, _office(), record.offices(), "office")
    with more, st.popover(words("controls.more"), width="stretch"):
        _some(words, _KIND, KINDS, "visit-kind")
    return asked(tiers)


def _office() -> Param[tuple[str, ...]]:
    return address.several("office", record.offices())


def _some(words: Words, param: Param[tuple[str, ...]], codes: Sequence[str], table: str) -> None:
    controls.several(
        words(f"visits.{param.name}"),
        param,
        codes,
        lambda code: words.name(table, code),
        words("controls.any"),
    )


def _visitor(words: Words, visitor: str, office: str) -> str:
    """A visitor and the office held, unless it is part of the name: "Emperor Akihito"."""
    name, held = words.name("people", visitor), inside(words.name("office", office))
    if held.casefold() in name.casefold():
        return name
    return words("language.comma").join([name, held])


def pick(words: Words, shown: pd.DataFrame, opened: Param[str]) -> None:
    """The visits as a list, newest first: the way to a detail without a pointer."""
    rows = [
        controls.Row(
            visit.event,
            words(
                "language.labelled",
                name=_visitor(words, visit.visitor, visit.office),
                value=words.event(visit.event)[0],
            ),
            words(
                "visits.caption",
                date=words.date(visit.date),
                kind=words.name("visit-kind", visit.kind),
            ),
        )
        for visit in records(shown[::-1])
    ]
    controls.listing(words("visits.list", n=len(rows)), rows, opened)
