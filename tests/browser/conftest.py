"""What a journey gets: one Chromium for all of them, and windows to open."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain

import pytest
from playwright.sync_api import Browser

from tests.browser import window

How = tuple[tuple[str, object], ...]
Idle = dict[How, list[window.Window]]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A running Chromium."""
    with window.browser() as started:
        yield started


@pytest.fixture(scope="session")
def idle(chromium: Browser) -> Iterator[Idle]:
    """Windows no journey uses: one that has been here reads Plotly's 5 MB from its cache."""
    windows: Idle = defaultdict(list)
    yield windows
    for each in chain(*windows.values()):
        each.close()


@pytest.fixture
def opened(chromium: Browser, site: str, idle: Idle) -> Iterator[Callable[..., window.Window]]:
    """Opens a window on a path: `opened("/oda?lang=en", width=360, theme="dark").page`."""
    used: list[tuple[How, window.Window]] = []

    def open_one(path: str = "/", **how: object) -> window.Window:
        key = tuple(sorted(how.items()))
        one = idle[key].pop() if idle[key] else window.Window(chromium, site, **how)  # type: ignore[arg-type]
        used.append((key, one))
        one.go(path)
        return one

    yield open_one
    for key, one in used:
        one.leave()
        idle[key].append(one)
