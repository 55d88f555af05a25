"""Every chart of every page is taken home by keyboard: each action of its row, by Tab and Enter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from lib.ui.navigation import PAGES
from tests.browser import window
from tests.browser.test_actions import ORDER

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]
WITH_CHARTS = [name for name in PAGES if name != "about"]
ENDINGS = {
    "CSV": ".csv",
    "Excel": ".xlsx",
    "JSON": ".json",
    "PNG": ".png",
    "SVG": ".svg",
    "Briefing": "_briefing.html",
    "Briefing (Markdown)": ".md",
}
MOST = 400
"""Stops of Tab on the longest page, with room."""
_FOCUSED = """() => {
  const now = document.activeElement
  window.passed ??= new Set()
  if (now === document.body || window.passed.has(now)) return ["end", ""]
  window.passed.add(now)
  const key = [...(now.closest('[class*="st-key-take-"]')?.classList ?? [])]
    .find((name) => name.startsWith("st-key-take-"))
  return [["BUTTON", "A"].includes(now.tagName) ? key : "", now.innerText?.trim() ?? ""]
}"""
_ROWS = """() => [...document.querySelectorAll('.red-seal-chart')].map((chart) => {
  const rows = [...document.querySelectorAll('[class*="st-key-take-"]')]
  const below = rows.find((row) => chart.compareDocumentPosition(row) & 4)
  return [...below.classList].find((name) => name.startsWith("st-key-take-"))
})"""
"""The row that follows each chart."""


@pytest.mark.parametrize("name", WITH_CHARTS)
def test_each_action_of_each_chart_works_by_enter(opened: Opened, name: str) -> None:
    """Tab passes Link, Cite, files and pictures of each chart in order; Enter does each."""
    seen = opened(f"/{name}" if name != PAGES[0] else "/")
    page = seen.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    charts = page.evaluate(_ROWS)
    assert charts
    assert len(set(charts)) == len(charts)
    done: dict[str, list[str]] = defaultdict(list)
    for _ in range(MOST):
        page.keyboard.press("Tab")
        key, label = page.evaluate(_FOCUSED)
        if key == "end":
            break
        if key in charts:
            act(page, key, label)
            done[key].append(label)
    for key in charts:
        assert done[key] == ORDER, key
    assert seen.faults == []


def act(page: Page, key: str, label: str) -> None:
    """Press Enter on the focused action, and see that it did what it says."""
    if label == "Link":
        page.keyboard.press("Enter")
        expect(
            page.locator(f".{key}").get_by_text("The link to this view is copied.")
        ).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()").startswith(page.url.split("?")[0])
    elif label == "Cite":
        page.keyboard.press("Enter")
        panel = page.get_by_role("dialog", name="Cite this view")
        expect(panel).to_be_visible()
        page.keyboard.press("Escape")
        expect(panel).to_be_hidden()
    else:
        with page.expect_download() as found:
            page.locator(":focus").press("Enter")
        file = found.value.suggested_filename
        assert file.endswith(ENDINGS[label])
        assert file.startswith(key.removeprefix("st-key-take-"))
        assert found.value.path().stat().st_size > 100
        expect(page.locator(f".{key}").get_by_text(f"Saved: {file}.")).to_be_visible()
