"""Everything without a pointer: pages, an event from the list, the walk along it, the window."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from lib import load
from lib.ui.navigation import PAGES
from tests.browser import seen, window

Opened = Callable[..., window.Window]
HEADING = '[data-testid="stHeading"]'
_FOCUSED = "document.activeElement.innerText?.trim()"


def tab_to(page: Page, inside: str, most: int = 60) -> None:
    """Press Tab until the focus is on something a selector names."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("inside => document.activeElement.matches(inside)", inside):
            return
    raise AssertionError(f"Tab never reached {inside}")


def test_every_page_is_reached_by_keyboard(opened: Opened) -> None:
    """Tab walks the menu in order, Enter opens; the focused link can be seen."""
    words = load.words("en")
    one = opened("/")
    page = one.page
    for name in PAGES[1:] + PAGES[:1]:
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate(_FOCUSED) == words(f"pages.{name}"):
                break
        page.keyboard.press("Enter")
        page.locator("h1", has_text=words(f"{name}.question")).wait_for()
        one.settle()
        assert page.url.split("?")[0].endswith("/" if name == PAGES[0] else f"/{name}")


def test_an_event_is_opened_and_the_list_walked(opened: Opened) -> None:
    """Arrow keys in the list open an event; previous and next say where in the list they stand."""
    one = opened("/timeline")
    page = one.page
    titles = seen.listed(page)
    tab_to(page, ".st-key-list input[type=radio]", most=80)
    page.keyboard.press("Space")
    page.wait_for_url("**event=*")
    one.settle()
    card = page.locator(".st-key-event-card")
    assert card.locator(HEADING).inner_text() == titles[0]
    assert f"1 of {len(titles)}" in card.inner_text()
    for place, key in ((2, "next"), (3, "next"), (2, "previous")):
        page.locator(f".st-key-{key} button").focus()
        page.keyboard.press("Enter")
        page.get_by_text(f"{place} of {len(titles)}", exact=True).wait_for()
        one.settle()
        assert card.locator(HEADING).inner_text() == titles[place - 1]
        checked = page.locator(".st-key-list label:has(:checked) > span")
        assert checked.inner_text() == titles[place - 1]


def test_the_place_in_a_filtered_list_is_said(opened: Opened) -> None:
    """Within a window the card counts the events of the window: the twelfth of them says so."""
    one = opened("/timeline?years=1992..")
    page = one.page
    titles = seen.listed(page)
    page.locator(".st-key-list label").nth(11).click()
    page.get_by_text(f"12 of {len(titles)}", exact=True).wait_for()
    one.settle()
    assert page.locator(f".st-key-event-card {HEADING}").inner_text() == titles[11]


def test_the_window_moves_by_arrow_keys(opened: Opened) -> None:
    """A handle of the window is a slider: it has a name, says its year, and arrows move it."""
    one = opened("/timeline")
    page = one.page
    tab_to(page, ".st-key-years input[type=range]")
    handle = page.locator(".st-key-years input[type=range]").first
    assert handle.get_attribute("aria-label") == "From year"
    assert handle.get_attribute("aria-valuetext") == "700"
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_url("**/timeline?years=*")
    one.settle()
    year = handle.get_attribute("aria-valuetext")
    assert seen.address(page)[1]["years"] == f"{year}.."
    assert page.evaluate("document.activeElement.type") == "range"


def test_marks_of_a_chart_are_walked_and_opened(opened: Opened) -> None:
    """Arrow keys on the chart read out mark after mark, Enter opens the one read."""
    one = opened("/timeline?years=1973..1979")
    page = one.page
    page.locator(".st-key-timeline .red-seal-chart").focus()
    page.keyboard.press("ArrowRight")
    said = page.locator(".st-key-timeline .red-seal-said")
    page.wait_for_function("node => node.textContent", arg=said.element_handle())
    page.keyboard.press("Enter")
    page.wait_for_url("**event=*")
    one.settle()
    title = page.locator(f".st-key-event-card {HEADING}").inner_text()
    assert title in said.inner_text() or title in seen.listed(page)
