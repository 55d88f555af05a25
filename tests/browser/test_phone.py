"""On a phone: a swipe that starts on a chart scrolls the page, and no page is wider than it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.window import Window

_TOP = "document.querySelector('[data-testid=stMain]').scrollTop"
CHARTS = {
    "/": "overview",
    "/timeline": "timeline",
    "/tiers": "tier-ladder",
    "/visits": "visits",
    "/oda": "oda",
}


@pytest.mark.parametrize(("path", "key"), CHARTS.items())
def test_a_swipe_on_a_chart_scrolls_the_page(
    opened: Callable[..., Window], path: str, key: str
) -> None:
    """A finger that moves up 200 px on a chart moves the page, and nothing is cut at the side."""
    page = opened(path, width=360).page
    chart = page.locator(f".st-key-{key} .red-seal-chart").first
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box
    before = page.evaluate(_TOP)
    finger = page.context.new_cdp_session(page)
    across, down = 180, min(box["y"] + box["height"] / 2, 600)
    _touch(finger, "touchStart", across, down)
    for step in range(1, 11):
        _touch(finger, "touchMove", across, down - 20 * step)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    page.wait_for_function(f"{_TOP} > {before + 50}", timeout=3000)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 360


def _touch(finger, kind: str, across: float, down: float) -> None:
    points = [{"x": across, "y": down}]
    finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
