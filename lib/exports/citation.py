"""A view, an event or the data set as a reader cites it: plain text, BibTeX, RIS, CSL-JSON.

Belongs here: forms of a citation. Does not: who and what is cited (the package), the words of the
form a reader reads (`cite` in the words).
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lib.exports.view import Copy
from lib.text import Words


@dataclass(frozen=True)
class Cited:
    """What a citation says; `published` is the day of the release, `read` the reader's.

    `record` is the title of the data set where `title` is only a part of it, `link` the address of
    that part, `sources` what it rests on.
    """

    key: str
    author: str
    title: str
    release: str
    published: dt.date
    read: dt.date
    record: str = ""
    link: str = ""
    sources: tuple[str, ...] = ()


def of_view(copy: Copy) -> Cited:
    """A view as it is cited: its question within the data set, its link."""
    return Cited(
        copy.view.file.replace("_", "-"),
        copy.author,
        copy.view.title,
        copy.release,
        copy.published,
        copy.read,
        copy.record,
        copy.link,
    )


def plain(cited: Cited, words: Words) -> str:
    """One line of text, as the reader's language cites."""
    asks = cited.title.endswith(("?", "!", "？", "！"))
    said = words(
        "cite.part" if cited.record else "cite.whole",
        author=cited.author,
        year=str(cited.published.year),
        title=cited.title,
        # a title inside quotation marks needs none
        titled=cited.title if asks else words("language.stop", said=cited.title),
        record=cited.record,
        release=cited.release,
        read=words.date(cited.read.isoformat()),
    )
    sources = words.listed(source.rstrip(".。") for source in cited.sources)
    rests = words("cite.sources", sources=sources) if sources else ""
    return _line(" ".join(part for part in (said, cited.link, rests) if part))


def bibtex(cited: Cited, words: Words) -> str:
    """A BibTeX entry; the title keeps its capitals. Fields are for programs, `note` for readers."""
    fields = {
        "author": f"{{{_tex(cited.author)}}}",
        "title": f"{{{_tex(cited.title)}}}",
        "howpublished": _tex(cited.record),
        "year": str(cited.published.year),
        "version": _tex(cited.release),
        "url": re.sub(r"[{}\\\s]", "", cited.link),
        "urldate": cited.read.isoformat() if cited.link else "",
        "note": _tex(words("cite.note", read=cited.read.isoformat())),
        "annote": _tex("; ".join(cited.sources)),
    }
    lines = ",\n".join(f"  {name} = {{{said}}}" for name, said in fields.items() if said)
    # not biblatex's @dataset: styles of old BibTeX and pybtex do not know it; RIS and CSL-JSON say
    # "data set" to Zotero, which takes @misc for a document
    return f"@misc{{{cited.key}-{cited.release},\n{lines}\n}}\n"


def ris(cited: Cited, words: Words) -> str:
    """An RIS record of type data set; no words of ours are in it."""
    lines = [
        ("TY", "DATA"),
        ("AU", cited.author),
        ("TI", cited.title),
        ("T2", cited.record),
        ("PY", str(cited.published.year)),
        ("DA", cited.published.strftime("%Y/%m/%d")),
        ("ET", cited.release),
        ("UR", cited.link),
        ("Y2", cited.read.strftime("%Y/%m/%d") if cited.link else ""),
        *(("N1", source) for source in cited.sources),
    ]
    kept = "".join(f"{tag}  - {_line(said)}\r\n" for tag, said in lines if said)
    return f"{kept}ER  - \r\n"


def csl(cited: Cited, words: Words) -> str:
    """A CSL-JSON list of one item, as Zotero, pandoc and citeproc read it; no words of ours."""
    item = {
        "id": f"{cited.key}-{cited.release}",
        "type": "dataset",
        "author": [{"literal": cited.author}],
        "title": cited.title,
        "container-title": cited.record,
        "version": cited.release,
        "issued": _parts(cited.published),
        "accessed": _parts(cited.read),
        "URL": cited.link,
        "note": "; ".join(cited.sources),
    }
    kept = {name: said for name, said in item.items() if said}
    return json.dumps([kept], ensure_ascii=False, indent=1)


FORMS: Mapping[str, Callable[[Cited, Words], str]] = {
    "plain": plain,
    "bibtex": bibtex,
    "ris": ris,
    "csl": csl,
}
"""Every form by its code, in the order they are offered."""


def _parts(day: dt.date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


def _line(text: str) -> str:
    return " ".join(text.split())


_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""Braces are written out: BibTeX counts them even after a backslash."""


def _tex(text: str) -> str:
    return re.sub(r"[&%$#_{}\\~^]", lambda found: _TEX.get(found[0], f"\\{found[0]}"), _line(text))
