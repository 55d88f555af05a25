"""Reporting an error: every record has its own report, with what its keepers need."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import window

pytestmark = pytest.mark.shipped

Opened = Callable[..., window.Window]
CARD = ".st-key-event-card button:text-is('Report an error')"


def panel(page: Page) -> Locator:
    """The report that is open."""
    return page.locator(".red-seal-panel:popover-open")


@pytest.mark.parametrize(
    ("path", "action", "record", "value"),
    [
        pytest.param(
            "/timeline?event=diplomatic-relations-1973",
            CARD,
            "Japan and Viet Nam establish relations (21 September 1973)",
            "21 September 1973",
            id="event",
        ),
        pytest.param(
            "/visits?event=ishiba-visit-2025",
            CARD,
            "Ishiba’s official visit (27–29 April 2025)",
            "27–29 April 2025",
            id="visit",
        ),
        pytest.param(
            "/tiers?event=strategic-partnership-2009",
            CARD,
            "Strategic partnership (20 April 2009)",
            "20 April 2009",
            id="step",
        ),
        pytest.param(
            "/sources?topic=dates",
            "td a[href='#report=relations-1931-or-1973']",
            "When did Japan and Viet Nam establish diplomatic relations? (relations-1931-or-1973)",
            "21 September 1931 — Milestones in bilateral relations; 21 September 1973 — ",
            id="ledger",
        ),
        pytest.param(
            "/sources?search=milestones",
            "td a[href='#report=osaka-consulate-milestones']",
            "Milestones in bilateral relations (osaka-consulate-milestones)",
            "Consulate General of Viet Nam in Osaka · June 2021 · Official",
            id="source",
        ),
        pytest.param(
            "/oda?years=2010..2015",
            "a[href='#report=oda']",
            "Who pays how much for Viet Nam’s development, by which definition? (oda)",
            "Japan gave Viet Nam the most net ODA in 2010–2015, of 20 donors with figures: "
            "US$7,390.43 million",
            id="oda",
        ),
    ],
)
def test_a_record_is_reported_with_what_is_needed(
    opened: Opened, path: str, action: str, record: str, value: str
) -> None:
    """By keyboard: record, value, release and link, to copy or to mail; Escape leads back."""
    seen = opened(path)
    page = seen.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(action).first.press("Enter")
    said = panel(page).locator("textarea").input_value().split("\n")
    assert said[0] == f"Record: {record}"
    assert said[1].startswith(f"Value shown: {value}")
    assert "Report an error" not in said[1]
    # the card of an event leads to the timeline, wherever it stands
    link = page.url.replace("/visits?", "/timeline?").replace("/tiers?", "/timeline?")
    assert said[2:4] == ["Data release: 2026.11", f"Link: {link}&lang=en"]
    panel(page).get_by_role("button", name="Copy: What is wrong").press("Enter")
    expect(panel(page).get_by_text("Copied: What is wrong.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").split("\n") == said
    mail = str(panel(page).locator("a").get_attribute("href"))
    subject, _, body = page.evaluate("decodeURIComponent", mail).partition("&body=")
    assert subject == f"mailto:?subject=Red Seal: error in {record}"
    assert body.split("\r\n") == said
    page.keyboard.press("Escape")
    expect(panel(page)).to_have_count(0)
    assert page.evaluate("document.activeElement.innerText") == "Report an error"
    assert seen.faults == []


def test_every_entry_and_source_has_its_own(opened: Opened) -> None:
    """Each row of the ledger and of the sources ends with its report, under a code of its own."""
    page = opened("/sources").page
    tables = page.locator("table:has(a[href^='#report='])")
    rows = tables.locator("tbody tr")
    codes = rows.locator("a[href^='#report=']").evaluate_all("links => links.map((a) => a.hash)")
    assert len(codes) == rows.count() == len(set(codes))
    assert len(codes) > 47 + 200


def test_the_footer_reports_its_page(opened: Opened) -> None:
    """Where nothing is chosen, the record is the page."""
    page = opened("/timeline").page
    page.locator(".st-key-footer").get_by_role("button", name="Report an error").click()
    assert "Record: Timeline" in panel(page).locator("textarea").input_value()
