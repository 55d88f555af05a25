"""With a reader's own few colours (a contrast theme of Windows) what matters is told apart."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Locator, Page

from tests.browser import window

Opened = Callable[..., window.Window]
EVENT = "/timeline?lang=en&event=diplomatic-relations-1973"


@pytest.fixture(params=window.THEMES)
def page(opened: Opened, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The timeline with an event open, in forced colours."""
    one = opened(EVENT, theme=request.param)
    one.page.emulate_media(forced_colors="active")
    yield one.page
    one.page.emulate_media(forced_colors="none")


def look(mark: Locator, part: str = "", what: str = "backgroundColor") -> str:
    """The colour a browser computes for something, or for a part of it."""
    found: str = mark.evaluate(
        "(node, [part, what]) => getComputedStyle(node, part)[what]", [part, what]
    )
    return found


@pytest.mark.parametrize("key", ["lang", "era", "view"])
def test_what_is_chosen_has_the_colour_of_a_selection(page: Page, key: str) -> None:
    """Language, era and view: the chosen one differs from the others in ground and letters."""
    chosen = page.locator(f'.st-key-{key} [aria-checked="true"]').first
    other = page.locator(f'.st-key-{key} [aria-checked="false"]').first
    for what in ("backgroundColor", "color"):
        assert look(chosen, what=what) != look(other, what=what)
    assert look(chosen) != look(chosen.locator("p"), what="color")


@pytest.mark.shipped
def test_the_open_event_is_marked_in_its_list(page: Page) -> None:
    """Its row has the ground of a selection."""
    rows = page.locator(".red-seal-list label")
    chosen = page.locator(".red-seal-list label:has(:checked)")
    assert look(chosen) != look(rows.first)
    assert look(chosen) != look(chosen, what="color")


def test_the_window_has_a_line_and_a_filled_part(page: Page) -> None:
    """Neither is the ground's colour, and they differ."""
    track = page.locator(".red-seal-window .track")
    line, filled = look(track), look(track, "::after")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert len({line, filled, ground}) == 3


@pytest.mark.parametrize("place", [0, 1])
def test_a_handle_that_has_the_focus_looks_so(page: Page, place: int) -> None:
    """Pressing Tab to a handle changes what is drawn around it, at least 100 pixels of it."""
    handle = page.locator(".red-seal-window input").nth(place)
    slider = page.locator(".red-seal-window")
    before = Image.open(io.BytesIO(slider.screenshot())).convert("RGB")
    handle.focus()
    after = Image.open(io.BytesIO(slider.screenshot())).convert("RGB")
    changed = ImageChops.difference(before, after).convert("L").point(lambda grey: grey > 40)
    assert sum(changed.get_flattened_data()) >= 100


@pytest.mark.shipped
@pytest.mark.parametrize(
    "control", ['.st-key-view button[aria-checked="true"]', ".st-key-next button"]
)
def test_a_button_that_has_the_focus_has_an_outline(page: Page, control: str) -> None:
    """Streamlit shows it by a shadow, which forced colours take away."""
    page.keyboard.press("Tab")  # from now on the reader is one with a keyboard
    page.locator(control).first.focus()
    assert look(page.locator(control).first, what="outlineStyle") == "solid"
