"""One table is broken: its page says which, the others work, `/readyz` names it to whoever asks."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser import seen, window
from tests.server.fetch import fetch

NAMED: dict[str, set[str]] = {
    "oda": {"oda.csv"},
    "sources": {"oda.csv", "sectors.csv"},
    "timeline": set(),
    "about": {"oda.csv"},
}
"""The tables a page names when both are broken."""


def test_broken_tables_cost_their_pages_only(chromium: Browser, tmp_path: Path) -> None:
    """Figures with a misprint and a missing table: named with file and row, no trace, no path."""
    folder = tmp_path / "some-folder"
    shutil.copytree(window.ROOT / "data", folder)
    oda = folder / "oda.csv"
    lines = oda.read_text("utf-8").split("\n")
    cells = lines[6].split(",")
    lines[6] = ",".join([*cells[:6], "a lot", *cells[7:]])
    oda.write_text("\n".join(lines), "utf-8")
    (folder / "sectors.csv").unlink()
    with window.served(window.uvicorn(), env={"RED_SEAL_DATA": str(folder)}) as address:
        one = window.Window(chromium, address)
        for name in ("oda", "sources", "timeline", "about"):
            page = one.go(f"/{name}")
            found = [box for box in seen.boxes(page) if ".csv" in box]
            assert page.locator("h1").count() == 1
            assert "Traceback" not in page.content()
            assert "some-folder" not in page.content()
            assert not [box for box in found if "oda.csv" in box and "row 7" not in box]
            assert _named(found) == NAMED[name]
        assert one.go("/timeline").locator(".red-seal-chart .main-svg").count()
        assert one.faults == []
        one.close()
        alone = fetch(address, "/figure/oda")
        assert (alone.status, alone.body) == (503, b"oda.csv cannot be used.")
        answer = fetch(address, "/readyz")
        assert answer.status == 503
        reasons = {each["file"]: each["reason"] for each in json.loads(answer.body)["broken"]}
        assert set(reasons) == {"oda.csv", "sectors.csv"}
        assert "row 7" in reasons["oda.csv"]
        assert "some-folder" not in answer.body.decode()


def _named(boxes: list[str]) -> set[str]:
    return {file for box in boxes for file in re.findall(r"[a-z]+\.csv", box)}
