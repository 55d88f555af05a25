"""`make pictures`: the README's picture of every page, in `docs/pictures/`.

A picture holds what its page said when it was taken, so that a test can tell an old one. Belongs
here: taking and reading them. Does not: pictures to look for faults in (`look`).
"""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo
from playwright.sync_api import Page

from lib.ui.navigation import PAGES
from tests.browser import seen, window

FOLDER = window.ROOT / "docs" / "pictures"
SIZE = {"width": 1200, "height": 900}
_SAID = "said"
_PLAIN = Image.Dither.NONE
_WHOLE = """() => {
  const chart = document.querySelector(".red-seal-chart")
  const { top, height } = chart?.getBoundingClientRect() ?? { top: Infinity }
  if (top < innerHeight && height < 700) chart.scrollIntoView({ block: "nearest" })
}"""


def file(name: str) -> Path:
    """Where the picture of a page is."""
    return FOLDER / f"{name}.png"


def said(page: Page) -> str:
    """Menu, question and answer of a page: when one of them changes, its picture is old."""
    menu = page.locator(".st-key-masthead").inner_text().split()
    return "\n".join([" ".join(menu), page.locator("h1").inner_text(), seen.answer(page)])


def read(name: str) -> tuple[tuple[int, int], str]:
    """Width and height of a picture, and what its page said."""
    with Image.open(file(name)) as picture:
        return picture.size, str(picture.info.get(_SAID))


def take(page: Page, name: str) -> None:
    """Save the top of an open page, in 256 colours: a third of the size.

    The first page begins with the menu, the others with the question, or lower where that shows
    a chart whole.
    """
    page.set_viewport_size(SIZE)
    if name != PAGES[0]:
        page.locator("h1").evaluate("question => question.scrollIntoView()")
        page.evaluate(_WHOLE)
    page.wait_for_timeout(300)  # the last transition
    note = PngInfo()
    note.add_itxt(_SAID, said(page))
    with Image.open(io.BytesIO(page.screenshot())) as picture:
        # the default method mixes up small patches of colour, such as those of a legend
        small = picture.convert("RGB").quantize(256, Image.Quantize.FASTOCTREE, dither=_PLAIN)
        small.save(file(name), optimize=True, pnginfo=note)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    with window.served(window.uvicorn()) as address, window.browser() as browser:
        one = window.Window(browser, address)
        for each in PAGES:
            take(one.go(f"/{'' if each == PAGES[0] else each}"), each)
        one.close()
    print(f"{len(PAGES)} pictures in {FOLDER.relative_to(window.ROOT)}/")
