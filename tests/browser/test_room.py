"""What has not come yet has its room: a page that stands does not jump when a script arrives."""

from __future__ import annotations

import re
import tomllib

import pytest
from playwright.sync_api import Browser

from tests.browser import window

pytestmark = pytest.mark.shipped

_LATE = re.compile(
    r"/(BidiComponent|ButtonGroup|Multiselect|NumberInput|PageLink"
    r"|Selectbox|TextInput)\.[^/]*\.js"
)
_WAITED = """() => document.querySelector('.st-key-footer [data-testid="stSkeleton"]')"""
_BOXES = """() => Object.fromEntries(["answer", "years", "timeline", "tier-ladder", "visits", "oda",
  "together", "coverage"].flatMap((key) => {
    const found = document.querySelector(`.stApp .st-key-${key}`)?.getBoundingClientRect()
    return found ? [[key, [Math.round(found.top), Math.round(found.height)]]] : []
  }))"""
_CLOSE = {1200: 30, 360: 90}
"""Pixels a thing may yet move or grow: on a phone a row of buttons that wraps once more."""


@pytest.mark.parametrize("width", window.WIDTHS)
@pytest.mark.parametrize("path", ["/", "/timeline", "/tiers", "/visits", "/oda", "/together"])
def test_nothing_jumps_when_a_script_comes(
    chromium: Browser, here: str, path: str, width: int
) -> None:
    """With the scripts of all widgets held back the question's answer, the window and the chart
    stand where they stand in the end, and are as high: charts of 450 to 1,085 px had 40.
    """
    seen = window.Window(chromium, here, width=width)
    seen.page.route(_LATE, lambda route: None)
    seen.page.goto(here + path)
    seen.page.wait_for_function(_WAITED)
    seen.page.wait_for_timeout(500)
    before = seen.page.evaluate(_BOXES)
    seen.page.unroute(_LATE)  # lets go of what was held
    seen.settle()
    after = seen.page.evaluate(_BOXES)
    seen.close()
    assert set(before) == set(after)
    assert len(after) >= 2 - (path == "/")
    moved = {
        key: (before[key], after[key])
        for key in after
        if any(abs(a - b) > _CLOSE[width] for a, b in zip(before[key], after[key], strict=True))
    }
    assert moved == {}


@pytest.mark.parametrize("theme", window.THEMES)
def test_a_page_has_its_ground_before_it_has_anything_else(
    chromium: Browser, here: str, theme: str
) -> None:
    """With Streamlit's own script held back the window has the theme's ground: no flash of white in
    a dark room. Once the page is there it paints its own.
    """
    settings = tomllib.loads((window.ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    ground = settings["theme"][theme]["backgroundColor"]
    rgb = ", ".join(str(int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    seen = window.Window(chromium, here, theme=theme)
    painted = "() => getComputedStyle(document.documentElement).backgroundColor"
    seen.page.route(re.compile(r"/static/js/index\.[^/]*\.js"), lambda route: None)
    seen.page.goto(here, wait_until="commit")
    seen.page.wait_for_selector("#root", state="attached")
    seen.page.wait_for_function(f"() => ({painted})() === 'rgb({rgb})'", timeout=5_000)
    seen.close()
    seen = window.Window(chromium, here, theme=theme)
    assert seen.go("/about").evaluate(painted) == "rgba(0, 0, 0, 0)"
    seen.close()
