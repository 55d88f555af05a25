"""What every test shares: one server, repeatable random examples, who runs beside whom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.browser import window

hypothesis.settings.register_profile("shared", deadline=None, derandomize=True)
hypothesis.settings.load_profile("shared")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that talk to a server run in one process, so that one server is started."""
    for item in items:
        if {"browser", "server"} & set(Path(item.path).parts):
            item.add_marker(pytest.mark.xdist_group("server"))


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the app as `make run` serves it."""
    with window.served(window.uvicorn()) as address:
        yield address
