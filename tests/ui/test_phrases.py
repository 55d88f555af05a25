"""Every phrase is said somewhere, and everything that is said has a phrase.

Reads the code as text: a phrase is said when its key stands in `lib` or `pages`, whole or as a
pattern (`f"oda.views.{view}"`) whose holes are words of the code or codes of the package.
"""

from __future__ import annotations

import ast
import csv
import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lib import load
from tests.data.untranslated import keys

ROOT = Path(__file__).resolve().parent.parent.parent
CODE = [*sorted((ROOT / "lib").rglob("*.py")), *sorted((ROOT / "pages").glob("*.py"))]
OTHERWISE = (
    "language.name",  # by `record.language_names`
    "broken.",  # by the fault's own words: tests/ui/test_faults.py
    "units.steps.",  # by powers of ten
    "oda.claims.answer.now_",  # by a verdict in lower case
    "sources.file.",  # by the name of a file
)
"""Phrases whose keys are made in another way."""
FILES = (".css", ".csv", ".json", ".toml", ".py", ".md", ".zip", ".ics", ".jsonld", ".html")


@cache
def phrases(language: str) -> frozenset[str]:
    """Keys of all phrases of a language, those for this pair included."""
    folder = ROOT / "data" / "text" / language
    files = [tomllib.loads((folder / f"{name}.toml").read_text("utf-8")) for name in ("ui", "pair")]
    return frozenset(key for file in files for key in keys(file))


def strings() -> Iterator[ast.Constant | ast.JoinedStr | ast.keyword]:
    """Every string of the code that is not a docstring, and every name of an argument."""
    for file in CODE:
        nodes = list(ast.walk(ast.parse(file.read_text("utf-8"))))
        spoken = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
        for node in nodes:
            if isinstance(node, ast.Constant | ast.JoinedStr | ast.keyword) and (
                id(node) not in spoken
            ):
                yield node


@cache
def literals() -> frozenset[str]:
    """Strings of the code as they stand there."""
    return frozenset(
        str(node.arg if isinstance(node, ast.keyword) else node.value)
        for node in strings()
        if not isinstance(node, ast.JoinedStr)
    )


@cache
def patterns() -> frozenset[re.Pattern[str]]:
    """Strings with holes that may be keys: a word, dots, and what goes between them."""
    found = set()
    for node in strings():
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else None for part in node.values]
            fixed = "".join(str(part) for part in parts if part is not None)
            if re.fullmatch(r"[\w.-]*", fixed) and "." in fixed and re.search("[a-z]{3}", fixed):
                holes = [r"([\w.-]+)" if part is None else re.escape(str(part)) for part in parts]
                found.add(re.compile("".join(holes)))
    return frozenset(found)


@cache
def codes() -> frozenset[str]:
    """Codes, columns and tables of the package: what a hole may be filled with."""
    package = load.package()
    found = {resource["name"] for resource in package["resources"]}
    found |= {field["name"] for each in package["resources"] for field in each["schema"]["fields"]}
    about = {key: value for key, value in package.items() if key != "resources"}
    found |= {json.dumps(value).strip('"') for value in _leaves(about)}
    with (load.root() / "text" / "en" / "names.csv").open(encoding="utf-8", newline="") as rows:
        return frozenset(found | {row["code"] for row in csv.DictReader(rows)})


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _leaves(each)
    else:
        yield value


def said(key: str, depth: int = 2) -> bool:
    """Whether the code can ask for a key; a hole may be filled by another pattern."""
    if key in literals():
        return True
    for pattern in patterns():
        match = pattern.fullmatch(key)
        if match and all(
            hole in literals() or hole in codes() or (depth and said(hole, depth - 1))
            for hole in match.groups()
        ):
            return True
    return False


@pytest.mark.parametrize("language", load.languages())
def test_every_phrase_is_said_somewhere(language: str) -> None:
    """No translator writes a phrase that nobody will read."""
    assert [
        key for key in sorted(phrases(language)) if not key.startswith(OTHERWISE) and not said(key)
    ] == []


def test_everything_said_has_a_phrase() -> None:
    """A key that stands in the code is some language's (eras are Japanese only), or begins one."""
    known = frozenset().union(*map(phrases, load.languages()))
    sections = {key.partition(".")[0] for key in known}
    asked = {
        text
        for text in literals()
        if re.fullmatch(r"[a-z]+(\.[\w-]+)+", text)
        and text.partition(".")[0] in sections
        and not text.endswith(FILES)
    }
    assert len(asked) > 300
    begun = {
        text
        for text in asked
        if any(key.startswith(text if text[-1] == "_" else f"{text}.") for key in known)
    }
    assert sorted(asked - known - begun) == []
    holed = [
        pattern
        for pattern in patterns()
        if re.match(r"([a-z]+)\\\.", pattern.pattern)
        and pattern.pattern.partition("\\")[0] in sections
    ]
    assert len(holed) > 50
    assert [
        pattern.pattern for pattern in holed if not any(pattern.match(key) for key in known)
    ] == []


@pytest.mark.parametrize("key", ["app.report", "app.broken", "oda.views.pie", "no.such"])
def test_a_phrase_nobody_says_is_found(key: str) -> None:
    """The search above does not find what is not there."""
    assert not said(key)
