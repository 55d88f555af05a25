"""Finding rows by words, whatever the reader's keyboard: without accents, in any width of kana.

Belongs here: folding, matching, tolerance of a typing slip. Does not: which columns are searched
(`events`), how a hit is marked (`ui`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

_GUESSED = 5
"""Letters of a word from which a slip is forgiven."""
_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ı": "i", "’": "'"})


@lru_cache(maxsize=16384)
def folded(text: str) -> str:
    """Text as it is compared: one width, one case, Latin letters without their marks.

    Marks are taken off Latin letters only: a mark on kana makes another letter (か, が). `đ` has
    no decomposition, so it is named.
    """
    out: list[str] = []
    latin = False
    for char in unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS)):
        if unicodedata.combining(char):
            if not latin:
                out.append(char)
            continue
        latin = char.isascii() or "LATIN" in unicodedata.name(char, "")
        out.append(char)
    plain = unicodedata.normalize("NFC", "".join(out)).casefold().translate(_LETTERS)
    return " ".join(plain.split())


def found(query: str, haystacks: Sequence[str]) -> list[bool]:
    """For each folded text, whether every word of the query begins a word of it.

    A Latin word of one or two letters must be a whole word: the "an" of Hội An stands in half of
    all texts otherwise. Where no text has them all, a word may stand anywhere and one letter of it
    may be wrong, missing, doubled or swapped (two from nine letters on); short words must be right.
    """
    needles = folded(query).split()
    patterns = [_pattern(needle) for needle in needles]
    exact = [all(pattern.search(haystack) for pattern in patterns) for haystack in haystacks]
    if any(exact) or not needles:
        return exact
    return [all(_nearly(needle, haystack) for needle in needles) for haystack in haystacks]


@lru_cache(maxsize=1024)
def _pattern(needle: str) -> re.Pattern[str]:
    # scripts without spaces have no beginnings of words to look for
    start = r"(?<![a-z0-9])" if re.match(r"[a-z0-9]", needle) else ""
    end = r"(?![a-z0-9])" if re.fullmatch(r"[a-z]{1,2}", needle) else ""
    return re.compile(start + re.escape(needle) + end)


def _nearly(needle: str, haystack: str) -> bool:
    if needle in haystack:
        return True
    slips = 0 if len(needle) < _GUESSED else 1 if len(needle) < 9 else 2
    return slips > 0 and any(
        OSA.distance(needle, word, score_cutoff=slips) <= slips
        for word in _words(haystack)
        if abs(len(word) - len(needle)) <= slips
    )


@lru_cache(maxsize=4096)
def _words(haystack: str) -> frozenset[str]:
    return frozenset(word.strip(".,;:()“”\"'’–—") for word in haystack.split())


def nearest(query: str, names: Mapping[str, str], most: int = 3) -> list[str]:
    """The keys whose names are most like the query, best first; none when all are far from it."""
    like = process.extract(
        folded(query),
        {key: folded(name) for key, name in names.items()},
        limit=most,
        score_cutoff=45,
    )
    return [key for _, _, key in like]


def hits(query: str, text: str) -> list[tuple[str, bool]]:
    """The words of a text, each with whether it answers the query; joined by spaces, they are it.

    Where the query stands word for word only that is marked; else every word that one of its words
    begins; else those that are nearly one.
    """
    needles = folded(query).split()
    patterns = [_pattern(needle) for needle in needles]
    words = text.split(" ")
    like = [folded(word) for word in words]
    runs = {
        place + step
        for place in range(len(words) - len(patterns) + 1)
        if all(map(_answers, patterns, like[place:]))
        for step in range(len(patterns))
    }
    begun = {
        place for place, word in enumerate(like) if any(_answers(one, word) for one in patterns)
    }
    nearly = {
        place
        for place, word in enumerate(like)
        if any(len(one) >= _GUESSED and _nearly(one, word) for one in needles)
    }
    marked = runs or begun or nearly
    return [(word, place in marked) for place, word in enumerate(words)]


def _answers(pattern: re.Pattern[str], word: str) -> bool:
    return pattern.search(word) is not None
