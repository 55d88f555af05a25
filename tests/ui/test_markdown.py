"""Text from data as a page may hold it."""

from lib.ui.markdown import foldable, md


def test_every_mark_of_markdown_is_escaped() -> None:
    """A title that looks like a link, a picture, a formula or an icon stays what it says."""
    assert md("[a](b) ![c] $x$ :red[d] <e>\n# f") == (
        "\\[a\\]\\(b\\) \\!\\[c\\] \\$x\\$ \\:red\\[d\\] \\<e\\> \\# f"
    )


def test_a_long_japanese_term_may_break_between_its_parts() -> None:
    """After 的, where it goes on; every letter of it stays, and nothing else is touched."""
    assert foldable("包括的戦略的パートナーシップ") == "包括的\u200b戦略的\u200bパートナーシップ"
    assert foldable("Shigeru Ishiba, 目的") == "Shigeru Ishiba, 目的"
