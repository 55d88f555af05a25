"""Tables as files: what a reader opens in a spreadsheet is text, never a formula."""

import csv
import datetime as dt
import io
import json
import math
import re
import zipfile
from pathlib import Path

import icalendar
import openpyxl
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lib import exports
from lib.exports import brief, events
from lib.exports.events import Told
from lib.exports.tables import disarmed
from tests.exports.views import ENGLISH, VIEW, many

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\tplain",
    "\rplain",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(A1)",
    " =1+1",
    "\u00a0=1+1",
    "\u3000=1+1",
    "\u200b=1+1",
    "\u2060=1+1",
    "\ufeff=1+1",
    "\x00=1+1",
    "\x1f=1+1",
    "\x7f=1+1",
    " \u00a0\t\u200b=cmd|'/C calc'!A0",
    '=HYPERLINK("http://evil.example","open")',
    "+SUM(1;2)",
    "-2+3+cmd|' /C calc'!A0",
    "@A1",
    "\t+1",
    "\r-1",
    "\n@A1",
    "\u00a0＝1+1",
    "\u200e=1+1",
    "\u00ad=1+1",
]
"""Cells a spreadsheet runs, or that become one when blanks and invisible marks are trimmed."""
SIGNS = tuple("=+-@＝＋－＠\t\r\n")


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_leaves_as_text(cell: str) -> None:
    """Every shape of a formula gets an apostrophe before it and is otherwise kept."""
    assert disarmed(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell",
    ["", " ", "Japan", "Việt Nam", "日本", "1973-09-21", "a=b", "1330~", "07XX", '"quoted"'],
)
def test_plain_text_leaves_as_it_is(cell: str) -> None:
    """Text that no spreadsheet runs is not touched."""
    assert disarmed(cell) == cell


@pytest.mark.parametrize("cell", [-163.19, 0, -5, None, True])
def test_numbers_stay_numbers(cell: object) -> None:
    """A negative amount is a number, not a formula."""
    assert disarmed(cell) is cell


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


def test_a_heading_is_a_cell_too() -> None:
    """A column's name that looks like a formula is disarmed like any cell."""
    content = exports.csv(pd.DataFrame({"=1+1": ["a"], "@b": ["c"]}))
    assert content.decode("utf-8-sig").splitlines()[0] == "'=1+1,'@b"


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


@given(
    st.text(),
    st.sampled_from("=+-@＝＋－＠\t\r\n"),
    st.text(alphabet=" \u00a0\u3000\u200b\x00\x0b"),
)
def test_nothing_before_the_sign_hides_it(rest: str, sign: str, blanks: str) -> None:
    """Blanks, of any width, do not smuggle a formula past the apostrophe."""
    assert str(disarmed(blanks + sign + rest)).startswith("'")


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
    return None if cell is None or math.isnan(float(cell)) else float(cell)


def test_many_views_are_read_back_as_they_were_shown() -> None:
    """500 views: CSV, Excel and JSON hold the rows displayed, cell by cell, read by others."""
    for rows in many(500):
        expected = [[as_found(cell) for cell in row] for row in rows.to_numpy(object)]
        heads = list(rows.columns)

        text = exports.csv(rows).decode("utf-8-sig")
        head, *lines = csv.reader(io.StringIO(text, newline=""))
        numeric = [
            any(isinstance(cell, float) for cell in column)
            for column in zip(*expected, strict=True)
        ]
        found = [
            [
                as_number(cell) if number else cell or None
                for cell, number in zip(row, numeric, strict=True)
            ]
            for row in lines
        ]
        assert (head, found) == (heads, expected)

        head, *lines = sheets(exports.excel(rows, VIEW, ENGLISH))["data"]
        assert head == heads
        assert lines == [as_in_excel(row) for row in expected]

        held = json.loads(exports.json(rows, VIEW))["rows"]
        assert [list(row) for row in held] == [heads] * len(rows)
        assert [[as_found(cell) for cell in row.values()] for row in held] == expected


def test_old_dates_and_other_scripts_in_excel() -> None:
    """752 stays text, Vietnamese and Japanese stay themselves, numbers stay numbers."""
    rows = pd.DataFrame(
        {"Year": ["752", "1973"], "Place": ["Đà Nẵng", "日本"], "US$": [1523.09, None]}
    )
    found = sheets(exports.excel(rows, VIEW, ENGLISH))
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


def test_a_sheet_can_be_read_and_printed() -> None:
    """Long cells run over lines in rows as high, Japanese has its room, paper its whole breadth.

    The headings are bold and stay in sight; what stands beside a long cell begins at its top.
    """
    rows = pd.DataFrame({"Year": ["752"], "場所": ["日本、ベトナム"], "Why": ["word " * 40]})
    content = exports.excel(rows, VIEW, ENGLISH)
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
    assert exports.excel(rows, VIEW, ENGLISH) == exports.excel(rows, VIEW, ENGLISH)


def test_json_says_what_it_holds() -> None:
    """Title, sentence, link, release, day, sources and columns stand above the rows."""
    said = json.loads(exports.json(pd.DataFrame({"Year": ["752"], "n": [float("nan")]}), VIEW))
    assert said["title"] == "Who visits whom?"
    assert said["link"] == "https://red-seal.example/visits?years=1993..2025"
    assert (said["release"], said["read"]) == ("2026.11", "2027-01-05")
    assert said["sources"][1] == {"title": "A memoir", "url": ""}
    assert said["columns"][0] == {"name": "Year", "meaning": "Calendar year."}
    assert said["rows"] == [{"Year": "752", "n": None}]


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_format_holds_a_formula(cell: str) -> None:
    """Each shape is text in CSV, Excel and JSON: in data, in a heading, in a source's title."""
    rows = pd.DataFrame({cell: [cell]})
    view = exports.View(**{**vars(VIEW), "title": cell, "sources": ((cell, cell),)})
    for line in csv.reader(io.StringIO(exports.csv(rows).decode("utf-8-sig"), newline="")):
        assert line[0].startswith("'")
    book = openpyxl.load_workbook(io.BytesIO(exports.excel(rows, view, ENGLISH)))
    cells = [found for sheet in book for row in sheet for found in row if found.value is not None]
    assert {found.data_type for found in cells} <= {"s", "n"}
    assert all(isinstance(found.value, int) for found in cells if found.data_type == "n")
    assert book["data"]["A2"].value.startswith("'")
    assert not any(found.hyperlink for found in cells)
    assert json.loads(exports.json(rows, view))["rows"] == [{cell: cell}]


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_briefing_or_calendar_holds_a_formula(cell: str) -> None:
    """A briefing's table can be pasted into a spreadsheet; an entry is one line of plain text."""
    rows = pd.DataFrame({cell: [cell]})
    shown = brief.html(rows, VIEW, [], ENGLISH, chart=False)
    assert re.findall(r"<t[hd]>(&#x27;)?", shown) == ["&#x27;"] * 2
    table = [line for line in brief.markdown(rows, VIEW, [], ENGLISH).splitlines() if "|" in line]
    assert [line[:3] for line in table] == ["| '", "| -", "| '"]
    told = Told("a", "1973-09-21", cell, cell, cell)
    book = events.calendar([told], cell, "1", dt.datetime(2026, 11, 22, tzinfo=dt.UTC))
    (entry,) = icalendar.Calendar.from_ical(book).walk("VEVENT")
    assert str(entry["SUMMARY"]).endswith(" (1973)")
    assert not set("\t\r\n\x00") & set(str(entry["SUMMARY"]))
    assert set(entry) == {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "RRULE", "SUMMARY", "DESCRIPTION", "TRANSP")
    }


@settings(max_examples=200)
@given(st.lists(st.text(max_size=30), min_size=50, max_size=50))
def test_ten_thousand_cells_leave_as_text(cells: list[str]) -> None:
    """200 tables of 50 arbitrary texts: all are text, none begins with a sign."""
    rows = pd.DataFrame({"a": cells}, dtype=object)
    lines = list(csv.reader(io.StringIO(exports.csv(rows).decode("utf-8-sig"), newline="")))
    assert len(lines) == 51
    assert not any("".join(line)[:1] in SIGNS for line in lines if line)
    content = exports.excel(rows, VIEW, ENGLISH)
    found = openpyxl.load_workbook(io.BytesIO(content))["data"]["A"]
    assert all(cell.data_type == "s" for cell in found if cell.value is not None)
    assert not any(str(cell.value)[:1] in SIGNS for cell in found)


def _surrogate(text: str) -> bool:
    return any("\ud800" <= mark <= "\udfff" for mark in text)


def test_tables_are_written_in_one_place() -> None:
    """No other module writes a table, so no cell leaves without being disarmed."""
    root = Path(__file__).resolve().parent.parent.parent
    writers = {
        file.relative_to(root).as_posix()
        for folder in ("lib", "pages")
        for file in (root / folder).rglob("*.py")
        if re.search(r"\.to_(csv|excel|json|html)\(|xlsxwriter", file.read_text("utf-8"))
    }
    assert writers == {"lib/exports/tables.py"}
