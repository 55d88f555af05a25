"""What a reader is told, word for word, in each language: numbers, dates, units, particles, stops.

The sentences are in `sentences.toml`, by hand. Does not: which facts a sentence has (tests of the
pages and of `frames`).
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tests.ui import pages

VIEWS = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))["view"]
SAID = [
    (language, view["page"], view["query"], view[language])
    for view in VIEWS
    for language in ("en", "ja", "vi")
    if language in view
]


@pytest.mark.parametrize(("language", "page", "query", "expected"), SAID)
def test_the_answer_word_for_word(language: str, page: str, query: str, expected: str) -> None:
    """The first sentence of a view is exactly the one a reader of the language was promised."""
    address = "&".join(filter(None, [f"lang={language}", query]))
    assert pages.plain(pages.opened(page, address).markdown[0]) == expected


def test_every_page_is_said_in_every_language() -> None:
    """Twenty views and more in Japanese and in Vietnamese, over all eight pages."""
    counted = Counter(language for language, *_ in SAID)
    assert counted["ja"] >= 20
    assert counted["vi"] >= 20
    for language in ("ja", "vi"):
        assert len({page for said, page, *_ in SAID if said == language}) == 8
