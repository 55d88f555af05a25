"""What a journey gets: one Chromium for all of them, and windows to open.

Journeys walk the small package (`tests/package`), so that no new row of the data changes them, and
they are quicker there. Those that need what only the shipped record has say so:
`pytestmark = pytest.mark.shipped`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import chain

import pytest
from playwright.sync_api import Browser

from tests.browser import window
from tests.conftest import ANOTHER_PAIR

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


@pytest.fixture(scope="session")
def small() -> Iterator[str]:
    """The address of the app as it serves the small package."""
    with window.served(window.uvicorn(), env={"RED_SEAL_DATA": str(ANOTHER_PAIR)}) as address:
        yield address


@pytest.fixture
def here(request: pytest.FixtureRequest) -> str:
    """The address of the server that a journey walks."""
    shipped = request.node.get_closest_marker("shipped")
    address: str = request.getfixturevalue("site" if shipped else "small")
    return address


@pytest.fixture
def opened(chromium: Browser, here: str, idle: Idle) -> Iterator[Callable[..., window.Window]]:
    """Opens a window on a path: `opened("/oda?lang=en", width=360, theme="dark").page`."""
    used: list[tuple[How, window.Window]] = []

    def open_one(path: str = "/", **how: object) -> window.Window:
        key = (("site", here), *sorted(how.items()))
        one = idle[key].pop() if idle[key] else window.Window(chromium, here, **how)  # type: ignore[arg-type]
        used.append((key, one))
        one.go(path)
        return one

    yield open_one
    for key, one in used:
        one.leave()
        idle[key].append(one)
