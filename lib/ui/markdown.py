"""Text from data as markdown may hold it; the one place where it is escaped.

Belongs here: escaping, and marks of our own around escaped text. Does not: blocks of a page.
"""

from __future__ import annotations

import re

from lib.frames import search

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$:~@])")


def md(text: str) -> str:
    """Text from data as markdown may hold it: every mark it could mean something by is escaped."""
    return _MARKS.sub(r"\\\1", text.replace("\n", " "))


def foldable(text: str) -> str:
    """The same in large letters: a Japanese term longer than its frame may break after 的.

    Without that 包括的戦略的パートナーシップ broke inside its last word.
    """
    return _AFTER.sub("\u200b", md(text))


_AFTER = re.compile(r"(?<=的)(?=.)")


def marked(text: str, query: str) -> str:
    """The same, with the words that answer a search in bold."""
    if not query:
        return md(text)
    return " ".join(
        f"**{md(piece)}**" if hit and piece else md(piece)
        for piece, hit in search.hits(query, text)
    )
