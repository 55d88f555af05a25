"""What a language does not say yet: shown in English, and listed by `make data`."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from lib import files, load
from tests.data import untranslated


@pytest.fixture
def gaps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the data whose Vietnamese lacks a phrase, a name and an event."""
    data = tmp_path / "data"
    shutil.copytree(load.root(), data)
    texts = data / "text" / "vi"
    for file, start in (
        ("ui.toml", 'no_script = "'),
        ("names.csv", "people,france,"),
        ("events.csv", "dong-du-1905,"),
    ):
        lines = (texts / file).read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(start)]
        assert len(kept) == len(lines) - 1
        (texts / file).write_text("".join(kept), "utf-8")
    monkeypatch.setenv("RED_SEAL_DATA", str(data))
    monkeypatch.setattr(files, "SHIPPED", data)
    return data


def test_a_missing_phrase_is_said_in_english(gaps: Path) -> None:
    """A phrase, a name and an event lacking in Vietnamese are English; the rest stays."""
    words = load.words("vi", load.words("en"))
    assert words("app.no_script") == "This page needs JavaScript to show it."
    assert words.name("people", "france") == "France"
    assert words.event("dong-du-1905")[0] == "Đông Du: Vietnamese students go to Japan"
    assert words("app.language") == "Ngôn ngữ"


def test_what_is_missing_is_listed(gaps: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """File and key of each gap stand on a line of their own, with how much the language has."""
    untranslated.main()
    said = capsys.readouterr().out.splitlines()
    of = int(said[0].removeprefix("en: ").split()[0])
    assert said[1:] == [
        f"ja: {of} of {of}",
        "vi: events.csv: dong-du-1905",
        "vi: names.csv: people/france",
        "vi: ui.toml: app.no_script",
        f"vi: {of - 3} of {of}",
    ]


@pytest.mark.parametrize(
    ("wreck", "said"),
    [
        (Path.unlink, "vi: events.csv: is missing"),
        (lambda path: path.write_bytes(b""), "vi: events.csv: is empty"),
        (
            lambda path: path.write_text("event,title,summary\na-1901,A\n"),
            "vi: events.csv, row 2: has 2 cells, the header has 3",
        ),
    ],
    ids=["missing", "empty", "a comma too few"],
)
def test_a_file_that_cannot_be_read_is_one_line(
    gaps: Path, capsys: pytest.CaptureFixture[str], wreck: Callable[[Path], object], said: str
) -> None:
    """What is wrong with a file is said once, not for each of its rows."""
    wreck(gaps / "text" / "vi" / "events.csv")
    untranslated.main()
    *listed, counted = capsys.readouterr().out.splitlines()
    assert listed[2:] == [said, "vi: names.csv: people/france", "vi: ui.toml: app.no_script"]
    assert counted.startswith("vi: ")


def test_nothing_is_missing_as_shipped(capsys: pytest.CaptureFixture[str]) -> None:
    """Japanese and Vietnamese say everything that English says."""
    untranslated.main()
    first, *others = capsys.readouterr().out.splitlines()
    of = first.removeprefix("en: ").split()[0]
    assert others == [f"ja: {of} of {of}", f"vi: {of} of {of}"]
