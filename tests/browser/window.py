"""A server, a browser and a window in it: what journeys, `make look` and `make bench` share.

Belongs here: starting, opening, waiting. Does not: what a page should show.
`python -m tests.browser.window` exits 0 when a Chromium can be found.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
WIDTHS = {1200: 800, 360: 740}
"""Widths a page is looked at, each with its height."""
THEMES = ("light", "dark")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SETTLED = """() => {
  const app = document.querySelector('[data-testid="stApp"]')
  const charts = [...document.querySelectorAll(".red-seal-chart")]
  const calm = app?.dataset.testScriptState === "notRunning"
    && app.dataset.testConnectionState === "CONNECTED"
    && document.querySelector("h1")
    && !document.querySelector('[data-testid="stSkeleton"], [data-stale="true"]')
    && charts.every((chart) => chart.dataset.drawn)
  const now = calm ? charts.map((chart) => chart.dataset.drawn).join() : undefined
  if (now === undefined || now !== window.settling?.now) {
    window.settling = { now, since: performance.now() }
  }
  return now !== undefined && performance.now() - window.settling.since > 200
}"""
"""The script has run, nothing is stale, and no chart was redrawn for 200 ms."""


def chromium() -> str | None:
    """The browser's program: the one `CHROMIUM` names, or the system's; None without one."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)


def free_port() -> int:
    """A port of this machine nobody listens on."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def uvicorn(app: str = "asgi:app") -> list[str]:
    """The command that serves an application, as `make run` does; the port is added by `served`."""
    quiet = ["--no-access-log", "--log-level", "warning", "--timeout-graceful-shutdown", "1"]
    return [sys.executable, "-m", "uvicorn", app, "--host", "127.0.0.1", *quiet, "--port"]


def streamlit(script: Path) -> list[str]:
    """The command of a host that knows nothing but `streamlit run`."""
    quiet = ["--server.headless=true", "--browser.gatherUsageStats=false"]
    start = [sys.executable, "-m", "streamlit", "run", str(script), *quiet]
    return [*start, "--server.address=127.0.0.1", "--server.port"]


@contextmanager
def served(
    command: Sequence[str],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
    port: int | None = None,
) -> Iterator[str]:
    """Run a server on a free port; yields its address once it answers, and stops it at the end."""
    port = port or free_port()
    process = subprocess.Popen(
        [*command, str(port)],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    try:
        _await(f"http://127.0.0.1:{port}/_stcore/health", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _await(address: str, process: subprocess.Popen[bytes], seconds: float = 180) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the server stopped with {process.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"the server did not answer within {seconds:.0f} s")


@contextmanager
def browser() -> Iterator[Browser]:
    """The system's Chromium, without a screen."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield started
        started.close()


class Window:
    """One window: a page, and everything that went wrong in it.

    `faults` holds errors and warnings of the console (a violated policy is one) and of scripts;
    `strangers` the addresses asked for anywhere but at the page's own server.
    """

    def __init__(
        self, browser: Browser, address: str, *, width: int = 1200, theme: str = "light"
    ) -> None:
        self.address = address
        self.faults: list[str] = []
        self.strangers: list[str] = []
        self._context = browser.new_context(
            viewport={"width": width, "height": WIDTHS.get(width, 800)},
            color_scheme=theme,  # type: ignore[arg-type]
            device_scale_factor=1,
            has_touch=width < 600,
            locale="en-GB",
            timezone_id="UTC",
        )
        self.page: Page = self._context.new_page()
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self._seen(request.url))

    def _said(self, message: ConsoleMessage) -> None:
        # a file asked for early and used late only says that the machine is slow
        if message.type in ("error", "warning") and "link preload" not in message.text:
            self.faults.append(message.text)

    def _seen(self, url: str) -> None:
        if not url.startswith((self.address, self.address.replace("http", "ws"), "data:", "blob:")):
            self.strangers.append(url)

    def go(self, path: str = "/") -> Page:
        """Open a path of the server and wait until its page is settled."""
        self.page.goto(self.address + path)
        self.settle()
        return self.page

    def settle(self, seconds: float = 60) -> None:
        """Wait until the script has run, nothing is stale and every chart is drawn."""
        self.page.evaluate("() => { delete window.settling }")
        self.page.wait_for_function(_SETTLED, timeout=seconds * 1000)

    def leave(self) -> None:
        """Close the page and forget what went wrong in it; what was fetched stays in the cache."""
        self.page.unroute_all()
        self.page.goto("about:blank")
        self._context.clear_cookies()
        self.faults.clear()
        self.strangers.clear()

    def close(self) -> None:
        """Close the window."""
        self._context.close()


if __name__ == "__main__":
    sys.exit(chromium() is None)
