"""Rows as files. A cell that a spreadsheet would run as a formula leaves as text.

Belongs here: bytes of a table, whatever the table: CSV, Excel, JSON. Does not: which rows
(`frames`), what is said of them (`view`), forms of a citation (`citation`).
"""

from __future__ import annotations

import datetime as dt
import io
import json as writer
import math
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import pandas as pd
import xlsxwriter

from lib.exports import citation
from lib.exports.view import View
from lib.text import Words

_SIGNS = "=+-@＝＋－＠"
_BREAKS = "\t\r\n"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767
"""Characters that a cell of Excel holds; a longer one is cut."""
_WIDEST = 60


def csv(rows: pd.DataFrame) -> bytes:
    """The rows as CSV: UTF-8 with a byte order mark (Excel reads accents), formulas disarmed."""
    safe = rows.map(disarmed).rename(columns=disarmed)
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def json(rows: pd.DataFrame, view: View) -> bytes:
    """The rows as a list of objects, below what is said of them; a missing figure is null."""
    heads = [str(head) for head in rows]
    said = {
        "title": view.title,
        "sentence": view.sentence,
        "link": view.link,
        "release": view.release,
        "read": view.read.isoformat(),
        "citation": citation.plain(citation.of_view(view)),
        "sources": [{"title": title, "url": address} for title, address in view.sources],
        "columns": [{"name": head, "meaning": view.meanings.get(head, "")} for head in heads],
        "rows": [dict(zip(heads, map(_value, row), strict=True)) for row in rows.to_numpy(object)],
    }
    return writer.dumps(said, ensure_ascii=False, indent=1).encode()


def excel(rows: pd.DataFrame, view: View, words: Words) -> bytes:
    """A workbook: data, codebook, sources, citation. Dates are text: Excel has none before 1900."""
    file = io.BytesIO()
    options = {f"strings_to_{kind}": False for kind in ("formulas", "urls", "numbers")}
    with xlsxwriter.Workbook(file, {"in_memory": True, **options}) as book:
        created = dt.datetime.combine(view.published, dt.time())
        book.set_properties({"title": view.title, "author": view.author, "created": created})
        sheets = {
            "data": [list(rows), *rows.to_numpy(object)],
            "codebook": codebook(rows, view, words),
            "sources": [_heads(words, "source", "url"), *view.sources],
            "citation": _citation(view, words),
        }
        for name, table in sheets.items():
            _sheet(book, words(f"export.sheets.{name}"), table)
    return file.getvalue()


def codebook(rows: pd.DataFrame, view: View, words: Words) -> list[list[Any]]:
    """What each column holds: its meaning, its kind, how many cells have something."""
    table: list[list[Any]] = [_heads(words, "column", "meaning", "kind", "filled")]
    for head, cells in rows.items():
        values = [found for found in map(_value, cells.astype(object)) if found not in (None, "")]
        number = bool(values) and all(isinstance(value, (int, float)) for value in values)
        kind = words(f"export.kinds.{'number' if number else 'text'}")
        table.append([str(head), view.meanings.get(str(head), ""), kind, len(values)])
    return table


def _citation(view: View, words: Words) -> list[list[str]]:
    cited = citation.of_view(view)
    return [
        [words("export.view"), view.title],
        [words("export.sentence"), view.sentence],
        [words("export.address"), view.link],
        [words("export.release"), view.release],
        [words("export.read"), view.read.isoformat()],
        *([words(f"cite.{form}"), said(cited)] for form, said in citation.FORMS.items()),
    ]


def _heads(words: Words, *keys: str) -> list[str]:
    return [words(f"export.head.{key}") for key in keys]


def _sheet(book: xlsxwriter.Workbook, name: str, table: Sequence[Sequence[Any]]) -> None:
    sheet = book.add_worksheet(name)
    bold = book.add_format({"bold": True})
    widths: dict[int, int] = {}
    for number, row in enumerate(table):
        for column, cell in enumerate(row):
            value = _value(cell)
            if value is None or value == "":
                continue
            if isinstance(value, str):
                text = _NOT_XML.sub("\ufffd", str(disarmed(value)))[:_LONGEST]
                sheet.write_string(number, column, text, bold if number == 0 else None)
            else:
                sheet.write_number(number, column, value)
            widths[column] = min(_WIDEST, max(widths.get(column, 8), len(str(value)) + 2))
    for column, width in widths.items():
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)


def _value(cell: Any) -> str | int | float | None:
    """A cell as plain text or number; None where there is none."""
    if cell is None or cell is pd.NA:
        return None
    if isinstance(cell, str):
        return cell
    if hasattr(cell, "item"):
        cell = cell.item()
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return cell if math.isfinite(cell) else None
    return str(cell)


def disarmed(cell: object) -> object:
    """A text cell that a spreadsheet would take for a formula, with an apostrophe before it.

    Spreadsheets trim blanks and drop invisible marks before they look, so these hide no sign; a
    tab or a line break may end the cell, so one before any visible mark counts as a sign.
    """
    if not isinstance(cell, str):
        return cell
    for mark in cell:
        if mark in _SIGNS or mark in _BREAKS:
            return f"'{cell}"
        # Z: blanks of any width, C: control and formatting marks
        if unicodedata.category(mark)[0] not in "ZC":
            break
    return cell
