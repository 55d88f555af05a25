"""On a phone: a swipe that starts on a chart scrolls the page, and no page is wider than it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.window import Window

pytestmark = pytest.mark.shipped

_TOP = "document.querySelector('[data-testid=stMain]').scrollTop"
CHARTS = {
    "/": ["overview"],
    "/timeline": ["timeline"],
    "/tiers": ["tier-ladder", "partners"],
    "/visits": ["visits"],
    "/oda": ["oda"],
    "/oda?section=true": ["claims"],
    "/oda?section=numbers": ["numbers"],
    "/oda?section=repayments": ["repayments"],
    "/oda?section=uses": ["sectors"],
    "/oda?section=uses&use=projects": ["places"],
    "/oda?section=uses&use=recipients": ["recipients"],
    "/together": ["together"],
    "/sources": ["coverage"],
}
"""Where each chart is."""


@pytest.mark.parametrize("path", CHARTS)
def test_a_swipe_on_a_chart_scrolls_the_page(opened: Callable[..., Window], path: str) -> None:
    """A finger that moves up 200 px on a chart moves the page, and nothing is cut at the side."""
    page = opened(path, width=360).page
    finger = page.context.new_cdp_session(page)
    shown = [page.locator(f".st-key-{key} .red-seal-chart") for key in CHARTS[path]]
    assert page.locator(".red-seal-chart").count() == len(shown)
    for chart in shown:
        chart.evaluate("chart => chart.scrollIntoView({ block: 'center' })")
        box = chart.bounding_box()
        assert box
        before = page.evaluate(_TOP)
        across, down = 180, min(max(box["y"] + box["height"] / 2, 300), 600)
        _touch(finger, "touchStart", across, down)
        for step in range(1, 11):
            _touch(finger, "touchMove", across, down - 20 * step)
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        page.wait_for_function(f"{_TOP} > {before + 50}", timeout=3000)
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 360


def _touch(finger, kind: str, across: float, down: float) -> None:
    points = [{"x": across, "y": down}]
    finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
