"""A folder of words → the words of a language: phrases, names and texts of the data package.

Belongs here: which file of words goes over which, and what one that cannot be used costs. Does not:
reading a file (`files`), what is said with the words (`text`), which pair they name (`load`).
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
from babel import UnknownLocaleError

from lib import files, schema
from lib.files import TableError, root
from lib.text import Words

REFERENCE = "en"
"""The language that says everything: what another one lacks is taken from it."""

_NOTHING = ("is missing", "is empty", files.BARE)
"""What a file is whose words nobody has written yet."""

_TEXTS: dict[str, tuple[str, ...]] = {
    "events": ("event", "title", "summary"),
    "tiers": ("tier", "name", "meaning"),
    "conflicts": ("conflict", "question", "reading", "why"),
}
_NAMES = {"names": ("table", "code", "name")}


def languages() -> list[str]:
    """Codes of the languages that have a folder of words, the reference language first."""
    folders = {path.name for path in (root() / "text").glob("[a-z][a-z]*") if path.is_dir()}
    return [REFERENCE, *sorted(folders - {REFERENCE})]


def words(language: str, fallback: Words | None, given: Mapping[str, tuple[str, str]]) -> Words:
    """The words of one language; what it lacks is taken from `fallback`, the reference language.

    A package may leave out phrases and names that the shipped one has: `ui.toml` and `names.csv`
    go over the shipped ones, `pair.toml` over both. Texts of events, tiers and conflicts are its
    own. `given`: see `Words`.

    A file of words that cannot be used is lacking as a whole and stands in `Words.broken`. With a
    fallback it may be missing or empty, which is no fault; a language without its own name is
    called by its code.

    Raises:
        TableError: the phrases (`ui.toml`) cannot be used.
    """
    folder = f"text/{language}"
    file = f"{folder}/ui.toml"
    interface: dict[str, Any] = {}
    for package in files.layers(file) or [root()]:
        interface = _over(interface, _phrases(file, package))
    broken: list[TableError] = []
    try:
        interface = _over(interface, _phrases(f"{folder}/pair.toml", root()))
    except TableError as error:
        if error.check not in _NOTHING:
            broken.append(error)
    said = interface.get("language")
    said = said if isinstance(said, dict) else {}
    interface["language"] = said | {"name": str(said.get("name", language))}
    parts: dict[str, pd.DataFrame] = {}
    for part, columns in (_NAMES | _TEXTS).items():
        parts[part] = pd.DataFrame(columns=list(columns))
        try:
            rows = [_part(f"{folder}/{part}.csv", columns, one) for one in _packages(folder, part)]
            parts[part] = pd.concat(rows)
        except TableError as error:
            if error.check not in _NOTHING or (fallback is None and _wanted(part)):
                broken.append(error)
    try:
        found = Words(
            language,
            interface,
            {(row.table, row.code): row.name for row in schema.records(parts["names"])},
            {
                part: {row[0]: tuple(row[1:]) for row in schema.records(parts[part])}
                for part in _TEXTS
            },
            fallback,
            given=given,
        )
    except (KeyError, ValueError, UnknownLocaleError):
        raise TableError(file, "has no locale that is known") from None
    found.broken = broken
    return found


def _phrases(file: str, package: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(files.text(file, package))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise TableError(file, "is not TOML: {detail}", detail=error) from None


def _over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Phrases of the one, and what it lacks, of the other."""
    return below | {
        key: _over(below[key], said)
        if isinstance(said, dict) and isinstance(below.get(key), dict)
        else said
        for key, said in above.items()
    }


def _packages(folder: str, part: str) -> list[Path]:
    """The packages a table of words is read from, the one that goes over the others last."""
    return (files.layers(f"{folder}/{part}.csv") if part in _NAMES else []) or [root()]


def _part(file: str, columns: tuple[str, ...], package: Path) -> pd.DataFrame:
    found = files.cells(file, package)
    lacking = [column for column in columns if column not in found]
    if lacking:
        raise TableError(file, "has no column {name}", row=1, name=lacking[0])
    return found[list(columns)]


def _wanted(part: str) -> bool:
    """Whether the package has anything that a table of texts would tell of."""
    try:
        return part in _NAMES or files.size(f"{part}.csv") > 0
    except TableError as error:
        return error.check not in _NOTHING
