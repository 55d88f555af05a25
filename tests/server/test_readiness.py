"""`/readyz` says whether readers can be served, and if not, which file is to blame."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.requests import Request

from lib.server import readiness
from tests.browser import window
from tests.server.fetch import fetch


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the data package that a test may break."""
    folder = tmp_path_factory.mktemp("package") / "data"
    shutil.copytree(window.ROOT / "data", folder)
    shutil.copytree(folder / "text" / "en", folder / "text" / "xx")
    return folder


@pytest.fixture(scope="module")
def other_site(data: Path) -> Iterator[str]:
    """A server over that copy."""
    with window.served(window.uvicorn(), env={"RED_SEAL_DATA": str(data)}) as address:
        yield address


def test_ready_when_every_table_loads(site: str) -> None:
    """The shipped data is whole: 200, and nobody keeps the answer."""
    answer = fetch(site, "/readyz")
    assert answer.status == 200
    assert json.loads(answer.body) == {"status": "ready"}
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_broken_table_is_named_and_a_mended_one_forgotten(other_site: str, data: Path) -> None:
    """503 names file, row and reason and no path; the files are read anew at every check."""
    file = data / "eras.csv"
    whole = file.read_text()
    assert fetch(other_site, "/readyz").status == 200
    file.write_text(whole.replace("1867", "long ago"))
    time.sleep(1.1)
    answer = fetch(other_site, "/readyz")
    assert answer.status == 503
    (broken,) = json.loads(answer.body)["broken"]
    assert broken["file"] == "eras.csv"
    assert "row 3" in broken["reason"]
    assert "long ago" in broken["reason"]
    assert str(data.parent) not in answer.body.decode()
    file.write_text(whole)
    time.sleep(1.1)
    assert fetch(other_site, "/readyz").status == 200


def test_every_broken_file_is_named(other_site: str, data: Path) -> None:
    """A missing table, an empty one and missing words are all told at once."""
    kept = {
        name: (data / name).read_bytes() for name in ("oda.csv", "tiers.csv", "text/xx/ui.toml")
    }
    try:
        (data / "oda.csv").unlink()
        (data / "tiers.csv").write_bytes(b"")
        (data / "text/xx/ui.toml").write_bytes(b"[language")
        time.sleep(1.1)
        found = json.loads(fetch(other_site, "/readyz").body)["broken"]
    finally:
        for name, content in kept.items():
            (data / name).write_bytes(content)
    reasons = {each["file"]: each["reason"] for each in found}
    assert reasons["oda.csv"] == "oda.csv: is missing"
    assert reasons["tiers.csv"] == "tiers.csv: is empty"
    assert "is not TOML" in reasons["text/xx/ui.toml"]
    assert set(reasons) == {"oda.csv", "tiers.csv", "text/xx/ui.toml"}


def test_a_row_that_names_nothing_is_not_ready(other_site: str, data: Path) -> None:
    """A reference to what is not there is a fault of the row that has it."""
    file = data / "visits.csv"
    whole = file.read_text()
    file.write_text(whole + "no-such-event,nobody,emperor,jp-vn,bilateral\n")
    try:
        time.sleep(1.1)
        answer = fetch(other_site, "/readyz")
    finally:
        file.write_text(whole)
    assert answer.status == 503
    (broken,) = json.loads(answer.body)["broken"]
    row = whole.count("\n") + 1
    assert broken["file"] == "visits.csv"
    assert broken["reason"] == (
        f"visits.csv, row {row}: column event, “no-such-event”, is not in events.csv"
    )


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("text/en/ui.toml", b"\xff", "is not UTF-8 text"),
        ("text/en/names.csv", b"\xff", "is not UTF-8 text"),
        ("text/xx/ui.toml", None, "is missing"),
    ],
)
def test_a_language_that_cannot_be_read_is_missed(
    other_site: str, data: Path, file: str, content: bytes | None, reason: str
) -> None:
    """Words that cannot be read, and phrases of a language that nobody else has, are not ready; the
    page is sent all the same.
    """
    whole = (data / file).read_bytes()
    if content is None:
        (data / file).unlink()
    else:
        (data / file).write_bytes(content)
    try:
        time.sleep(1.1)
        answer, page = fetch(other_site, "/readyz"), fetch(other_site, "/oda?lang=ja")
    finally:
        (data / file).write_bytes(whole)
    assert answer.status == 503
    assert json.loads(answer.body)["broken"] == [{"file": file, "reason": f"{file}: {reason}"}]
    assert page.status == 200


def test_the_index_page_is_in_the_language_of_the_address(other_site: str) -> None:
    """A reader of another language gets a page that says so to screen readers."""
    assert '<html lang="xx">' in fetch(other_site, "/oda?lang=xx&years=1992..").body.decode()


def test_a_flood_of_questions_is_one_check(monkeypatch: pytest.MonkeyPatch) -> None:
    """However often it is asked within a second, the server reads the files once."""
    checks: list[str] = []
    monkeypatch.setattr(readiness, "_kept", None)
    monkeypatch.setattr(readiness, "broken", lambda: iter(checks.append("read") or ()))
    asked = Request({"type": "http"})
    assert {readiness.readyz(asked).status_code for _ in range(50)} == {200}
    assert checks == ["read"]
