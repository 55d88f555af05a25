"""What the timeline says of itself: answer, caption, names of eras.

Belongs here: facts of some events → sentences. Does not: the facts (`frames.events`), tables
(`rows`).
"""

from __future__ import annotations

from bisect import bisect_right

import pandas as pd

from lib.address import Window
from lib.text import Words


def answer(words: Words, events: pd.DataFrame, years: Window, of: int) -> str:
    """How many events of how many, in which years, how well known, how they spread."""
    said = [words("timeline.answer", n=len(events), of=of, years=words.years(*years))]
    if len(events):
        first, last = events.iloc[0], events.iloc[-1]
        most = events["category"].value_counts()
        said.append(
            words(
                "timeline.answer_span",
                first=words.event(first["event"])[0],
                first_date=words.date(first["date"]),
                last=words.event(last["event"])[0],
                last_date=words.date(last["date"]),
            )
            if len(events) > 1
            else words("timeline.answer_one", title=words.event(first["event"])[0])
        )
        exact = int(events["to_the_day"].sum())
        said.append(words("timeline.answer_sure", n=exact))
        if len(most) > 1 and most.iloc[0] > most.iloc[1]:
            said.append(
                words(
                    "timeline.answer_most",
                    n=int(most.iloc[0]),
                    category=words.name("category", str(most.index[0])).lower(),
                )
            )
    return words.sentences(said)


def caption(words: Words, scale: str, titles: int, drawn: int, events: int) -> str:
    """What the axis does to time, which of the events are drawn, how many titles are printed."""
    thinned = [words("timeline.thinned", drawn=drawn, n=events)] if drawn < events else []
    printed = words("timeline.labelled", labels=titles, n=drawn)
    return words.sentences([words(f"timeline.caption.{scale}"), *thinned, printed])


def nothing(words: Words) -> str:
    """That no event passes the filters."""
    return words("timeline.empty")


def eras(words: Words, events: pd.DataFrame, eras: pd.DataFrame) -> list[str]:
    """The name of the era each event begins in; `eras` are in order of time."""
    firsts = eras["first_year"].tolist()
    names = [words.name("era", code) for code in eras["era"]]
    return [names[max(0, bisect_right(firsts, year) - 1)] for year in events["year_first"].tolist()]
