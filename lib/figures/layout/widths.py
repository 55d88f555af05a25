"""How wide a text is in px, and what of it fits: cut with an ellipsis, or folded into lines.

Belongs here: one text and the room it has. Does not: where a text stands (`labels`, `flags`).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def text_width(text: str, size: float = 12.0) -> float:
    """Estimated width in px of a line of text; measured in Chromium to err on the wide side."""
    return size * sum(_share(char) for char in text)


def _share(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if char in "iljtfrI.,:;'’()| ":
        return 0.34
    if char in "mwMW":
        return 0.86
    # an accent stands above its letter and takes no room
    plain = unicodedata.normalize("NFD", char)[0]
    if plain != char:
        return _share(plain)
    return 0.66 if char.isupper() or not char.isascii() else 0.54


@lru_cache(maxsize=8192)
def cut(text: str, room: float, size: float) -> str:
    """A text, cut at a word with an ellipsis where it does not fit into `room` px."""
    if text_width(text, size) <= room:
        return text
    short = text
    while len(short) > 1 and text_width(f"{short}…", size) > room:
        shorter = short.rpartition(" ")[0]
        short = shorter if len(shorter) > len(text) / 3 else short[:-1]
    return f"{short.rstrip(' ,;:')}…"


def shortened(text: str, room: float, size: float) -> str:
    """The first letters of a text that fit into `room` px, with an ellipsis; nothing where that is
    less than half of it.
    """
    if text_width(text, size) <= room:
        return text
    short = text
    while short and text_width(short + "…", size) > room:
        short = short[:-1].rstrip()
    return f"{short}…" if 2 * len(short) >= len(text) else ""


def folded(text: str, width: float, size: float) -> str:
    """A text in as many lines as it needs on `width` px, broken where `_BREAKS` says.

    An amount after a dot stays in one line where it can.
    """
    head, dot, tail = text.rpartition(" · ")
    whole = dot and text_width(tail, size) <= width
    lines = [""]
    for piece in [*_BREAKS.split(head + dot), tail] if whole else _BREAKS.split(text):
        if lines[-1] and text_width((lines[-1] + piece).rstrip(), size) > width:
            lines.append(piece)
        else:
            lines[-1] += piece
    return "<br>".join(line.rstrip() for line in lines)


_BREAKS = re.compile(r"(?<= )|(?<=[\u3000-\u9fff])(?![、。）」ー・])(?!(?<=[ァ-ー])[ァ-ー])")
"""Where a line may end: after a blank, or a Japanese letter that no closing mark follows, but not
inside a word in katakana."""
