"""A control changes chart, list, sentence, table and address together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.browser import seen, window

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]
_REPAINTS = ".st-key-timeline .red-seal-chart"


def choose(one: window.Window, key: str, name: str) -> None:
    """Pick one entry of a list of several, by typing its name."""
    before = one.page.url
    box = one.page.locator(f".st-key-{key} input[role=combobox]")
    box.fill(name)
    one.page.locator('[role="option"]', has_text=name).first.click()
    one.page.keyboard.press("Escape")
    one.page.wait_for_url(lambda url: url != before)
    one.settle()


def counts(page: Page) -> set[int]:
    """How many events the sentence, the list and the table of the timeline have."""
    said = seen.answer(page).split(" ")[0].replace(",", "")
    head = page.locator(".st-key-list legend").inner_text().split(" ")[0]
    return {int(said), int(head), len(seen.listed(page)), len(seen.table(page)) - 1}


def centre(thumb: Locator, share: float) -> tuple[float, float]:
    """Where a handle of the window stands that is at a share of its track, in the page."""
    box = thumb.bounding_box()
    assert box
    return box["x"] + 12 + share * (box["width"] - 24), box["y"] + box["height"] / 2


def test_dragging_the_slider_repaints_and_then_tells_everything(opened: Opened) -> None:
    """24 steps repaint the chart at least 12 times; on release answer, list and address agree."""
    one = opened("/timeline")
    page = one.page
    before = set(seen.listed(page))
    handle = page.locator(".st-key-years input[type=range]").first
    x, y = centre(handle, 0)
    page.mouse.move(x, y)
    page.mouse.down()
    for step in range(1, 25):
        page.mouse.move(x + 10 * step, y)
        # a frame of the browser each, as with a hand
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => done()))")
    repaints = int(page.locator(_REPAINTS).get_attribute("data-repaints") or 0)
    assert repaints >= 12
    assert "years" not in seen.address(page)[1]
    page.mouse.up()
    page.wait_for_url("**/timeline?years=*")
    one.settle()
    low = int(seen.address(page)[1]["years"].split("..")[0])
    assert 700 < low < 2025
    assert page.locator(".st-key-years output").inner_text() == f"{low}–2025"
    assert page.locator(".st-key-from_year input").input_value() == str(low)
    assert f"fall in {low}–2025" in seen.answer(page)
    assert len(counts(page)) == 1
    assert set(seen.listed(page)) < before


def test_picking_a_tier_changes_all_of_the_timeline(opened: Opened) -> None:
    """The tier of 2009 within 1992–2009 leaves the three events of 2009 after it, everywhere."""
    one = opened("/timeline?years=1992..2009")
    page = one.page
    many = counts(page)
    choose(one, "tier", "Strategic partnership")
    assert seen.address(page) == ("timeline", {"years": "1992..2009", "tier": "strategic"})
    assert counts(page) == {3} != many
    assert "Strategic partnership" in seen.listed(page)
    assert seen.drawn(page, "timeline") >= {"strategic-partnership-2009"}
    assert "diplomatic-relations-1973" not in seen.drawn(page, "timeline")
    # the same window and tier hold on the next page
    page.locator(".st-key-masthead a", has_text="Visits").click()
    page.wait_for_url("**/visits?*")
    one.settle()
    assert seen.address(page)[1] == {"years": "1992..2009", "tier": "strategic"}
    assert seen.answer(page).startswith("1 visit ")
    assert len(seen.listed(page)) == len(seen.table(page)) - 1 == 1


def test_picking_donors_changes_all_of_the_oda_page(opened: Opened) -> None:
    """Two donors picked: two traces, two columns, their sums in the sentence, codes in the link."""
    one = opened("/oda?years=2010..2023")
    page = one.page
    choose(one, "donor", "Japan")
    choose(one, "donor", "South Korea")
    # 2023 is the last year with figures, so the window's end is left open
    assert seen.address(page)[1] == {"years": "2010..latest", "donor": "JPN~KOR"}
    head, *rows = seen.table(page)
    assert head[:3] == ["Year", "Japan", "South Korea"]
    japan = {row[0]: row[1] for row in rows}
    assert (japan["2014"], japan["2021"]) == ("1,523.09", "−163.19")
    sums = rows[-1]
    assert f"US${sums[1]} million of their US${sums[3]} million" in seen.answer(page)
    names = page.locator(".st-key-oda .red-seal-chart").first.evaluate(
        "host => host.data.map((trace) => trace.name)"
    )
    assert {"Japan", "South Korea"} <= set(names)
    assert "France" not in names


def test_typed_years_and_eras_set_the_same_window(opened: Opened) -> None:
    """An era's button and the same years typed give the same view and the same address."""
    one = opened("/timeline")
    page = one.page
    page.locator(".st-key-era button", has_text="Renewal").click()
    page.wait_for_url("**/timeline?years=1992..2008")
    one.settle()
    by_era = seen.answer(page), seen.listed(page)
    one.go("/timeline")
    for key, year in (("from_year", "1992"), ("to_year", "2008")):
        page.locator(f".st-key-{key} input").fill(year)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{year}**")
        one.settle()
    assert seen.address(page) == ("timeline", {"years": "1992..2008"})
    assert (seen.answer(page), seen.listed(page)) == by_era


_SPY = """host => {
  window.reacts = 0
  const react = host.plotly.react
  host.plotly.react = (...given) => { window.reacts += 1; return react(...given) }
}"""


def test_a_chart_whose_figure_stays_is_not_drawn_again(opened: Opened) -> None:
    """A search that every event answers leaves the drawing alone; one that few answer does not."""
    one = opened("/timeline?years=1601..1700")
    page = one.page
    page.locator(_REPAINTS).evaluate(_SPY)
    for search, drawn in (("viet nam", 0), ("tokugawa", 1)):
        before = page.url
        page.locator(".st-key-search input").fill(search)
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url, before=before: url != before)
        one.settle()
        assert page.evaluate("() => window.reacts") == drawn


@pytest.mark.parametrize(("path", "key"), [("visits", "visits"), ("tiers", "tier-ladder")])
def test_a_chart_that_followed_the_window_comes_back_to_its_own_years(
    opened: Opened, path: str, key: str
) -> None:
    """A window that reaches far before the first mark shows what a link to it shows."""
    one = opened(f"/{path}")
    page = one.page
    chart = page.locator(f".st-key-{key} .red-seal-chart")
    thumb = page.locator(".st-key-years input[type=range]").first
    thumb.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    page.wait_for_url("**years=1600..latest")
    one.settle()
    there = chart.evaluate("host => host._fullLayout.xaxis.range")
    one.go(f"/{path}?years=1600..latest")
    assert there == chart.evaluate("host => host._fullLayout.xaxis.range")


@pytest.mark.parametrize("gap", [0, 80, 150])
def test_six_steps_of_a_handle_are_six_however_quick(opened: Opened, gap: int) -> None:
    """The answer to an earlier step does not move a handle back that a reader has moved on."""
    one = opened("/tiers")
    page = one.page
    thumb = page.locator(".st-key-years input[type=range]").first
    thumb.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(gap)
    page.wait_for_url("**years=1600..latest")
    one.settle()
    assert thumb.get_attribute("aria-valuetext") == "1600"
