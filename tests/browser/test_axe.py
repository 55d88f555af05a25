"""axe-core finds nothing serious on any page, in light and in dark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from lib.ui.navigation import PAGES
from tests.browser import window

Opened = Callable[..., window.Window]
VIEWS = {
    "": PAGES,
    "event=diplomatic-relations-1973": ("timeline", "tiers", "visits"),
    "view=table": ("timeline", "oda"),
}
"""What an address adds, and the pages it is looked at on."""
LOOKED_AT = [(name, query) for query, names in VIEWS.items() for name in names]
STREAMLITS: set[str] = set()
"""Rules that Streamlit's own markup breaks and no page of ours can mend."""


@pytest.mark.parametrize("theme", window.THEMES)
@pytest.mark.parametrize(("name", "query"), LOOKED_AT)
def test_axe_finds_nothing_serious(opened: Opened, name: str, query: str, theme: str) -> None:
    """No serious or critical violation of axe-core's rules, WCAG 2.2 AA among them."""
    path = "" if name == PAGES[0] else name
    page = opened(f"/{path}?{query}", theme=theme).page
    found = Axe().run(page).response["violations"]
    serious = [
        (each["id"], node["html"][:200], node["failureSummary"])
        for each in found
        if each["impact"] in ("serious", "critical") and each["id"] not in STREAMLITS
        for node in each["nodes"]
    ]
    assert serious == []
