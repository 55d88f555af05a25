"""The controls of Together: the window, the rows, the tier whose years stand out.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.together`).
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib import address
from lib.address import Read, Window
from lib.frames.together import ROWS, Choice
from lib.text import Words
from lib.ui import controls, tiers_controls, url

ROW = address.several("rows", ROWS)


def asked(years: Window, tiers: Sequence[str], read: Read = url.value) -> Choice:
    """What an address asks of the rows.

    `years` are the first and last of the clock; `tiers` are the package's, lowest first.
    """
    return Choice(read(controls.window(years)), read(ROW), read(tiers_controls.tier(tiers)))


def choose(words: Words, years: Window, eras: pd.DataFrame, tiers: Sequence[str]) -> Choice:
    """Draw the controls, each year of the clock a stop; the reader's choice."""
    controls.years(words, list(range(years[0], years[1] + 1)), eras)
    left, right = st.columns(2, gap="medium")
    with left:
        controls.several(
            words("together.row"),
            ROW,
            ROWS,
            lambda row: words(f"together.rows.{row}"),
            words("together.every", n=len(ROWS)),
        )
    with right:
        tiers_controls.in_force(words, words("together.tier"), tiers)
    return asked(years, tiers)
