"""A broken table: its pages say which file and row in plain words, every other page works."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from lib import load, schema
from lib.ui.navigation import PAGES

ROOT = Path(__file__).resolve().parent.parent.parent
USED = {
    "events": {"overview", "together", "timeline", "tiers", "visits", "sources", "about"},
    "oda": {"overview", "oda", "together", "sources", "about"},
    "sectors": {"sources"},
    "projects": {"sources"},
    "places": {"sources"},
    "seeds": {"sources"},
}
"""Pages that need a table and must say so; the rest must not care."""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the package to break; nothing remembered before or after."""
    folder = tmp_path / "secret-folder"
    shutil.copytree(ROOT / "data", folder)
    monkeypatch.setenv("RED_SEAL_DATA", str(folder))
    st.cache_resource.clear()
    yield folder
    st.cache_resource.clear()


def errors(page: str) -> list[str]:
    """What a page says is broken; the rest of it must stand."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception, page
    assert len(app.title) == 1, page
    said = [error.value.replace("\\", "") for error in app.error]
    assert not any("secret-folder" in text or "Traceback" in text for text in said)
    return said


@pytest.mark.parametrize("name", [*sorted(schema.TABLES), "seeds"])
def test_a_table_cut_in_half_costs_its_pages_only(data: Path, name: str) -> None:
    """Each page stands; some say which table and row, and none fails without saying why."""
    path = data / f"{name}.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    half = len(lines) // 2
    path.write_text("".join(lines[:half]) + lines[half][:1], "utf-8")
    concerned = set()
    for page in PAGES:
        for said in errors(page):
            assert f"`{name}.csv`" in said, (page, said)
            assert f"row {half + 1}" in said, (page, said)
            concerned.add(page)
    assert concerned == USED.get(name, concerned)
    assert "sources" in concerned


@pytest.mark.parametrize(
    "wreck",
    [
        pytest.param(lambda path: path.unlink(), id="missing"),
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_bytes(b"a,b\n1,2\n"), id="another header"),
        pytest.param(lambda path: path.write_bytes(b"\0"), id="NUL"),
        pytest.param(lambda path: (path.unlink(), path.mkdir()), id="directory"),
    ],
)
def test_however_a_table_is_broken(data: Path, wreck: Callable[[Path], object]) -> None:
    """The ODA page names the table, the timeline does not care."""
    wreck(data / "oda.csv")
    assert all("`oda.csv`" in said for said in errors("oda"))
    assert errors("oda")
    assert errors("timeline") == []


def test_the_package_itself_is_broken(data: Path) -> None:
    """Without the package's description every page still says so in words."""
    (data / "datapackage.json").write_text("{", "utf-8")
    for page in PAGES:
        assert all("`datapackage.json`" in said for said in errors(page))
        assert errors(page), page


def test_no_words_at_all(data: Path) -> None:
    """Without words one plain sentence is left."""
    shutil.rmtree(data / "text")
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    (said,) = [error.value for error in app.error]
    assert "cannot be read" in said
    assert "secret-folder" not in said


def test_a_mended_table_is_used_again(data: Path) -> None:
    """A fault is not remembered: once the file is right, the page is."""
    path = data / "oda.csv"
    content = path.read_bytes()
    path.write_bytes(content[:-20])
    assert errors("oda")
    path.write_bytes(content)
    assert errors("oda") == []
    assert load.table("oda") is not None
