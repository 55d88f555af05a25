"""EDTF dates: what each form covers, and nothing that is no date passes."""

import csv
import json
from pathlib import Path

import edtf
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lib import dates, load, schema

ENGLISH = load.words("en")


def written() -> list[str]:
    """Every EDTF date of the package, as it stands in its file."""
    found = {json.loads((load.root() / "datapackage.json").read_text("utf-8"))["began"]}
    for name, columns in schema.EDTF_COLUMNS.items():
        with Path(load.root() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found |= {row[column] for column in columns if row[column]}
    return sorted(found)


def test_the_library_reads_every_date_of_the_package_the_same_way() -> None:
    """The edtf library, which knows the whole standard, gives the same first and last year."""
    for date in written():
        ours, theirs = dates.span(date), edtf.parse_edtf(date)
        lower, upper = theirs.lower_strict(), theirs.upper_strict()
        assert ours.year_first == (None if date.startswith("..") else lower.tm_year), date
        assert ours.year_last == (None if date.endswith("..") else upper.tm_year), date


@pytest.mark.parametrize(
    ("edtf", "span"),
    [
        ("1973-09-21", (1973, 1973, "day", False)),
        ("07XX", (700, 799, "century", False)),
        ("00XX", (0, 99, "century", False)),
        ("159X?", (1590, 1599, "decade", True)),
        ("1330%", (1330, 1330, "year", True)),
        ("1979/1991", (1979, 1991, "span", False)),
        ("1594/159X", (1594, 1599, "span", False)),
        ("2014-03/2014", (2014, 2014, "span", False)),
        ("2009-04-20/..", (2009, None, "span", False)),
        ("../1945~", (None, 1945, "span", True)),
    ],
)
def test_what_a_date_covers(edtf: str, span: tuple[object, ...]) -> None:
    """Years from the first to the last day; an open end has none."""
    assert tuple(dates.span(edtf)) == span


@pytest.mark.parametrize(
    "text",
    [
        "",
        "73",
        "1973-9-21",
        "1973-02-30",
        "1900-02-29",
        "1973-13",
        "1973-00",
        "1973-09-00",
        "0000-01-01",
        "1991/1979",
        "1991-05-03/1991-05-01",
        "../..",
        "1979/",
        "/1979",
        "/",
        "1979/1980/1981",
        "2001-21",
        "Y17000",
        "-0044",
        "19730921",
        "1973-09-21T10:00",
        " 1973",
        "1973\n",
        "１９７３",
        "X973",
        "1XXX",
        "1973-XX",
        "unknown",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """Neither a day that is not in the calendar, nor a form that no words exist for."""
    with pytest.raises(ValueError, match=r"^"):
        dates.span(text)


@given(st.from_regex(dates._FORMS, fullmatch=True) | st.text(max_size=12))
@example("9999-12-31/..")
def test_every_date_has_words(text: str) -> None:
    """Whatever passes as a date covers years in order and can be said."""
    try:
        span = dates.span(text)
    except ValueError:
        return
    known = [year for year in (span.year_first, span.year_last) if year is not None]
    assert known == sorted(known)
    assert all(0 <= year <= 9999 for year in known)
    assert ENGLISH.date(text)
