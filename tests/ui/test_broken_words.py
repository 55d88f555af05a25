"""A broken file of one language: that language falls back, every other one is as it was."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib import files, load, record
from lib.text import Words
from lib.ui.navigation import PAGES

ROOT = Path(__file__).resolve().parent.parent.parent
LANGUAGES = ("en", "ja", "vi")
FILES = ("ui.toml", "pair.toml", "names.csv", "events.csv", "tiers.csv", "conflicts.csv")
WAYS: dict[str, Callable[[Path], object]] = {
    "removed": Path.unlink,
    "emptied": lambda path: path.write_bytes(b""),
    "cut in half": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "a comma too few": lambda path: path.write_bytes(path.read_bytes() + b"new-event-2026,new\n"),
}
EVERY = [(language, file, way) for language in LANGUAGES for file in FILES for way in WAYS]


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


def said(words: Words) -> tuple[object, ...]:
    """Everything a language says by itself."""
    return words.interface, words.names, words.texts


WHOLE = {language: load.words(language, load.words("en")) for language in LANGUAGES}


@pytest.mark.parametrize(("broken", "file", "way"), EVERY)
def test_the_other_languages_say_what_they_said(
    data: Path, broken: str, file: str, way: str
) -> None:
    """Without its phrases a language is left out; without a table it goes on; the rest is whole."""
    WAYS[way](data / "text" / broken / file)
    found = record.languages()
    left = [language for language in LANGUAGES if language != broken or file != "ui.toml"]
    assert list(found) == left
    assert list(record.language_names()) == left
    for language in left:
        if language != broken:
            assert said(found[language]) == said(WHOLE[language])
            assert not found[language].broken
            assert (found[language].fallback is None) == (language == left[0])


@pytest.mark.parametrize(
    ("broken", "file", "page", "way"),
    [
        (language, file, PAGES[(3 * number + 2 * other) % len(PAGES)], list(WAYS)[number % 4])
        for other, language in enumerate(LANGUAGES)
        for number, file in enumerate(FILES)
    ],
)
def test_pages_answer_in_the_other_languages(
    data: Path, broken: str, file: str, page: str, way: str
) -> None:
    """A page asks its question and shows no fault, but where it lists the files of the package."""
    WAYS[way](data / "text" / broken / file)
    for language in LANGUAGES:
        if language != broken:
            app = opened(page, lang=language)
            assert [title.value for title in app.title] == [WHOLE[language](f"{page}.question")]
            faults = [error.value.replace("\\", "") for error in app.error]
            assert [fault for fault in faults if f"text/{broken}/{file}" not in fault] == []
            assert page == "sources" or not faults


def opened(page: str, **address: str) -> AppTest:
    """A page of a server that has just started; it must stand and tell no path."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    assert not any("secret-folder" in error.value for error in app.error)
    return app


def test_a_reader_is_told_which_words_are_another_languages(data: Path) -> None:
    """One row too short in the Japanese events: their titles are English, and a note says so."""
    WAYS["a comma too few"](data / "text" / "ja" / "events.csv")
    app = opened("timeline", lang="ja", event="dong-du-1905")
    (note,) = [warning.value for warning in app.warning]
    assert note == (
        "日本語の次のファイルが読み込めないため、その部分は英語で表示しています："
        "`text/ja/events.csv`"
    )
    titles = [title.value.replace("\\", "") for title in app.header]
    assert "Đông Du: Vietnamese students go to Japan" in titles
    assert not opened("timeline", lang="en").warning


def test_a_language_without_phrases_is_left_out(data: Path) -> None:
    """Its link opens the page in the first language, with a note; the switch has the other two."""
    (data / "text" / "ja" / "ui.toml").write_bytes(b"[language")
    app = opened("tiers", lang="ja")
    assert [title.value for title in app.title] == [WHOLE["en"]("tiers.question")]
    assert ["ja" in warning.value for warning in app.warning] == [True]
    (switch,) = [group for group in app.button_group if group.key == "lang"]
    assert list(switch.options) == ["English", "Tiếng Việt"]


def test_without_the_reference_another_language_takes_over(data: Path) -> None:
    """English gone: the page is Japanese, and Vietnamese is still to be had."""
    shutil.rmtree(data / "text" / "en")
    for language, asked in (("ja", "en"), ("vi", "vi")):
        app = opened("overview", lang=asked)
        assert [title.value for title in app.title] == [WHOLE[language]("overview.question")]
        assert not app.error


def test_codes_stand_for_what_the_reference_lacks(data: Path) -> None:
    """Without its names English shows codes and says so, on a page that stands."""
    (data / "text" / "en" / "names.csv").write_bytes(b"")
    app = opened("tiers", lang="en")
    assert [title.value for title in app.title] == [
        "How did the relationship climb, and how does that compare with VNM’s other partners?"
    ]
    assert [warning.value for warning in app.warning] == [
        "Some English texts cannot be read, so codes stand in their place: `text/en/names.csv`."
    ]
    assert not app.error


def test_a_phrase_that_cannot_be_filled_costs_its_own_language(data: Path) -> None:
    """A stray brace in what every page says: one plain sentence there, nothing elsewhere."""
    path = data / "text" / "ja" / "ui.toml"
    path.write_text(path.read_text("utf-8").replace('tiers = "', 'tiers = "{'), "utf-8")
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    app.query_params["lang"] = "ja"
    app.switch_page("pages/tiers.py").run()
    assert not app.exception
    assert ["cannot be read" in error.value for error in app.error] == [True]
    assert not opened("tiers", lang="vi").error


def test_mended_words_are_used_again(data: Path) -> None:
    """A fault is not remembered: neither by its language nor by those that fall back to it."""
    for language in ("ja", "en"):
        path = data / "text" / language / "tiers.csv"
        whole = path.read_bytes()
        record.forget()
        path.write_bytes(b"tier\nspecial\n")
        assert record.words(language).broken
        path.write_bytes(whole)
        assert not record.words(language).broken
        assert said(record.words(language)) == said(WHOLE[language])
        reference = record.words("ja").fallback
        assert reference is not None
        assert said(reference) == said(WHOLE["en"])
