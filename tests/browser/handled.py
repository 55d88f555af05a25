"""The controls and charts of the ODA page as journeys handle them.

Belongs here: pressing, choosing, typing, measuring. Does not: what should come of it.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from playwright.sync_api import Locator, Page

from tests.browser import window

Opened = Callable[..., window.Window]
Box = dict[str, float]


def picture(page: Page, key: str = "oda") -> str:
    """Everything a chart was given to draw, as text."""
    host = page.locator(f".st-key-{key} .red-seal-chart").first
    return json.dumps(host.evaluate("host => host.data"), ensure_ascii=False)


def file(page: Page, number: int = 0) -> str:
    """The name of a table's file."""
    table = page.locator("[class*=st-key-table-red-seal]").nth(number)
    names = (table.get_attribute("class") or "").split()
    return next(name for name in names if name.startswith("st-key-table-"))[13:]


def pick(one: window.Window, key: str, name: str) -> None:
    """Choose another entry of a list of which one is chosen."""
    before = one.page.url
    one.page.locator(f".st-key-{key} input").click()
    one.page.get_by_role("option", name=name, exact=True).click()
    one.page.wait_for_url(lambda url: url != before)
    one.settle()


def press(one: window.Window, key: str, name: str) -> None:
    """Press one of a row of buttons."""
    before = one.page.url
    one.page.locator(f".st-key-{key} button", has_text=name).first.click()
    one.page.wait_for_url(lambda url: url != before)
    one.settle()


def typed(one: window.Window, key: str, value: str) -> None:
    """Type a number into a box."""
    before = one.page.url
    box = one.page.locator(f".st-key-{key} input")
    box.fill(value)
    box.press("Enter")
    one.page.wait_for_url(lambda url: url != before)
    one.settle()


def box(mark: Locator) -> Box:
    """Where something drawn stands in the window."""
    found: Box = mark.evaluate(
        """mark => {
          const { left, right, top, bottom } = mark.getBoundingClientRect()
          return { left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 }
        }"""
    )
    return found
