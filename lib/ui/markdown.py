"""Text from data as markdown may hold it; the one place where it is escaped.

Belongs here: escaping, and marks of our own around escaped text. Does not: blocks of a page.
"""

from __future__ import annotations

import re
import urllib.parse

from lib.frames import search

_MARKS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$:~@&])")
# markdown looks for addresses once more when escapes are gone: a word joiner keeps them text
_ADDRESSES = re.compile(r"https?:(?=//)|www(?=\.)|@", re.IGNORECASE)


def md(text: str) -> str:
    """Text from data as markdown may hold it: every mark it could mean something by is escaped,
    and no address in it becomes a link.
    """
    return _MARKS.sub(r"\\\1", _ADDRESSES.sub("\\g<0>\u2060", text.replace("\n", " ")))


def linked(title: str, address: str) -> str:
    """A title from data that leads to an address from data; the title alone where there is none."""
    return f"[{md(title)}](<{_UNSAFE.sub(_encoded, address)}>)" if address else md(title)


_UNSAFE = re.compile(r"""[\s\x00-\x1f\x7f<>()\[\]\\`"&]""")


def _encoded(mark: re.Match[str]) -> str:
    # an address needs its `&`, which may seem to begin the name of a letter
    return "&amp;" if mark[0] == "&" else urllib.parse.quote(mark[0], safe="")


def code(text: str) -> str:
    """Text from an address exactly as it is: no mark in it means anything, and no link."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{fence} {' '.join(text.split())} {fence}"


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
