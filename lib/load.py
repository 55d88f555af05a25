"""File → validated frame: the only reader of `data/`.

Belongs here: finding, reading, parsing and judging the files of the data package. Does not:
what a row may be (`schema`), shaping rows for a page (`frames`), remembering frames (`ui.cache`).

Every fault of a file becomes one `TableError` that says file, row, column and value in plain
words and never a path, so a page can show it and the other pages go on.
"""

from __future__ import annotations

import calendar
import csv
import io
import json
import os
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import edtf
import pandas as pd
import pandera.errors

from lib import schema
from lib.text import Words

_SHIPPED = Path(__file__).resolve().parent.parent / "data"


class TableError(Exception):
    """A file of the data package that cannot be used.

    `file` is its name inside the package; `row` the line in the file (the header is 1) or None;
    `column`, `check` and `value` say what failed where that is known.
    """

    def __init__(
        self,
        file: str,
        check: str,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
    ) -> None:
        self.file, self.check, self.row, self.column = file, check, row, column
        self.value = None if value is None else value[:60]
        super().__init__(str(self))

    @property
    def problem(self) -> str:
        """What is wrong with the cell or the file, as the end of a sentence."""
        if self.column is None:
            return self.check
        said = "" if self.value is None else f", “{self.value}”,"
        return f"column {self.column}{said} {self.check}"

    def __str__(self) -> str:
        return f"{self.file}" + (f", row {self.row}" if self.row else "") + f": {self.problem}"


def root() -> Path:
    """The folder of the data package: the shipped one, or the one `RED_SEAL_DATA` names."""
    return Path(os.environ.get("RED_SEAL_DATA") or _SHIPPED)


def table(name: str) -> pd.DataFrame:
    """The rows of `data/<name>.csv`, judged by `schema.TABLES[name]`.

    Columns are those of the schema. Each EDTF column gains integer `…year_first` and
    `…year_last` (missing where the date is), text `…precision` and boolean `…about`; the prefix
    is empty for a column called `date`, otherwise `<column>_`.

    Raises:
        TableError: the file is missing, unreadable, or a row breaks a promise.
    """
    file = f"{name}.csv"
    frame = _numbers(file, _rows(file, _read(file)), schema.NUMBERS.get(name, ()))
    dated = {
        column: _dates(file, column, frame[column])
        for column in schema.EDTF_COLUMNS.get(name, ())
        if column in frame
    }
    _judge(file, frame, name)
    return pd.concat([frame, *dated.values()], axis="columns")


def package() -> dict[str, Any]:
    """`datapackage.json`: the pair, the recipient, the order of tiers, the release of the data.

    Raises:
        TableError: the file is missing or is not JSON.
    """
    file = "datapackage.json"
    try:
        content = json.loads(_read(file))
    except ValueError:
        raise TableError(file, "is not JSON") from None
    if not isinstance(content, dict):
        raise TableError(file, "is not a JSON object")
    return content


def languages() -> list[str]:
    """Codes of the languages that have words, the reference language first."""
    folder = root() / "text"
    found = sorted(path.name for path in folder.glob("*/ui.toml") for path in [path.parent])
    return sorted(found, key=lambda code: code != "en")


def words(language: str, fallback: Words | None = None) -> Words:
    """The words of one language; a key it lacks is taken from `fallback`.

    Raises:
        TableError: a file of words is missing or cannot be read.
    """
    folder = f"text/{language}"
    file = f"{folder}/ui.toml"
    try:
        interface = tomllib.loads(_read(file))
    except tomllib.TOMLDecodeError as error:
        raise TableError(file, f"is not TOML: {error}") from None
    named = {part: _rows(f"{folder}/{part}.csv", _read(f"{folder}/{part}.csv")) for part in _WORDS}
    for part, columns in _WORDS.items():
        lacking = [column for column in columns if column not in named[part]]
        if lacking:
            raise TableError(f"{folder}/{part}.csv", f"has no column {lacking[0]}", row=1)
    return Words(
        language,
        interface,
        {(row.table, row.code): row.name for row in _records(named["names"])},
        {
            part: {getattr(row, columns[0]): tuple(row[1 : len(columns)]) for row in rows}
            for part, columns in _WORDS.items()
            if part != "names"
            for rows in [_records(named[part][list(columns)])]
        },
        fallback,
    )


_WORDS: dict[str, tuple[str, ...]] = {
    "names": ("table", "code", "name"),
    "events": ("event", "title", "summary"),
    "tiers": ("tier", "name", "meaning"),
    "conflicts": ("conflict", "question", "reading", "why"),
}


def _records(frame: pd.DataFrame) -> list[Any]:
    return list(frame.itertuples(index=False, name="Row"))


def _read(file: str) -> str:
    try:
        content = (root() / file).read_bytes()
    except FileNotFoundError:
        raise TableError(file, "is missing") from None
    except OSError:
        raise TableError(file, "cannot be read") from None
    if not content.strip():
        raise TableError(file, "is empty")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError(file, "is not UTF-8 text") from None
    if "\0" in text:
        raise TableError(file, "holds a NUL character", row=text[: text.index("\0")].count("\n") + 1)
    return text


def _rows(file: str, content: str) -> pd.DataFrame:
    # csv, not pd.read_csv: it says on which line a row is short, which pandas fills silently.
    reader = csv.reader(io.StringIO(content, newline=""), strict=True)
    rows: list[list[str]] = []
    lines: list[int] = []
    try:
        header = next(reader)
        start = reader.line_num + 1
        for row in reader:
            if row and len(row) != len(header):
                found = f"has {len(row)} cells, the header has {len(header)}"
                raise TableError(file, found, row=start)
            if row:
                rows.append(row)
                lines.append(start)
            start = reader.line_num + 1
    except csv.Error as error:
        raise TableError(file, f"is not CSV: {error}", row=reader.line_num) from None
    if len(set(header)) != len(header):
        raise TableError(file, "has the same column twice", row=1)
    if not rows:
        raise TableError(file, "has no rows")
    return pd.DataFrame(rows, columns=header, index=pd.Index(lines, name="line"), dtype=object)


def _numbers(file: str, frame: pd.DataFrame, columns: Iterable[str]) -> pd.DataFrame:
    typed = {column: frame[column].astype("str") for column in frame}
    for column in columns:
        if column not in frame:
            continue
        cells = frame[column].where(frame[column] != "")
        values = pd.to_numeric(cells, errors="coerce").astype(float)
        wrong = values.isna() & cells.notna() | values.isin([float("inf"), float("-inf")])
        if wrong.any():
            line = wrong.idxmax()
            raise TableError(file, "is not a number", int(line), column, frame[column][line])
        whole = column.endswith("year") or column == "importance"
        if whole and (values.dropna() % 1 == 0).all():
            typed[column] = values.astype("Int64" if values.isna().any() or column == "base_year" else int)
        else:
            typed[column] = values
    return pd.DataFrame(typed)


class _Span(NamedTuple):
    year_first: int
    year_last: int
    precision: str
    about: bool


@lru_cache(maxsize=8192)
def _span(text: str) -> _Span:
    """What an EDTF date covers. Remembered: the grammar takes 4 ms a date, 0.6 s for all."""
    parsed = edtf.parse_edtf(text)
    for part in (getattr(parsed, "lower", None), getattr(parsed, "upper", None), parsed):
        day = str(part).strip("~?%").split("-")
        if len(day) == 3 and all(piece.isdigit() for piece in day):
            year, month, number = (int(piece) for piece in day)
            # the grammar accepts 30 February
            if number > calendar.monthrange(year, month)[1]:
                raise ValueError(text)
    first, last = parsed.lower_strict().tm_year, parsed.upper_strict().tm_year
    if last < first:
        raise ValueError(text)
    plain = text.strip("~?%")
    if "/" in text:
        precision = "span"
    elif plain.endswith("XX"):
        precision = "century"
    elif plain.endswith("X"):
        precision = "decade"
    else:
        precision = ("year", "month", "day")[plain.count("-")]
    return _Span(first, last, precision, any(mark in text for mark in "~?%"))


def _dates(file: str, column: str, cells: pd.Series[str]) -> pd.DataFrame:
    spans: list[_Span | None] = []
    for line, text in cells.items():
        try:
            spans.append(_span(text) if text else None)
        except (edtf.EDTFParseException, ValueError, AttributeError, TypeError):
            row = int(str(line))
            raise TableError(file, "is not a date (EDTF)", row, column, text) from None
    prefix = "" if column == "date" else f"{column}_"
    whole = "Int64" if any(span is None for span in spans) else int
    return pd.DataFrame(
        {
            f"{prefix}year_first": pd.array([s and s.year_first for s in spans], dtype=whole),
            f"{prefix}year_last": pd.array([s and s.year_last for s in spans], dtype=whole),
            f"{prefix}precision": pd.array([s.precision if s else "" for s in spans], dtype="str"),
            f"{prefix}about": [bool(s and s.about) for s in spans],
        },
        index=cells.index,
    )


def _judge(file: str, frame: pd.DataFrame, name: str) -> None:
    try:
        schema.TABLES[name].validate(frame)
    except pandera.errors.SchemaError as error:
        raise _fault(file, error) from None


def _fault(file: str, error: pandera.errors.SchemaError) -> TableError:
    """The first broken promise as row, column, check and value."""
    reason = error.reason_code.name if error.reason_code else ""
    if reason == "COLUMN_NOT_IN_DATAFRAME":
        return TableError(file, f"has no column {error.failure_cases['failure_case'].iloc[0]}", 1)
    if reason == "COLUMN_NOT_IN_SCHEMA":
        return TableError(file, "has a column nobody knows", 1, value=str(error.failure_cases))
    column = str(getattr(error.schema, "name", None) or "") or None
    cases = error.failure_cases
    if not isinstance(cases, pd.DataFrame) or cases.empty:
        return TableError(file, "has cells of another kind than expected", column=column)
    case = cases.iloc[0]
    row = int(case["index"]) if "index" in case and pd.notna(case["index"]) else None
    if "DUPLICATE" in reason or "unique" in str(error.check):
        return TableError(file, "the same key stands twice", row, column, str(case["failure_case"]))
    check = getattr(error.check, "name", None) or str(error.check)
    return TableError(file, f"is not as promised: {check}", row, column, str(case["failure_case"]))
