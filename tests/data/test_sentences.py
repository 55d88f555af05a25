"""What the shipped record answers, word for word: figures, dates, units, particles, stops."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui import pages
from tests.ui.sentences import sentences

SAID = sentences(Path(__file__).parent)


@pytest.mark.parametrize(("language", "page", "query", "expected"), SAID)
def test_the_answer_word_for_word(language: str, page: str, query: str, expected: str) -> None:
    """The first sentence of a view is exactly the one a reader of the language was promised."""
    assert pages.answer(language, page, query) == expected
