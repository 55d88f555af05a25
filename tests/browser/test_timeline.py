"""The timeline in Chromium: nothing printed touches, live dragging, a phone's page scrolls."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.window import Window

pytestmark = pytest.mark.shipped

_TEXTS = """() => {
  const host = document.querySelector('.st-key-timeline .red-seal-chart').getBoundingClientRect();
  return [...document.querySelectorAll('.st-key-timeline .textpoint text')]
    .filter((node) => node.textContent.trim())
    .map((node) => {
      const box = node.getBoundingClientRect();
      const [left, right] = [box.left - host.left, box.right - host.left];
      return [node.textContent.trim(), left, box.top, right, box.bottom, host.width];
    });
}"""

# A line's box is higher than its letters: two lines that share 4 px of it do not touch.
_LEADING = 4


@pytest.mark.parametrize(
    ("width", "query"),
    [
        (1200, ""),
        (1200, "?scale=true"),
        (1200, "?scale=equal"),
        (1200, "?years=1973.."),
        (1200, "?years=2023..2023"),
        (1200, "?event=diplomatic-relations-1973"),
        (800, ""),
        (800, "?years=1868..1945"),
        (360, ""),
        (360, "?scale=equal"),
        (360, "?years=1992..2009"),
    ],
)
def test_no_two_printed_texts_touch(opened: Callable[..., Window], width: int, query: str) -> None:
    """Titles, years, names of eras and lanes: no two overlap and none is cut, on each scale."""
    page = opened(f"/timeline{query}", width=width).page
    page.wait_for_selector(".st-key-timeline [data-drawn]")
    texts = page.evaluate(_TEXTS)
    assert len(texts) > 5
    for number, (said, left, top, right, bottom, wide) in enumerate(texts):
        assert left >= -1, said
        assert right <= wide + 1, said
        for other, its_left, its_top, its_right, its_bottom, _ in texts[:number]:
            across = min(right, its_right) - max(left, its_left)
            down = min(bottom, its_bottom) - max(top, its_top)
            assert across <= 1 or down <= _LEADING, (said, other)


def test_titles_are_printed_on_a_laptop(opened: Callable[..., Window]) -> None:
    """With all events at 1,200 px at least 25 titles are printed, as the caption says."""
    page = opened("/timeline", width=1200).page
    page.wait_for_selector(".st-key-timeline [data-drawn]")
    caption = page.get_by_text("Titles are printed").inner_text()
    printed = int(caption.split(" of 111")[0].split("(")[-1])
    assert printed >= 25
    titles = [text for text, *_ in page.evaluate(_TEXTS)]
    assert "Japan and Viet Nam establish relations" in titles


def test_the_list_comes_first_on_a_phone(opened: Callable[..., Window]) -> None:
    """At 360 px the list of events stands above the chart, and nothing is wider than the screen."""
    page = opened("/timeline", width=360).page
    page.wait_for_selector(".st-key-timeline [data-drawn]")
    listed = page.locator(".st-key-list").bounding_box()
    chart = page.locator(".st-key-timeline").bounding_box()
    assert listed
    assert chart
    assert listed["y"] < chart["y"]
    wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert wide <= 360
