"""The README shows the pages as they are."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from lib.ui.navigation import PAGES
from tests.browser import pictures, window

pytestmark = pytest.mark.shipped


@pytest.mark.parametrize("name", PAGES)
def test_the_picture_of_a_page_is_not_old(opened: Callable[..., window.Window], name: str) -> None:
    """It was taken when the page said what it says now; if not: `make pictures`."""
    page = opened(f"/{'' if name == PAGES[0] else name}").page
    size, said = pictures.read(name)
    assert said == pictures.said(page)
    assert size == (1200, 900)
    assert pictures.file(name).stat().st_size < 150_000


def test_the_readme_shows_every_page_once() -> None:
    """One picture for each page, in the order of the menu, and no other picture lies about."""
    readme = (window.ROOT / "README.md").read_text("utf-8")
    assert re.findall(r"\(docs/pictures/(\w+)\.png\)", readme) == list(PAGES)
    assert {path.stem for path in pictures.FOLDER.iterdir()} == set(PAGES)
