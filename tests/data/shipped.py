"""The data package as a stranger would read it, with the standard library."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parents[2] / "data"
PACKAGE = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
RESOURCES = {resource["name"]: resource for resource in PACKAGE["resources"]}


@cache
def rows(table: str) -> list[dict[str, str]]:
    """The rows of a table of the package, as texts."""
    with (DATA / RESOURCES[table]["path"]).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def codes(table: str, column: str) -> set[str]:
    """The codes of a column, cells with several taken apart."""
    return {code for row in rows(table) for code in row[column].split("~")} - {""}
