"""The schemas: one for each table of the package, agreeing with the package's own description."""

import csv
from pathlib import Path

import pytest

from lib import load, schema

RESOURCES = {
    resource["name"]: resource["schema"]
    for resource in load.package()["resources"]
    if resource["name"] in schema.TABLES
}
TABLES = sorted(schema.TABLES)


def test_every_table_of_the_package_has_a_schema() -> None:
    """Each CSV at the top of the package is judged at load; only the list of seeds is not."""
    files = {path.stem for path in load.root().glob("*.csv")}
    assert files - {"seeds"} == set(schema.TABLES)
    assert RESOURCES.keys() == schema.TABLES.keys()


@pytest.mark.parametrize("name", TABLES)
def test_columns_stand_in_the_files_order(name: str) -> None:
    """Schema, file and description name the same columns in the same order."""
    with Path(load.root() / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    assert list(schema.TABLES[name].columns) == header
    assert [field["name"] for field in RESOURCES[name]["fields"]] == header


@pytest.mark.parametrize("name", TABLES)
def test_keys_are_those_of_the_package(name: str) -> None:
    """What may not stand twice is the primary key the package declares."""
    found = schema.TABLES[name]
    key = found.unique or [name for name, column in found.columns.items() if column.unique]
    assert list(key) == list(RESOURCES[name]["primaryKey"])


@pytest.mark.parametrize("name", TABLES)
def test_numbers_and_dates_are_columns_that_exist(name: str) -> None:
    """Each column listed as a number or a date is one, in the schema and in the description."""
    columns = schema.TABLES[name].columns
    numbers = set(schema.NUMBERS.get(name, ()))
    assert numbers == {column for column, found in columns.items() if "str" not in str(found.dtype)}
    described = {
        field["name"]
        for field in RESOURCES[name]["fields"]
        if field["type"] in ("number", "integer", "year")
    }
    assert numbers == described
    assert set(schema.EDTF_COLUMNS.get(name, ())) <= columns.keys() - numbers


@pytest.mark.parametrize("name", TABLES)
def test_money_has_a_measure_and_a_source(name: str) -> None:
    """A table with amounts says where each comes from, and by what measure, kind or scope."""
    columns = schema.TABLES[name].columns
    if any(column.startswith("value") for column in columns):
        assert "source" in columns
        assert {"measure", "kind", "scope", "indicator"} & columns.keys()


def test_no_date_is_coerced() -> None:
    """Coercion would turn dates into nanoseconds, which begin in 1677."""
    for table in schema.TABLES.values():
        assert not table.coerce
        assert table.strict
        assert not any(column.coerce for column in table.columns.values())
        assert not any("datetime" in str(column.dtype) for column in table.columns.values())
