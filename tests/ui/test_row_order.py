"""The order of rows in a translator's file means nothing: the package says what comes first."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lib import load, record
from tests.ui import pages


@pytest.fixture
def upside_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The package with the names of every language from the last to the first."""
    folder = shutil.copytree(load.root(), tmp_path / "data")
    for file in folder.glob("text/*/names.csv"):
        with file.open(encoding="utf-8", newline="") as lines:
            header, *rows = csv.reader(lines)
        with file.open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines).writerows([header, *rows[::-1]])
    monkeypatch.setenv("RED_SEAL_DATA", str(folder))
    record.forget()
    yield
    record.forget()


def test_the_money_page_begins_with_the_packages_first_measure(upside_down: None) -> None:
    """Net ODA is the default and the first choice, whatever language the page is in."""
    for language, first in (("en", "Net ODA"), ("vi", "ODA ròng")):
        app = pages.opened("oda", f"lang={language}")
        (box,) = [one for one in app.selectbox if one.key == "measure"]
        assert box.value == "net_disbursement"
        assert box.options[0] == first


def test_offices_keep_their_order_and_their_marks(upside_down: None) -> None:
    """The emperor is the first office and a circle, the head of state a square."""
    app = pages.opened("visits", "lang=en")
    (box,) = [one for one in app.multiselect if one.key == "office"]
    assert box.options[:2] == ["Emperor", "Head of state"]
    traces = pages.traces(app, "visits")
    marks = {trace["name"]: trace["marker"]["symbol"] for trace in traces if trace.get("name")}
    assert (marks["Emperor"], marks["Head of state"]) == ("circle", "square")
