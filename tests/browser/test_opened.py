"""An event is opened from a chart: its card is in sight, and the mark stays where it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser import window
from tests.browser.handled import box

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]
MARK = ".red-seal-chart .trace .points path"
IN_SIGHT = """() => {
  const heading = document.querySelector(".st-key-event-card h2").getBoundingClientRect()
  return heading.top >= 0 && heading.bottom <= innerHeight
}"""
FOCUSED = "document.activeElement.tagName"


@pytest.mark.parametrize(
    ("path", "key"),
    [("/timeline?years=1973..2023", "timeline"), ("/tiers", "tier-ladder"), ("/visits", "visits")],
)
@pytest.mark.parametrize("width", window.WIDTHS)
def test_a_pressed_mark_opens_a_card_in_sight(
    opened: Opened, path: str, key: str, width: int
) -> None:
    """Its heading is in the window and has the focus; in its chart the mark has not moved."""
    one = opened(path, width=width)
    page = one.page
    mark = page.locator(f".st-key-{key} {MARK}").nth(5)
    page.locator(f".st-key-{key}").evaluate("chart => chart.scrollIntoView()")
    page.wait_for_timeout(200)
    chart = page.locator(f".st-key-{key} .red-seal-chart")
    before, at = box(chart), box(mark)
    if width < 600:
        page.touchscreen.tap(at["x"], at["y"])
    else:
        page.mouse.click(at["x"], at["y"])
    page.wait_for_url("**event=*")
    one.settle()
    page.wait_for_function(IN_SIGHT)
    assert page.evaluate(FOCUSED) == "H2"
    after, now = box(chart), box(mark)
    assert now["x"] - after["left"] == pytest.approx(at["x"] - before["left"], abs=1)
    assert now["y"] - after["top"] == pytest.approx(at["y"] - before["top"], abs=1)


def test_a_card_in_sight_scrolls_nothing(opened: Opened) -> None:
    """The next event of the list opens beside it; arrow keys keep walking the list."""
    one = opened("/visits")
    page = one.page
    page.locator(".st-key-list").evaluate("list => list.scrollIntoView()")
    first = page.locator(".st-key-list input").first
    first.focus()
    page.keyboard.press("Space")
    page.wait_for_url("**event=*")
    one.settle()
    page.keyboard.press("ArrowDown")
    one.settle()
    page.wait_for_timeout(300)
    assert page.evaluate("document.activeElement.closest('.red-seal-list') !== null")


@pytest.mark.parametrize("width", window.WIDTHS)
def test_a_link_to_an_event_shows_its_card(opened: Opened, width: int) -> None:
    """On a page just opened the card is in sight too; the focus stays at the page's start."""
    one = opened("/timeline?event=diplomatic-relations-1973", width=width)
    one.page.wait_for_function(IN_SIGHT)
    assert one.page.evaluate(FOCUSED) == "BODY"
