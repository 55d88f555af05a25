"""What the sources page says: its answer, names of series, claims as a reader reads them.

Belongs here: facts → sentences and rows with the reader's headings. Does not: the facts
(`frames.sources`), drawing (`sources_parts`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib import dates
from lib.exports import whole_years
from lib.frames.sources import Facts, Sides
from lib.schema import records
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


def coverage_rows(words: Words, extents: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """The coverage as a table with the reader's headings."""
    shown = extents.assign(
        series=extents["series"].map(names),
        first_year=whole_years(extents["first_year"]),
        last_year=whole_years(extents["last_year"]),
    )
    heads = ("series", "first_year", "last_year", "years", "complete", "of")
    return shown.rename(columns={head: words(f"sources.head.{head}") for head in heads})


def titled(words: Words, sources: pd.DataFrame) -> pd.DataFrame:
    """The sources with `cited`, `beside` and, as `title`, both as one reads them.

    `cited` is the published title, or our description where that is not known; `beside` our
    translation or remark, if any.
    """
    said = [_beside(words, row.source, row.language) for row in records(sources)]
    pairs = list(zip(sources["title"], said, strict=True))
    return sources.assign(
        cited=[title or ours for title, ours in pairs],
        beside=[ours if title else "" for title, ours in pairs],
        title=[
            words("sources.titled", title=title, beside=ours) if title and ours else title or ours
            for title, ours in pairs
        ],
    )


def _beside(words: Words, source: str, language: str) -> str:
    if language == words.language:
        # the reference language's translation is not for those who can read the title
        return words.names.get(("source", source), "")
    named = words.name("source", source)
    return "" if named == source else named


def written_in(words: Words, language: str) -> str:
    """The language of a source, where it is another than the reader's."""
    return "" if language in (words.language, _SEVERAL) else str(words.locale.languages[language])


_SEVERAL = "mul"


def ledger_rows(words: Words, conflicts: pd.DataFrame, sides: Sides) -> pd.DataFrame:
    """The ledger as rows to take home: one row a claim."""
    rows = [
        {
            "question": words.conflict(row.conflict)[0],
            "claim": claim(words, row.topic, said),
            "source": title,
            "ours": words("sources.ours") if ours else "",
            "reading": words.conflict(row.conflict)[1],
            "why": words.conflict(row.conflict)[2],
            "status": words.name("conflict-status", row.status),
        }
        for row in records(conflicts)
        for said, title, _, ours in sides.get(row.conflict, [])
    ]
    return pd.DataFrame(rows).rename(columns=lambda head: words(f"sources.head.{head}"))


def source_rows(words: Words, sources: pd.DataFrame) -> pd.DataFrame:
    """The sources as rows to take home."""
    shown = pd.DataFrame(
        {
            "title": sources["cited"],
            "beside": sources["beside"],
            "language": [words.locale.languages[code] for code in sources["language"]],
            "publisher": sources["publisher"],
            "kind": [words.name("source-kind", kind) for kind in sources["kind"]],
            "published": [published(words, date) for date in sources["published"]],
            "events": sources["events"],
            "figures": sources["figures"],
            "claims": sources["claims"],
            "licence": [words.name("licence", code) for code in sources["licence"]],
            "url": sources["url"],
        }
    )
    return shown.rename(columns=lambda head: words(f"sources.head.{head}"))


def resting(words: Words, source: Any) -> str:
    """What rests on a source: "3 events, 12 figures"."""
    counts = {count: getattr(source, count) for count in ("events", "figures", "claims")}
    said = (words(f"sources.rests.{count}", n=int(n)) for count, n in counts.items() if n)
    return words("language.comma").join(said)


def published(words: Words, date: str) -> str:
    """When a source was published; nothing where it does not say."""
    return words.date(date) if date else ""
