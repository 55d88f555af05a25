"""File → validated frame: the only door to `data/`.

Belongs here: parsing and judging the tables and the description of the data package. Does not:
finding and reading a file (`files`), its words (`words`), what a row may be (`schema`), shaping
rows for a page (`frames`), remembering frames (`record`).
"""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pandera.errors

from lib import dates, files, references, schema
from lib import words as folders
from lib.files import TableError, raw, root, size
from lib.text import Words
from lib.words import languages

__all__ = ["TableError", "languages", "package", "raw", "root", "size", "table", "words"]


def table(name: str) -> pd.DataFrame:
    """The rows of `data/<name>.csv`, judged by `schema.TABLES[name]` and `references`; none where
    the package may be without the table (`schema.OPTIONAL`) and is.

    Columns are those of the schema. Each EDTF column gains integer `…year_first` and
    `…year_last` (missing where the date or that end of it is), text `…precision` and boolean
    `…about`; the prefix is empty for a column called `date`, otherwise `<column>_`.

    Raises:
        TableError: the file is missing, unreadable, or a row breaks a promise.
    """
    file = f"{name}.csv"
    try:
        cells = files.cells(file)
    except TableError as error:
        if not _lacking(error, name):
            raise
        cells = pd.DataFrame(columns=list(schema.TABLES[name].columns), dtype=object)
        cells.index.name = "line"
    _header(file, cells, name)
    frame = _numbers(file, cells, name)
    dated = {
        column: _dates(file, column, frame[column]) for column in schema.EDTF_COLUMNS.get(name, ())
    }
    _judge(file, frame, name)
    references.judge(name, frame, _about())
    return pd.concat([frame, *dated.values()], axis="columns")


def package() -> dict[str, Any]:
    """`datapackage.json`: the pair, the recipient, the order of tiers, the release of the data.

    What a pair may do without is there, and empty.

    Raises:
        TableError: the file is missing or is not JSON, or lacks what the app asks of it.
    """
    file = "datapackage.json"
    try:
        content = json.loads(files.text(file))
    except ValueError:
        raise TableError(file, "is not JSON") from None
    if not isinstance(content, dict):
        raise TableError(file, "is not a JSON object")
    content = {"currency": ""} | {name: [] for name in _MAY_BE_EMPTY} | content
    for kind, names in _KINDS.items():
        for name in names:
            if not isinstance(content.get(name), kind):
                raise TableError(file, "has no field {name}", name=name)
    if len(content["pair"]) != 2:
        raise TableError(file, "has no field {name}", name="pair")
    return content


def _lacking(error: TableError, name: str) -> bool:
    """Whether a table cannot be read because the package is without it, as it may be."""
    if name not in schema.OPTIONAL:
        return False
    if error.check == "is missing":
        described = _about().get("resources")
        return described is not None and error.file not in [one["path"] for one in described]
    return error.check == files.BARE


_MAY_BE_EMPTY = (
    *("measures", "offices", "aims", "complete", "views", "examples", "sources"),
    *("breaks", "notes"),
)
"""Lists of the description that a pair may do without."""

_KINDS: dict[type, tuple[str, ...]] = {
    str: ("name", "title", "description", "version", "created", "recipient", "began", "currency"),
    list: ("pair", "directions", "tiers", "licenses", "resources", *_MAY_BE_EMPTY),
}
"""Fields of the description by their kind."""


def _about() -> dict[str, Any]:
    """The description for those that go on without it."""
    try:
        return package()
    except TableError:
        return {"pair": ["…", "…"], "recipient": "…"}


def words(language: str, fallback: Words | None = None) -> Words:
    """The words of one language; see `lib.words`.

    Raises:
        TableError: the phrases (`ui.toml`) cannot be used.
    """
    return folders.words(language, fallback, _given())


def _given() -> dict[str, tuple[str, str]]:
    """What phrases may name without being told: the pair, and the first one's money.

    A mark where the description cannot be read: each part of a page says so.
    """
    about = _about()
    first, second = about["pair"]
    return {
        "first": ("actor", first),
        "second": ("actor", second),
        "recipient": ("actor", about["recipient"]),
        "currency": ("currency", about.get("currency", "")),
    }


def _header(file: str, cells: pd.DataFrame, name: str) -> None:
    promised = schema.TABLES[name].columns
    for column in promised:
        if column not in cells:
            raise TableError(file, "has no column {name}", row=1, name=column)
    for column in cells:
        if column not in promised:
            raise TableError(file, "is a column nobody knows", row=1, column=str(column))


def _numbers(file: str, cells: pd.DataFrame, name: str) -> pd.DataFrame:
    typed: dict[str, pd.Series[Any]] = {str(head): cells[head].astype("str") for head in cells}
    for column in schema.NUMBERS.get(name, ()):
        promised = schema.TABLES[name].columns[column]
        empty = cells[column] == ""
        values = pd.to_numeric(cells[column].mask(empty), errors="coerce").astype(float)
        wrong = {
            "is empty": empty & (not promised.nullable),
            "is not a number": values.isna() & ~empty | values.isin([float("inf"), -float("inf")]),
        }
        whole = str(promised.dtype).lower() == "int64"
        if whole:
            # beyond 2**53 a number read as a fraction is no longer the one that was written
            wrong["is not a whole number"] = (values % 1 != 0) & ~empty | values.abs().gt(2**53)
        for check, found in wrong.items():
            if found.any():
                first = int(found.to_numpy().argmax())
                row, value = cells.index[first], cells[column].iloc[first]
                raise TableError(file, check, int(row), column, value)
        typed[column] = values.astype("Int64" if promised.nullable else int) if whole else values
    return pd.DataFrame(typed)


def _dates(file: str, column: str, cells: pd.Series[str]) -> pd.DataFrame:
    spans: list[dates.Span] = []
    for line, text in cells.items():
        try:
            spans.append(dates.span(text) if text else _UNDATED)
        except ValueError:
            row = int(str(line))
            raise TableError(file, "is not a date (EDTF)", row, column, text) from None
    prefix = "" if column == "date" else f"{column}_"
    years = {
        end: pd.array(found, dtype="Int64" if None in found else int)
        for end in ("year_first", "year_last")
        for found in [[getattr(span, end) for span in spans]]
    }
    columns = years | {
        "precision": pd.array([span.precision for span in spans], dtype="str"),
        "about": [span.about for span in spans],
    }
    return pd.DataFrame(
        {f"{prefix}{name}": values for name, values in columns.items()}, index=cells.index
    )


_UNDATED = dates.Span(None, None, "", False)


def _judge(file: str, frame: pd.DataFrame, name: str) -> None:
    try:
        schema.TABLES[name].validate(frame)
    except pandera.errors.SchemaError as error:
        raise _fault(file, error) from None


def _fault(file: str, error: pandera.errors.SchemaError) -> TableError:
    """The first broken promise as row, column, check and value."""
    column = str(getattr(error.schema, "name", None) or "") or None
    cases = error.failure_cases
    if not isinstance(cases, pd.DataFrame) or cases.empty:
        return TableError(file, "has cells of another kind than expected", column=column)
    case = cases.iloc[0]
    row = int(case["index"]) if "index" in case and pd.notna(case["index"]) else None
    if "unique" in str(error.check):
        return TableError(file, "the same key stands twice", row, column, str(case["failure_case"]))
    check = getattr(error.check, "name", None) or str(error.check)
    value = str(case["failure_case"])
    return TableError(file, "is not as promised: {promise}", row, column, value, promise=check)
