"""A view as a briefing: two A4 pages to print or save, or the same as Markdown.

Belongs here: laying out what is already chosen and worded. Does not: choosing the events, drawing
the chart: the browser puts its picture where `CHART` stands (`ui/browser/actions.js`).

A file of its own: no script, nothing fetched, everything from data escaped.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from lib.exports import citation
from lib.exports.events import Told
from lib.exports.view import View
from lib.text import Words

CHART = "<!--chart-->"
_COLUMNS = 9
"""Columns that can be read on a page 18 cm wide."""
_LINES = {True: 19, False: 40}
"""Lines of the table that fit on the first page with and without a chart."""
_LETTERS = 118
"""Letters of the table's size that fit on one line."""
_SOURCES = 10
_STYLE = (Path(__file__).resolve().parent / "brief.css").read_text("utf-8")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


@dataclass(frozen=True)
class Shown:
    """The part of a table that a page holds."""

    heads: list[str]
    rows: list[list[str]]
    numbers: list[bool]
    caption: str


def html(
    rows: pd.DataFrame, view: View, events: Sequence[Told], words: Words, *, chart: bool
) -> str:
    """The briefing as one self-contained HTML file; with `chart` it leaves a place for one."""
    shown = _shown(rows, words, chart)
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
        f"<table>{head}{body}</table>",
        f'<p class="small">{escape(shown.caption)}</p>',
    ]
    second = [
        f"<h2>{escape(words('brief.events', n=len(events)))}</h2>",
        *map(_event, events),
        f"<h2>{escape(words('brief.sources'))}</h2>",
        f'<ul class="small">{"".join(f"<li>{source}</li>" for source in named)}</ul>',
        f"<h2>{escape(words('brief.cite'))}</h2>",
        f'<p class="small">{escape(citation.plain(citation.of_view(view)))}</p>',
        f'<p class="small">{_anchor(words("brief.link"), view.link)}</p>',
    ]
    return (
        f'<!doctype html>\n<html lang="{escape(words.language)}"><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(view.title)}</title>\n<style>\n{_STYLE}</style></head><body>\n"
        + "\n".join([*first, '<section class="second">', *second, "</section></body></html>\n"])
    )


def _event(event: Told) -> str:
    named = "; ".join(title for title, _ in event.sources[:3])
    return (
        f'<p class="event"><strong>{escape(event.said)}: {escape(event.title)}.</strong> '
        f'{escape(event.summary)} <span class="small">{escape(named)}</span></p>'
    )


def markdown(rows: pd.DataFrame, view: View, events: Sequence[Told], words: Words) -> str:
    """The briefing as Markdown, with the whole table."""
    heads = [_md(str(head)) for head in rows]
    cells = [[_md(_cell(cell, words)) for cell in row] for row in rows.to_numpy(object)]
    table = [heads, ["---"] * len(heads), *cells]
    parts = [
        f"# {_md(view.title)}",
        _md(view.sentence),
        "\n".join(f"| {' | '.join(row)} |" for row in table),
        f"## {_md(words('brief.events', n=len(events)))}",
        "\n".join(
            f"- **{_md(event.said)}: {_md(event.title)}.** {_md(event.summary)}" for event in events
        ),
        f"## {_md(words('brief.sources'))}",
        "\n".join(f"- {_md_link(*source)}" for source in view.sources),
        f"## {_md(words('brief.cite'))}",
        _md(citation.plain(citation.of_view(view))),
        _md(_made(view, words)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _made(view: View, words: Words) -> str:
    return words("brief.made", release=view.release, date=words.date(view.read.isoformat()))


def _shown(rows: pd.DataFrame, words: Words, chart: bool) -> Shown:
    """The last rows, as many as fit, and the first columns."""
    part = rows.iloc[:, :_COLUMNS]
    width = max(1, _LETTERS // max(1, len(part.columns)))
    cells = [[_cell(cell, words) for cell in row] for row in part.to_numpy(object)]
    heads = [str(head) for head in part]
    room = _LINES[chart] - _height(heads, width)
    kept: list[list[str]] = []
    for row in reversed(cells):
        room -= _height(row, width)
        if room < 0:
            break
        kept.append(row)
    all_of = len(kept) == len(cells) and len(part.columns) == len(rows.columns)
    key = "brief.all_rows" if all_of else "brief.some_rows"
    caption = words(
        key, n=len(kept), of=len(cells), columns=len(heads), of_columns=len(rows.columns)
    )
    numbers = [pd.api.types.is_numeric_dtype(part[head].infer_objects()) for head in part]
    return Shown(heads, kept[::-1], numbers, caption)


def _height(row: Sequence[str], width: int) -> int:
    # a letter of Japanese is as wide as two of Latin
    return max(
        math.ceil(max(1, sum(1 + (mark > "\u2e7f") for mark in cell)) / width * 1.1) for cell in row
    )


def _row(tag: str, cells: Sequence[str], numbers: Sequence[bool]) -> str:
    kinds = [' class="n"' if number else "" for number in numbers]
    said = (f"<{tag}{kind}>{escape(cell)}</{tag}>" for cell, kind in zip(cells, kinds, strict=True))
    return f"<tr>{''.join(said)}</tr>"


def _cell(cell: Any, words: Words) -> str:
    if isinstance(cell, float):
        return words("app.no_figure") if math.isnan(cell) else words.number(cell, 2)
    return "" if cell is None or cell is pd.NA else str(cell)


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
