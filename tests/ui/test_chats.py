"""What is left of an address that was sent through a chat: all of the view."""

from __future__ import annotations

import random
import re
from html import unescape
from urllib.parse import urlencode, urlsplit

import bleach
import cmarkgfm
import pytest
from linkify_it import LinkifyIt

from lib.address import link, parsed, reader
from lib.ui.navigation import PAGES
from tests.ui import pages, selections

PLACES = ("{}", "See {}.", "({})", '"{}", they say', "{}, {}", "Look: {}!", "* {}\n* {};\n")
"""How a link stands in a letter or a chat."""


def linkified(text: str) -> list[list[str]]:
    """The links that programs find in a text: markdown-it's finder, GitHub's, Mozilla's."""
    html = (cmarkgfm.github_flavored_markdown_to_html(text), bleach.linkify(text))
    found = [[unescape(link) for link in re.findall('<a href="([^"]*)"', each)] for each in html]
    return [[link.url for link in LinkifyIt().match(text) or []], *found]


@pytest.mark.parametrize("page", PAGES)
def test_a_link_survives_a_chat(page: str) -> None:
    """100 random views, as links and in the address bar: what programs find opens each of them."""
    rng = random.Random(page)
    known = selections.params(pages.opened(page))
    for _ in range(100):
        view = {param: param.read(selections.written(rng, param.name))[0] for param in known}
        chosen = {param.name: param.write(v) for param, v in view.items() if v != param.default}
        for path in (link(page, chosen), f"/{page}?{urlencode(chosen, doseq=True)}".rstrip("?")):
            assert path[-1].isalnum()
            place = rng.choice(PLACES)
            times = place.count("{}")
            text = place.format(*[f"https://red-seal.example.org{path}"] * times)
            for found in linkified(text):
                read = [reader(parsed(urlsplit(one).query)) for one in found]
                assert [{param: asked(param) for param in known} for asked in read] == [
                    view
                ] * times, found
