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
import textwrap
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import xlsxwriter

from lib.exports import citation
from lib.exports.view import Copy, data
from lib.text import Words

_SIGNS = "=+-@＝＋－＠"
_BREAKS = "\t\r\n"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767
"""Characters that a cell of Excel holds; a longer one is cut."""
_LEAST, _WIDEST, _HEAD = 8, 50, 24
"""Letters a column has at least; those of a cell and of a heading beyond which it grows no more."""
_LINE, _HIGHEST = 15, 409
"""Points of a line, and those a row of Excel cannot exceed."""
_A4 = 9
"""Excel's number for the paper."""


def csv(rows: pd.DataFrame) -> bytes:
    """The rows as CSV: UTF-8 with a byte order mark (Excel reads accents), formulas disarmed."""
    safe = data(rows).map(disarmed).rename(columns=disarmed)
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def json(copy: Copy, words: Words) -> bytes:
    """The rows as a list of objects, below what is said of them; a missing figure is null."""
    view, rows = copy.view, data(copy.view.rows)
    heads, meanings = [str(head) for head in rows], view.meanings(words)
    said = {
        "title": view.title,
        "sentence": view.sentence,
        "link": copy.link,
        "release": copy.release,
        "read": copy.read.isoformat(),
        "citation": citation.plain(citation.of_view(copy), words),
        "sources": [{"title": title, "url": address} for title, address in view.sources],
        "columns": [{"name": head, "meaning": meanings.get(head, "")} for head in heads],
        "rows": [dict(zip(heads, map(_value, row), strict=True)) for row in rows.to_numpy(object)],
    }
    return writer.dumps(said, ensure_ascii=False, indent=1).encode()


def excel(copy: Copy, words: Words) -> bytes:
    """A workbook: data, codebook, sources, citation. Dates are text: Excel has none before 1900.

    Whole years are numbers, so that formulas find and compare them.
    """
    view, rows = copy.view, data(copy.view.rows)
    file = io.BytesIO()
    options = {f"strings_to_{kind}": False for kind in ("formulas", "urls", "numbers")}
    with xlsxwriter.Workbook(file, {"in_memory": True, **options}) as book:
        created = dt.datetime.combine(copy.published, dt.time())
        book.set_properties({"title": view.title, "author": copy.author, "created": created})
        sheets = {
            "data": [list(rows), *rows.to_numpy(object)],
            "codebook": codebook(rows, view.meanings(words), words),
            "sources": [_heads(words, "source", "url"), *view.sources],
            "citation": _citation(copy, words),
        }
        for name, table in sheets.items():
            _sheet(book, words(f"export.sheets.{name}"), table)
    return file.getvalue()


def codebook(rows: pd.DataFrame, meanings: Mapping[str, str], words: Words) -> list[list[Any]]:
    """What each column holds: its meaning, its kind, how many cells have something."""
    table: list[list[Any]] = [_heads(words, "column", "meaning", "kind", "filled")]
    for head, cells in rows.items():
        values = [found for found in map(_value, cells.astype(object)) if found not in (None, "")]
        number = bool(values) and all(isinstance(value, (int, float)) for value in values)
        kind = words(f"export.kinds.{'number' if number else 'text'}")
        table.append([str(head), meanings.get(str(head), ""), kind, len(values)])
    return table


def _citation(copy: Copy, words: Words) -> list[list[str]]:
    cited = citation.of_view(copy)
    return [
        [words("export.view"), copy.view.title],
        [words("export.sentence"), copy.view.sentence],
        [words("export.address"), copy.link],
        [words("export.release"), copy.release],
        [words("export.read"), copy.read.isoformat()],
        *(
            [words(f"cite.{form}"), said(cited, words).replace("\r\n", "\n")]
            for form, said in citation.FORMS.items()
        ),
    ]


def _heads(words: Words, *keys: str) -> list[str]:
    return [words(f"export.head.{key}") for key in keys]


def _sheet(book: xlsxwriter.Workbook, name: str, table: Sequence[Sequence[Any]]) -> None:
    """One sheet: long cells broken into lines, printed as broad as a page."""
    sheet = book.add_worksheet(name)
    form = {"text_wrap": True, "valign": "top"}
    plain, head = book.add_format(form), book.add_format({**form, "bold": True, "bottom": 1})
    cells = [[_held(cell) for cell in row] for row in table]
    widths = _widths(cells)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for number, row in enumerate(cells):
        # not every program looks for the height itself
        lines = [_lines(str(cell), width) for cell, width in zip(row, widths, strict=False)]
        sheet.set_row(number, min(_HIGHEST, _LINE * max(lines, default=1)))
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                if cell:
                    sheet.write_string(number, column, cell, plain if number else head)
            else:
                sheet.write_number(number, column, cell, plain if number else head)
    # a date is text here, also one known to the year: no mark of a mistake beside each
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _held(cell: Any) -> str | int | float:
    """A cell as a sheet holds it: disarmed, without marks that no sheet can have."""
    value = _value(cell)
    if isinstance(value, str):
        return _NOT_XML.sub("\ufffd", str(disarmed(value)))[:_LONGEST]
    return "" if value is None else value


def _widths(cells: Sequence[Sequence[str | int | float]]) -> list[int]:
    widths = [_LEAST] * max(map(len, cells), default=0)
    for number, row in enumerate(cells):
        for column, cell in enumerate(row):
            longest = max(map(letters, str(cell).splitlines()), default=0) + 2
            widths[column] = max(widths[column], min(longest, _WIDEST if number else _HEAD))
    return widths


def _lines(text: str, width: int) -> int:
    parts = [max(1, len(textwrap.wrap(part, width - 1))) for part in text.splitlines()]
    broad = [math.ceil(letters(part) / (width - 1)) for part in text.splitlines()]
    return sum(map(max, parts, broad))


def _value(cell: Any) -> str | int | float | None:
    """A cell as plain text or number; None where there is none."""
    if cell is None or cell is pd.NA:
        return None
    if isinstance(cell, str):
        return cell
    if isinstance(cell, pd.Period):
        return int(cell.year)
    if hasattr(cell, "item"):
        cell = cell.item()
    if isinstance(cell, (int, float)) and not isinstance(cell, bool):
        return cell if math.isfinite(cell) else None
    return str(cell)


def letters(text: str) -> int:
    """How broad a text is, in letters of Latin: one of Japanese takes the room of two."""
    return sum(1 + (mark > "\u2e7f") for mark in text)


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
