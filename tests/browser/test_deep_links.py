"""A link opens to the view it was copied from: cold, warm, from history; nonsense gets a note."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from lib import load
from lib.ui.navigation import PAGES
from tests.browser import seen, window

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]
FIRST = {
    "/timeline?years=1992..2009&tier=strategic": "3 of 111 events fall in 1992–2009",
    "/oda?donor=JPN~KOR&measure=net_disbursement&years=2010..2023": (
        "Japan gave Viet Nam the most net ODA in 2010–2023, of the 2 donors chosen"
    ),
}
"""Links that carry a view, each with the beginning of its answer."""


@pytest.mark.parametrize(("path", "said"), FIRST.items())
def test_a_link_is_the_first_request_of_a_new_server(
    chromium: Browser, path: str, said: str
) -> None:
    """On a server nobody has opened yet the link opens to its view, with chart and no note."""
    with window.served(window.uvicorn()) as address:
        one = window.Window(chromium, address)
        page = one.go(path)
        assert seen.answer(page).startswith(said)
        assert page.url == address + path
        assert page.locator(".red-seal-chart .main-svg").count()
        assert seen.boxes(page)[1:] == []
        assert one.faults == []
        one.close()


@pytest.mark.parametrize("name", PAGES)
def test_every_page_opens_by_its_link(opened: Opened, name: str) -> None:
    """The address of a page shows its question, its name on the tab, and is left as it is."""
    words = load.words("en")
    one = opened(f"/{name}" if name != PAGES[0] else "/")
    page = one.page
    assert page.locator("h1").all_inner_texts() == [words(f"{name}.question")]
    assert page.title() == f"{words(f'pages.{name}')} · Red Seal"
    assert seen.address(page) == (name if name != PAGES[0] else "", {})


def test_back_and_forward_walk_filters_and_pages(opened: Opened) -> None:
    """Each step back shows the view before it: without the event, the era, on the page before."""
    one = opened("/timeline")
    page = one.page
    steps = [seen.address(page)]
    answers = [seen.answer(page)]
    for act in (_era, _event, _menu):
        act(page)
        one.settle()
        steps.append(seen.address(page))
        answers.append(seen.answer(page))
    assert [name for name, _ in steps] == ["timeline", "timeline", "timeline", "visits"]
    assert [sorted(query) for _, query in steps] == [[], ["years"], ["event", "years"], ["years"]]
    for walk, order in ((page.go_back, (2, 1, 0)), (page.go_forward, (1, 2, 3))):
        for number in order:
            walk()
            card = "event" in steps[number][1]
            page.wait_for_function(_SHOWN, arg=[answers[number], card])
            one.settle()
            assert seen.address(page) == steps[number]
            assert seen.answer(page) == answers[number]


_SHOWN = """([said, card]) => document.querySelector('.st-key-answer')?.innerText === said
  && card === Boolean(document.querySelector('.st-key-event-card'))"""


def _era(page: Page) -> None:
    page.locator(".st-key-era button", has_text="Renewal").click()
    page.wait_for_url("**/timeline?years=*")


def _event(page: Page) -> None:
    page.locator(".st-key-list label").first.click()
    page.wait_for_url("**event=*")


def _menu(page: Page) -> None:
    page.locator(".st-key-masthead a", has_text="Visits").click()
    page.wait_for_url("**/visits?*")


def test_a_nonsense_address_gives_a_note_and_the_default_view(opened: Opened) -> None:
    """What nobody knows is named in one note, and the page is the one without it."""
    page = opened("/timeline?years=soon..later&tier=best-friends&wibble=%3Cb%3Ewobble").page
    plain = opened("/timeline").page
    (note,) = page.locator(".st-key-notes").all_inner_texts()
    for part in ("wibble", "best-friends", "soon..later"):
        assert part in note
    assert seen.answer(page) == seen.answer(plain)
    assert seen.listed(page) == seen.listed(plain)


def test_an_address_that_is_no_page_s_shows_the_way_on(opened: Opened) -> None:
    """It says so in the reader's language, and every page is one press away."""
    one = opened("/about")
    page = one.page
    page.goto(f"{one.address}/no-such-page?lang=vi")
    assert page.locator("h1").inner_text() == "Không có trang nào ở địa chỉ này"
    assert page.locator("li a").count() == len(PAGES)
    page.get_by_role("link", name="Dòng thời gian").click()
    one.settle()
    assert page.url == f"{one.address}/timeline?lang=vi"
    one.faults.clear()  # the browser names the 404 itself
