"""A window let go: its charts come alone, before their page, and the page's answer leaves them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.browser import seen, window

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]

_HELD = """() => {
  // what the page tells the server waits until we let it go, the first of it first
  const send = WebSocket.prototype.send
  const held = window.held = []
  WebSocket.prototype.send = function (said) { held.push(() => send.call(this, said)) }
}"""
_SPY = """host => {
  // each drawing of this chart: how many marks it has, and where its axis begins
  window.seen = []
  const react = host.plotly.react
  host.plotly.react = (...given) => {
    const marks = given[1].flatMap((trace) => trace.customdata ?? []).length
    if (given[0] === host) window.seen.push([marks, given[2].xaxis.range[0]])
    return react(...given)
  }
}"""
_CHART = ".st-key-timeline .red-seal-chart"
_PATIENCE = 2000
"""Milliseconds after which a chart may go back to its page's window (chart.js)."""


def step(page: Page, times: int = 1, gap: int = 0) -> None:
    """Move the first handle of the window right."""
    page.locator(".st-key-years input[type=range]").first.focus()
    for _ in range(times):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(gap)


def test_the_chart_shows_a_window_before_the_server_has_heard_of_it(opened: Opened) -> None:
    """While the page's own answer is held back the chart has the new marks, and the address is the
    old one; with the answer come list and address, and the chart is not drawn a second time.
    """
    one = opened("/timeline?years=1973..1979")
    page = one.page
    before = seen.drawn(page, "timeline")
    page.locator(_CHART).evaluate(_SPY)
    page.evaluate(_HELD)
    step(page)
    page.wait_for_function("() => window.seen.length === 1 && window.held.length === 1")
    ahead = seen.drawn(page, "timeline")
    assert ahead < before
    assert seen.address(page)[1] == {"years": "1973..1979"}
    assert len(seen.listed(page)) == len(before)
    page.evaluate("() => window.held[0]()")
    page.wait_for_url(lambda url: "1973" not in url)
    one.settle()
    assert seen.drawn(page, "timeline") == ahead
    assert len(seen.listed(page)) == len(ahead)
    assert page.evaluate("() => window.seen.length") == 1
    assert not one.faults


@pytest.mark.parametrize(
    "said",
    [{"status": 200, "content_type": "text/html", "body": "<html>"}, {"status": 204}],
    ids=["a host without figures", "nothing to draw"],
)
def test_without_a_figure_alone_the_page_s_answer_draws_it(
    opened: Opened, said: dict[str, object]
) -> None:
    """Where the server knows no such path (plain `streamlit run`) nothing is lost but time, and
    nothing is waited for that will not come.
    """
    one = opened("/timeline?years=1973..1979")
    page = one.page
    before = seen.drawn(page, "timeline")
    page.route("**/figure/**", lambda route: route.fulfill(**said))  # type: ignore[arg-type]
    page.evaluate(_HELD)
    with page.expect_response("**/figure/**"):
        step(page)
    page.wait_for_function(
        "chart => !document.querySelector(chart).awaited", arg=_CHART, timeout=_PATIENCE / 2
    )
    page.evaluate("() => window.held[0]()")
    page.wait_for_url(lambda url: "1973" not in url)
    one.settle()
    assert seen.drawn(page, "timeline") < before
    assert len(seen.listed(page)) == len(seen.drawn(page, "timeline"))
    assert not one.faults


@pytest.mark.parametrize("gap", [0, 80, 150])
def test_quick_steps_never_take_a_chart_back(opened: Opened, gap: int) -> None:
    """Six steps forward: the ladder's first year only grows, however late an answer comes."""
    one = opened("/tiers?years=1992..")
    page = one.page
    page.locator(".st-key-tier-ladder .red-seal-chart").evaluate(_SPY)
    step(page, 6, gap)
    page.wait_for_url(lambda url: "1992" not in url)
    one.settle()
    page.wait_for_timeout(_PATIENCE + 300)
    firsts = [first for _, first in page.evaluate("() => window.seen")]
    assert firsts == sorted(firsts)
    low = seen.address(page)[1]["years"].split("..")[0]
    assert round(firsts[-1]) == int(low) > 1996


def test_a_late_answer_to_an_earlier_step_does_not_take_the_chart_back(opened: Opened) -> None:
    """The page's answer to the first of two steps is not drawn after the second's figure, unless
    the server never hears of the second: then the chart is the page's again in the end.
    """
    one = opened("/timeline?years=1973..1979")
    page = one.page
    page.locator(_CHART).evaluate(_SPY)
    page.evaluate(_HELD)
    for steps in (1, 2):
        step(page)
        page.wait_for_function("steps => window.held.length === steps", arg=steps)
    page.wait_for_function("() => window.seen.length === 2")
    told = page.evaluate("() => { window.held[0](); return performance.now() }")
    page.wait_for_function("() => window.seen.length === 3", timeout=_PATIENCE * 5)
    (first, _), (second, _), (last, _) = page.evaluate("() => window.seen")
    assert first == last > second
    # an answer is there after a fifth of a second
    assert page.evaluate("() => performance.now()") - told > _PATIENCE / 2
    one.settle()
    assert len(seen.listed(page)) == last


def test_a_figure_that_comes_after_its_page_is_not_drawn(opened: Opened) -> None:
    """The page has answered, and then a search; the figure without the search is of no use."""
    one = opened("/timeline?years=1973..1979")
    page = one.page
    late: list[Route] = []
    page.route("**/figure/**", lambda route: late.append(route))
    step(page)
    page.wait_for_url(lambda url: "1973" not in url)
    one.settle()
    page.locator(".st-key-search input").fill("embassy")
    page.keyboard.press("Enter")
    page.wait_for_url("**search=embassy**")
    one.settle()
    page.locator(_CHART).evaluate(_SPY)
    with page.expect_response("**/figure/**"):
        late[0].continue_()
    page.wait_for_timeout(300)
    assert page.evaluate("() => window.seen") == []
    assert len(seen.listed(page)) == len(seen.drawn(page, "timeline")) > 0


def test_a_window_moved_back_and_forth_is_the_one_the_page_has(opened: Opened) -> None:
    """There and back before the server has answered: chart, list and handles agree in the end."""
    one = opened("/timeline?years=1973..1979")
    page = one.page
    before = seen.drawn(page, "timeline")
    step(page)
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(_PATIENCE + 300)
    one.settle()
    assert seen.drawn(page, "timeline") == before
    assert len(seen.listed(page)) == len(before)
    assert page.locator(".st-key-years output").inner_text() == "1973–1979"


def test_a_drag_that_ends_where_it_began_leaves_the_chart_as_it_was(opened: Opened) -> None:
    """The axis has followed there and back; what it shows is what a link shows again."""
    one = opened("/visits")
    page = one.page
    chart = page.locator(".st-key-visits .red-seal-chart")
    before = chart.evaluate("host => host._fullLayout.xaxis.range")
    box = page.locator(".st-key-years input[type=range]").first.bounding_box()
    assert box
    x, y = box["x"] + 12, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 200, y)
    page.wait_for_function(
        "before => document.querySelector('.st-key-visits .red-seal-chart')"
        "._fullLayout.xaxis.range[0] !== before",
        arg=before[0],
    )
    page.mouse.move(x, y)
    page.mouse.up()
    page.wait_for_timeout(300)
    assert seen.address(page)[1] == {}
    assert chart.evaluate("host => host._fullLayout.xaxis.range") == before
