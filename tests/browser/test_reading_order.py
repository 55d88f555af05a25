"""What a screen reader is told, in the order it is told: Chromium's own accessibility tree."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from lib.ui.navigation import PAGES
from tests.browser import seen, window
from tests.ui.test_pages import words

pytestmark = pytest.mark.shipped

CHOSEN_ON = ("timeline", "tiers", "visits", "oda", "together")
"""Pages whose chart shows what controls choose; its name is the page's answer."""
CHARTS = {"overview": "14 turning points, from “", "sources": "14 series with figures in "}
"""How the name of the chart of the others begins."""
CONTROLS = {"slider", "spinbutton", "radiogroup", "combobox", "textbox"}


def told(page: Page) -> list[tuple[str, str]]:
    """Role and name of everything in the accessibility tree, in its order."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in _in_order(nodes)
        if not node["ignored"]
    ]


def _in_order(nodes: list[dict]) -> list[dict]:
    by_id = {node["nodeId"]: node for node in nodes}
    found, waiting = [], [nodes[0]["nodeId"]]
    while waiting:
        node = by_id[waiting.pop()]
        found.append(node)
        waiting += reversed([child for child in node["childIds"] if child in by_id])
    return found


def first(nodes: list[tuple[str, str]], roles: set[str], after: int = 0, begins: str = "") -> int:
    """The place of the first of these roles from a place on whose name begins so."""
    for place, (role, name) in enumerate(nodes[after:], after):
        if role in roles and name.startswith(begins):
            return place
    raise AssertionError(f"no {sorted(roles)} “{begins}” after {nodes[after]}")


@pytest.mark.parametrize("width", window.WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_read_in_order(
    opened: Callable[..., window.Window], name: str, width: int
) -> None:
    """Question, answer, controls, chart with its sentence as its name, then the table of its rows.

    On a phone, too: where a list is shown above the chart, it is still read after it.
    """
    one = opened("/" if name == PAGES[0] else f"/{name}", width=width)
    if name != "about":
        box = one.page.locator("[class*=st-key-table-] summary").first
        box.click()
        one.page.locator("[class*=st-key-table-] table").first.wait_for()
    nodes = told(one.page)
    question = first(nodes, {"heading"}, begins=words("en")(f"{name}.question"))
    assert [role for role, _ in nodes[:question]].count("heading") == 0
    sentence = seen.answer(one.page)
    answer = first(nodes, {"StaticText"}, question, sentence)
    assert "figure" not in {role for role, _ in nodes[:answer]}
    if name != "about":
        figure = first(nodes, {"figure"}, answer, CHARTS.get(name, sentence))
        if name in CHOSEN_ON:
            assert first(nodes, CONTROLS, answer) < figure
        first(nodes, {"table"}, figure, "Table: the same ")


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
def test_the_page_says_its_language(opened: Callable[..., window.Window], language: str) -> None:
    """The document has the reader's language, so that it is spoken with that voice."""
    assert opened(f"/?lang={language}").page.locator("html").get_attribute("lang") == language
