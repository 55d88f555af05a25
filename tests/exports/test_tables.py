"""Tables as files: other programs read back the rows that were shown, and what is said of them."""

import csv
import io
import json
import math
import re
import zipfile

import openpyxl
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lib import exports
from lib.exports.tables import disarmed
from tests.exports.views import ENGLISH, EVERY, Table, of, tables


def test_the_file_is_read_back_by_any_reader() -> None:
    """UTF-8 with a byte order mark, CR LF, quotes doubled, missing figures empty."""
    rows = pd.DataFrame(
        {"donor": ["Nhật Bản", 'the "first", really', "=1+1"], "US$": [1523.09, None, -163.19]}
    )
    content = exports.csv(rows)
    assert content == (
        b"\xef\xbb\xbfdonor,US$\r\n"
        b"Nh\xe1\xba\xadt B\xe1\xba\xa3n,1523.09\r\n"
        b'"the ""first"", really",\r\n'
        b"'=1+1,-163.19\r\n"
    )


def test_the_argument_is_not_changed() -> None:
    """Exporting leaves the frame as it was."""
    rows = pd.DataFrame({"donor": ["=1+1"]})
    exports.csv(rows)
    assert rows["donor"].tolist() == ["=1+1"]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
@example([("\r", "\n")])
@example([("\r=1", '",\r\n=1')])
def test_what_goes_in_comes_out(cells: list[tuple[str, str]]) -> None:
    """Any text survives the file: the csv module reads back each cell, disarmed where risky."""
    cells = [pair for pair in cells if not any(_surrogate(cell) for cell in pair)]
    rows = pd.DataFrame(cells, columns=["a", "b"], dtype=object)
    text = exports.csv(rows).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline="")))
    assert found == [["a", "b"], *[[str(disarmed(cell)) for cell in pair] for pair in cells]]


def sheets(content: bytes) -> dict[str, list[list[object]]]:
    """Every sheet of a workbook as openpyxl reads it; formulas would show as such."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in book}


def as_number(cell: str) -> str | float | None:
    """A cell of a CSV as a number where it is one."""
    if cell == "":
        return None
    return float(cell) if re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", cell) else cell


def as_in_excel(row: list[object]) -> list[object]:
    """A row to compare with one of Excel, which keeps the first 15 digits of a number."""
    return [pytest.approx(cell, rel=1e-14) if isinstance(cell, float) else cell for cell in row]


def as_found(cell: object) -> object:
    """A cell of the rows as any file should have it: no figure is nothing, text is disarmed."""
    if isinstance(cell, str):
        return disarmed(cell) or None
    if isinstance(cell, pd.Period):
        return float(cell.year)
    return None if cell is None or math.isnan(float(cell)) else float(cell)


@settings(max_examples=500)
@given(tables())
@example(EVERY)
def test_many_tables_are_read_back_as_they_were_shown(table: Table) -> None:
    """500 tables: CSV, Excel and JSON hold the rows displayed, cell by cell, read by others.

    Rows that sum up the others are left out, a heading is disarmed like any cell.
    """
    rows, copy = table.rows, of(table.rows)
    expected = [[as_found(cell) for cell in row] for row in table.cells]
    heads = list(rows.columns)
    shown = [disarmed(head) for head in heads]

    text = exports.csv(rows).decode("utf-8-sig")
    head, *lines = csv.reader(io.StringIO(text, newline=""))
    numeric = [
        any(isinstance(cell, float) for cell in column) for column in zip(*expected, strict=True)
    ]
    found = [
        [
            as_number(cell) if number else cell or None
            for cell, number in zip(row, numeric, strict=True)
        ]
        for row in lines
    ]
    assert (head, found) == (shown, expected)

    head, *lines = sheets(exports.excel(copy, ENGLISH))["data"]
    assert head == shown
    assert lines == [as_in_excel(row) for row in expected]

    held = json.loads(exports.json(copy, ENGLISH))["rows"]
    assert [list(row) for row in held] == [heads] * len(expected)
    assert [[as_found(cell) for cell in row.values()] for row in held] == expected


def test_old_dates_and_other_scripts_in_excel() -> None:
    """752 stays text, Vietnamese and Japanese stay themselves, numbers stay numbers."""
    rows = pd.DataFrame(
        {"Year": ["752", "1973"], "Place": ["Đà Nẵng", "日本"], "US$": [1523.09, None]}
    )
    rows = exports.explained(rows, {"Year": "Calendar year."})
    found = sheets(exports.excel(of(rows), ENGLISH))
    assert list(found) == ["data", "codebook", "sources", "citation"]
    assert found["data"] == [
        ["Year", "Place", "US$"],
        ["752", "Đà Nẵng", 1523.09],
        ["1973", "日本", None],
    ]
    assert found["codebook"] == [
        ["Column", "Meaning", "Kind", "Cells filled"],
        ["Year", "Calendar year.", "text", 2],
        ["Place", None, "text", 2],
        ["US$", None, "number", 1],
    ]
    assert found["sources"] == [
        ["Source", "Link"],
        ["Diplomatic Bluebook", "https://bluebook.example/2007"],
        ["A memoir", None],
    ]
    assert ["Data release", "2026.11"] in found["citation"]
    assert ["Link", "https://red-seal.example/visits?years=1993..2025"] in found["citation"]


def test_whole_years_are_numbers_and_their_sum_is_left_out() -> None:
    """Years are found, compared and counted by formulas; a column's sum is that of its years."""
    rows = pd.DataFrame(
        {"Year": [*exports.whole_years([1973, 2010]), "Sum"], "US$": [1.5, 2.0, 3.5]}
    )
    rows = exports.explained(rows, {"Year": "Calendar year."}, summed=1)
    assert exports.csv(rows) == b"\xef\xbb\xbfYear,US$\r\n1973,1.5\r\n2010,2.0\r\n"
    assert json.loads(exports.json(of(rows), ENGLISH))["rows"] == [
        {"Year": 1973, "US$": 1.5},
        {"Year": 2010, "US$": 2.0},
    ]
    found = sheets(exports.excel(of(rows), ENGLISH))
    assert found["data"] == [["Year", "US$"], [1973, 1.5], [2010, 2]]
    assert found["codebook"][1] == ["Year", "Calendar year.", "number", 2]


def test_amounts_are_in_the_unit_of_the_axis() -> None:
    """The codebook has the axis' title for a column of amounts, unless its maker said more."""
    rows = pd.DataFrame({"Year": ["1973"], "n": [1], "Japan": [0.5], "Mean": [0.5]})
    rows = exports.explained(rows, {"Mean": "Of three years."})
    chart = {"data": [], "layout": {"yaxis": {"title": {"text": "US$ million"}}}}
    found = sheets(exports.excel(of(rows, make_figure=lambda: chart), ENGLISH))["codebook"]
    assert [row[:2] for row in found[1:]] == [
        ["Year", None],
        ["n", None],
        ["Japan", "US$ million. An empty cell is a figure that is not held, not zero."],
        ["Mean", "Of three years."],
    ]


def test_a_sheet_can_be_read_and_printed() -> None:
    """Long cells run over lines in rows as high, Japanese has its room, paper its whole breadth.

    The headings are bold and stay in sight; what stands beside a long cell begins at its top.
    """
    rows = pd.DataFrame({"Year": ["752"], "場所": ["日本、ベトナム"], "Why": ["word " * 40]})
    content = exports.excel(of(rows), ENGLISH)
    data = openpyxl.load_workbook(io.BytesIO(content))["data"]
    widths = [data.column_dimensions[letter].width for letter in "ABC"]
    assert widths == pytest.approx([8.7, 16.7, 50.7], abs=0.1)  # a column has its own margin
    assert data["C2"].alignment.wrap_text
    assert data["A2"].alignment.vertical == "top"
    assert (data["A1"].font.bold, data["A2"].font.bold) == (True, False)
    assert data["A1"].border.bottom.style == "thin"
    assert data.freeze_panes == "A2"
    assert data.row_dimensions[2].height == 75
    assert data.page_setup.orientation == "landscape"
    assert data.page_setup.paperSize == 9  # A4
    assert data.sheet_properties.pageSetUpPr.fitToPage
    assert data.page_setup.fitToHeight == 0  # one page broad, as many high as it takes
    assert data.print_title_rows == "$1:$1"
    book = zipfile.ZipFile(io.BytesIO(content))
    assert b'numberStoredAsText="1"' in book.read("xl/worksheets/sheet1.xml")


def test_a_workbook_is_the_same_bytes_each_time() -> None:
    """The same view gives the same file, whenever it is made."""
    rows = pd.DataFrame({"Year": ["752"]})
    assert exports.excel(of(rows), ENGLISH) == exports.excel(of(rows), ENGLISH)


def test_json_says_what_it_holds() -> None:
    """Title, sentence, link, release, day, sources and columns stand above the rows."""
    rows = pd.DataFrame({"Year": ["752"], "n": [float("nan")]})
    copy = of(exports.explained(rows, {"Year": "Calendar year."}))
    said = json.loads(exports.json(copy, ENGLISH))
    assert said["title"] == "Who visits whom?"
    assert said["link"] == "https://red-seal.example/visits?years=1993..2025"
    assert (said["release"], said["read"]) == ("2026.11", "2027-01-05")
    assert said["sources"][1] == {"title": "A memoir", "url": ""}
    assert said["columns"][0] == {"name": "Year", "meaning": "Calendar year."}
    assert said["rows"] == [{"Year": "752", "n": None}]


def _surrogate(text: str) -> bool:
    return any("\ud800" <= mark <= "\udfff" for mark in text)
