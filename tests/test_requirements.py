"""What the code imports is what `requirements.txt` names, and the locks hold it."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.browser.window import ROOT


def imported(file: Path) -> set[str]:
    """Top-level names of the modules a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found


def normal(name: str) -> str:
    """A distribution's name as package tools compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_package_the_app_imports_is_required() -> None:
    """A host that installs requirements.txt and nothing else can run the app."""
    files = [ROOT / "app.py", ROOT / "asgi.py", *ROOT.glob("lib/**/*.py"), *ROOT.glob("pages/*.py")]
    modules = set().union(*map(imported, files)) - set(sys.stdlib_module_names) - {"lib"}
    listed = re.findall(r"^[\w.-]+", (ROOT / "requirements.txt").read_text("utf-8"), re.MULTILINE)
    required = {normal(name) for name in listed}
    homes = packages_distributions()
    assert {module for module in modules if not required & set(map(normal, homes[module]))} == set()


def pins(lock: str) -> dict[str, list[Requirement]]:
    """What a lock installs: each distribution's pins, one for every Python it splits on."""
    found: dict[str, list[Requirement]] = {}
    for line in re.findall(r"^\w.*?(?= \\$)", (ROOT / lock).read_text("utf-8"), re.MULTILINE):
        pin = Requirement(line)
        found.setdefault(normal(pin.name), []).append(pin)
    return found


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_the_lock_holds_a_version_of_each_requirement_within_its_range(name: str) -> None:
    """A range that was changed without `make update` is not what people install."""
    ranges = [
        Requirement(line)
        for line in (ROOT / f"{name}.txt").read_text("utf-8").splitlines()
        if line[:1].isalnum()
    ]
    locked = pins(f"{name}.lock")
    missing = [str(wanted) for wanted in ranges if normal(wanted.name) not in locked]
    outside = [
        (str(wanted), str(pin))
        for wanted in ranges
        for pin in locked.get(normal(wanted.name), [])
        for version in pin.specifier
        if version.version not in wanted.specifier
    ]
    assert (missing, outside) == ([], [])


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_the_lock_names_one_version_and_its_hashes(name: str) -> None:
    """Next year's fresh clone installs the very files that were tested."""
    text = (ROOT / f"{name}.lock").read_text("utf-8")
    entries = [entry for entry in re.split(r"\n(?=\w)", text) if entry.strip()]
    assert len(entries) > 40
    for entry in entries:
        first, _, hashes = entry.partition(" \\\n")
        assert re.fullmatch(r"[\w.\[\]-]+==[\w.+!]+( ; .+)?", first), first
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", hashes), first


def test_the_app_and_the_tools_run_on_the_same_versions() -> None:
    """What is tested with the tools installed is what a reader's server runs on."""
    app, tools = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: list(map(str, found)) for name, found in app.items()} == {
        name: list(map(str, tools.get(name, []))) for name in app
    }
