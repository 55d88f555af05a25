"""What every module of the app keeps to, whatever it is about."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
MODULES = [
    *sorted((ROOT / "lib").rglob("*.py")),
    *sorted((ROOT / "pages").glob("*.py")),
    ROOT / "app.py",
    ROOT / "asgi.py",
]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_is_read_at_one_go(module: Path) -> None:
    """It is shorter than 250 lines, and its first line says what it is."""
    lines = module.read_text("utf-8").splitlines()
    assert len(lines) < 250
    assert lines[0].startswith('"""')
