"""What a reader takes away, in a real browser: pictures, files, citation, briefing, report."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Callable
from html import unescape
from pathlib import Path

import openpyxl
import pypdf
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from lib import load
from lib.ui.navigation import PAGES
from tests.browser import window
from tests.ui.test_pages import words

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]
ORDER = ["Link", "Cite", "CSV", "Excel", "JSON", "PNG", "SVG", "Briefing", "Briefing (Markdown)"]
SMALL = "/visits?years=2009..2014"
NAME = "red-seal_visits_2009-2014"
QUESTION = "Who visits whom, how often, at what rank, and what came of it?"
ANSWER = "9 visits are recorded in 2009–2014"


def row(page: Page, chart: str = "visits") -> Locator:
    """The row of actions under a chart."""
    below = f'.st-key-{chart} >> xpath=following::div[contains(@class, "st-key-take-")][1]'
    return page.locator(below).first


def press(row: Locator, action: str) -> None:
    """Press an action: files are links, what the browser makes has a button."""
    row.locator(
        ".red-seal-actions > :is(a, button)", has_text=re.compile(f"^{re.escape(action)}$")
    ).click()


def taken(seen: window.Window, action: str, folder: Path) -> Path:
    """The file that an action of the first chart hands out."""
    page = seen.page
    with page.expect_download() as found:
        press(row(page), action)
    file = folder / found.value.suggested_filename
    found.value.save_as(file)
    return file


@pytest.mark.parametrize("name", PAGES)
def test_every_chart_has_its_actions(opened: Opened, name: str) -> None:
    """Below each chart stands the same row in the same order, each at least 24 px high."""
    page = opened(f"/{name}" if name != PAGES[0] else "/").page
    keys = page.evaluate(
        "() => [...document.querySelectorAll('.red-seal-chart')].map((chart) =>"
        " [...chart.closest('[class*=st-key-]').classList]"
        ".find((name) => name.startsWith('st-key-')).slice(7))"
    )
    assert keys or name == "about"
    for key in keys:
        buttons = row(page, key).locator(":is(a, button):visible")
        assert [label.strip() for label in buttons.all_inner_texts()] == ORDER
        assert all(button.bounding_box()["height"] >= 24 for button in buttons.all())  # type: ignore[index]


def test_pictures_hold_title_sentence_source_and_link(opened: Opened, tmp_path: Path) -> None:
    """An SVG says all of it as text; a PNG is twice as fine, with ink where each line stands."""
    seen = opened(SMALL)
    svg = taken(seen, "SVG", tmp_path)
    text = svg.read_text("utf-8")
    assert svg.name == f"{NAME}.svg"
    said = " ".join(re.findall(r"<text[^>]*>([^<]+)</text>", text))
    for part in (QUESTION, ANSWER, "Source: ", "data release 2026.11", "/visits?years=2009..2014"):
        assert part in said
    png = taken(seen, "PNG", tmp_path)
    assert png.name == f"{NAME}.png"
    size = [int(found) for found in re.findall(r'(?:width|height)="(\d+)"', text)[:2]]
    header = png.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert [int.from_bytes(header[at : at + 4]) for at in (16, 20)] == [2 * side for side in size]
    assert seen.faults == []
    lines = re.findall(r'<text x="16" y="([\d.]+)" font-size="(\d+)" font-weight="\d+">', text)
    assert len(lines) >= 4  # title, sentence, source, link
    pixels = Image.open(png).convert("L")
    ground = pixels.getpixel((0, 0))
    for foot, height in lines:
        line = pixels.crop((32, int(2 * (float(foot) - float(height))), 400, int(2 * float(foot))))
        assert line.width * line.height - line.histogram()[ground] > 300, foot
    assert pixels.crop((0, 0, pixels.width, 16)).getextrema() == (ground, ground)


def test_a_phone_makes_a_picture_that_can_be_read(opened: Opened, tmp_path: Path) -> None:
    """On a narrow screen the picture is drawn at 720 px, not at the screen's width."""
    text = taken(opened(SMALL, width=360), "SVG", tmp_path).read_text("utf-8")
    assert re.search(r'<svg[^>]* width="720"', text)


def test_files_hold_the_rows_of_the_table(opened: Opened, tmp_path: Path) -> None:
    """CSV, Excel and JSON have the heads and rows that the page's own table shows."""
    seen = opened(SMALL)
    table = seen.page.locator(f".st-key-table-{NAME} table")
    seen.page.locator(f".st-key-table-{NAME} summary").click()
    expect(table).to_be_visible()
    heads, *shown = [
        [cell.inner_text().strip() for cell in line.locator("th, td").all()]
        for line in table.locator("tr").all()
    ]
    assert len(shown) == 9
    lines = list(csv.reader(io.StringIO(taken(seen, "CSV", tmp_path).read_text("utf-8-sig"))))
    assert [line[:-1] for line in lines] == [line[:-1] for line in [heads, *shown]]
    book = openpyxl.load_workbook(taken(seen, "Excel", tmp_path))
    found = [[cell.value or "" for cell in line][:-1] for line in book["data"]]
    assert found == [line[:-1] for line in [heads, *shown]]
    said = json.loads(taken(seen, "JSON", tmp_path).read_text("utf-8"))
    assert [list(line.values())[:-1] for line in said["rows"]] == [line[:-1] for line in shown]
    assert said["link"].endswith("/visits?years=2009..2014&lang=en")
    assert {file.stem for file in tmp_path.iterdir()} == {NAME}


def test_copying_says_so(opened: Opened) -> None:
    """The link and a citation are copied, and words confirm it; all by keyboard."""
    seen = opened(SMALL)
    page = seen.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    row(page).get_by_role("button", name="Link", exact=True).press("Enter")
    expect(row(page).get_by_text("The link to this view is copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{page.url}&lang=en"
    row(page).get_by_role("button", name="Cite", exact=True).press("Enter")
    panel = page.get_by_role("dialog", name="Cite this view")
    panel.get_by_role("button", name="Copy: RIS").press("Enter")
    expect(panel.get_by_text("Copied: RIS.")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("TY  - DATA")
    assert f"{page.url}&lang=en" in copied
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()


def test_a_link_that_may_not_be_copied_is_shown_and_marked(opened: Opened) -> None:
    """Where the browser refuses, the link stands in a field with the focus, all of it marked."""
    page = opened(SMALL).page
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));"
        " document.execCommand = () => false }"
    )
    row(page).get_by_role("button", name="Link", exact=True).press("Enter")
    panel = page.get_by_role("dialog", name="Link")
    expect(panel.get_by_text("The text is marked")).to_be_visible()
    marked = page.evaluate("getSelection().toString()")
    assert marked == f"{page.url}&lang=en"
    assert page.evaluate("document.activeElement.value") == marked
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    assert page.evaluate("document.activeElement.textContent") == "Link"


@pytest.mark.parametrize("language", load.languages())
@pytest.mark.parametrize("name", [name for name in PAGES if name != "about"])
def test_the_briefing_is_two_pages(
    opened: Opened, tmp_path: Path, name: str, language: str
) -> None:
    """Chart, answer, events, table, sources and link on two A4 pages; no script, nothing cut."""
    text = words(language)
    page = opened(f"/{'' if name == PAGES[0] else name}?lang={language}").page
    with page.expect_download() as found:
        page.get_by_role("link", name=text("export.brief"), exact=True).first.click()
    file = tmp_path / "briefing.html"
    found.value.save_as(file)
    html = file.read_text("utf-8")
    assert found.value.suggested_filename.endswith("_briefing.html")
    assert "<script" not in html
    assert ("<figure><svg" in html) == (name != "sources")  # its first is the ledger's, a table
    pages = printed(page, file)
    assert len(pages) == 2
    assert [round(float(side)) for side in pages[0].mediabox[2:]] == [595, 842]
    first, second = (run_together(each.extract_text()) for each in pages)
    said = re.sub(r"<figure>.*?</figure>", "", html.partition("<body>")[2], flags=re.DOTALL)
    parts = [run_together(unescape(part)) for part in re.split(r"<[^>]+>", said)]
    # one glyph may draw two letters, and a PDF names but one: those are left out on both sides
    known = set(first + second) & set("".join(parts))
    paper = "".join(mark for mark in first + second if mark in known)
    kept = ["".join(mark for mark in part if mark in known) for part in parts]
    assert [part for part in kept if part not in paper] == []
    assert sum(map(len, kept)) > 0.9 * sum(map(len, parts))
    assert run_together(text("brief.cite")) in second


def run_together(text: str) -> str:
    """Text without blanks and ligatures: a printer breaks lines and joins letters as it likes."""
    return "".join(unicodedata.normalize("NFKC", text).split())


@pytest.mark.parametrize(
    "path", ["/together?lang=vi", "/oda?lang=vi&donor=JPN~KOR~FRA~DEU~AUS~USA~GBR~CAN"]
)
def test_long_words_do_not_need_a_third_page(opened: Opened, tmp_path: Path, path: str) -> None:
    """The longest sentences and the broadest tables leave the briefing at two pages."""
    page = opened(path).page
    label = words("vi")("export.brief")
    with page.expect_download() as found:
        page.get_by_role("link", name=label, exact=True).first.click()
    file = tmp_path / "briefing.html"
    found.value.save_as(file)
    assert len(printed(page, file)) == 2


def printed(page: Page, file: Path) -> list[pypdf.PageObject]:
    """The pages a file prints to."""
    paper = page.context.new_page()
    paper.goto(file.as_uri())
    content = paper.pdf(prefer_css_page_size=True)
    wide = paper.evaluate("document.documentElement.scrollWidth - innerWidth")
    paper.close()
    assert wide <= 0
    return list(pypdf.PdfReader(io.BytesIO(content)).pages)


def test_a_page_prints_what_can_be_read(opened: Opened) -> None:
    """Printed from the browser, a page runs on: question, answer and the table's last row."""
    page = opened("/visits?years=2009..2014").page
    book = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    text = " ".join(" ".join(each.extract_text().split()) for each in book.pages)
    assert 1 <= len(book.pages) <= 5
    assert QUESTION in text
    assert ANSWER in text
    assert "Source: " in text
    assert "More filters" not in text


def test_an_event_is_cited_with_its_sources(opened: Opened) -> None:
    """The citation of an event names what it rests on and leads back to it."""
    page = opened("/timeline?event=diplomatic-relations-1973").page
    page.locator(".st-key-event-card").get_by_role("button", name="Cite").click()
    said = page.locator(".red-seal-panel:popover-open textarea").first.input_value()
    assert "Japan and Viet Nam establish relations (21 September 1973)" in said
    assert "Sources: " in said
    assert "Memorable milestones" in said


def test_search_engines_are_told_and_the_policy_holds(opened: Opened) -> None:
    """The head describes the data set; the browser neither runs nor refuses it."""
    seen = opened("/sources")
    told = json.loads(
        seen.page.locator('head script[type="application/ld+json"]').text_content() or ""
    )
    assert told["@type"] == "Dataset"
    assert seen.faults == []


def test_a_picture_says_its_title_on_dark_ground_too(opened: Opened) -> None:
    """In the dark theme text is light on the page's own ground."""
    seen = opened(SMALL, theme="dark")
    with seen.page.expect_download() as found:
        row(seen.page).get_by_role("button", name="SVG", exact=True).click()
    text = Path(found.value.path()).read_text("utf-8")
    assert 'fill="#14181d"' in text.lower()
    assert 'fill="#e8e6e1"' in text.lower()
