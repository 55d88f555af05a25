"""The controls of Together: the window, the rows, the tier whose years stand out.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.together`).
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib.frames.together import ROWS, Choice
from lib.text import Words
from lib.ui import controls, tiers_controls, url

ROW = url.several("rows", ROWS)


def choose(
    words: Words, years: tuple[int, int], eras: pd.DataFrame, tiers: Sequence[str]
) -> Choice:
    """Draw the controls; the reader's choice.

    `years` are the first and last of the clock, each between a stop; `tiers` are the package's,
    lowest first.
    """
    window = controls.years(words, list(range(years[0], years[1] + 1)), eras)
    left, right = st.columns(2, gap="medium")
    with left:
        rows = controls.several(
            words("together.row"),
            ROW,
            ROWS,
            lambda row: words(f"together.rows.{row}"),
            words("together.every", n=len(ROWS)),
        )
    with right:
        stand_out = tiers_controls.in_force(words, words("together.tier"), tiers)
    return Choice(window, rows, stand_out)
