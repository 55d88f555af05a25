"""A broken table: its pages say which file and row in plain words, every other page works."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib import files, load, record, schema
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
    monkeypatch.setattr(files, "SHIPPED", folder)
    record.forget()
    yield folder
    record.forget()


def errors(page: str, **address: str) -> list[str]:
    """What a page says is broken; the rest of it must stand."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
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


def _line(number: int, old: str, new: str) -> Callable[[Path], object]:
    """A change in one line of a file; the header is the first."""

    def wreck(path: Path) -> None:
        lines = path.read_text("utf-8").splitlines(keepends=True)
        assert old in lines[number - 1]
        lines[number - 1] = lines[number - 1].replace(old, new)
        path.write_text("".join(lines), "utf-8")

    return wreck


_EVENTS = (ROOT / "data" / "events.csv").read_bytes()


def _cut(path: Path) -> object:
    """Leave out the second half of the last line."""
    return path.write_bytes(_EVENTS[: -len(_EVENTS.splitlines()[-1]) // 2])


WRECKS: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "is missing"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "only a header": (
        lambda path: path.write_bytes(path.read_bytes().split(b"\n")[0]),
        "has no rows",
    ),
    "another header": (lambda path: path.write_bytes(b"a,b\n1,2\n"), "row 1"),
    "cut in a row": (_cut, f"row {len(_EVENTS.splitlines())}"),
    "a duplicate key": (_line(3, "buttetsu-nara-752", "cham-music-8th-century"), "row 3"),
    "a bad date": (_line(7, ",1591,", ",1591-02-30,"), "row 7"),
    "a bad code": (_line(7, ",vn-jp,", ",sideways,"), "row 7"),
    "a word for a number": (_line(7, ",2,high", ",two,high"), "row 7"),
    "NUL": (_line(7, "1591", "\0"), "row 7"),
    "UTF-16": (lambda path: path.write_bytes(path.read_text().encode("utf-16")), "is not UTF-8"),
    "not a file": (lambda path: (path.unlink(), path.mkdir()), "cannot be read"),
}
"""Ways to break `events.csv`, and what its page then says."""


@pytest.mark.parametrize("way", WRECKS)
def test_however_a_table_is_broken(data: Path, way: str) -> None:
    """The timeline names the table, and the row where there is one; the ODA page does not care."""
    wreck, said = WRECKS[way]
    wreck(data / "events.csv")
    told = errors("timeline")
    assert told
    for text in told:
        assert "`events.csv`" in text
        assert said in text
    assert errors("oda") == []


@pytest.mark.parametrize("way", WRECKS)
def test_a_fault_is_told_in_the_readers_language(data: Path, way: str) -> None:
    """What is wrong with a table is said in Japanese: Latin letters are names in the files only."""
    WRECKS[way][0](data / "events.csv")
    for said in errors("timeline", lang="ja"):
        text = re.sub(r"`[^`]*`|「[^」]*」|（[^）]*）|CSV|UTF-8|NUL|EDTF", "", said)
        assert re.findall(r"[A-Za-z]{2,}", text) == []


MODULES = ("files", "load", "words", "references")


def test_every_fault_has_words() -> None:
    """Each check that the reader of tables knows has a phrase of its own in every language."""
    source = "".join((ROOT / "lib" / f"{name}.py").read_text("utf-8") for name in MODULES)
    checks = set(re.findall(r'"((?:is|has|holds|cannot|the same) [^"]*)"', source))
    assert len(checks) == 24
    for language in load.languages():
        known = load.words(language).interface["broken"]
        assert {"_".join(re.findall("[a-z]+", check.lower())) for check in checks} <= set(known)


def test_a_row_that_names_nothing_is_named(data: Path) -> None:
    """Evidence of an event that is not there: pages that show sources of events say which row."""
    path = data / "evidence.csv"
    path.write_text(path.read_text("utf-8") + "no-such-event,mofa-jp-timeline,\n", "utf-8")
    row = path.read_text("utf-8").count("\n")
    for page in ("timeline", "visits", "together", "sources"):
        for said in errors(page):
            assert said == (
                f"The table `evidence.csv` cannot be used: row {row} column event, "
                "“no-such-event”, is not in events.csv. The other pages still work."
            )
        assert errors(page), page
    assert errors("oda") == []


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
