"""A window let go: its charts come alone, before their page, and the page's answer leaves them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

from tests.browser import seen, window

Opened = Callable[..., window.Window]

_HELD = """() => {
  // what the page tells the server waits until we let it go, the first of it first
  const send = WebSocket.prototype.send
  const held = window.held = []
  WebSocket.prototype.send = function (said) { held.push(() => send.call(this, said)) }
}"""
_SPY = """host => {
  window.seen = []
  const react = host.plotly.react
  host.plotly.react = (...given) => {
    window.seen.push(host.figure.layout.xaxis.range[0])
    return react(...given)
  }
}"""


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
    page.locator(".st-key-timeline .red-seal-chart").evaluate(_SPY)
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
    """Where the server knows no such path (plain `streamlit run`) nothing is lost but time."""
    one = opened("/timeline?years=1973..1979")
    page = one.page
    before = seen.drawn(page, "timeline")
    page.route("**/figure/**", lambda route: route.fulfill(**said))  # type: ignore[arg-type]
    step(page)
    page.wait_for_url(lambda url: "1973" not in url)
    one.settle()
    page.unroute_all()
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
    firsts = page.evaluate("() => window.seen")
    assert firsts == sorted(firsts)
    assert firsts[-1] == page.locator(".st-key-tier-ladder .red-seal-chart").evaluate(
        "host => host._fullLayout.xaxis.range[0]"
    )


def test_a_late_answer_to_an_earlier_step_does_not_take_the_chart_back(opened: Opened) -> None:
    """The page's answer to the first of two steps leaves the second's chart alone; if the server
    never hears of the second, the chart is the page's again in the end.
    """
    one = opened("/timeline?years=1973..1979")
    page = one.page
    page.evaluate(_HELD)
    for steps in (1, 2):
        step(page)
        page.wait_for_function("steps => window.held.length === steps", arg=steps)
    page.evaluate("() => window.held[0]()")
    page.wait_for_url(lambda url: "1973" not in url)
    one.settle()
    page_s = len(seen.listed(page))
    assert len(seen.drawn(page, "timeline")) < page_s
    page.wait_for_function(
        """events => document.querySelector(".st-key-timeline .red-seal-chart")
          .data.flatMap((trace) => trace.customdata ?? []).length === events""",
        arg=page_s,
    )


def test_a_late_figure_of_an_earlier_step_is_not_drawn(opened: Opened) -> None:
    """The first of two figures comes when all else has: the chart stays with the second."""
    one = opened("/timeline?years=1973..1979")
    page = one.page
    late: list[Route] = []
    page.route("**/figure/**", lambda route: route.continue_() if late else late.append(route))
    step(page, 2, 400)
    one.settle()
    drawn = seen.drawn(page, "timeline")
    with page.expect_response("**/figure/**"):
        late[0].continue_()
    page.wait_for_timeout(300)
    page.unroute_all()
    assert seen.drawn(page, "timeline") == drawn
    assert len(seen.listed(page)) == len(drawn)


def test_a_window_moved_back_and_forth_is_the_one_the_page_has(opened: Opened) -> None:
    """There and back before the server has answered: chart, list and handles agree in the end."""
    one = opened("/timeline?years=1973..1979")
    page = one.page
    before = seen.drawn(page, "timeline")
    step(page)
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(1500)  # longer than an answer to another window is waited for
    one.settle()
    assert seen.drawn(page, "timeline") == before
    assert len(seen.listed(page)) == len(before)
    assert page.locator(".st-key-years output").inner_text() == "1973–1979"
