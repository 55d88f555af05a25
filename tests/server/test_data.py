"""`/data/`: the files of the package under their own names, and nothing else."""

from __future__ import annotations

import json

import pytest

from lib import load
from tests.server.fetch import fetch


def test_every_file_of_the_package_is_served(site: str) -> None:
    """Each path the package names gives the file as shipped, so the package can be read there."""
    package = json.loads(fetch(site, "/data/datapackage.json").body)
    for resource in package["resources"]:
        answer = fetch(site, f"/data/{resource['path']}")
        assert (answer.status, answer.body) == (200, load.raw(resource["path"]))
        assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"


@pytest.mark.parametrize(
    ("path", "kind", "begins"),
    [
        ("red-seal_2026.11.zip", "application/zip", b"PK\x03\x04"),
        ("anniversaries.ics", "text/calendar; charset=utf-8", b"BEGIN:VCALENDAR\r\n"),
        ("timeline.json", "application/json", b"{"),
        ("dataset.jsonld", "application/ld+json", b"{"),
        ("README.md", "text/markdown; charset=utf-8", b"# "),
    ],
)
def test_files_made_from_the_package(site: str, path: str, kind: str, begins: bytes) -> None:
    """What other programs subscribe to has an address that does not change."""
    answer = fetch(site, f"/data/{path}")
    assert (answer.status, answer.headers["Content-Type"]) == (200, kind)
    assert answer.body.startswith(begins)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["", "nothing.csv", "text/en/ui.toml", "..%2fasgi.py", "%2e%2e/app.py", "/etc/passwd"]
)
def test_nothing_else_is_served(site: str, path: str) -> None:
    """A path the package does not name is not a file, wherever it points."""
    answer = fetch(site, f"/data/{path}")
    assert answer.status in (400, 404)
    assert b"import" not in answer.body
