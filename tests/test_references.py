"""A code that its file does not know is refused at load, with file, row and column."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from lib import load, references

SHIPPED = load.root()
REFERENCES = [
    ("events", "direction", "datapackage.json"),
    ("events", "place", "places.csv"),
    ("evidence", "event", "events.csv"),
    ("evidence", "source", "sources.csv"),
    ("places", "country", "actors.csv"),
    ("tiers", "partner", "actors.csv"),
    ("tiers", "tier", "datapackage.json"),
    ("tiers", "event", "events.csv"),
    ("tiers", "source", "sources.csv"),
    ("visits", "event", "events.csv"),
    ("visits", "direction", "datapackage.json"),
    ("visits", "office", "datapackage.json"),
    ("oda", "donor", "actors.csv"),
    ("oda", "recipient", "actors.csv"),
    ("oda", "measure", "datapackage.json"),
    ("oda", "source", "sources.csv"),
    ("sectors", "measure", "datapackage.json"),
    ("sectors", "source", "sources.csv"),
    ("pledges", "donor", "actors.csv"),
    ("pledges", "source", "sources.csv"),
    ("projects", "place", "places.csv"),
    ("projects", "source", "sources.csv"),
    ("indicators", "subject", "actors.csv"),
    ("indicators", "partner", "actors.csv"),
    ("indicators", "source", "sources.csv"),
    ("rates", "country", "actors.csv"),
    ("rates", "source", "sources.csv"),
    ("conflicts", "event", "events.csv"),
    ("claims", "conflict", "conflicts.csv"),
    ("claims", "source", "sources.csv"),
]
"""Which column holds codes of which file."""


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tables of the package, to break."""
    folder = tmp_path / "data"
    shutil.copytree(SHIPPED, folder, ignore=shutil.ignore_patterns("text"))
    monkeypatch.setenv("RED_SEAL_DATA", str(folder))
    return folder


def write(file: Path, row: int, column: str, value: str) -> None:
    """Put a value into a cell; `row` as an editor counts, the header is 1."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines))
    rows[row - 1][rows[0].index(column)] = value
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines, lineterminator="\n").writerows(rows)


@pytest.mark.parametrize(("table", "column", "known"), REFERENCES)
def test_a_code_nobody_knows_is_refused(copy: Path, table: str, column: str, known: str) -> None:
    """The error has the row and the code; the file that should know it is named."""
    write(copy / f"{table}.csv", 5, column, "ZZZ")
    with pytest.raises(load.TableError) as caught:
        load.table(table)
    said = f"{table}.csv, row 5: column {column}, “ZZZ”, is not in {known}"
    assert str(caught.value) == said


def test_one_of_several_codes_in_a_cell(copy: Path) -> None:
    """Of codes joined by ~ each must be known, and the one that is not is said."""
    write(copy / "tiers.csv", 7, "source", "mofa-vn-2014~lost-source")
    with pytest.raises(load.TableError) as caught:
        load.table("tiers")
    assert (caught.value.row, caught.value.column) == (7, "source")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("events.csv", None),
        ("events.csv", "event,date\nshort\n"),
        ("events.csv", "name\nno-key\n"),
        ("datapackage.json", "{"),
        ("datapackage.json", '{"tiers": 5}'),
        ("sources.csv", ""),
    ],
)
def test_a_file_that_cannot_be_read_breaks_no_other(
    copy: Path, file: str, content: str | None
) -> None:
    """Its own fault is told where it is used; tables that refer to it go on."""
    if content is None:
        (copy / file).unlink()
    else:
        (copy / file).write_text(content)
    assert len(load.table("evidence"))
    assert len(load.table("tiers"))


def test_rows_gone_from_a_table_are_missed_where_they_are_named(copy: Path) -> None:
    """A table cut between two rows is whole by itself; a row that needs the rest says so."""
    lines = (copy / "events.csv").read_text("utf-8").splitlines(keepends=True)
    (copy / "events.csv").write_text("".join(lines[:100]), "utf-8")
    assert len(load.table("events")) == 99
    for table in ("evidence", "visits", "tiers"):
        with pytest.raises(load.TableError) as caught:
            load.table(table)
        assert caught.value.problem.endswith("is not in events.csv")


def test_the_foreign_keys_of_the_package_are_judged() -> None:
    """What the package declares for the public validator, the app asks for as well."""
    declared = {
        (resource["name"], field, key["reference"]["resource"])
        for resource in load.package()["resources"]
        if "/" not in resource["path"]
        for key in resource["schema"].get("foreignKeys", ())
        for field in key["fields"]
    }
    judged = {
        (table, column, other)
        for table, columns in references.TO_TABLES.items()
        for column, other in columns.items()
    }
    assert declared <= judged
    assert len(REFERENCES) == len(judged) + sum(map(len, references.TO_LISTS.values()))
