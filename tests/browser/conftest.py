"""What a journey gets: one Chromium for all of them, and windows to open."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import window


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running Chromium."""
    with window.browser() as started:
        yield started


@pytest.fixture
def opened(chromium: Browser, site: str) -> Iterator[Callable[..., window.Window]]:
    """Opens a window on a path: `opened("/oda?lang=en", width=360, theme="dark").page`."""
    windows: list[window.Window] = []

    def open_one(path: str = "/", **how: object) -> window.Window:
        windows.append(window.Window(chromium, site, **how))  # type: ignore[arg-type]
        windows[-1].go(path)
        return windows[-1]

    yield open_one
    for each in windows:
        each.close()
