"""Everything without a pointer: pages, filters, an event and its source, a value, a file."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from lib import load
from lib.ui.navigation import PAGES
from tests.browser import seen, window

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]
HEADING = '[data-testid="stHeading"]'
_FOCUSED = "document.activeElement.innerText?.trim()"


_AT = """([place, name]) => {
  const node = document.activeElement
  return node.matches(place) && (!name || node.textContent.trim() === name)
}"""


def tab_to(page: Page, place: str, name: str = "", most: int = 90) -> None:
    """Press Tab until the focus is at a place, on what is called so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(_AT, [place, name]):
            return
    raise AssertionError(f"Tab never reached {place} {name}")


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
    assert seen.address(page)[1]["years"] == f"{year}..latest"
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


def test_a_link_leads_past_the_menu(opened: Opened) -> None:
    """The first Tab stops at a link that can then be seen and leads past the head of the page."""
    page = opened("/oda").page
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#stMain"
    box = skip.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24


def test_a_filter_is_chosen(opened: Opened) -> None:
    """A tier is typed and taken from its list with Enter; the answer counts fewer events."""
    one = opened("/timeline")
    page = one.page
    assert seen.answer(page).startswith("111 of 111 events")
    tab_to(page, ".st-key-tier input")
    page.keyboard.type("Mutual")
    page.get_by_role("option", name="Mutual trust").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.locator(".st-key-answer").filter(has_not_text="111 of 111").wait_for()
    assert seen.address(page)[1]["tier"] == "mutual-trust"


def test_an_events_source_is_reached(opened: Opened) -> None:
    """From the list into the card: the event is chosen with Space, its source is a Tab away."""
    one = opened("/timeline?years=1973..1973")
    page = one.page
    tab_to(page, ".st-key-list input")
    page.keyboard.press("Space")
    page.wait_for_url("**event=*")
    one.settle()
    tab_to(page, ".st-key-event-card a[href^=http]")
    assert page.locator(":focus").get_attribute("href", timeout=1000)
    assert page.locator(":focus").inner_text().strip()


@pytest.mark.parametrize("ending", ["CSV", "Excel"])
def test_a_file_arrives(opened: Opened, tmp_path: Path, ending: str) -> None:
    """Tab to a file's button, Enter: the file comes, with the rows of the page."""
    page = opened("/visits?years=2009..2014").page
    tab_to(page, "[class*=st-key-take-] a", ending)
    with page.expect_download() as found:
        page.keyboard.press("Enter")
    file = tmp_path / found.value.suggested_filename
    found.value.save_as(file)
    assert file.stem == "red-seal_visits_2009-2014"
    if ending == "CSV":
        with file.open(encoding="utf-8-sig", newline="") as lines:
            assert len(list(csv.reader(lines))) == 1 + 9


def test_the_table_of_a_chart_is_unfolded(opened: Opened) -> None:
    """Every value of the ODA chart is a Tab and an Enter away: the table below it unfolds."""
    page = opened("/oda?donor=JPN&years=2010..2012").page
    tab_to(page, "[class*=st-key-table-] summary")
    page.keyboard.press("Enter")
    page.locator("[class*=st-key-table-] table").first.wait_for()
    assert ["2012", "1,646.71"] in [row[:2] for row in seen.table(page)]


def test_a_value_of_the_oda_chart_is_said(opened: Opened) -> None:
    """Arrow keys on the chart walk its values year by year; each is said with donor and amount."""
    page = opened("/oda?donor=JPN&years=2010..2012").page
    tab_to(page, ".st-key-oda .red-seal-chart")
    said = page.locator(".st-key-oda .red-seal-said")
    page.keyboard.press("ArrowLeft")
    page.wait_for_function("node => node.textContent.includes('2012')", arg=said.element_handle())
    assert "Japan" in said.inner_text()
    assert "1,646.71" in said.inner_text()
