"""Tables as files: what a reader opens in a spreadsheet is text, never a formula."""

import csv
import io

import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lib import exports
from lib.exports.tables import disarmed

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
]
"""Cells a spreadsheet runs, or that become one when blanks and invisible marks are trimmed."""


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


def _surrogate(text: str) -> bool:
    return any("\ud800" <= mark <= "\udfff" for mark in text)
