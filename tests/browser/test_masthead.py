"""Above every page: the seal, the theme, the way to paper; links that stay in the window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import seen, window
from tests.ui.test_pages import words

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]
GROUND = "getComputedStyle(document.querySelector('.stApp')).backgroundColor"
LIGHT, DARK = "rgb(251, 250, 246)", "rgb(20, 24, 29)"
ENGLISH = (
    *("Open", "Clear all", "Selected values", "Choose an option", "Copy to clipboard"),
    *("Main menu", "Navigate to home page", "Logo"),
)
NAMES = """() => [...document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")]
  .filter((node) => node.checkVisibility())
  .flatMap((node) => ["aria-label", "title", "placeholder", "alt"].map((k) => node.getAttribute(k)))
"""


def test_the_seal_leads_home_and_keeps_the_readers_own(opened: Opened) -> None:
    """Language and window are the same on the first page."""
    one = opened("/visits?lang=ja&years=1992..2009")
    one.page.get_by_role("link", name="Red Seal").click()
    one.page.locator("h1", has_text=words("ja")("overview.question")).wait_for()
    assert seen.address(one.page) == ("", {"lang": "ja", "years": "1992..2009"})


@pytest.mark.parametrize("language", ["ja", "vi"])
def test_nothing_of_the_framework_speaks_english(opened: Opened, language: str) -> None:
    """No menu of Streamlit's is shown, and its controls are named in the reader's language."""
    for path in ("/oda?donor=JPN~KOR", "/sources?"):
        page = opened(f"{path}&lang={language}").page
        expect(page.get_by_test_id("stMainMenu")).to_be_hidden()
        page.wait_for_timeout(600)
        assert not {*ENGLISH} & {*page.evaluate(NAMES)}


def test_a_theme_holds_on_every_page_and_when_the_reader_returns(
    chromium: Browser, here: str
) -> None:
    """Dark is chosen on a light system: at once, its charts too, on another page, before anything
    of that is drawn; back to the system's, it follows the system.
    """
    one = window.Window(chromium, here)
    page = one.go("/tiers")
    choices = page.locator(".red-seal-settings")
    choices.get_by_role("button", name="Display").click()
    choices.get_by_label("Dark").check()
    assert page.evaluate(GROUND) == DARK
    text = page.locator(".red-seal-chart text").first
    expect(text).to_have_css("fill", "rgb(232, 230, 225)")
    page = one.go("/oda")
    assert page.evaluate(GROUND) == DARK
    page.route("**/static/js/index.*", lambda route: None)
    page.goto(here + "/visits", wait_until="commit")
    page.wait_for_function(
        f"() => getComputedStyle(document.documentElement).backgroundColor === '{DARK}'"
    )
    page.unroute_all()
    one.go("/about")
    choices.get_by_role("button", name="Display").click()
    choices.get_by_label("As the system").check()
    assert page.evaluate(GROUND) == LIGHT
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"() => {GROUND} === '{DARK}'")
    assert one.faults == []
    one.close()


def test_the_browser_is_asked_to_print(opened: Opened) -> None:
    """The button opens the browser's own dialogue, with the choices out of the way."""
    page = opened("/about").page
    page.evaluate("() => { window.print = () => { window.printed = true } }")
    choices = page.locator(".red-seal-settings")
    choices.get_by_role("button", name="Display").click()
    choices.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed")
    expect(page.locator(".red-seal-choices")).to_be_hidden()


def test_the_seal_can_be_seen_on_a_phone(opened: Opened) -> None:
    """The seal alone, as high as the links beside it: a picture that shrank was 7 px high."""
    seal = opened("/visits", width=360).page.locator(".st-key-home img")
    box = seal.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (105, 28)


def test_links_to_the_app_stay_in_the_window(opened: Opened) -> None:
    """A year of a claim's table, and the sources under a chart; the back button returns. A link to
    a source opens a window of its own.
    """
    one = opened("/oda?section=true&lang=en&years=1992..")
    page = one.page
    page.locator(".stTable").get_by_role("link", name="1992", exact=True).click()
    page.wait_for_url("**year=1992")
    one.settle()
    assert "the most net ODA in 1992" in seen.answer(page)
    page.go_back()
    page.locator(".st-key-answer", has_text="is false in 2020–2023").wait_for()
    one.settle()
    one.go("/timeline?lang=en")
    page.get_by_role("link", name="more sources").click()
    page.locator("h1", has_text=words("en")("sources.question")).wait_for()
    one.settle()
    assert len(page.context.pages) == 1
    link = page.locator('.stApp a[href^="http"]:visible').first
    assert link.get_attribute("target") == "_blank"
    page.context.route(lambda url: not url.startswith(one.address), lambda route: route.abort())
    with page.context.expect_page() as other:
        link.click()
    other.value.close()
