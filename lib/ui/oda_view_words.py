"""What single views of the ODA page say: change between two years, a donor's standing in one.

Belongs here: the facts of `frames.oda_views` → sentences. Does not: the answer of a comparison
year by year (`oda_words`).
"""

from __future__ import annotations

import pandas as pd

from lib.frames.oda_views import OneYear
from lib.text import Words, inside
from lib.ui.oda_words import Subject, amount, in_sentence


def changed(
    words: Words, subject: Subject, table: pd.DataFrame, years: tuple[int, int], unit: str
) -> str:
    """Whose amount rose and fell the most between two years; donors with both years count."""
    moved = table["change"].dropna()
    if moved.empty:
        return words("oda.nothing_moved", first=str(years[0]), last=str(years[1]))
    up, down = str(moved.index[0]), str(moved.index[-1])
    return words(
        "oda.changed" if len(moved) > 1 else "oda.changed_one",
        first=str(years[0]),
        last=str(years[1]),
        up=in_sentence(words, up),
        up_change=amount(words, float(moved.iloc[0]), unit),
        down=in_sentence(words, down),
        down_change=amount(words, float(moved.iloc[-1]), unit),
        n=len(moved),
        about=inside(subject.about(words)),
    )


def standing(words: Words, shown: OneYear, focus: str) -> str:
    """What the largest donor of a year is measured against, and where the focus stands."""
    if len(shown.places) == 1:
        return words("oda.leader_alone")
    parts = [words("oda.leader_others", others=amount(words, shown.others, shown.unit))]
    place = shown.places.get(focus)
    if place is not None and place > 1:
        count = len(shown.places)
        parts.append(
            words("oda.focus_place", donor=in_sentence(words, focus), place=str(place), n=count)
        )
    return words.sentences(parts)
