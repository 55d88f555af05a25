"""What the timeline says of itself: answer, caption, what a filter removed.

Belongs here: facts of the shown events → sentences. Does not: the facts (`frames.events`).
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from lib.address import Param
from lib.frames import search
from lib.frames.events import Choice
from lib.text import Words, joined
from lib.ui import url


def sentence(words: Words, shown: pd.DataFrame, choice: Choice, of: int) -> str:
    """The answer: how many events of how many, in which years, how well known, how they spread."""
    said = [
        words(
            "timeline.answer",
            n=len(shown),
            of=of,
            years=words.years(*choice.years),
        )
    ]
    if len(shown):
        first, last = shown.iloc[0], shown.iloc[-1]
        most = shown["category"].value_counts()
        said.append(
            words(
                "timeline.answer_span",
                first=words.event(first["event"])[0],
                first_date=words.date(first["date"]),
                last=words.event(last["event"])[0],
                last_date=words.date(last["date"]),
            )
            if len(shown) > 1
            else words("timeline.answer_one", title=words.event(first["event"])[0])
        )
        exact = int(shown["to_the_day"].sum())
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


def caption(words: Words, scale: str, labels: int, drawn: int, shown: int) -> str:
    """What the axis does to time, which events are drawn, and how many titles are printed."""
    thinned = [words("timeline.thinned", drawn=drawn, n=shown)] if drawn < shown else []
    titles = words("timeline.labelled", labels=labels, n=drawn)
    return words.sentences([words(f"timeline.caption.{scale}"), *thinned, titles])


def undo(words: Words, choice: Choice) -> dict[str, Callable[[], None]]:
    """For each filter in use, its name and how to take it back."""
    filters = {
        "search": bool(choice.search),
        "tier": bool(choice.tiers),
        "category": bool(choice.categories),
        "direction": bool(choice.directions),
        "confidence": bool(choice.confidences),
        "years": url.given("years"),
    }
    return {
        words(f"timeline.undo.{name}"): _without(name) for name, used in filters.items() if used
    }


def _without(name: str) -> Callable[[], None]:
    return lambda: url.forget(name)


def nearest(
    words: Words, events: pd.DataFrame, choice: Choice, opened: Param[str]
) -> dict[str, Callable[[], None]]:
    """Events to offer where none matches: those most like the search, else nearest in time."""
    if choice.search:
        titles = {event: words.event(event)[0] for event in events["event"]}
        found = search.nearest(choice.search, titles)
    else:
        middle = sum(choice.years) / 2
        found = list(events.loc[(events["begin"] - middle).abs().nsmallest(3).index, "event"])
    return {words.event(event)[0]: _open(opened, event) for event in found}


def _open(opened: Param[str], event: str) -> Callable[[], None]:
    return lambda: url.only({opened: event})


def rows(words: Words, shown: pd.DataFrame) -> pd.DataFrame:
    """The shown events as the table under the chart: the reader's headings and words."""
    return pd.DataFrame(
        {
            words("timeline.columns.date"): [words.date(written) for written in shown["date"]],
            words("timeline.columns.edtf"): shown["date"].tolist(),
            words("timeline.columns.event"): [words.event(code)[0] for code in shown["event"]],
            words("timeline.columns.category"): [
                words.name("category", code) for code in shown["category"]
            ],
            words("timeline.columns.tier"): [
                words.all_of(words.tier(code)[0] for code in joined(cell))
                for cell in shown["tiers"]
            ],
            words("timeline.columns.confidence"): [
                words.name("confidence", code) for code in shown["confidence"]
            ],
        }
    )
