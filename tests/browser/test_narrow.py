"""On a screen 320 px wide, or a laptop at 400 %: nothing is wider, cut or too small to touch."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, ViewportSize

from lib.ui.navigation import PAGES
from tests.browser import window

Opened = Callable[..., window.Window]
ZOOMED: ViewportSize = {"width": 320, "height": 256}
"""1280 × 1024 px at 400 %, in px of CSS."""
PHONE: ViewportSize = {"width": 360, "height": 740}
VIEWS = [
    *((name, "") for name in PAGES),
    *((name, "event=king-visit-1999") for name in ("timeline", "visits")),
    *(("oda", f"section={section}") for section in ("true", "numbers", "repayments", "uses")),
    *(("oda", f"view={view}") for view in ("multiples", "rank", "year", "change")),
    ("timeline", "view=cards"),
]
"""Every page, and the other charts of some; looked at in the language of the longest words."""
CUT = """() => {
  const shown = (node) => {
    const { width, height } = node.getBoundingClientRect()
    // what is there to be heard only is a pixel wide
    return width > 1 && height > 1 && node.checkVisibility({ visibilityProperty: true })
      && (node.tagName === 'text' || !node.closest('svg'))
  }
  const all = [...document.querySelectorAll('[data-testid=stApp] *')].filter(shown)
  const wide = all.filter((node) => {
    const { left, right } = node.getBoundingClientRect()
    return (left < -1 || right > innerWidth + 1)
      && !node.closest(':is([data-testid=stTable], .red-seal-table) *')
  })
  const short = all.filter((node) =>
    getComputedStyle(node).textOverflow === 'ellipsis' && node.scrollWidth > node.clientWidth + 1)
  const gone = all.filter((node) => node.tagName === 'text').filter((node) => {
    const { left, right } = node.getBoundingClientRect()
    const chart = node.closest('.red-seal-chart').getBoundingClientRect()
    return left < chart.left - 2 || right > chart.right + 2
  })
  const said = (nodes) => nodes.map((node) => `${node.tagName}: ${node.textContent.slice(0, 60)}`)
  return { wide: said(wide), short: said(short), gone: said(gone) }
}"""
"""What stands outside the window, ends in an ellipsis, or is chart text outside its chart.

A table of data may scroll in its own box, as WCAG 1.4.10 has it.
"""
SMALL = """() => {
  const fields = 'stMultiSelect stSelectbox stDateInput'.split(' ')
    .map((name) => `[data-testid=${name}]`).join()
  const named = 'button, a[href], input, select, textarea, summary, [role=tab]'
  // a label and its box are one target, and the arrow of a field opens what the field opens
  const whole = (node) => node.closest('label')
    ?? (node.closest(fields) ? node.closest('[role=group], [data-baseweb]') : undefined) ?? node
  const inSentence = (node) => getComputedStyle(node).display === 'inline'
    && node.parentElement.textContent.trim() !== node.textContent.trim()
  const visible = (node) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    if (width <= 1 || !node.checkVisibility({ visibilityProperty: true })) return false
    for (let box = node.parentElement; box; box = box.parentElement) {
      // what is scrolled out of a box cannot be pressed
      const { top: head, bottom: foot } = box.getBoundingClientRect()
      const scrolls = getComputedStyle(box).overflowY !== 'visible' && box.clientHeight < 600
      if (scrolls && (top + height / 2 < head || top + height / 2 > foot)) return false
    }
    return true
  }
  const targets = [...document.querySelectorAll(named)]
    .filter((node) => visible(node) && !inSentence(node)).map(whole)
  const boxes = [...new Set(targets)].map((node) => [node, node.getBoundingClientRect()])
  const near = (box, other) => {
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const across = Math.max(other.left - x, 0, x - other.right)
    const down = Math.max(other.top - y, 0, y - other.bottom)
    const apart = [x - other.left - other.width / 2, y - other.top - other.height / 2]
    const small = Math.min(other.width, other.height) < 24
    return Math.hypot(across, down) < 12 || (small && Math.hypot(...apart) < 24)
  }
  return boxes.filter(([node, box]) => Math.min(box.width, box.height) < 23.9
      && boxes.some(([other, its]) => other !== node && near(box, its)))
    .map(([node, { width, height }]) => `${node.tagName} ${width}×${height}: ${node.textContent}`)
}"""
"""Targets under 24 px without a circle of 24 px to themselves (WCAG 2.5.8), but for links inside
a sentence."""


@pytest.mark.parametrize(
    ("name", "query", "language"),
    [*((*view, "vi") for view in VIEWS), *((name, "", "en") for name in PAGES)],
)
def test_nothing_is_cut_or_too_small(opened: Opened, name: str, query: str, language: str) -> None:
    """At 400 % no page scrolls sideways and every word of it and of its charts can be read.

    On a phone what can be pressed is 24 px in both directions or has as much room to itself.
    """
    path = "/" if name == PAGES[0] else f"/{name}"
    one = opened(f"{path}?lang={language}&{query}", width=320)
    page = resized(one, ZOOMED)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 320
    assert page.evaluate(CUT) == {"wide": [], "short": [], "gone": []}
    assert resized(one, PHONE).evaluate(SMALL) == []


def resized(one: window.Window, size: ViewportSize) -> Page:
    """The page at another size, settled."""
    one.page.set_viewport_size(size)
    one.settle()
    return one.page


@pytest.mark.shipped
def test_a_chart_takes_all_it_says_of_narrow_screens(opened: Opened) -> None:
    """What its layout and what its marks have for a phone, not one instead of the other."""
    page = opened("/oda?lang=en&years=..", width=360).page
    found = page.evaluate("""() => {
      const { layout, data } = document.querySelector('.red-seal-chart')
      return [layout.xaxis.dtick, layout.margin.l, data.at(-1).marker.size < 5]
    }""")
    assert found == [20, 44, True]


def test_a_wrapped_row_of_buttons_has_all_its_borders(opened: Opened) -> None:
    """Streamlit leaves out the border beside the chosen one, which may stand on another line."""
    page = opened("/oda?lang=en&section=numbers", width=360).page
    borders = page.locator("[data-variant=segmented_control]").evaluate_all("""buttons =>
      buttons.map((button) => getComputedStyle(button))
        .flatMap((style) => [style.borderLeftColor, style.borderRightColor])""")
    assert len(borders) >= 16
    assert "rgba(0, 0, 0, 0)" not in borders


BROKEN = """() => {
  const found = new Set()
  const texts = document.createTreeWalker(document.querySelector(".stApp"), NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (!text.parentElement.checkVisibility()) continue
    for (const { 0: word, index } of text.data.matchAll(/[\\p{Script=Latin}\\p{M}]{2,}/gu)) {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      const lines = [...range.getClientRects()].filter(({ width }) => width > 1)
      if (new Set(lines.map(({ top }) => Math.round(top))).size > 1) found.add(word)
    }
  }
  return [...found]
}"""
"""Words of Latin letters that stand on two lines."""


@pytest.mark.parametrize("name", PAGES)
def test_no_word_is_broken_on_a_tablet(opened: Opened, name: str) -> None:
    """At 768 px every word stands on one line, the longest name of a tier in its frame, too."""
    for language in ("en", "vi"):
        page = opened(f"/{'' if name == PAGES[0] else name}?lang={language}", width=768).page
        assert page.evaluate(BROKEN) == []
