"""How wide a text is, and what of it fits."""

import pytest

from lib.figures.layout.widths import cut, folded, shortened, text_width


@pytest.mark.parametrize(("wide", "narrow"), [("日本", "Ja"), ("W", "i"), ("Ắ", "a")])
def test_width_of_text_knows_scripts(wide, narrow):
    """A kanji is wider than a Latin letter, W than i, a capital than a small letter."""
    assert text_width(wide) > text_width(narrow)


def test_a_long_title_is_cut_at_a_word():
    """With an ellipsis, and within its room."""
    short = cut("Agreement on defence equipment and technology", 160, 12)
    assert short == "Agreement on defence…"
    assert text_width(short, 12) <= 160
    assert cut("Relations", 160, 12) == "Relations"


def test_a_name_is_shortened_by_letters_or_left_out():
    """At any letter, with an ellipsis; half of it at least, or none."""
    short = shortened("Extensive partnership", 100, 12)
    assert short.endswith("…")
    assert 2 * len(short) >= len("Extensive partnership")
    assert text_width(short, 12) <= 100
    assert shortened("Extensive partnership", 40, 12) == ""


def test_an_amount_is_not_broken():
    """A title of two lines is broken before its amount, so that no unit stands alone."""
    title = "Nợ gốc đã trả của vay ưu đãi · 517,81 triệu USD"
    assert folded(title, 264, 12) == "Nợ gốc đã trả của vay ưu đãi ·<br>517,81 triệu USD"


def test_a_japanese_line_does_not_end_inside_a_katakana_word():
    """A name of two lines is broken before its word in katakana, which is then whole."""
    assert folded("包括的戦略的パートナーシップ", 110, 11) == "包括的戦略的<br>パートナーシップ"
