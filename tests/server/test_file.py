"""`/file/`: a file of a view, had from nothing but its address."""

from __future__ import annotations

import io
import json
from typing import Any
from urllib.parse import quote, urlencode

import openpyxl
import pandas as pd
import pytest

from lib import exports
from lib.ui.navigation import PAGES
from tests.server.fetch import fetch
from tests.server.session import session
from tests.ui.test_actions import TABLES
from tests.ui.test_actions import offered as views

TYPES = {
    "csv": ("text/csv; charset=utf-8", b"\xef\xbb\xbf"),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\x03\x04"),
    "json": ("application/json", b"{"),
    "html": ("text/html; charset=utf-8", b"<!doctype html>"),
    "md": ("text/markdown; charset=utf-8", b"# "),
}


@pytest.mark.parametrize(("page", "address"), TABLES)
def test_an_address_gives_the_rows_of_its_page(
    site: str, monkeypatch: pytest.MonkeyPatch, page: str, address: dict[str, str]
) -> None:
    """Every table of every page, without a session: the rows that its page shows there."""
    query = urlencode({**address, "lang": "en"})
    for view in views(monkeypatch, page, {**address, "lang": "en"}):
        answer = fetch(site, f"/file/{page}/{view.key}.csv?{query}")
        assert (answer.status, answer.body) == (200, exports.csv(view.rows)), view.key


def offered(site: str, page: str, query: str) -> list[dict[str, Any]]:
    """Every file that a page offers a reader, with its name and address."""
    with session(site) as reader:
        messages = reader.run(page if page != PAGES[0] else "", query)
    components = [message.delta.new_element.bidi_component for message in messages]
    given = [json.loads(found.json)["given"] for found in components if found.json]
    return [file for one in given for file in one.get("files", {}).values()]


@pytest.mark.parametrize("page", PAGES)
def test_every_file_a_page_offers_is_at_its_address(site: str, page: str) -> None:
    """Its link gives the file under the name it is offered by, of the kind its name says."""
    files = offered(site, page, "lang=vi")
    assert files or page == "about"
    for file in files:
        answer = fetch(site, file["address"])
        assert answer.status == 200, file
        if file["address"].startswith("/file/"):
            assert answer.headers["Content-Disposition"].endswith(f"''{quote(file['name'])}")
            kind, begins = TYPES[file["name"].rpartition(".")[2]]
            assert answer.headers["Content-Type"] == kind
            assert answer.body.startswith(begins)


AID = "/file/oda/oda.{}?years=2010..2023&lang=en"


def test_a_column_added_up_is_the_sum_the_page_says(site: str) -> None:
    """Japan, 2010 to 2023: US$9,729.44 million; the years are numbers and nothing stands twice."""
    rows = pd.read_csv(io.BytesIO(fetch(site, AID.format("csv")).body))
    assert rows["Year"].tolist() == list(range(2010, 2024))
    assert rows["Japan"].sum() == pytest.approx(9729.44)
    said = json.loads(fetch(site, AID.format("json")).body)
    assert [row["Year"] for row in said["rows"]] == list(range(2010, 2024))
    assert said["link"].endswith("/oda?years=2010..latest&lang=en")


def test_formulas_of_a_spreadsheet_find_the_years(site: str) -> None:
    """What VLOOKUP, SUMIFS and COUNT see: 14 years that are numbers, each beside its amount."""
    book = openpyxl.load_workbook(io.BytesIO(fetch(site, AID.format("xlsx")).body))
    cells = [row[:2] for row in book["data"].iter_rows(min_row=2)]
    assert {cell.data_type for row in cells for cell in row} == {"n"}
    amounts = {year.value: amount.value for year, amount in cells}
    assert len(amounts) == 14
    assert amounts[2010] == 807.81
    assert sum(amounts[year] for year in (2010, 2011, 2012)) == pytest.approx(3485.53)


def test_a_file_is_in_the_language_of_its_address(site: str) -> None:
    """Headings in the reader's words, and the years of eras where they are asked for."""
    heads = {
        lang: fetch(site, f"/file/visits/visits.csv?lang={lang}").body.decode("utf-8-sig")
        for lang in ("vi", "ja", "ja&eras=on")
    }
    assert heads["vi"].startswith("Thời điểm,")
    assert "平成" not in heads["ja"]
    assert "平成" in heads["ja&eras=on"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("visits/nothing.csv", "This view has no such file."),
        ("visits/nothing.csv?lang=vi", "Phần đang xem không có tệp này."),
        ("visits/visits.csv?years=700..701", "This view has no such file."),
        ("visits/visits.exe", "This view has no such file."),
        ("visits/visits", "This view has no such file."),
        ("nothing/visits.csv", "This view has no such file."),
    ],
)
def test_what_a_view_does_not_have_is_said(site: str, path: str, said: str) -> None:
    """No rows, an unknown table, kind or page: 404 in the reader's words, no trace, no path."""
    answer = fetch(site, f"/file/{path}")
    assert (answer.status, answer.body.decode()) == (404, said)


def test_nonsense_in_the_query_is_left_out(site: str) -> None:
    """What the page would ignore its file ignores too: it is that of the bare address."""
    nonsense = "&".join(
        f"{name}={quote('<script>' + 500 * '%')}"
        for name in ("years", "lang", "tier", "event", "x")
    )
    bare = fetch(site, "/file/visits/visits.csv?")
    assert fetch(site, f"/file/visits/visits.csv?{nonsense}").body == bare.body


def test_a_page_run_for_a_file_leaves_no_reader_behind(site: str) -> None:
    """Files of one address do not change those of another asked at the same server next."""
    small = "/file/visits/visits.csv?years=2009..2014&lang=en"
    first = fetch(site, small).body
    fetch(site, "/file/visits/visits.csv?lang=ja&years=1993..1999")
    assert fetch(site, small).body == first
