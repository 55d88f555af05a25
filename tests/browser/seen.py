"""What a reader finds on a page, as journeys ask for it: answer, list, table, address.

Belongs here: where things are. Does not: opening and waiting (`window`), what should be there.
"""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Page


def address(page: Page) -> tuple[str, dict[str, str]]:
    """The page's name in the address (empty for the first) and its parameters."""
    split = urlsplit(page.url)
    return split.path.strip("/"), dict(parse_qsl(split.query, keep_blank_values=True))


def answer(page: Page) -> str:
    """The sentence below the question."""
    return page.locator(".st-key-answer").inner_text()


def listed(page: Page) -> list[str]:
    """Titles in the list a detail is opened from, in order."""
    titles = page.locator(".st-key-list label > span")
    return [title.strip() for title in titles.all_inner_texts()]


def table(page: Page, number: int = 0) -> list[list[str]]:
    """Cells of a table as written, the headings first; it may be folded."""
    rows = page.locator("table").nth(number).locator("tr")
    cells = rows.evaluate_all("rows => rows.map((row) => [...row.cells].map((c) => c.textContent))")
    return [[cell.strip() for cell in row] for row in cells]


def drawn(page: Page, key: str) -> set[str]:
    """Ids of the marks a chart draws."""
    host = page.locator(f".st-key-{key} .red-seal-chart").first
    found = host.evaluate("host => host.data.flatMap((trace) => trace.customdata ?? [])")
    return {mark for mark in found if isinstance(mark, str) and mark}


def boxes(page: Page) -> list[str]:
    """Notes, warnings and errors on the page."""
    return page.locator('[data-testid="stAlertContainer"]').all_inner_texts()


def warnings(page: Page) -> list[str]:
    """Warnings on the page."""
    return page.locator('[data-testid="stAlertContentWarning"]').all_inner_texts()
