"""The app in a real browser, as each host serves it: what no test without a browser can see."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import window

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]


_AWAY = '[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])'
"""The page knows that its server has gone."""


def fetched(page: Page) -> list[str]:
    """Paths of every file the page has asked for."""
    paths = "performance.getEntriesByType('resource').map((one) => new URL(one.name).pathname)"
    return list(page.evaluate(f"() => {paths}"))


def test_every_script_of_the_timeline_was_announced(opened: Opened) -> None:
    """The index page names all scripts the timeline needs, so none is waited for one by one."""
    page = opened("/timeline").page
    html = page.request.get(page.url).text()
    late = {path for path in fetched(page) if path.endswith(".js") and f".{path}" not in html}
    assert late == set()


def test_plotly_is_fetched_once(opened: Opened) -> None:
    """What the index page asks for early is what the chart then uses."""
    # scripts only: of its styles a component asks whether they are still the same
    paths = [path for path in fetched(opened("/timeline").page) if path.endswith(".js")]
    assert len([path for path in paths if path.endswith("/plotly.min.js")]) == 1
    assert len(paths) == len(set(paths))


def test_a_host_that_knows_only_streamlit_run_shows_the_same(
    chromium: Browser, opened: Opened
) -> None:
    """Under `streamlit run app.py` a deep link opens to the same answer and the same chart."""
    path = "/timeline?years=1973..2009"
    ours = opened(path).page.locator(".st-key-answer").inner_text()
    with window.served(window.streamlit(window.ROOT / "app.py")) as address:
        plain = window.Window(chromium, address)
        page = plain.go(path)
        assert page.locator(".st-key-answer").inner_text() == ours
        page.wait_for_selector(".js-plotly-plot .main-svg")
        plain.close()


def test_a_reader_survives_a_restart_of_the_server(chromium: Browser) -> None:
    """Server killed and started again: the open page reconnects by itself with the same view."""
    port = window.free_port()
    with window.served(window.uvicorn(), port=port) as address:
        seen = window.Window(chromium, address)
        page = seen.go("/timeline?years=1973..2009")
        before = page.locator(".st-key-answer").inner_text()
        page.evaluate("() => { window.same = true }")
    page.wait_for_selector(_AWAY, timeout=30_000)
    with window.served(window.uvicorn(), port=port):
        seen.settle(60)
        assert page.evaluate("() => window.same")
        assert page.locator(".st-key-answer").inner_text() == before
        assert re.search(r"years=1973\.\.2009", page.url)
        seen.close()


FILES = {
    "CSV": "red-seal_visits_2009-2014.csv",
    "Excel": "red-seal_visits_2009-2014.xlsx",
    "JSON": "red-seal_visits_2009-2014.json",
    "Briefing": "red-seal_visits_2009-2014_briefing.html",
    "Briefing (Markdown)": "red-seal_visits_2009-2014.md",
}
LOST = "The server cannot be reached, so nothing was saved. Check the connection and press again."


def pressed(page: Page, action: str, role: str = "link") -> str:
    """The name of the file that one press of an action saves."""
    with page.expect_download() as found:
        page.get_by_role(role, name=action, exact=True).first.click()  # type: ignore[arg-type]
    assert found.value.path().stat().st_size > 100
    return found.value.suggested_filename


def test_files_come_at_the_first_press_though_the_server_was_started_anew(
    chromium: Browser,
) -> None:
    """Their session is gone, and links need none; a lost connection is said until it is back."""
    port = window.free_port()
    with window.served(window.uvicorn(), port=port) as address:
        seen = window.Window(chromium, address)
        page = seen.go("/visits?years=2009..2014&lang=en")
    page.wait_for_selector(_AWAY, timeout=30_000)
    with window.served(window.uvicorn(), port=port):
        seen.settle(60)
        assert {action: pressed(page, action) for action in FILES} == FILES
        page.context.set_offline(True)
        page.get_by_role("link", name="JSON", exact=True).first.click()
        page.get_by_text(LOST).wait_for()
        page.context.set_offline(False)
        assert pressed(page, "JSON") == FILES["JSON"]
        assert page.get_by_text(LOST).count() == 0
        seen.close()


def test_files_come_where_only_streamlit_serves(chromium: Browser) -> None:
    """There is no address to ask, so the page's session makes the same files."""
    with window.served(window.streamlit(window.ROOT / "app.py")) as address:
        plain = window.Window(chromium, address)
        page = plain.go("/visits?years=2009..2014&lang=en")
        assert {action: pressed(page, action, "button") for action in FILES} == FILES
        plain.close()


def test_another_locale_time_zone_and_no_home_change_nothing(
    chromium: Browser, opened: Opened
) -> None:
    """The page says the same on a machine set up for somewhere else."""
    path = "/timeline?years=1973..2009"
    ours = opened(path).page.locator('[data-testid="stMain"]').inner_text()
    abroad = {"LC_ALL": "C", "LANG": "C", "TZ": "Pacific/Kiritimati", "HOME": "/nonexistent"}
    with window.served(window.uvicorn(), env=abroad) as address:
        other = window.Window(chromium, address)
        assert other.go(path).locator('[data-testid="stMain"]').inner_text() == ours
        other.close()
