"""The form of the data package: valid, sourced, described, and complete against both documents.

Belongs here: promises that hold for every table. Does not: figures (`test_published`), names
(`test_names`). Reads the files as a stranger would.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from pathlib import Path

import edtf
import pytest
from frictionless import Package

from tests.data.shipped import DATA, PACKAGE, RESOURCES, codes, rows

EDTF_COLUMNS = [
    ("events", "date"),
    ("tiers", "since"),
    ("pledges", "date"),
    ("projects", "date"),
    ("indicators", "period"),
    ("sources", "published"),
    ("sources", "accessed"),
]

STATEMENTS = {
    "seed1": {
        3: 2, 5: 1, 7: 1, 9: 1, 11: 1, 13: 1, 15: 1, 17: 1, 19: 1, 21: 1, 23: 2, 25: 1, 27: 1,
        29: 1, 31: 1, 33: 1, 35: 1, 37: 2, 39: 1, 41: 1, 43: 1, 45: 1, 47: 2, 49: 1, 51: 1, 53: 2,
        55: 1, 56: 1, 57: 1, 58: 1,
    },
    "seed2": {
        13: 1, 15: 2, 17: 1, 19: 2, 21: 1, 23: 1, 25: 1, 27: 1, 29: 1, 31: 1, 33: 1, 35: 2, 41: 1,
        43: 1, 45: 1, 47: 1, 49: 1,
    },
}  # fmt: skip
"""How many statements each line of the two founding documents makes."""


def faults(folder: Path) -> list[str]:
    """What the public validator says of the package in `folder`, one line a fault."""
    report = Package(str(folder / "datapackage.json")).validate()
    told = [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors]
    return told + [error.message for error in report.errors]


def test_the_package_is_valid() -> None:
    """Types, required cells, allowed codes, keys and references hold for the public validator."""
    assert faults(DATA) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("oda.csv", "JPN,VNM,2014,net_disbursement", "ZZZ,VNM,2014,net_disbursement", "oda"),
        ("oda.csv", "JPN,VNM,2014,net_disbursement", "JPN,VNM,2013,net_disbursement", "oda"),
        ("pledges.csv", "cg-12,2004-12-02,", "cg-12,2 Dec 2004,", "pledges"),
    ],
    ids=["unknown donor", "duplicate key", "free date"],
)
def test_the_validator_sees_a_broken_row(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    """An unknown code, a duplicate key and a date that is not EDTF are each refused."""
    copy = shutil.copytree(DATA, tmp_path / "data")
    broken = (copy / file).read_text(encoding="utf-8").replace(old, new, 1)
    (copy / file).write_text(broken, encoding="utf-8")
    assert any(fault.startswith(f"{told}: ") for fault in faults(copy))


def test_every_file_is_in_the_package() -> None:
    """Every CSV file under data/, English texts included, is a resource, and the reverse."""
    files = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv")}
    other_languages = {file for file in files if re.match(r"text/(?!en/)", file)}
    listed = {resource["path"] for resource in PACKAGE["resources"]}
    assert files - other_languages <= listed <= files


def test_files_are_plain() -> None:
    """Files are UTF-8 without mark, lines end in LF, and no cell spells out a missing value."""
    for path in DATA.rglob("*.csv"):
        raw = path.read_bytes()
        assert not raw.startswith(b"\xef\xbb\xbf"), path.name
        assert b"\r" not in raw, path.name
        assert raw.endswith(b"\n"), path.name
        raw.decode("utf-8")
    for table in RESOURCES:
        for row in rows(table):
            assert not {"NA", "N/A", "nan", "NaN", "None", "null"} & set(row.values()), row


def test_about_this_pair() -> None:
    """The package says which pair, recipient, beginning and directions it has, and the order of
    its tiers, measures and offices.
    """
    assert PACKAGE["pair"] == ["JPN", "VNM"]
    assert PACKAGE["recipient"] == "VNM"
    assert PACKAGE["began"] == "1973-09-21"
    assert PACKAGE["directions"] == ["jp-vn", "vn-jp"]
    assert set(PACKAGE["tiers"]) == codes("tiers", "tier")
    assert PACKAGE["measures"][0] == "net_disbursement"
    assert set(PACKAGE["measures"]) == codes("oda", "measure") | codes("sectors", "measure")
    assert set(PACKAGE["offices"]) == codes("visits", "office")
    assert set(PACKAGE["complete"]) <= codes("tiers", "tier")
    assert codes("tiers-en", "tier") == {*PACKAGE["tiers"], "none"}
    own = [row["tier"] for row in rows("tiers") if row["partner"] == PACKAGE["pair"][0]]
    assert own == [tier for tier in PACKAGE["tiers"] if tier in own]


@pytest.mark.parametrize(("table", "column"), EDTF_COLUMNS)
def test_dates_are_edtf(table: str, column: str) -> None:
    """Every date reads as EDTF (ISO 8601-2 levels 0 and 1) and lies between 700 and 2026."""
    for date in {row[column] for row in rows(table)} - {""}:
        edtf.parse_edtf(date)
        ends = [edtf.parse_edtf(end) for end in date.split("/") if end != ".."]
        assert ends[0].lower_strict().tm_year >= 700, date
        assert ends[-1].upper_strict().tm_year <= 2026, date


def test_breaks_and_notes_are_of_measures_there_are() -> None:
    """A break lies between two years of its measure; a note is of years with figures."""
    for said in [*PACKAGE["breaks"], *PACKAGE["notes"]]:
        here = [row for row in rows("oda") if row["measure"] == said["measure"]]
        years = {int(row["year"]) for row in here}
        if "year" in said:
            assert {said["year"] - 1, said["year"]} <= years, said
        else:
            assert set(said["years"]) <= years, said
            assert said.get("donor", "DAC") in {row["donor"] for row in here}, said
    assert PACKAGE["aid_since"] in years


def test_every_event_has_evidence() -> None:
    """Every event has a source, and one of importance 3 has at least two."""
    sources = Counter(row["event"] for row in rows("evidence"))
    assert [row["event"] for row in rows("events") if not sources[row["event"]]] == []
    shown = [row["event"] for row in rows("events") if row["importance"] == "3"]
    assert shown
    assert [event for event in shown if sources[event] < 2] == []


def test_every_source_is_known_and_used() -> None:
    """Every source cited is listed, every one listed is cited, and no address is listed twice."""
    tables = [
        *["evidence", "tiers", "claims", "oda", "sectors"],
        *["pledges", "projects", "indicators", "rates"],
    ]
    cited = {source for table in tables for source in codes(table, "source")}
    assert cited == codes("sources", "source")
    addresses = Counter(row["url"] for row in rows("sources") if row["url"])
    assert [url for url, times in addresses.items() if times > 1] == []


def test_every_place_and_actor_is_used() -> None:
    """No place and no actor is listed without a row that needs it."""
    assert codes("places", "place") == codes("events", "place") | codes("projects", "place")
    needed = codes("oda", "donor") | codes("oda", "recipient") | codes("pledges", "donor")
    needed |= codes("tiers", "partner") | codes("rates", "country") | set(PACKAGE["pair"])
    needed |= codes("indicators", "subject") | codes("indicators", "partner")
    assert codes("actors", "actor") == needed


def test_both_documents_are_counted() -> None:
    """The 55 statements of the two founding documents are all listed, line by line."""
    listed = Counter((row["seed"], int(row["line"].split()[-1])) for row in rows("seeds"))
    expected = {(seed, line): n for seed, lines in STATEMENTS.items() for line, n in lines.items()}
    assert sum(expected.values()) == 55
    assert listed == expected


@pytest.mark.parametrize("statement", [row["statement"] for row in rows("seeds")])
def test_every_statement_has_a_place(statement: str) -> None:
    """A statement is found again as an event, conflict or figure, or is left out with a reason."""
    row = next(row for row in rows("seeds") if row["statement"] == statement)
    match row["kind"]:
        case "event" | "caption":
            assert row["fate"] in codes("events", "event")
        case "conflict":
            assert row["fate"] in codes("conflicts", "conflict")
        case "figure":
            table, year, donor = row["fate"].split(":")
            assert any((r["year"], r["donor"]) == (year, donor) for r in rows(table))
        case _:
            assert (row["kind"], row["fate"]) == ("left-out", "left-out")
            reasons = {r["code"] for r in rows("names-en") if r["table"] == "left-out"}
            assert statement in reasons


def test_conflicts_have_sides() -> None:
    """Every conflict shows at least two claims, and a settled one says which reading is ours."""
    claims = Counter(row["conflict"] for row in rows("claims"))
    ours = {row["conflict"] for row in rows("claims") if row["ours"] == "true"}
    for row in rows("conflicts"):
        assert claims[row["conflict"]] >= 2, row["conflict"]
        assert row["status"] == "open" or row["conflict"] in ours, row["conflict"]


def test_the_dictionary_knows_every_column() -> None:
    """The README has a section for every table, and in it every column and measure."""
    readme = (DATA / "README.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### `([\w./<>-]+)`[^\n]*\n(.*?)(?=^#|\Z)", readme, re.M | re.S))
    for resource in PACKAGE["resources"]:
        section = sections[re.sub(r"^text/\w+/", "text/<language>/", resource["path"])]
        for field in resource["schema"]["fields"]:
            assert f"`{field['name']}`" in section, (resource["path"], field["name"])
    for measure in codes("oda", "measure"):
        assert f"`{measure}`" in sections["oda.csv"], measure


def test_every_column_is_described() -> None:
    """Each resource and each of its columns says in words what it is."""
    for resource in PACKAGE["resources"]:
        assert resource["title"], resource["name"]
        assert resource["description"], resource["name"]
        for field in resource["schema"]["fields"]:
            assert field["description"].endswith("."), (resource["name"], field["name"])
