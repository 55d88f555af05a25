"""A page that a browser translates is used like any other: no trace instead of words, no old words.

A translation is simulated by its two ways with a text: it moves it into a <font>, or puts a <font>
in its place. Each text is translated into itself, so that the page can be compared with another.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from lib.ui.navigation import PAGES
from tests.browser import window

Opened = Callable[..., window.Window]
_TRANSLATE = """taken => {
  const kept = "script, style, noscript, textarea, [translate=no], font"
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const texts = []
  while (all.nextNode()) texts.push(all.currentNode)
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement.closest(kept)) continue
    const font = document.createElement("font")
    const inner = font.appendChild(document.createElement("font"))
    if (taken) inner.textContent = text.data
    text.replaceWith(font)
    if (!taken) inner.append(text)
  }
}"""


def _typed(text: str) -> Callable[[Page, Locator], None]:
    def use(page: Page, control: Locator) -> None:
        control.fill(text)
        control.press("Enter")

    return use


def _picked(page: Page, control: Locator) -> None:
    control.click()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")


def _clicked(page: Page, control: Locator) -> None:
    control.click()


WALK: list[tuple[str, int, Callable[[Page, Locator], None]]] = [
    (".stButtonGroup button", 40, _clicked),
    (".stExpander summary", 2, _clicked),
    (".st-key-from_year input", 1, _typed("1990")),
    (".st-key-to_year input", 1, _typed("2015")),
    (".stSelectbox input", 6, _picked),
    (".stMultiSelect input", 4, _picked),
    (".st-key-year input", 1, _typed("2010")),
    (".stTextInput input", 2, _typed("visit")),
    (".stButton button", 6, _clicked),
    (".stTextInput input", 2, _typed("")),
    (".red-seal-list input", 2, _clicked),
    (".st-key-event-card button", 3, _clicked),
    (".stCheckbox label", 2, _clicked),
]
"""Controls, how many of a kind, and how each is used."""


@pytest.mark.parametrize("taken", [False, True], ids=["moved", "taken"])
@pytest.mark.parametrize("name", PAGES)
def test_every_control_of_a_translated_page_works(opened: Opened, name: str, taken: bool) -> None:
    """No fault, no box of an error; at the end the page says what a fresh one says there."""
    one = opened(f"/{name if name != PAGES[0] else ''}?lang=ja")
    page = one.page
    used = 0
    for kind, most, use in WALK:
        for place in range(min(most, page.locator(kind).count())):
            control = page.locator(kind).nth(place)
            # what was chosen elsewhere may have taken a control away
            if control.count() and control.is_visible() and control.is_enabled():
                page.evaluate(_TRANSLATE, taken)
                use(page, control)
                one.settle()
                used += 1
            assert one.faults == [], (kind, place)
            assert page.locator("[data-testid=stException]").count() == 0, (kind, place)
    assert used >= 3
    # the answer to the last control may still be on its way: settled, but with what was before
    page.wait_for_timeout(2000)
    one.settle()
    assert texts(page) == texts(opened(page.url.removeprefix(one.address)).page)


def texts(page: Page) -> list[str]:
    """What the page says below its controls and in them."""
    said: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('[data-testid="stMarkdownContainer"]')]
          .map((node) => node.textContent)"""
    )
    return said
