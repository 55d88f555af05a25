"""What a reader is told, word for word, in each language: numbers, dates, units, particles, stops.

The sentences are in `sentences.toml`, by hand, and speak of the small package, so that no new event
changes them; what the shipped record answers is in tests/data. Does not: which facts a sentence has
(tests of the pages and of `frames`).
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.ui import pages
from tests.ui.sentences import sentences

SAID = sentences(Path(__file__).parent)


@pytest.mark.parametrize(("language", "page", "query", "expected"), SAID)
def test_the_answer_word_for_word(
    another_pair: Path, language: str, page: str, query: str, expected: str
) -> None:
    """The first sentence of a view is exactly the one a reader of the language was promised."""
    assert pages.answer(language, page, query) == expected


def test_every_page_is_said_in_every_language() -> None:
    """Together with those of the shipped record: all eight pages, in each of the languages."""
    shipped = sentences(Path(__file__).parent.parent / "data")
    counted = Counter(language for language, *_ in [*SAID, *shipped])
    for language in ("ja", "vi"):
        assert counted[language] >= 35
        assert len({page for said, page, *_ in [*SAID, *shipped] if said == language}) == 8
