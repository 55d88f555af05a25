"""`make data`: what the reference language says and another does not say yet.

A source's title needs no translation into the language it is written in.

Prints `<language>: <file>: <key>` a line, and one line for a file that is missing or cannot be
read; a language that lacks something is no fault, because readers then get the reference language's
words.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lib import files, load

FILES = ("ui.toml", "pair.toml", "names.csv", "events.csv", "tiers.csv", "conflicts.csv")
"""The files of a language."""


def _plural(phrase: Mapping[str, Any]) -> bool:
    # a form for a very number is called by it
    forms = {"zero", "one", "two", "few", "many", "other", *filter(str.isdigit, phrase)}
    return "other" in phrase and {*phrase} <= forms


def keys(content: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """Dotted keys of phrases; the plural forms of one phrase are one key."""
    for key, value in content.items():
        if isinstance(value, Mapping) and not _plural(value):
            yield from keys(value, f"{before}{key}.")
        else:
            yield before + key


def said(language: str) -> tuple[set[tuple[str, str]], dict[str, str]]:
    """File and key of everything a language says, and what is wrong with each file that is not
    there or cannot be read.
    """
    found: set[tuple[str, str]] = set()
    wrong: dict[str, str] = {}
    for file in FILES:
        try:
            found |= {(file, key) for key in _keys(f"text/{language}/{file}")}
        except load.TableError as error:
            wrong[file] = str(error).removeprefix(f"text/{language}/")
    return found, wrong


def _keys(file: str) -> Iterator[str]:
    if file.endswith(".toml"):
        try:
            yield from keys(tomllib.loads(files.text(file)))
        except tomllib.TOMLDecodeError as error:
            raise load.TableError(file, "is not TOML: {detail}", detail=error) from None
        return
    cells = files.cells(file)
    size = 2 if list(cells)[:2] == ["table", "code"] else 1
    for row in cells.itertuples(index=False):
        # a form for inside a sentence is only for languages that have one
        if all(row) and not str(row[0]).endswith("-in-sentence"):
            yield "/".join(row[:size])


def readable(language: str) -> set[tuple[str, str]]:
    """Keys of the sources whose titles those who read a language read as published."""
    sources = load.table("sources")
    own = sources.loc[(sources["language"] == language) & (sources["title"] != ""), "source"]
    return {("names.csv", f"source/{code}") for code in own}


def main() -> None:
    """Print what each language lacks, and how much of the reference it has."""
    reference, *others = load.languages()
    whole, wrong = said(reference)
    _told(reference, wrong.values())
    print(f"{reference}: {len(whole)} phrases and names")
    for language in others:
        has, wrong = said(language)
        lacking = sorted(whole - has - readable(language))
        gaps = [f"{file}: {key}" for file, key in lacking if file not in wrong]
        _told(language, [*wrong.values(), *gaps])
        print(f"{language}: {len(whole) - len(lacking)} of {len(whole)}")


def _told(language: str, lines: Iterable[str]) -> None:
    for line in lines:
        print(f"{language}: {line}")


if __name__ == "__main__":
    main()
