"""`make look`: a picture of every page, at each width, light and dark, into `look/`.

For eyes, not for tests: no picture is compared. `make look ARGS="timeline oda"` takes some pages.
"""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path

from playwright.sync_api import Page

from lib.ui.navigation import PAGES
from tests.browser import window

FOLDER = window.ROOT / "look"


def look(names: list[str]) -> None:
    """Save `look/<page>-<width>-<theme>.png` for the named pages."""
    FOLDER.mkdir(exist_ok=True)
    with window.served(window.uvicorn()) as address, window.browser() as browser:
        for width, theme in product(window.WIDTHS, window.THEMES):
            seen = window.Window(browser, address, width=width, theme=theme)
            for name in names:
                page = seen.go(f"/{'' if name == PAGES[0] else name}")
                page.wait_for_timeout(300)  # the last transition
                _whole(page, FOLDER / f"{name}-{width}-{theme}.png")
            for fault in dict.fromkeys(seen.faults):
                print(f"{width} px, {theme}: {fault}", file=sys.stderr)
            seen.close()
    print(f"{len(names) * len(window.WIDTHS) * len(window.THEMES)} pictures in {FOLDER.name}/")


def _whole(page: Page, file: Path) -> None:
    # Streamlit scrolls inside the window, so a picture of the whole page needs a tall window
    size = page.viewport_size or {"width": 1200, "height": 800}
    tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": size["width"], "height": min(max(tall, size["height"]), 8000)})
    page.wait_for_timeout(200)
    page.screenshot(path=file)
    page.set_viewport_size(size)


if __name__ == "__main__":
    look([name for name in PAGES if name in sys.argv[1:]] or list(PAGES))
