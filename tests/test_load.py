"""The loader: every shipped table loads; dates, numbers and texts are what was written."""

from pathlib import Path

import pytest

from lib import load, schema
from tests.tables import EVENTS, lines


@pytest.mark.parametrize("name", sorted(schema.TABLES))
def test_every_shipped_table_loads(name: str) -> None:
    """Each table of the package keeps every promise of its schema."""
    rows = load.table(name)
    assert not rows.empty
    assert rows.index.name == "line"
    assert rows.index.min() == 2


def test_a_table_has_the_columns_of_its_schema_and_what_its_dates_mean(data: Path) -> None:
    """Codes and text stay text, numbers are numbers, a date gains years, precision and about."""
    (data / "events.csv").write_text(EVENTS, "utf-8")
    rows = load.table("events")
    assert rows.loc[2].to_dict() == {
        "event": "paris-1973",
        "date": "1973-09-21",
        "category": "diplomacy",
        "direction": "both",
        "place": "paris",
        "importance": 3,
        "confidence": "high",
        "actors": "",
        "year_first": 1973,
        "year_last": 1973,
        "precision": "day",
        "about": False,
    }
    assert rows.loc[3, ["year_first", "year_last", "precision"]].tolist() == [700, 799, "century"]


def test_na_is_text(data: Path) -> None:
    """`NA` and `null` are text, not missing."""
    lines("event,source,locator", "NA,null,nan")(data / "evidence.csv")
    assert load.table("evidence").loc[2].tolist() == ["NA", "null", "nan"]


def test_missing_numbers_are_missing_not_zero(data: Path) -> None:
    """What a source does not give stays empty."""
    lines(
        "meeting,date,year,donor,kind,value_usd_million,value_home_billion,source",
        "cg-1,2010-12-07,2011,JPN,total,1760,,s",
        "cg-1,2010-12-07,2011,FRA,total,,0,s",
    )(data / "pledges.csv")
    rows = load.table("pledges")
    assert rows["value_usd_million"].isna().tolist() == [False, True]
    assert rows["value_home_billion"].isna().tolist() == [True, False]
    assert rows["year"].tolist() == [2011, 2011]


@pytest.mark.parametrize(
    ("edtf", "first", "last", "precision", "about"),
    [
        ("1973-09-21", 1973, 1973, "day", False),
        ("2024-02-29", 2024, 2024, "day", False),
        ("2014-03", 2014, 2014, "month", False),
        ("1601", 1601, 1601, "year", False),
        ("0752", 752, 752, "year", False),
        ("1330~", 1330, 1330, "year", True),
        ("1330?", 1330, 1330, "year", True),
        ("2014-03~", 2014, 2014, "month", True),
        ("159X", 1590, 1599, "decade", False),
        ("07XX", 700, 799, "century", False),
        ("07XX~", 700, 799, "century", True),
        ("1979/1991", 1979, 1991, "span", False),
        ("1979~/1991", 1979, 1991, "span", True),
        ("2014-03-16/2014-03-19", 2014, 2014, "span", False),
        ("2019-12-30/2020-01-02", 2019, 2020, "span", False),
    ],
)
def test_what_a_date_covers(
    data: Path, edtf: str, first: int, last: int, precision: str, about: bool
) -> None:
    """Years from the first to the last day, and the precision is how the date is written."""
    (data / "events.csv").write_text(EVENTS.replace("1973-09-21", edtf), "utf-8")
    row = load.table("events").loc[2]
    assert (row["year_first"], row["year_last"]) == (first, last)
    assert (row["precision"], row["about"]) == (precision, about)


def test_an_undated_row_covers_no_year(data: Path) -> None:
    """An empty date is missing: no year, no precision; the prefix tells which column it is of."""
    lines(
        "partner,tier,since,event,source,confidence",
        "LAO,special,,,s~t,low",
        "JPN,strategic,2009-04-20,e,s,high",
    )(data / "tiers.csv")
    rows = load.table("tiers")
    assert rows["since_year_first"].isna().tolist() == [True, False]
    assert rows["since_precision"].tolist() == ["", "day"]
    assert rows["since_about"].tolist() == [False, False]


def test_a_file_as_shipped() -> None:
    """A reader who takes a table home gets its bytes unchanged."""
    assert load.raw("events.csv") == (load.root() / "events.csv").read_bytes()


@pytest.mark.parametrize("file", ["nothing.csv", "../app.py", "text/../../app.py", "/etc/hosts"])
def test_only_files_of_the_package_are_handed_out(file: str) -> None:
    """What is not in the package, or lies outside its folder, is missing."""
    with pytest.raises(load.TableError, match="is missing"):
        load.raw(file)
