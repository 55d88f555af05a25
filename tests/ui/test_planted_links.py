"""Text and addresses from data make no link that is not meant."""

import re
from html import escape, unescape

import cmarkgfm
import pytest

from lib.ui.markdown import code, linked, md

HOSTILE = [
    *("https://evil.example", "see HTTP://evil.example/login?a=1, now", "www.evil.example/login"),
    *("WWW.EVIL.EXAMPLE", "write to boss@evil.example today", "mailto:boss@evil.example"),
    *("xmpp:boss@evil.example", "(https://evil.example)", "[a](https://evil.example)"),
    *("![a](https://evil.example/a.png)", "<https://evil.example>", "*www.evil.example*"),
    *("a|https://evil.example", "x https://www.evil.example", "[a]: https://evil.example"),
    *("` https://evil.example", "``a`https://evil.example", "&lt;www.evil.example&gt;"),
]


def html(markdown: str) -> str:
    """What GitHub's markdown, which looks for addresses as the page's does, makes of it."""
    made: str = cmarkgfm.github_flavored_markdown_to_html(markdown)
    return made


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_link(text: str) -> None:
    """An address in a title or in the page's own address stays text, to the letter."""
    for said in (md(text), code(text)):
        assert "<a " not in html(f"Not known: {said}.")
        assert "<img" not in html(f"Not known: {said}.")
    assert unescape(re.sub("<[^>]+>", "", html(md(text)))).replace("\u2060", "").strip() == text
    assert f"<code>{escape(text)}</code>" in html(code(text))


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://a.example/b_c*d*?x=1&copy;=2", "https://a.example/b_c*d*?x=1&amp;copy;=2"),
        ("https://a.example/Hội_An_(1985)", "https://a.example/H%E1%BB%99i_An_%281985%29"),
        (
            "https://x/)![i](https://evil.example/p.png",
            "https://x/%29!%5Bi%5D%28https://evil.example/p.png",
        ),
        ("https://x> [b](https://evil.example", "https://x%3E%20%5Bb%5D%28https://evil.example"),
        (
            "https://x)[Official](https://e.example",
            "https://x%29%5BOfficial%5D%28https://e.example",
        ),
        ("https://x\\>\n\n# y", "https://x%5C%3E%0A%0A#%20y"),
    ],
)
def test_a_source_leads_to_its_address_and_nothing_else(address: str, leads: str) -> None:
    """Whatever an address holds, there is one link, to all of it, and no picture."""
    assert html(linked("The title", address)).strip() == f'<p><a href="{leads}">The title</a></p>'


def test_a_source_without_an_address_is_its_title() -> None:
    """No link to nowhere."""
    assert linked("A *book*", "") == "A \\*book\\*"


def test_an_ampersand_is_no_name_of_a_letter() -> None:
    """`AT&amp;T` is shown as it is written."""
    assert html(md("AT&amp;T &copy; R&D")).strip() == "<p>AT&amp;amp;T &amp;copy; R&amp;D</p>"
