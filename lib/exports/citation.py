"""The data set as a reader cites it: plain text, BibTeX, RIS.

Belongs here: forms of a citation. Does not: who and what is cited (the package and the words).
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Cited:
    """What a citation says; `published` is the day of the release, `read` the reader's."""

    key: str
    author: str
    title: str
    release: str
    published: dt.date
    read: dt.date


def plain(cited: Cited) -> str:
    """One line of text."""
    return (
        f"{cited.author} ({cited.published.year}). {cited.title} (data release {cited.release}) "
        f"[Data set]. Read on {cited.read.isoformat()}."
    )


def bibtex(cited: Cited) -> str:
    """A BibTeX entry; the title keeps its capitals."""
    return (
        f"@misc{{{cited.key}-{cited.release},\n"
        f"  author = {{{{{_tex(cited.author)}}}}},\n"
        f"  title = {{{{{_tex(cited.title)}}}}},\n"
        f"  year = {{{cited.published.year}}},\n"
        f"  version = {{{_tex(cited.release)}}},\n"
        f"  note = {{Data set, read on {cited.read.isoformat()}}}\n"
        "}\n"
    )


def ris(cited: Cited) -> str:
    """An RIS record of type data set."""
    lines = {
        "TY": "DATA",
        "AU": cited.author,
        "TI": cited.title,
        "PY": str(cited.published.year),
        "DA": cited.published.strftime("%Y/%m/%d"),
        "ET": cited.release,
        "Y2": cited.read.strftime("%Y/%m/%d"),
        "ER": "",
    }
    return "".join(f"{tag}  - {' '.join(said.split())}\r\n" for tag, said in lines.items())


def _tex(text: str) -> str:
    return re.sub(r"([&%$#_{}])", r"\\\1", text)
