"""The controls of Together: the window, the rows, the tier whose years stand out.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.together`).
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib import address
from lib.address import Param, Read
from lib.frames.together import Choice, Together
from lib.text import Words
from lib.ui import controls, tiers_controls, url


def _row(whole: Together) -> Param[tuple[str, ...]]:
    return address.several("rows", whole.rows)


def asked(whole: Together, tiers: Sequence[str], read: Read = url.value) -> Choice:
    """What an address asks of the rows; `tiers` are the package's, lowest first."""
    years = read(controls.window(whole.years))
    return Choice(years, read(_row(whole)), read(tiers_controls.tier(tiers)))


def choose(words: Words, whole: Together, eras: pd.DataFrame, tiers: Sequence[str]) -> Choice:
    """Draw the controls, each year of the clock a stop; the reader's choice."""
    first, last = whole.years
    controls.years(words, list(range(first, last + 1)), eras)
    left, right = st.columns(2, gap="medium")
    with left:
        controls.several(
            words("together.row"),
            _row(whole),
            whole.rows,
            lambda row: words(f"together.rows.{row}"),
            words("together.every", n=len(whole.rows)),
        )
    with right:
        tiers_controls.in_force(words, words("together.tier"), tiers)
    return asked(whole, tiers)
