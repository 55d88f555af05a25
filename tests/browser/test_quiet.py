"""No page complains: console, policy, other hosts, width."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lib.ui.navigation import PAGES
from tests.browser import window

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]
_WIDE = "document.querySelector('[data-testid=stMain]').scrollWidth"
_UNUSED = """() => [...document.querySelectorAll('link[rel=preload][as=script]')]
  .map((link) => link.href)
  .filter((href) => ![...document.scripts].some((script) => script.src === href))"""


@pytest.mark.parametrize("width", window.WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_quiet_and_fits(opened: Opened, name: str, width: int) -> None:
    """No error or warning in the console (a violated policy is one), no exception, no request
    to another server, nothing asked for early and left unused, nothing wider than the screen.
    """
    one = opened(f"/{name}" if name != PAGES[0] else "/", width=width, theme="dark")
    assert one.faults == []
    assert one.strangers == []
    # Chromium warns of it only seconds later
    assert one.page.evaluate(_UNUSED) == []
    assert one.page.evaluate(_WIDE) <= width
    assert one.page.locator('[data-testid="stException"]').count() == 0
