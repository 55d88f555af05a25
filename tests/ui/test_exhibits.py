"""Which actions stand where: a row under each chart, files under each further table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.exports import View
from lib.ui import actions
from tests.ui.pages import elements
from tests.ui.test_pages import opened, plain


def told(app: AppTest) -> Iterator[Any]:
    """The download buttons of rows of actions."""
    return (
        button
        for button in elements(app, "download_button")
        if button.proto.label in ("CSV", "Excel", "JSON", "Briefing (Markdown)")
    )


def rows_of_actions(app: AppTest) -> dict[str, dict[str, Any]]:
    """What each row of actions is given, by the name of its files: to copy, then to make."""
    rows: dict[str, dict[str, Any]] = {}
    for component in elements(app, "bidi_component"):
        for group in ("-act-", "-make-"):
            _, found, key = component.proto.id.partition(group)
            if found:
                given, row = json.loads(component.proto.json), rows.get(key, {})
                given["order"] = row.get("order", []) + given["order"]
                given["panels"] |= row.get("panels", {})
                rows[key] = row | given
    return {row.get("file", key): row for key, row in rows.items()}


def test_a_chart_has_the_whole_row_and_a_further_table_its_files() -> None:
    """Visits: link, citation and pictures once; three files for each of the other two tables."""
    app = opened("visits", years="2009..2014")
    rows = rows_of_actions(app)
    assert list(rows) == ["red-seal_visits_2009-2014", "report"]
    row = rows["red-seal_visits_2009-2014"]
    assert row["order"] == ["link", "cite", "png", "svg", "brief"]
    assert row["chart"] == "visits"
    assert row["title"] == "Who visits whom, how often, at what rank, and what came of it?"
    assert row["sentence"].startswith("9 visits are recorded in 2009–2014")
    assert row["link"].endswith("?years=2009..2014")
    assert [button.proto.label for button in told(app)] == [
        *("CSV", "Excel", "JSON", "Briefing (Markdown)"),
        *("CSV", "Excel", "JSON"),
        *("CSV", "Excel", "JSON"),
    ]


def test_a_view_without_a_chart_has_the_row_at_its_table() -> None:
    """The timeline as cards or table: the same actions, without pictures."""
    row = rows_of_actions(opened("timeline", view="table"))["red-seal_events_700-2025"]
    assert row["order"] == ["link", "cite", "brief"]
    assert row["chart"] == ""


def test_the_source_names_who_the_numbers_come_from() -> None:
    """At most four sources in a picture, the rest counted."""
    row = rows_of_actions(opened("timeline"))["red-seal_events_700-2025"]
    assert row["source"].startswith("Source: ")
    assert " more sources" in row["source"]
    assert row["source"].endswith("Red Seal, data release 2026.11.")


def test_an_address_nobody_knows_is_not_in_the_link() -> None:
    """A link holds what the page understood, so that it opens without a warning."""
    row = rows_of_actions(opened("visits", wibble="wobble", office="emperor"))
    assert row["red-seal_visits_1993-2025"]["link"].endswith("?office=emperor")


def test_the_citation_has_four_forms() -> None:
    """Plain text, BibTeX, RIS and CSL-JSON, each with the link."""
    row = rows_of_actions(opened("oda"))
    (panel,) = [found["panels"]["cite"] for found in row.values() if "cite" in found["panels"]]
    names = [form["name"] for form in panel["texts"]]
    assert names == ["Plain text", "BibTeX", "RIS", "CSL-JSON"]


def test_on_this_day_opens_the_event() -> None:
    """On 21 September 2033 relations are 60 years old; the years after bring round ones."""

    def page() -> None:
        import datetime as dt

        from lib.ui import cache, overview

        overview.anniversaries(cache.words("en"), dt.date(2033, 9, 21))

    app = AppTest.from_function(page, default_timeout=60).run()
    assert not app.exception
    said = [plain(element.value) for element in app.markdown]
    assert said[0] == "On this day:"
    links = [link.proto.label for link in elements(app, "page_link")]
    assert "60 years ago, 21 September 1973" in plain(links[0])
    assert said[1] == "Round anniversaries in the next 24 months:"
    assert 1 <= len(links) - 1 <= 5


@pytest.mark.parametrize(
    ("page", "heading", "meaning"),
    [
        ("oda", "Year", "Calendar year."),
        ("oda", "Japan", "US$ million. An empty cell is a figure that is not held, not zero."),
        ("tiers", "Since", "The date in words, as exactly as it is known."),
        ("sources", "Status", "Settled, or open where nothing decides it."),
        ("sources", "Years with figures", "Number of calendar years with a figure."),
        ("visits", "Kind", "Kind of visit."),
    ],
)
def test_a_column_is_explained_by_its_page(
    monkeypatch: pytest.MonkeyPatch, page: str, heading: str, meaning: str
) -> None:
    """One word heads unlike columns: a status is of a figure here, of a dispute there."""
    kept: list[View] = []
    monkeypatch.setattr(actions, "draw", lambda words, view, *args, **how: kept.append(view))
    opened(page)
    assert next(view.meanings[heading] for view in kept if heading in view.meanings) == meaning
