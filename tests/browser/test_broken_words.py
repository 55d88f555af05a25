"""A file of words is broken when the server starts: other languages show nothing of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import seen, window
from tests.server.fetch import fetch

QUESTIONS = {
    "en": "How do I read this record, and how was it made?",
    "ja": "この記録はどう読めばよいのか。どのように作られたのか？",
    "vi": "Đọc bộ tư liệu này thế nào, và nó được làm ra sao?",
}
FALLS_BACK = {"en": 0, "ja": 1, "vi": 0}
LEFT_OUT = {"en": 1, "ja": 0, "vi": 0}


@pytest.mark.parametrize(
    ("file", "row", "asked", "notes", "reason"),
    [
        ("ja/events.csv", b"new-event-2026,new\n", QUESTIONS, FALLS_BACK, "has 2 cells"),
        ("en/ui.toml", b"[app\n", QUESTIONS | {"en": QUESTIONS["ja"]}, LEFT_OUT, "is not TOML"),
    ],
    ids=["a row of a translation", "the reference"],
)
def test_broken_words_when_the_server_starts(
    chromium: Browser,
    tmp_path: Path,
    file: str,
    row: bytes,
    asked: dict[str, str],
    notes: dict[str, int],
    reason: str,
) -> None:
    """Every language answers; one without phrases is answered in the next; `/readyz` names it."""
    folder = tmp_path / "some-folder"
    shutil.copytree(window.ROOT / "data", folder)
    with (folder / "text" / file).open("ab") as words:
        words.write(row)
    with window.served(window.uvicorn(), env={"RED_SEAL_DATA": str(folder)}) as address:
        one = window.Window(chromium, address)
        for language, question in asked.items():
            page = one.go(f"/about?lang={language}")
            assert page.locator("h1").all_inner_texts() == [question]
            assert len(seen.warnings(page)) == notes[language]
            assert "some-folder" not in page.content()
            assert fetch(address, f"/figure/timeline?lang={language}").status == 200
        assert one.faults == []
        one.close()
        answer = fetch(address, "/readyz")
    assert answer.status == 503
    (broken,) = json.loads(answer.body)["broken"]
    assert broken["file"] == f"text/{file}"
    assert reason in broken["reason"]
