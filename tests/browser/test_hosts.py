"""The app in a real browser, as each host serves it: what no test without a browser can see."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Browser, Page

from tests.browser import window

Opened = Callable[..., window.Window]


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
    page.wait_for_selector(
        '[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])', timeout=30_000
    )
    with window.served(window.uvicorn(), port=port):
        seen.settle(60)
        assert page.evaluate("() => window.same")
        assert page.locator(".st-key-answer").inner_text() == before
        assert re.search(r"years=1973\.\.2009", page.url)
        seen.close()


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
