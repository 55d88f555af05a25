"""Who says what: sources as a reader reads their titles, and what rests on each.

Belongs here: evidence, claims and citations of the record. Does not: which of them a page lists.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from lib.record import joined, loaded
from lib.record.once import once
from lib.schema import codes_in, records
from lib.text import Words


@once
def sources(language: str) -> pd.DataFrame:
    """Every source as readers of a language read its title; see `titled`."""
    return titled(loaded.words(language), loaded.table("sources"))


def evidence(event: str, language: str) -> pd.DataFrame:
    """The sources of an event: locator, title, publisher, url, published."""
    rows = loaded.table("evidence")
    return rows[rows["event"] == event].merge(sources(language), on="source")


def cited(events: pd.DataFrame) -> pd.Series:
    """Codes of the sources of some events, those that carry the most events first."""
    places, at, carried, sources = _carried()
    # numbers, because `isin` hashes every code: 300 ms where there are 100,000 events, 20 so
    wanted = np.zeros(len(places), dtype=bool)
    wanted[[places[event] for event in events["event"].tolist()]] = True
    used = np.bincount(carried[wanted[at]], minlength=len(sources))
    order = np.argsort(-used, kind="stable")[: np.count_nonzero(used)]
    return pd.Series([sources[place] for place in order], dtype="str")


@once
def _carried() -> tuple[dict[str, int], NDArray[np.int64], NDArray[np.int64], list[str]]:
    """Every event's place in the record; of each piece of evidence the place of its event and of
    its source in the list that comes last.
    """
    places = {event: place for place, event in enumerate(joined.events()["event"].tolist())}
    rows = loaded.table("evidence")
    carried, sources = pd.factorize(rows["source"])
    at = np.array([places[event] for event in rows["event"]])
    return places, at, carried, list(sources)


def disputes(event: str, language: str) -> pd.DataFrame:
    """The claims about an event on which sources disagree, one row a claim."""
    ledger = loaded.table("conflicts")
    here = ledger[ledger["event"] == event]
    return here.merge(loaded.table("claims"), on="conflict").merge(
        sources(language)[["source", "title", "url"]], on="source"
    )


def rivals(event: str, language: str) -> list[tuple[str, str]]:
    """Dates that other sources give an event: the date (EDTF) and who says it."""
    if not event:
        return []
    others = disputes(event, language)
    others = others[(others["topic"] == "dates") & (others["ours"] == "false")]
    return list(zip(others["claim"], others["title"], strict=True))


def release(codes: pd.Series) -> str:
    """When the first source in cells of codes was published (EDTF)."""
    published = loaded.table("sources").set_index("source")["published"]
    return str(published[codes_in(codes.iloc[0])[0]])


def named_sources(codes: pd.Series, language: str) -> list[tuple[str, str]]:
    """Title and address of each source in cells of codes, in order of first use."""
    wanted = list(dict.fromkeys(code for cell in codes.unique() for code in codes_in(cell)))
    known = _sources(language)
    return [known[code] for code in wanted if code in known]


@once
def _sources(language: str) -> dict[str, tuple[str, str]]:
    """Title and address of every source, by code."""
    return {row.source: (row.title, row.url) for row in records(sources(language))}


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
