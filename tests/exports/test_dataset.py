"""The data set as a whole: the ZIP, and what search engines are told of it."""

import io
import json
import zipfile

import frictionless

from lib import load
from lib.exports import dataset
from lib.views import package_files
from tests.exports.views import ENGLISH

HOME = "https://red-seal.example"


def test_the_archive_is_the_package() -> None:
    """Every file the package names is in it, byte for byte, under its own path."""
    with zipfile.ZipFile(io.BytesIO(package_files.archive())) as packed:
        names = packed.namelist()
        assert {"datapackage.json", "README.md", "LICENSE", "oda.csv"} <= set(names)
        assert "text/en/events.csv" in names
        assert packed.testzip() is None
        for name in names:
            assert packed.read(name) == load.raw(name)
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_archive_is_a_valid_package(tmp_path) -> None:
    """Unpacked, Frictionless takes its description, and every file it names is there."""
    with zipfile.ZipFile(io.BytesIO(package_files.archive())) as packed:
        packed.extractall(tmp_path)
    checked = frictionless.Package(str(tmp_path / "datapackage.json"))
    assert len(checked.resources) == len(load.package()["resources"])
    assert all((tmp_path / resource.path).is_file() for resource in checked.resources)


def test_the_same_files_give_the_same_bytes() -> None:
    """Order and time do not matter."""
    assert dataset.archive({"a": b"1", "b/c": b"2"}) == dataset.archive({"b/c": b"2", "a": b"1"})


def test_the_description_has_what_search_engines_ask_for() -> None:
    """Name and a description of 50 to 5,000 characters are required, the rest recommended."""
    found = json.loads(package_files.described(ENGLISH, HOME))
    assert (found["@context"], found["@type"]) == ("https://schema.org/", "Dataset")
    assert found["name"] == "Red Seal: Japan–Viet Nam relations"
    assert 50 <= len(found["description"]) <= 5000
    assert found["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert found["version"] == "2026.11"
    assert found["temporalCoverage"] == "0700/2025"
    assert found["spatialCoverage"] == ["Japan", "Viet Nam"]
    assert found["creator"]["name"] == "Red Seal contributors"
    parts = {part["contentUrl"]: part for part in found["distribution"]}
    assert parts[f"{HOME}/data/red-seal_2026.11.zip"]["encodingFormat"] == "application/zip"
    assert parts[f"{HOME}/data/events.csv"]["encodingFormat"] == "text/csv"


def test_a_title_cannot_end_the_script() -> None:
    """In a page's head the description stays data, whatever a title says."""
    assert "<" not in dataset.jsonld({"name": "</script><script>alert(1)</script>"})
