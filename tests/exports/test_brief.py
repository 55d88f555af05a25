"""The briefing: what it holds, in which order, and that nothing from data becomes markup."""

import dataclasses
from html.parser import HTMLParser
from typing import Any

import pandas as pd
from hypothesis import example, given

from lib import load
from lib.exports import brief
from lib.exports.events import Told
from lib.exports.tables import disarmed
from tests.exports.views import ENGLISH, EVERY, Table, of, tables

ROWS = pd.DataFrame(
    {"Year": [str(year) for year in range(1960, 2024)], "Japan": [0.5 + n for n in range(64)]}
)
EVENTS = [
    Told("e", "2025-12-04", "4 December 2025", "First talks", "They met.", sources=(("S", ""),))
]
JAPANESE = load.words("ja", ENGLISH)
EVIL = "<script>alert(1)</script>|[x](javascript:alert(1))"


def test_the_later_rows_are_kept() -> None:
    """Of 64 years those that fit are the last ones, in their order, and it says so."""
    html = brief.html(of(ROWS), EVENTS, ENGLISH)
    assert ">2023<" in html
    assert ">1960<" not in html
    assert html.index(">2022<") < html.index(">2023<")
    assert "35 of 64 rows and 2 of 2 columns; the files hold all of them." in html


def test_rows_that_run_backwards_are_kept_from_the_top() -> None:
    """A list with the newest on top keeps its top."""
    html = brief.html(of(ROWS[::-1]), EVENTS, ENGLISH)
    assert ">2023<" in html
    assert ">1960<" not in html


def test_a_sum_below_the_years_is_kept_with_the_last() -> None:
    """The last line of a table may be what the years come to."""
    rows = pd.concat([ROWS, pd.DataFrame({"Year": ["Sum of the years"], "Japan": [99.0]})])
    html = brief.html(of(rows), EVENTS, ENGLISH)
    assert ">Sum of the years<" in html
    assert ">2023<" in html


def test_a_missing_figure_is_said() -> None:
    """No figure is not an empty cell, and not zero."""
    rows = pd.DataFrame({"Year": ["2023"], "Japan": [float("nan")]})
    assert ">no figure<" in brief.html(of(rows), [], ENGLISH)
    assert "| 2023 | no figure |" in brief.markdown(of(rows), [], ENGLISH)


def test_a_place_for_the_chart_only_where_there_is_one() -> None:
    """The browser puts the picture where the mark stands."""
    chart: dict[str, Any] = {"data": [], "layout": {}}
    html = brief.html(of(ROWS, make_figure=lambda: chart), [], ENGLISH)
    assert html.count(f"<figure>{brief.CHART}</figure>") == 1
    assert brief.CHART not in brief.html(of(ROWS), [], ENGLISH)


class Page(HTMLParser):
    """What a browser makes of a briefing: elements, links, cells, all that is read."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.links: list[str | None] = []
        self.cells: list[str] = []
        self.read = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name == "href"]
        if tag in ("th", "td"):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        self.read += data
        if self.tags and self.tags[-1] in ("th", "td"):
            self.cells[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("th", "td"):
            self.tags.append(f"/{tag}")


def test_nothing_from_data_becomes_markup() -> None:
    """Hostile titles, cells, events and addresses are shown, in HTML and in Markdown."""
    rows = pd.DataFrame({EVIL: [EVIL]})
    view = of(rows, title=EVIL, sentence=EVIL, make_sources=lambda: ((EVIL, EVIL),))
    copy = dataclasses.replace(
        view, link="javascript:alert(1)", record=EVIL, author=EVIL, release=EVIL
    )
    told = [Told("e", "2025", EVIL, EVIL, EVIL, sources=((EVIL, EVIL),))]
    html = brief.html(copy, told, ENGLISH)
    assert "<script" not in html
    page = Page(html)
    assert page.links == []
    assert page.cells == [EVIL, EVIL]
    # the tab, question and answer; the release; the event's date, title, summary and source; the
    # table; the source; author, title, record and release of the citation
    assert page.read.count(EVIL) == 3 + 1 + 4 + 2 + 1 + 4
    text = brief.markdown(copy, told, ENGLISH)
    assert "<script" not in text.replace("\\<", "")
    assert "](javascript" not in text.replace("\\]", "")


def test_an_address_does_not_leave_its_attribute() -> None:
    """A link is the whole address, whatever is in it."""
    address = "https://a.example/?a=1&b='\"><script>x</script>"
    copy = dataclasses.replace(of(ROWS, make_sources=lambda: (("S", address),)), link=address)
    page = Page(brief.html(copy, EVENTS, ENGLISH))
    assert page.links == [address, address]
    assert "script" not in page.tags


def test_the_file_fetches_nothing() -> None:
    """No script, picture or style from elsewhere, and its own policy forbids them."""
    html = brief.html(of(ROWS), EVENTS, ENGLISH)
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in html
    page = Page(html)
    assert page.tags.count("style") == 1
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert "src" not in page.attributes
    assert "@page { size: A4; margin: 14mm 15mm; }" in html


@given(tables())
@example(EVERY)
def test_any_table_is_shown_cell_by_cell(table: Table) -> None:
    """Of the first nine columns every heading and every text is in the page, as it is typed."""
    rows = table.rows.iloc[:, :9]
    cells = Page(brief.html(of(table.rows), [], ENGLISH)).cells
    broad = len(rows.columns)
    assert cells[:broad] == [disarmed(head) for head in rows]
    shown = [cells[start : start + broad] for start in range(broad, len(cells), broad)]
    assert len(shown) == len(rows)
    for said, row in zip(shown, rows.to_numpy(object), strict=True):
        texts = [isinstance(cell, str) for cell in row]
        found = [cell for cell, text in zip(said, texts, strict=True) if text]
        assert found == [disarmed(cell) for cell in row if isinstance(cell, str)]


def test_markdown_has_everything() -> None:
    """Question, answer, all rows, events, sources, citation."""
    text = brief.markdown(of(ROWS), EVENTS, ENGLISH)
    assert text.startswith("# Who visits whom?\n\n3 visits are recorded in 1993–2025.\n\n| Year")
    assert "| 1960 | 0.50 |" in text
    assert "| 2023 | 63.50 |" in text
    assert "- **4 December 2025: First talks**. They met." in text
    assert "- [Diplomatic Bluebook](<https://bluebook.example/2007>)\n- A memoir" in text


def test_the_events_of_a_japanese_briefing_have_japanese_signs() -> None:
    """Colon, stop and semicolon are wide, and no blank stands between sentences."""
    told = [Told("e", "2025", "2025年12月4日", "題", "要約。", sources=(("一", ""), ("二", "")))]
    assert "- **2025年12月4日：題**。要約。" in brief.markdown(of(ROWS), told, JAPANESE)
    html = brief.html(of(ROWS), told, JAPANESE)
    assert "<strong>2025年12月4日：題</strong>。要約。" in html
    assert ">一；二<" in html
