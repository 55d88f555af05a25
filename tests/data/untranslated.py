"""`make data`: what the reference language says and another does not say yet.

A source's title needs no translation into the language it is written in.

Prints `<language>: <file>: <key>` a line; a language that lacks something is no fault, because
readers then get the reference language's words.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lib import load


def keys(content: Mapping[str, Any], before: str = "") -> Iterator[str]:
    """Dotted keys of phrases; the plural forms of one phrase are one key."""
    for key, value in content.items():
        if isinstance(value, Mapping) and "other" not in value:
            yield from keys(value, f"{before}{key}.")
        else:
            yield before + key


def said(folder: Path) -> set[tuple[str, str]]:
    """File and key of everything a language says."""
    found = {
        ("ui.toml", key) for key in keys(tomllib.loads((folder / "ui.toml").read_text("utf-8")))
    }
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            header, *rows = csv.reader(lines)
        size = 2 if header[:2] == ["table", "code"] else 1
        found |= {(file.name, "/".join(row[:size])) for row in rows if all(row)}
    return found


def readable(language: str) -> set[tuple[str, str]]:
    """Keys of the sources whose titles those who read a language read as published."""
    sources = load.table("sources")
    own = sources.loc[(sources["language"] == language) & (sources["title"] != ""), "source"]
    return {("names.csv", f"source/{code}") for code in own}


def main() -> None:
    """Print what each language lacks, and how much of the reference it has."""
    reference, *others = load.languages()
    folder = load.root() / "text"
    whole = said(folder / reference)
    print(f"{reference}: {len(whole)} phrases and names")
    for language in others:
        lacking = sorted(whole - said(folder / language) - readable(language))
        for file, key in lacking:
            print(f"{language}: {file}: {key}")
        print(f"{language}: {len(whole) - len(lacking)} of {len(whole)}")


if __name__ == "__main__":
    main()
