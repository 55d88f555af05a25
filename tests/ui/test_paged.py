"""Promises of what is too much for one page: an even share is drawn, rows come a page at a time."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from lib.views import timeline
from tests.ui.pages import listed, opened, plain, tables, traces


@pytest.fixture(autouse=True)
def _few(another_pair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if 5 events were very many; the record has 14."""
    monkeypatch.setattr(timeline, "MOST", 5)
    monkeypatch.setattr(timeline, "CARDS", 4)


def said(app: AppTest) -> str:
    """What stands beside and under the chart in small letters."""
    return plain(" ".join(caption.value for caption in app.caption))


def test_the_chart_draws_an_even_share_and_says_so() -> None:
    """No more marks than are allowed, the important among them; the caption says how many."""
    app = opened("timeline")
    marks = traces(app, "timeline")[0]["customdata"]
    assert len(marks) == 5
    assert {"relations-1950", "friendship-1988", "strategic-2004"} <= set(marks)
    assert "5 of 14 events are drawn" in said(app)


def test_list_and_table_turn_their_pages_together() -> None:
    """A page of the address holds in list and table; all pages together hold every event once."""
    held = []
    for page, rows, place in ((1, 5, "1 to 5"), (2, 5, "6 to 10"), (3, 4, "11 to 14")):
        app = opened("timeline", f"page={page}")
        assert len(tables(app)[0]) == rows
        assert listed(app) == tables(app)[0]["Event"].tolist()
        assert f"{place} of 14" in said(app)
        held += listed(app)
    assert len(set(held)) == 14


def test_the_page_is_that_of_the_opened_event() -> None:
    """A link to an event opens the page of the list that has it."""
    assert "11 to 14 of 14" in said(opened("timeline", "event=strategic-2004"))


def test_a_page_that_is_not_there() -> None:
    """A page beyond the last is the last; what is no page is said to be ignored."""
    beyond = opened("timeline", "page=9999")
    assert "11 to 14 of 14" in said(beyond)
    assert not beyond.warning
    nonsense = opened("timeline", "page=-1")
    assert "1 to 5 of 14" in said(nonsense)
    assert "-1" in nonsense.warning[0].value


def test_turning_the_page_changes_the_address() -> None:
    """The page of cards a reader turns to is in the address, and the link opens it."""
    app = opened("timeline", "view=cards")
    first = [button.key for button in app.button if str(button.key).startswith("open-")]
    app.pagination(key="page").set_value(2).run()
    assert app.query_params["page"] == "2"
    second = [button.key for button in app.button if str(button.key).startswith("open-")]
    assert len(first) == len(second) == 4
    assert not {*first} & {*second}
    app.button_group(key="view").set_value("chart").run()
    assert not app.warning
