"""What tests share: one server, the shipped money, repeatable examples, who runs beside whom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from lib import load, record
from lib.frames import donors
from lib.frames.amounts import Amounts, amounts
from lib.text import Words
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


@pytest.fixture(scope="session")
def words() -> Words:
    """English."""
    return load.words("en")


@pytest.fixture(scope="session")
def bases() -> Amounts:
    """The shipped amounts as matrices."""
    tables = [load.table(name) for name in ("oda", "rates", "actors")]
    package = load.package()
    return amounts(*tables, package["recipient"], package["breaks"])


@pytest.fixture(scope="session")
def belong() -> donors.Members:
    """The shipped groups, regions and institutions."""
    return donors.members(load.table("actors"))


@pytest.fixture(scope="module")
def another_pair() -> Iterator[Path]:
    """The small frozen package of an invented pair in place of the shipped one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RED_SEAL_DATA", str(ANOTHER_PAIR))
        record.forget()
        yield ANOTHER_PAIR
    record.forget()


ANOTHER_PAIR = Path(__file__).resolve().parent / "package"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data package in a folder with a name that no message may contain."""
    folder = tmp_path / "hidden-folder"
    folder.mkdir()
    monkeypatch.setenv("RED_SEAL_DATA", str(folder))
    return folder
