"""What a reader opens in a spreadsheet is text, never a formula, whatever file it came in."""

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path

import icalendar
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import exports
from lib.exports import brief, events
from lib.exports.events import Told
from lib.exports.tables import disarmed
from tests.exports.views import ENGLISH, of

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


def test_a_heading_is_a_cell_too() -> None:
    """A column's name that looks like a formula is disarmed like any cell."""
    content = exports.csv(pd.DataFrame({"=1+1": ["a"], "@b": ["c"]}))
    assert content.decode("utf-8-sig").splitlines()[0] == "'=1+1,'@b"


@given(
    st.text(),
    st.sampled_from("=+-@＝＋－＠\t\r\n"),
    st.text(alphabet=" \u00a0\u3000\u200b\x00\x0b"),
)
def test_nothing_before_the_sign_hides_it(rest: str, sign: str, blanks: str) -> None:
    """Blanks, of any width, do not smuggle a formula past the apostrophe."""
    assert str(disarmed(blanks + sign + rest)).startswith("'")


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_format_holds_a_formula(cell: str) -> None:
    """Each shape is text in CSV, Excel and JSON: in data, in a heading, in a source's title."""
    rows = pd.DataFrame({cell: [cell]})
    copy = of(rows, title=cell, make_sources=lambda: ((cell, cell),))
    for line in csv.reader(io.StringIO(exports.csv(rows).decode("utf-8-sig"), newline="")):
        assert line[0].startswith("'")
    book = openpyxl.load_workbook(io.BytesIO(exports.excel(copy, ENGLISH)))
    cells = [found for sheet in book for row in sheet for found in row if found.value is not None]
    assert {found.data_type for found in cells} <= {"s", "n"}
    assert all(isinstance(found.value, int) for found in cells if found.data_type == "n")
    assert book["data"]["A2"].value.startswith("'")
    assert not any(found.hyperlink for found in cells)
    assert json.loads(exports.json(copy, ENGLISH))["rows"] == [{cell: cell}]


@pytest.mark.parametrize("cell", FORMULAS)
def test_no_briefing_or_calendar_holds_a_formula(cell: str) -> None:
    """A briefing's table can be pasted into a spreadsheet; an entry is one line of plain text."""
    copy = of(pd.DataFrame({cell: [cell]}))
    shown = brief.html(copy, [], ENGLISH)
    assert re.findall(r"<t[hd]>(&#39;)?", shown) == ["&#39;"] * 2
    table = [line for line in brief.markdown(copy, [], ENGLISH).splitlines() if "|" in line]
    assert [line[:3] for line in table] == ["| '", "| -", "| '"]
    told = Told("a", "1973-09-21", cell, cell, cell)
    book = events.calendar([told], cell, "1", dt.datetime(2026, 11, 22, tzinfo=dt.UTC), ENGLISH)
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
    content = exports.excel(of(rows), ENGLISH)
    found = openpyxl.load_workbook(io.BytesIO(content))["data"]["A"]
    assert all(cell.data_type == "s" for cell in found if cell.value is not None)
    assert not any(str(cell.value)[:1] in SIGNS for cell in found)


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
