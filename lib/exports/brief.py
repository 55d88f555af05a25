"""A view as a briefing: two A4 pages to print or save, or the same as Markdown.

Belongs here: which rows fit, how broad their columns are, the briefing as Markdown. Does not:
elements and looks of the pages (`brief.html`, `brief.css`), choosing the events, drawing the chart:
the browser puts its picture where `CHART` stands (`ui/browser/actions.js`).

The pages are a file of their own: no script, nothing fetched, everything from data escaped.
"""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from lib.exports import citation
from lib.exports.events import Told
from lib.exports.tables import disarmed, letters
from lib.exports.view import Copy
from lib.text import Words

CHART = "<!--chart-->"
"""Stands in `brief.html` where there is a chart."""
_COLUMNS = 9
"""Columns that can be read on a page 18 cm wide."""
_LINES = 36
"""Lines of the table that fit on the second page beside sources and citation."""
_LETTERS = 118
"""Letters of the table's size that fit on one line."""
_BROADEST = 40
"""Letters of a cell beyond which its column grows no more."""
_SOURCES, _NAMED = 10, 3
"""Sources that are named below the table, and below an event."""
_HEAD = "\0"
"""Stands for date and title while a language puts its sentences together."""


@dataclass(frozen=True)
class Shown:
    """The part of a table that a page holds."""

    heads: list[str]
    rows: list[list[str]]
    numbers: list[bool]
    widths: list[int]
    caption: str


@dataclass(frozen=True)
class Line:
    """An event as it is told: date and title, what stands before and after them, who says so.

    The stop is after them, not strong: a sentence that is not set off by a blank would keep
    Markdown's stars.
    """

    before: str
    head: str
    after: str
    named: str


def html(copy: Copy, events: Sequence[Told], words: Words) -> str:
    """The briefing as one self-contained HTML file; it leaves a place for a chart there is."""
    view = copy.view
    left = len(view.sources) - _SOURCES
    return _PAGES.render(
        language=words.language,
        view=view,
        address=copy.link,
        said=_said(copy, events, words),
        events=[_line(event, words) for event in events],
        shown=_shown(view.rows, words),
        sources=view.sources[:_SOURCES],
        more=words("brief.more", n=left) if left > 0 else "",
    )


def markdown(copy: Copy, events: Sequence[Told], words: Words) -> str:
    """The briefing as Markdown, with the whole table."""
    view, rows, said = copy.view, copy.view.rows, _said(copy, events, words)
    heads = [_md(_cell(str(head), words)) for head in rows]
    cells = [[_md(_cell(cell, words)) for cell in row] for row in rows.to_numpy(object)]
    table = [heads, ["---"] * len(heads), *cells]
    told = [_line(event, words) for event in events]
    parts = [
        f"# {_md(view.title)}",
        _md(view.sentence),
        "\n".join(f"| {' | '.join(row)} |" for row in table),
        f"## {_md(said['events'])}",
        "\n".join(f"- {_md(one.before)}**{_md(one.head)}**{_md(one.after)}" for one in told),
        f"## {_md(said['sources'])}",
        "\n".join(f"- {_md_link(*source)}" for source in view.sources),
        f"## {_md(said['cite'])}",
        _md(said["citation"]),
        _md(said["made"]),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _said(copy: Copy, events: Sequence[Told], words: Words) -> dict[str, str]:
    """What a briefing says besides the view."""
    read = words.date(copy.read.isoformat())
    return {
        "made": words("brief.made", release=copy.release, date=read),
        "events": words("brief.events", n=len(events)),
        "sources": words("brief.sources"),
        "cite": words("brief.cite"),
        "citation": citation.plain(citation.of_view(copy), words),
        "link": words("brief.link"),
    }


def _line(event: Told, words: Words) -> Line:
    head = words("language.labelled", name=event.said, value=event.title)
    told = words.sentences([words("language.stop", said=_HEAD), event.summary])
    before, _, after = told.partition(_HEAD)
    return Line(before, head, after, words.listed(title for title, _ in event.sources[:_NAMED]))


def _shown(rows: pd.DataFrame, words: Words) -> Shown:
    """The first columns, and as many rows as fit: from the end that is later in time.

    The last row may be a sum, so the one before it is looked at too.
    """
    part = rows.iloc[:, :_COLUMNS]
    heads = [_cell(str(head), words) for head in part]
    cells = [[_cell(cell, words) for cell in row] for row in part.to_numpy(object)]
    weights = [_weight(head, column) for head, *column in zip(heads, *cells, strict=True)]
    widths = [int(100 * weight / sum(weights)) for weight in weights]
    room = _LINES - _height(heads, widths)
    upwards = bool(cells) and _year(cells[0]) < max(map(_year, cells[-2:]))
    kept: list[list[str]] = []
    for row in reversed(cells) if upwards else cells:
        room -= _height(row, widths)
        if room < 0:
            break
        kept.append(row)
    every = len(kept) == len(cells) and len(heads) == len(rows.columns)
    caption = words(
        "brief.all_rows" if every else "brief.some_rows",
        n=len(kept),
        of=len(cells),
        columns=len(heads),
        of_columns=len(rows.columns),
    )
    numbers = [pd.api.types.is_numeric_dtype(part[head].infer_objects()) for head in part]
    return Shown(heads, kept[::-1] if upwards else kept, numbers, widths, caption)


def _weight(head: str, column: Sequence[str]) -> float:
    """How broad a column wants to be: its longest word whole, its longest cell in part."""
    words = [len(word) for cell in (head, *column) for word in cell.split()]
    cells = [letters(cell) for cell in column]
    return max(max(words, default=1) + 2, 0.7 * min(_BROADEST, max(cells, default=1)))


def _year(row: Sequence[str]) -> int:
    found = [int(year) for cell in row[:2] for year in re.findall(r"\b\d{4}\b", cell)]
    return max(found, default=0)


def _height(row: Sequence[str], widths: Sequence[int]) -> int:
    """Lines of a row: cells break between words, and anywhere where there are no blanks."""
    lines = []
    for cell, width in zip(row, widths, strict=True):
        fit = max(4, _LETTERS * width // 100 - 1)
        lines += [len(textwrap.wrap(cell, fit)), math.ceil(letters(cell) / fit)]
    return max(1, *lines)


def _cell(cell: Any, words: Words) -> str:
    if isinstance(cell, float):
        return words("app.no_figure") if math.isnan(cell) else words.number(cell, 2)
    if isinstance(cell, int):
        return words.number(cell)
    # a table can be pasted into a spreadsheet from here too
    return "" if cell is None or cell is pd.NA else str(disarmed(cell))


def _web(address: str) -> bool:
    """Whether an address may be a link."""
    return address.startswith(("https://", "http://"))


def _md(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>|#~$])", r"\\\1", " ".join(text.split()))


def _md_link(title: str, address: str) -> str:
    if not _web(address):
        return _md(title)
    target = re.sub(r"[<>\s]", "", address)
    return f"[{_md(title)}](<{target}>)"


_JINJA = Environment(
    loader=FileSystemLoader(Path(__file__).resolve().parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    auto_reload=False,
)
_JINJA.tests["web"] = _web
_PAGES = _JINJA.get_template("brief.html")
