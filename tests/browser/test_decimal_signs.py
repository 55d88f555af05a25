"""What the browser writes by itself on a chart has the signs of the page's language.

Belongs here: ticks and hover texts made from numbers. Does not: texts that come with the figure
(`ui/test_decimal_signs.py`).
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser import window

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]


@pytest.mark.parametrize(
    ("language", "tick", "said"),
    [("en", "1,000", "1,523.09"), ("ja", "1,000", "1,523.09"), ("vi", "1.000", "1.523,09")],
)
def test_ticks_and_hover_texts(opened: Opened, language: str, tick: str, said: str) -> None:
    """Japan's net ODA of 2014, 1523.09: thousands and decimals as the language writes them."""
    page = opened(f"/oda?lang={language}&donor=JPN&years=2013..2014").page
    chart = page.locator(".st-key-oda")
    assert tick in chart.locator(".ytick text").all_text_contents()
    chart.scroll_into_view_if_needed()
    box = chart.locator(".bars .point path").last.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    assert said in chart.locator(".hoverlayer .hovertext").first.text_content()
