"""Which actions stand where: a row under each chart, files under each further table."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from lib.exports import View
from lib.frames import oda
from lib.frames.oda_units import UNITS
from lib.ui import actions
from lib.ui.navigation import PAGES
from lib.views import addressed
from lib.views.oda.params import sections, uses
from tests.ui.pages import elements, given
from tests.ui.test_pages import LANGUAGES, opened, plain, words


def rows_of_actions(app: AppTest) -> dict[str, dict[str, Any]]:
    """What each row of actions is given, by the name of its files."""
    rows: dict[str, dict[str, Any]] = {}
    for component in elements(app, "bidi_component"):
        _, found, key = component.proto.id.partition("-act-")
        if found:
            row = given(component)
            names = [file["name"].partition(".")[0] for file in row["files"].values()]
            rows[next(iter(names), key)] = row
    return rows


def test_a_chart_has_the_whole_row_and_a_further_table_its_files() -> None:
    """Visits: link, citation and pictures once; three files for each of the other two tables."""
    app = opened("visits", years="2009..2014")
    rows = rows_of_actions(app)
    assert list(rows) == [
        "red-seal_visits_2009-2014",
        "red-seal_visits_2009-2014_decades",
        "red-seal_visits_coverage",
        "report",
    ]
    row, decades, coverage, _ = rows.values()
    assert row["order"] == [
        *("link", "cite", "csv", "excel", "json", "png", "svg", "brief", "markdown")
    ]
    assert row["chart"] == "visits"
    assert row["title"] == "Who visits whom, how often, at what rank, and what came of it?"
    assert row["sentence"].startswith("9 visits are recorded in 2009–2014")
    assert row["link"].endswith("?years=2009..2014&lang=en")
    assert decades["order"] == coverage["order"] == ["csv", "excel", "json"]


def test_a_view_without_a_chart_has_the_row_at_its_table() -> None:
    """The timeline as cards or table: the same actions, without pictures."""
    row = rows_of_actions(opened("timeline", view="table"))["red-seal_events_700-2025"]
    assert row["order"] == ["link", "cite", "csv", "excel", "json", "brief", "markdown"]
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
    assert row["red-seal_visits_1993-2025"]["link"].endswith("?office=emperor&lang=en")


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

        from lib import record
        from lib.ui import overview

        overview.anniversaries(record.words("en"), dt.date(2033, 9, 21))

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
        (
            "oda",
            "Japan",
            "Net ODA, current prices, US$ million. An empty cell is a figure that is not held, not "
            "zero.",
        ),
        (
            "together",
            "Trade, both ways, US$ billion",
            "Trade, both ways, US$ billion: single reports, not one series. An empty cell is a "
            "figure that is not held, not zero.",
        ),
        ("overview", "Event", "What happened."),
        ("visits", "Japan to Viet Nam", "Visits in this direction in the ten years."),
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
    meanings = [view.meanings(words("en")) for view in offered(monkeypatch, page, {})]
    assert next(said[heading] for said in meanings if heading in said) == meaning


TABLES: list[tuple[str, dict[str, str]]] = [
    *((page, {}) for page in PAGES),
    ("timeline", {"view": "table"}),
    *(("oda", {"view": view}) for view in oda.VIEWS),
    *(("oda", {"view": "table", "unit": unit}) for unit in UNITS[1:]),
    ("oda", {"view": "share", "years": "1992..2019"}),
    ("oda", {"view": "lines", "marks": "mean"}),
    ("oda", {"measure": "principal_repaid"}),
    *(("oda", {"section": section}) for section in sections()),
    *(("oda", {"section": "uses", "use": use}) for use in uses()),
]
"""Addresses that together show every table there is to take home."""


def offered(monkeypatch: pytest.MonkeyPatch, page: str, address: dict[str, str]) -> list[View]:
    """Each view that can be taken home from an address."""
    views: list[View] = []
    monkeypatch.setattr(actions, "draw", lambda _, view, **__: views.append(view))
    opened(page, **address)
    return views


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("page", "address"), TABLES)
def test_every_column_is_explained(
    monkeypatch: pytest.MonkeyPatch, page: str, address: dict[str, str], language: str
) -> None:
    """No heading of a table stands in a codebook without its meaning, in no language."""
    views = offered(monkeypatch, page, {**address, "lang": language})
    assert views or page == "about"
    unsaid = {
        f"{view.file}: {head}"
        for view in views
        for head, meaning in view.meanings(words(language)).items()
        if not meaning
    }
    assert unsaid == set()


@pytest.mark.parametrize("page", ["timeline", "tiers", "visits", "oda", "together"])
def test_a_chart_that_follows_the_window_has_an_address(page: str) -> None:
    """The path a page gives the browser is that of a view of this page, and draws the same."""
    app = opened(page)
    charts = [given(one) for one in elements(app, "bidi_component")]
    asked = {chart["alone"]: chart["figure"] for chart in charts if "alone" in chart}
    assert asked
    for path, figure in asked.items():
        view = addressed.view(path.removeprefix("figure/"), words("en"), {}, page)
        assert view is not None
        assert json.loads(json.dumps(view.figure)) == figure
