"""A reader with nothing but a keyboard: filter, source, value, file."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import seen, window

Opened = Callable[..., window.Window]
FOCUSED = """([place, name]) => {
  const node = document.activeElement
  return node.matches(place) && (!name || node.textContent.trim() === name)
}"""


def tab_to(page: Page, place: str, name: str = "", most: int = 90) -> None:
    """Press Tab until the focus is at a place, on what is called so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED, [place, name]):
            return
    raise AssertionError(f"Tab never reached {place} {name}")


def test_the_menu_is_skipped(opened: Opened) -> None:
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
    tab_to(page, "[class*=st-key-take-] button", ending)
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
