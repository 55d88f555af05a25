"""A page on paper: A4, white whatever the theme, with the newest years of its charts."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest
from PIL import Image

from tests.browser import window

pytestmark = pytest.mark.shipped

PAGES = {
    "/": "2020",
    "/timeline?years=1973..2023": "2023",
    "/tiers": "2025",
    "/visits": "2025",
    "/oda": "2022",
    "/oda?section=repayments": "2025",
    "/together": "2020",
    "/sources": "2020",
}
"""Pages with a chart of years, and the last year written at its axis."""
A4 = 210 / 25.4 * 96
MARGINS = 2 * 12 / 25.4 * 96
LAST = """year => Math.max(...[...document.querySelectorAll(".red-seal-chart text")]
  .filter((text) => text.textContent.trim() === year)
  .map((text) => text.getBoundingClientRect().right))"""


@pytest.mark.parametrize("theme", window.THEMES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_prints_on_white_with_all_its_years(
    opened: Callable[..., window.Window], path: str, theme: str
) -> None:
    """The chart takes the width of A4: its last year is printed. Less than a twentieth of the paper
    is dark. Afterwards the page is as wide as before.
    """
    one = opened(path, theme=theme, width=1366)
    page = one.page
    wide = page.locator(".red-seal-chart svg").first.bounding_box()
    assert wide
    book = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert PAGES[path] in " ".join(each.extract_text() for each in book.pages).split()
    page.set_viewport_size({"width": round(A4 - MARGINS), "height": 900})
    page.emulate_media(media="print", color_scheme=theme)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(300)
    assert 0 < page.evaluate(LAST, PAGES[path]) <= A4 - MARGINS
    paper = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("L")
    assert sum(paper.histogram()[:80]) < 0.05 * paper.width * paper.height
    # the next page printed must not be taken for a screen
    page.emulate_media(media="null", color_scheme=theme)
    page.set_viewport_size({"width": 1366, "height": 800})
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.wait_for_function(
        "wide => document.querySelector('.red-seal-chart svg').clientWidth === wide",
        arg=round(wide["width"]),
    )
