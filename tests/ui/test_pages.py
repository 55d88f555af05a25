"""Every page in every language, rendered as a reader gets it.

To add a page: a file in `pages/`, its name in `navigation.PAGES`, its words in each language.
Nothing is added here: the tests below take the page from those three and say which is missing.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

from lib import load
from lib.text import Words
from lib.ui.navigation import PAGES

ROOT = Path(__file__).resolve().parent.parent.parent
LANGUAGES = load.languages()
EVERY = [(page, language) for page in PAGES for language in LANGUAGES]
NONSENSE = {
    "years": "soon..later",
    "tier": "best-friends",
    "donor": "<script>~ÅÄÖ",
    "event": "../../etc/passwd",
    "wibble": "wobble",
}


@cache
def words(language: str) -> Words:
    """The words of a language; those it lacks from the first."""
    first = LANGUAGES[0]
    return load.words(language, None if language == first else words(first))


def opened(page: str, **address: str) -> AppTest:
    """A page as it opens at an address, on a server that has just started."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    return app.switch_page(f"pages/{page}.py").run()


@cache
def rendered(page: str, language: str) -> AppTest:
    """The default view of a page, rendered once for all tests that only look."""
    return opened(page, lang=language)


def said(app: AppTest) -> Iterator[str]:
    """Everything a page says in words: texts, labels, choices, cells of tables."""

    def walk(block: Block) -> Iterator[Any]:
        for child in block.children.values():
            yield child
            if isinstance(child, Block):
                yield from walk(child)

    for element in walk(app.main):
        # what a widget holds is a code; what it shows is its label and its options
        shown = ("label", "placeholder") if hasattr(element, "options") else ("label", "value")
        for name in shown:
            text = getattr(element, name, None)
            if isinstance(text, str):
                yield text
        options = getattr(element, "options", None)
        if isinstance(options, list):
            yield from map(str, options)
        if element.type == "table":
            yield from map(str, element.value.columns)
            yield from (str(cell) for row in element.value.to_numpy() for cell in row)


def plain(text: str) -> str:
    """Markdown as it is read: no escapes, no targets of links."""
    return re.sub(r"\]\([^)]*\)", "]", text).replace("\\", "")


def answer(app: AppTest) -> str:
    """The sentence below the question."""
    return plain(app.main.markdown[0].value)


def test_pages_are_the_files() -> None:
    """Each file in `pages/` is in the menu once, and nothing else is."""
    assert sorted(PAGES) == sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


@pytest.mark.parametrize(("page", "language"), EVERY)
def test_a_page_has_its_words(page: str, language: str) -> None:
    """A language names each page and asks its question itself, not in the reference language."""
    interface = words(language).interface
    assert interface["pages"][page].strip()
    assert interface[page]["question"].strip().endswith(("?", "？"))


@pytest.mark.parametrize(("page", "language"), EVERY)
def test_a_page_renders(page: str, language: str) -> None:
    """Question, answer, no error: what a reader meets first is there, in the reader's language."""
    app = rendered(page, language)
    assert not app.exception
    assert [error.value for error in app.error] == []
    assert [warning.value for warning in app.warning] == []
    assert [title.value for title in app.title] == [words(language)(f"{page}.question")]
    assert len(answer(app)) > 20
    assert answer(app).rstrip().endswith((".", "。", "．"))


@pytest.mark.parametrize(("page", "language"), EVERY)
def test_a_page_says_no_codes(page: str, language: str) -> None:
    """Neither keys of phrases, nor fields left open, nor codes of the data reach a reader."""
    sections = "|".join(words(language).interface)
    key = re.compile(rf"(?<![\w./])({sections})\.(?!(?:csv|json|toml)\b)[a-z_]+(\.[a-z_]+)*(?!\w)")
    field = re.compile(r"\{[a-z_]*\}")
    names = words(LANGUAGES[0]).names
    codes = {code for _, code in names if "_" in code} | set(load.package()["tiers"])
    codes |= set(load.table("events")["event"]) | set(load.table("conflicts")["conflict"])
    # a code without a hyphen or an underscore is a word, too
    codes = {code for code in codes if "-" in code or "_" in code}
    for text in map(plain, said(rendered(page, language))):
        assert not key.search(text), text
        assert not field.search(text), text
        assert not codes & set(re.findall(r"[\w-]+", text)), text
        assert text.strip() not in ("None", "nan", "<NA>"), text


@pytest.mark.parametrize("page", PAGES)
def test_a_nonsense_address_gives_a_note_and_the_default_view(page: str) -> None:
    """What an address says and nobody knows is named, and the page is the one without it."""
    app = opened(page, **NONSENSE)
    assert not app.exception
    assert [error.value for error in app.error] == []
    (note,) = app.warning
    assert "wibble" in plain(note.value)
    assert answer(app) == answer(rendered(page, LANGUAGES[0]))


@pytest.mark.parametrize("page", PAGES)
def test_an_unknown_language_is_answered_in_the_first(page: str) -> None:
    """`?lang=` of a language without words gives the reference language and says so."""
    app = opened(page, lang="tlh")
    assert [title.value for title in app.title] == [words(LANGUAGES[0])(f"{page}.question")]
    assert "tlh" in plain(app.warning[0].value)
