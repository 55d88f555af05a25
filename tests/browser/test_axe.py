"""axe-core finds nothing on any page, in every language, in light and in dark."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from lib import load
from lib.ui.navigation import PAGES
from tests.browser import window

Opened = Callable[..., window.Window]
VIEWS = {
    "event=relations-1950": ("timeline", "tiers", "visits"),
    "view=cards": ("timeline",),
    "view=table": ("timeline", "oda"),
    "section=true": ("oda",),
    "section=numbers": ("oda",),
    "section=uses": ("oda",),
}
"""What an address adds, and the pages it is looked at on."""
LOOKED_AT = [
    *product(PAGES, [""], load.languages()),
    *((name, query, "vi") for query, names in VIEWS.items() for name in names),
]
"""Each page in each language; its other views in the language with the longest words."""
RULES = {"target-size": {"enabled": True}}
"""Rules of WCAG 2.2 AA that axe-core leaves out unless asked."""


@pytest.mark.parametrize(("name", "query", "language"), LOOKED_AT)
def test_axe_finds_nothing(opened: Opened, name: str, query: str, language: str) -> None:
    """No violation of axe-core's rules, WCAG 2.2 AA among them; colours are judged in both themes.

    What does not depend on colours is judged once.
    """
    path = "" if name == PAGES[0] else name
    one = opened(f"/{path}?lang={language}&{query}")
    try:
        assert found(one.page, {"rules": RULES}) == []
        ground = one.page.evaluate(GROUND)
        one.page.emulate_media(color_scheme="dark")
        one.page.wait_for_function(f"ground => {GROUND} !== ground", arg=ground)
        one.settle()
        assert found(one.page, {"runOnly": ["color-contrast"]}) == []
    finally:
        one.page.emulate_media(color_scheme="light")


GROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"


def found(page: Page, how: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Violations: the rule, the node, what is wrong with it."""
    return [
        (each["id"], node["html"][:200], node["failureSummary"])
        for each in Axe().run(page, options=how).response["violations"]
        for node in each["nodes"]
    ]


@pytest.mark.shipped
@pytest.mark.parametrize("theme", window.THEMES)
def test_notes_and_their_links_can_be_read(opened: Opened, theme: str) -> None:
    """4.5 to 1 for what is seen: axe-core does not count that a note is transparent."""
    page = opened("/visits?lang=en", theme=theme).page
    assert page.locator("[data-testid=stCaptionContainer] a").count() > 2
    assert page.evaluate(PALE) == []


PALE = """() => {
  const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })
  const resolved = (colour) => {
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = colour
    pen.fillRect(0, 0, 1, 1)
    return [...pen.getImageData(0, 0, 1, 1).data].map((part) => part / 255)
  }
  const light = (colour) => colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0.05)
  const app = document.querySelector("[data-testid=stApp]")
  const ground = resolved(getComputedStyle(app).backgroundColor).slice(0, 3)
  const contrast = (node) => {
    const [r, g, b, a] = resolved(getComputedStyle(node).color)
    let seen = a
    for (let box = node; box; box = box.parentElement) seen *= getComputedStyle(box).opacity
    const blended = [r, g, b].map((part, at) => part * seen + ground[at] * (1 - seen))
    const [low, high] = [light(blended), light(ground)].sort((one, other) => one - other)
    return high / low
  }
  return [...document.querySelectorAll("[data-testid=stCaptionContainer] :is(p, a)")]
    .map((node) => [node.textContent.slice(0, 40), contrast(node)])
    .filter(([, ratio]) => ratio < 4.5)
}"""
"""Notes and links in them under 4.5 to 1, with the colour they have on the page."""
