"""What the sources page says: its answer, names of series, claims as a reader reads them.

Belongs here: facts → sentences. Does not: the facts (`frames.sources`), tables (`rows`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib import dates
from lib.frames.sources import Facts
from lib.text import Words, inside

_COUNTED = ("money", "figures", "people", "places")
"""Topics whose claims are amounts or names: 1940 there is a number, not a year."""


def answer(words: Words, facts: Facts) -> str:
    """How many sources, how many official, where they disagree and what we have settled."""
    return words(
        "sources.answer" if facts.conflicts else "sources.answer_agreed",
        sources=words("sources.count", n=facts.sources),
        official=facts.official,
        conflicts=words("sources.points", n=facts.conflicts),
        settled=facts.settled,
        open=facts.open,
    )


def claim(words: Words, topic: str, said: str) -> str:
    """A claim as it is read: a date or numbers in the reader's way, words of a source by name."""
    if topic not in _COUNTED and _is_date(said):
        return words.date(said)
    if _NUMBERS.fullmatch(said):
        figures = [words.number(float(one), _decimals(one)) for one in said.split(_BETWEEN)]
        # a comma inside a figure: "66,7; 1,5", not "66,7, 1,5"
        inside = any("," in figure for figure in figures)
        return words.listed(figures) if inside else words("language.comma").join(figures)
    return words.name("claim", said)


_BETWEEN = ", "
_NUMBERS = re.compile(rf"-?\d+(\.\d+)?({_BETWEEN}-?\d+(\.\d+)?)*")


def _decimals(number: str) -> int:
    return len(number.partition(".")[2])


def _is_date(said: str) -> bool:
    try:
        dates.span(said)
    except ValueError:
        return False
    return True


def table(words: Words, path: str, languages: Mapping[str, str]) -> tuple[str, str]:
    """Title of a table of the package and what a row of it is; `languages` by code."""
    *folders, file = path.removesuffix(".csv").split("/")
    key = f"sources.tables.{_TEXTS[file] if folders else file}"
    language = languages.get(folders[-1], folders[-1]) if folders else ""
    return words(f"{key}.title", language=language), words(f"{key}.text", language=language)


_TEXTS = {
    "names": "names",
    "events": "texts",
    "conflicts": "conflict_texts",
    "tiers": "tier_texts",
}


def names(words: Words, extents: pd.DataFrame, donor: str) -> dict[str, str]:
    """The name of each series of `frames.sources.observed`; `donor` is who paid the others."""
    payer = words.name("actor", donor)
    found = {}
    for code in extents["series"]:
        kind, _, of = code.partition("/")
        name = words.name(_NAMED_IN.get(kind, "measure"), of)
        found[code] = words(f"sources.series.{kind}", name=name, donor=payer)
    return found


_NAMED_IN = {"pledges": "pledge-kind", "indicators": "indicator", "rates": "indicator"}


def covered(words: Words, extents: pd.DataFrame, names: dict[str, str], least: int) -> str:
    """What the coverage chart shows, in one sentence."""
    longest = extents.iloc[int(extents["years"].to_numpy().argmax())]
    return words(
        "sources.covered",
        series=words("sources.count_series", n=len(extents)),
        least=least,
        longest=inside(names[longest["series"]]),
        years=words.years(longest["first_year"], longest["last_year"]),
        complete=int((extents["years"] == extents["complete"]).sum()),
    )


def written_in(words: Words, language: str) -> str:
    """The language of a source, where it is another than the reader's."""
    return "" if language in (words.language, _SEVERAL) else str(words.locale.languages[language])


_SEVERAL = "mul"


def resting(words: Words, source: Any) -> str:
    """What rests on a source: "3 events, 12 figures"."""
    counts = {count: getattr(source, count) for count in ("events", "figures", "claims")}
    said = (words(f"sources.rests.{count}", n=int(n)) for count, n in counts.items() if n)
    return words("language.comma").join(said)


def published(words: Words, date: str) -> str:
    """When a source was published; nothing where it does not say."""
    return words.date(date) if date else ""
