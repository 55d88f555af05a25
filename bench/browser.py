"""What a reader waits for: repaints and bytes, in Chromium.

Belongs here: measuring one page. Does not: which pages, and what is good enough (`run`).
"""

from __future__ import annotations

import statistics

from playwright.sync_api import Browser, CDPSession, Page

# Marks the time of every key, release and change, inside a chart and anywhere; a repaint has ended
# when nothing has changed for a while.
_WATCH = """() => {
  const seen = window.watched = { asked: 0, first: 0, took: 0, painted: 0, changed: 0, bursts: 0 }
  const chart = ".js-plotly-plot"
  const drawn = ({ target, addedNodes }) => target.closest?.(chart)
    || [...addedNodes].some((node) => node.matches?.(chart) || node.querySelector?.(chart))
  new MutationObserver((changes) => {
    if (!changes.some(drawn)) return
    requestAnimationFrame(() => {
      const now = performance.now()
      if (now - seen.painted > 1) seen.bursts += 1
      if (seen.first < seen.asked) {
        seen.first = now
        seen.took = now - seen.asked
      }
      seen.painted = now
    })
  }).observe(document.body, { subtree: true, childList: true, attributes: true,
                              attributeFilter: ["d", "transform", "x", "y", "points", "style"] })
  new MutationObserver(() => requestAnimationFrame(() => { seen.changed = performance.now() }))
    .observe(document.body, { subtree: true, childList: true, attributes: true,
                              characterData: true })
  for (const kind of ["keydown", "pointerup", "pointermove"]) {
    document.addEventListener(kind, () => { seen.asked = performance.now() }, true)
  }
}"""
_QUIET = """() => {
  const { asked, painted, changed } = window.watched
  return painted > asked && performance.now() - changed > 700
}"""
_DRAWN = """() => document.querySelector(".js-plotly-plot .main-svg")"""


def repainted(page: Page, *, times: int = 9) -> tuple[float, float, float]:
    """Milliseconds from a key on the year slider to the chart's first and last change, and to the
    last one of the page, medians.

    The first two are not counted; arrows go back and forth, so every press changes the window.
    """
    page.wait_for_function(_DRAWN)
    page.wait_for_timeout(1500)
    page.evaluate(_WATCH)
    thumb = page.locator(".st-key-years input[type=range]").first
    taken = []
    for number in range(times + 2):
        thumb.focus()
        page.keyboard.press("ArrowRight" if number % 2 == 0 else "ArrowLeft")
        page.wait_for_function(_QUIET, timeout=15_000, polling=50)
        taken.append(
            page.evaluate(
                "() => [watched.first, watched.painted, watched.changed]"
                ".map((at) => at - watched.asked)"
            )
        )
    first, last, whole = map(statistics.median, zip(*taken[2:], strict=True))
    return first, last, whole


def dragged(page: Page, *, steps: int = 24) -> tuple[int, float]:
    """How often the chart changes while the slider is dragged, before it is let go, and the
    milliseconds from the last step that changed something to the change.
    """
    page.wait_for_function(_DRAWN)
    page.wait_for_timeout(1500)
    page.evaluate(_WATCH)
    handle = page.locator(".st-key-years input[type=range]").first
    box = handle.bounding_box()
    assert box is not None
    share = handle.evaluate("(input) => input.value / input.max")
    x = box["x"] + 8 + share * (box["width"] - 16)
    y = box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate("() => { window.watched.bursts = 0 }")
    for step in range(1, steps + 1):
        page.mouse.move(x + step * 8, y)
        page.wait_for_timeout(60)
    bursts, after = page.evaluate("() => [watched.bursts, watched.took]")
    page.mouse.up()
    return bursts, after


def first_visit(browser: Browser, address: str) -> float:
    """Kilobytes that travel until the first chart is drawn, in a browser that has seen nothing."""
    context = browser.new_context()
    page = context.new_page()
    devtools: CDPSession = context.new_cdp_session(page)
    travelled = [0.0]

    def add(size: float) -> None:
        travelled[0] += size

    devtools.on("Network.loadingFinished", lambda event: add(event["encodedDataLength"]))
    devtools.on(
        "Network.webSocketFrameReceived",
        lambda event: add(len(event["response"]["payloadData"]) * 3 / 4),  # base64
    )
    devtools.send("Network.enable")
    page.goto(address)
    page.wait_for_function(_DRAWN)
    page.wait_for_timeout(500)
    context.close()
    return travelled[0] / 1000
