"""Promises of search: no accents needed, any width of kana, every word must be there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.frames import search


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("da nang", "Đà Nẵng"),
        ("dong du", "Phong trào Đông Du"),
        ("nguyen hoang", "Nguyễn Hoàng"),
        ("HOI AN", "Hội An"),
        ("ベトナム", "ﾍﾞﾄﾅﾑ"),
        ("ﾍﾞﾄﾅﾑ", "日本とベトナム"),
        ("ODA", "ODA loan"),
        ("todai", "Tōdai-ji"),
    ],
)
def test_found_without_accents(typed: str, text: str) -> None:
    """What a reader can type finds what is written, in both scripts."""
    assert search.found(typed, [search.folded(text)]) == [True]


def test_both_apostrophes_are_one() -> None:
    """The one on a keyboard finds, and marks, the one in print."""
    assert search.folded("Ishiba’s visit") == search.folded("Ishiba's visit")


def test_marks_on_kana_are_letters() -> None:
    """か and が are two letters: one does not find the other."""
    assert search.found("か", [search.folded("が")]) == [False]


def test_every_word_counts() -> None:
    """A text with only one of two words is not found; the order of words does not matter."""
    texts = [search.folded("Hội An bridge"), search.folded("Hội An")]
    assert search.found("bridge hoi", texts) == [True, False]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folded text is as it stays."""
    assert search.folded(search.folded(text)) == search.folded(text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("tokugwa", "Tokugawa Ieyasu"),
        ("murayma", "Murayama Tomiichi"),
        ("compreensive", "Comprehensive strategic partnership"),
        ("embasy", "Japan opens its embassy"),
        ("tunenl", "The Hải Vân Tunnel opens"),
    ],
)
def test_one_slip_is_forgiven(typed: str, text: str) -> None:
    """A letter left out, doubled or swapped still finds the word."""
    assert search.found(typed, [search.folded(text)]) == [True]


def test_slips_are_forgiven_only_where_nothing_matches() -> None:
    """A text that has the very word keeps out one that has a word like it."""
    texts = [search.folded("tunnel"), search.folded("funnel")]
    assert search.found("tunnel", texts) == [True, False]


def test_short_words_must_be_right() -> None:
    """Four letters or fewer are not guessed at."""
    assert search.found("huo", [search.folded("Hue")]) == [False]


def test_short_words_are_whole_words() -> None:
    """The second word of Hội An is no part of Annam, Hanoi or Japan."""
    texts = [search.folded("Hội Annam, and Hanoi, Japan"), search.folded("Hội An")]
    assert search.found("hoi an", texts) == [False, True]


def test_words_are_found_by_their_beginnings() -> None:
    """A beginning finds the word: a strategic partnership; an end does not: a friendship."""
    assert search.found("strateg part", [search.folded("A strategic partnership")]) == [True]
    texts = [search.folded("friendship"), search.folded("red-seal ships")]
    assert search.found("ship", texts) == [False, True]


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("hoi an", ["Hội", "An"]),
        ("bridge japan", ["Japanese", "bridge"]),
        ("brigde", ["bridge"]),
        ("erch", []),
        ("an", ["an", "An"]),
        ("", []),
    ],
)
def test_what_is_marked(query: str, marked: list[str]) -> None:
    """The query word for word if it stands there, else words it begins, else words like it."""
    text = "Japanese merchants build an old bridge in Hội An"
    assert [word for word, hit in search.hits(query, text) if hit] == marked


@given(st.text(), st.text())
def test_hits_are_the_text(query: str, text: str) -> None:
    """Marking the hits changes nothing of the text."""
    assert " ".join(piece for piece, _ in search.hits(query, text)) == text
