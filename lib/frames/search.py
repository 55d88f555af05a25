"""Finding rows by words, whatever the reader's keyboard: without accents, in any width of kana.

Belongs here: folding and matching. Does not: which columns are searched (`events`).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_LETTERS = str.maketrans({"đ": "d", "ð": "d", "ø": "o", "ı": "i"})


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


def found(query: str, haystacks: Iterable[str]) -> list[bool]:
    """For each folded text, whether every word of the query stands in it."""
    needles = folded(query).split()
    return [all(needle in haystack for needle in needles) for haystack in haystacks]
