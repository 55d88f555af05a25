"""The three parts of the tiers page: the pair's ladder, the partners, who held what on a day.

Belongs here: charts, cards and tables of a part, in order. Does not: sentences and tables' words
(`tiers_words`), widgets (`tiers_controls`).
"""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from lib.address import Read
from lib.figures import tiers as figures
from lib.frames import tiers as frames
from lib.text import Words
from lib.ui import (
    blocks,
    cache,
    event_card,
    events_controls,
    record,
    tiers_controls,
    tiers_words,
    url,
)
from lib.ui.markdown import md
from lib.ui.tiers_controls import Choice


def ladder(words: Words, choice: Choice, sentence: str) -> None:
    """The steps of the pair in the window, and the one the reader chose in full."""
    pair, events, opened = record.pair(), record.events(), events_controls.event()
    treads, steps = _stairs(choice)
    if steps.empty:
        why = words("tiers.empty" if treads.empty else "tiers.empty_tier")
        blocks.empty(words, tiers_words.undo(words, choice), why)
        return
    figure = _ladder(words, choice, treads)
    blocks.chart(
        "tier-ladder", figure, sentence, lambda event: url.go({opened: event}), choice.years
    )
    blocks.note(tiers_words.ladder_note(words, choice))
    left, right = blocks.halves()
    with left:
        tiers_controls.pick(words, steps, opened)
    with right, blocks.guarded(words):
        event_card.draw(words, events[events["event"].isin(steps["event"])], events, opened)
    rows = tiers_words.steps(words, steps, record.durations(), pair, events)
    blocks.table(words, rows, f"red-seal_tiers_{_years(choice)}")


def ladder_alone(words: Words, read: Read) -> go.Figure | None:
    """The chart of an address; None where no step passes."""
    choice = tiers_controls.asked(record.pair().tiers, read)
    treads, steps = _stairs(choice)
    return None if steps.empty else _ladder(words, choice, treads)


def _stairs(choice: Choice) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The pair's tiers in the window (`frames.tiers.treads`), and those that are asked for."""
    treads = frames.treads(record.spells(), choice.years)
    return treads, treads[treads["tier"].isin(choice.tiers or treads["tier"])]


def _ladder(words: Words, choice: Choice, treads: pd.DataFrame) -> go.Figure:
    aims = cache.package()["aims"]
    return figures.ladder(treads, choice.years, aims, choice.tiers, words)


def meanings(words: Words) -> None:
    """Name and meaning of each tier in use, folded away."""
    used = tiers_words.meanings(words, cache.table("tiers"), record.pair().tiers)
    with st.expander(words("tiers.meanings"), key="meanings"):
        st.markdown("\n".join(f"- **{md(name)}** — {md(meaning)}" for name, meaning in used))


def partners(words: Words, choice: Choice) -> None:
    """The steps of every partner beside each other."""
    st.header(words("tiers.partners_title"), anchor=False)
    tiers, steps = cache.table("tiers"), _compared(choice)
    if steps.empty:
        blocks.note(words("tiers.empty_partners"))
        return
    sentence = tiers_words.compared(words, steps, choice.years, cache.package()["complete"])
    st.markdown(md(sentence))
    blocks.chart("partners", _partners(words, choice, steps), sentence, None, choice.years)
    blocks.note(tiers_words.partners_note(words, tiers))
    rows = tiers_words.partners(words, steps)
    blocks.table(words, rows, f"red-seal_partners_{_years(choice)}")


def partners_alone(words: Words, read: Read) -> go.Figure | None:
    """The chart of an address; None where no partner has a step."""
    choice = tiers_controls.asked(record.pair().tiers, read)
    steps = _compared(choice)
    return None if steps.empty else _partners(words, choice, steps)


def _compared(choice: Choice) -> pd.DataFrame:
    return frames.compared(record.durations(), record.pair().first, choice.years, choice.tiers)


def _partners(words: Words, choice: Choice, steps: pd.DataFrame) -> go.Figure:
    pair = record.pair()
    return figures.partners(steps, pair.tiers, choice.years, pair.first, words)


def holders(words: Words) -> None:
    """Who held which tier on a day the reader asks about."""
    st.header(words("tiers.on_title"), anchor=False)
    pair, tiers = record.pair(), cache.table("tiers")
    day = tiers_controls.day(words, pair.began, frames.latest(tiers))
    held: pd.DataFrame = frames.at(tiers, day, pair.tiers)
    st.markdown(md(tiers_words.held(words, day, held, cache.package()["complete"])))
    rows = tiers_words.holders(words, held)
    title = words("tiers.on_table", n=len(rows), day=words.date(day))
    blocks.table(words, rows, f"red-seal_tiers-on_{day}", title=title)


def _years(choice: Choice) -> str:
    return f"{choice.years[0]}-{choice.years[1]}"
