"""What the code imports is what `requirements.txt` installs."""

from __future__ import annotations

import ast
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

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
