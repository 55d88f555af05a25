"""The files of the data package as bytes, text and cells, and what is wrong with one.

Belongs here: finding and reading a file. Does not: what its rows may be and mean (`load`).

Every fault of a file becomes one `TableError` that says file, row, column and value in plain
words and never a path, so a page can show it and the other pages go on.
"""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pandas as pd

SHIPPED = Path(__file__).resolve().parent.parent / "data"
"""The package that comes with the app, whose words other packages may use."""


class TableError(Exception):
    """A file of the data package that cannot be used.

    `file` is its name inside the package; `row` the line in the file (the header is 1) or None;
    `column`, `check` and `value` say what failed where that is known; `check` may have {fields},
    which `said` fills.
    """

    def __init__(
        self,
        file: str,
        check: str,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
        **said: object,
    ) -> None:
        self.file, self.check, self.row, self.column = file, check, row, column
        self.said = {name: str(found) for name, found in said.items()}
        self.value = None if value is None else value[:60]
        super().__init__(str(self))

    @property
    def problem(self) -> str:
        """What is wrong with the cell or the file, in English, as the end of a sentence."""
        check = self.check.format(**self.said)
        if self.column is None:
            return check
        said = "" if self.value is None else f", “{self.value}”,"
        return f"column {self.column}{said} {check}"

    def __str__(self) -> str:
        return f"{self.file}" + (f", row {self.row}" if self.row else "") + f": {self.problem}"


def root() -> Path:
    """The folder of the data package: the shipped one, or the one `RED_SEAL_DATA` names."""
    return Path(os.environ.get("RED_SEAL_DATA") or SHIPPED)


def layers(file: str) -> list[Path]:
    """The packages that have a file of words: the shipped one, and over it the one in use."""
    return [one for one in dict.fromkeys([SHIPPED, root()]) if (one / file).exists()]


def raw(file: str, package: Path | None = None) -> bytes:
    """A file of the package exactly as shipped, for a reader to take home.

    Raises:
        TableError: the file is missing, cannot be read, or lies outside the package.
    """
    folder = package or root()
    if not (folder / file).resolve().is_relative_to(folder.resolve()):
        raise TableError(file, "is missing")
    try:
        return (folder / file).read_bytes()
    except FileNotFoundError:
        raise TableError(file, "is missing") from None
    except OSError:
        raise TableError(file, "cannot be read") from None


def size(file: str) -> int:
    """How many rows a CSV of the package has.

    Raises:
        TableError: the file is missing, unreadable or empty, or a row has too few cells.
    """
    try:
        return len(cells(file))
    except TableError as error:
        if error.check != BARE:
            raise
        return 0


BARE = "has no rows"
"""What is said of a CSV that has a header only."""


def text(file: str, package: Path | None = None) -> str:
    """A file of the package as text, without a byte order mark.

    Raises:
        TableError: the file is missing, empty, or no text.
    """
    try:
        found = raw(file, package).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError(file, "is not UTF-8 text") from None
    if not found.strip("\ufeff \t\r\n"):
        raise TableError(file, "is empty")
    if "\0" in found:
        raise TableError(
            file, "holds a NUL character", row=found[: found.index("\0")].count("\n") + 1
        )
    return found


_LONGEST = 100_000
"""Characters a cell may have; csv's own limit is the process's, which a library may raise."""


def cells(file: str, package: Path | None = None) -> pd.DataFrame:
    """The cells of a CSV of the package as text; the index is the line each row stands on.

    Raises:
        TableError: the file is missing, is not CSV, has no rows, or a row has too few cells.
    """
    # csv, not pd.read_csv: it says on which line a row is short, which pandas fills silently.
    reader = csv.reader(io.StringIO(text(file, package), newline=""), strict=True)
    rows: list[list[str]] = []
    lines: list[int] = []
    try:
        header = next(reader)
        start = reader.line_num + 1
        for row in reader:
            if row and len(row) != len(header):
                found = "has {cells} cells, the header has {heads}"
                raise TableError(file, found, row=start, cells=len(row), heads=len(header))
            if row:
                if max(map(len, row)) > _LONGEST:
                    raise TableError(file, "is not CSV: a cell is too long", row=start)
                rows.append(row)
                lines.append(start)
            start = reader.line_num + 1
    except csv.Error as error:
        raise TableError(file, "is not CSV: {detail}", row=reader.line_num, detail=error) from None
    if len(set(header)) != len(header):
        raise TableError(file, "has the same column twice", row=1)
    if not rows:
        raise TableError(file, BARE)
    return pd.DataFrame(rows, columns=header, index=pd.Index(lines, name="line"), dtype=object)
