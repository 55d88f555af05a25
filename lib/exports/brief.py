"""A view as a briefing: two A4 pages to print or save, or the same as Markdown.

Belongs here: laying out what is already chosen and worded. Does not: choosing the events, drawing
the chart: the browser puts its picture where `CHART` stands (`ui/browser/actions.js`).

A file of its own: no script, nothing fetched, everything from data escaped.
"""

from __future__ import annotations

import math
import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from lib.exports import citation
from lib.exports.events import Told
from lib.exports.tables import disarmed, letters
from lib.exports.view import View
from lib.text import Words

CHART = "<!--chart-->"
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
_STYLE = (Path(__file__).resolve().parent / "brief.css").read_text("utf-8")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@dataclass(frozen=True)
class Shown:
    """The part of a table that a page holds."""

    heads: list[str]
    rows: list[list[str]]
    numbers: list[bool]
    widths: list[int]
    caption: str


def html(
    rows: pd.DataFrame, view: View, events: Sequence[Told], words: Words, *, chart: bool
) -> str:
    """The briefing as one self-contained HTML file; with `chart` it leaves a place for one."""
    shown = _shown(rows, words)
    columns = "".join(f'<col style="width:{width}%">' for width in shown.widths)
    head = _row("th", shown.heads, shown.numbers)
    body = "".join(_row("td", row, shown.numbers) for row in shown.rows)
    named = [_anchor(*source) for source in view.sources[:_SOURCES]]
    if (left := len(view.sources) - _SOURCES) > 0:
        named.append(escape(words("brief.more", n=left)))
    first = [
        f"<h1>{escape(view.title)}</h1>",
        f'<p class="said">{escape(view.sentence)}</p>',
        f'<p class="small">{escape(_made(view, words))}</p>',
        f"<figure>{CHART}</figure>" if chart else "",
        f"<h2>{escape(words('brief.events', n=len(events)))}</h2>",
        *(_event(event, words) for event in events),
    ]
    second = [
        f"<table>{columns}{head}{body}</table>",
        f'<p class="small">{escape(shown.caption)}</p>',
        f"<h2>{escape(words('brief.sources'))}</h2>",
        f'<ul class="small">{"".join(f"<li>{source}</li>" for source in named)}</ul>',
        f"<h2>{escape(words('brief.cite'))}</h2>",
        f'<p class="small">{escape(citation.plain(citation.of_view(view), words))}</p>',
        f'<p class="small">{_anchor(words("brief.link"), view.link)}</p>',
    ]
    return (
        f'<!doctype html>\n<html lang="{escape(words.language)}"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(view.title)}</title>\n<style>\n{_STYLE}</style></head><body>\n"
        '<section class="first">\n'
        + "\n".join([*first, "</section>", "<section>", *second, "</section></body></html>\n"])
    )


def _event(event: Told, words: Words) -> str:
    told = _told(event, words, lambda head: f"<strong>{escape(head)}</strong>", escape)
    named = words.listed(title for title, _ in event.sources[:_NAMED])
    return f'<p class="event">{told} <span class="small">{escape(named)}</span></p>'


def _told(
    event: Told, words: Words, strong: Callable[[str], str], plain: Callable[[str], str]
) -> str:
    """Date, title and summary. The stop is not strong: a sentence that is not set off by a blank
    would keep Markdown's stars.
    """
    head = strong(words("language.labelled", name=event.said, value=event.title))
    return words.sentences([words("language.stop", said=head), plain(event.summary)])


def markdown(rows: pd.DataFrame, view: View, events: Sequence[Told], words: Words) -> str:
    """The briefing as Markdown, with the whole table."""
    heads = [_md(_cell(str(head), words)) for head in rows]
    cells = [[_md(_cell(cell, words)) for cell in row] for row in rows.to_numpy(object)]
    table = [heads, ["---"] * len(heads), *cells]
    parts = [
        f"# {_md(view.title)}",
        _md(view.sentence),
        "\n".join(f"| {' | '.join(row)} |" for row in table),
        f"## {_md(words('brief.events', n=len(events)))}",
        "\n".join(
            f"- {_told(event, words, lambda head: f'**{_md(head)}**', _md)}" for event in events
        ),
        f"## {_md(words('brief.sources'))}",
        "\n".join(f"- {_md_link(*source)}" for source in view.sources),
        f"## {_md(words('brief.cite'))}",
        _md(citation.plain(citation.of_view(view), words)),
        _md(_made(view, words)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _made(view: View, words: Words) -> str:
    return words("brief.made", release=view.release, date=words.date(view.read.isoformat()))


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


def _row(tag: str, cells: Sequence[str], numbers: Sequence[bool]) -> str:
    kinds = [' class="n"' if number else "" for number in numbers]
    said = (f"<{tag}{kind}>{escape(cell)}</{tag}>" for cell, kind in zip(cells, kinds, strict=True))
    return f"<tr>{''.join(said)}</tr>"


def _cell(cell: Any, words: Words) -> str:
    if isinstance(cell, float):
        return words("app.no_figure") if math.isnan(cell) else words.number(cell, 2)
    if isinstance(cell, int):
        return words.number(cell)
    # a table can be pasted into a spreadsheet from here too
    return "" if cell is None or cell is pd.NA else str(disarmed(cell))


def _anchor(title: str, address: str) -> str:
    if not address.startswith(("https://", "http://")):
        return escape(title)
    return f'<a href="{escape(address)}">{escape(title)}</a>'


def _md(text: str) -> str:
    return re.sub(r"([\\`*_{}\[\]<>|#~$])", r"\\\1", " ".join(text.split()))


def _md_link(title: str, address: str) -> str:
    if not address.startswith(("https://", "http://")):
        return _md(title)
    target = re.sub(r"[<>\s]", "", address)
    return f"[{_md(title)}](<{target}>)"
