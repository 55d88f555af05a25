"""`lib.load`, remembered: every table, the package and the words, read once a process.

Belongs here: what one file holds. Does not: what is joined of several (`joined`, `sourced`).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sized
from typing import Any

import pandas as pd

from lib import load, schema
from lib.record.once import lately, once
from lib.text import Words

_log = logging.getLogger(__name__)


@once
def table(name: str) -> pd.DataFrame:
    """The rows of a table; see `load.table`."""
    return load.table(name)


def holds(rows: Callable[[], Sized]) -> bool:
    """Whether there is anything to show: some rows, or a fault, which its own part says."""
    try:
        return len(rows()) > 0
    except load.TableError:
        return True


@once
def package() -> dict[str, Any]:
    """The data package's own description; see `load.package`."""
    return load.package()


@once
def size(file: str) -> int:
    """How many rows a CSV of the package has; asked only for files the package names."""
    return load.size(file)


def languages() -> dict[str, Words]:
    """The words of every language that can be read, by code, the reference language first."""
    found: dict[str, Words] = {}
    for language in load.languages():
        first, reference = next(iter(found.items()), (None, None))
        try:
            found[language] = _words(language, first, _described(), reference)
        except _Partly as partly:
            found[language] = partly.words
        except Exception as error:
            _log.error("a language is left out: %s", error)
    return found


@once
def _words(
    language: str, reference: str | None, described: bool, _reference: Words | None
) -> Words:
    """The words of a language, falling back to the reference language if there is one.

    Apart for a package that is not `described`, whose phrases cannot name the pair.
    """
    words = load.words(language, _reference)
    for error in words.broken:
        _log.error("words are lacking: %s", error)
    if words.broken or (_reference and _reference.broken):
        raise _Partly(words)
    return words


def _described() -> bool:
    try:
        return bool(package())
    except load.TableError:
        return False


class _Partly(Exception):
    """Words that lack a file; raised, because what is returned would be remembered."""

    def __init__(self, words: Words) -> None:
        self.words = words
        super().__init__(words.language)


def words(language: str) -> Words:
    """The words of a language that can be read."""
    return languages()[language]


def language_names() -> dict[str, str]:
    """Each language's own name for itself, by code."""
    # not as a phrase, which may be filled and come from another language
    return {code: words.interface["language"]["name"] for code, words in languages().items()}


@lately
def with_eras(words: Words) -> Words:
    """Some words with the years of eras beside; see `Words.with_eras`."""
    return words.with_eras()


def spoken(language: str, *, eras: bool) -> Words:
    """The words of a language, with the years of eras beside where a reader wants them."""
    return with_eras(words(language)) if eras else words(language)


def warm() -> None:
    """Load everything, so that the first reader does not wait; a broken table is left for later."""
    for name in schema.TABLES:
        try:
            table(name)
        except load.TableError:
            continue
    languages()
    package()
