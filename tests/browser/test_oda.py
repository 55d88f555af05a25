"""Donors compared in a browser: a control changes chart, table, sentence, address and file name
together, and what is below zero, missing or refused looks so.
"""

from __future__ import annotations

import pytest

from tests.browser import seen
from tests.browser.handled import Opened, box, file, pick, picture, typed
from tests.browser.test_controls import choose

pytestmark = pytest.mark.shipped

VIEWS = {
    "bars": ("net_disbursement", "usd-million"),
    "lines": ("net_disbursement", "usd-million"),
    "multiples": ("net_disbursement", "usd-million"),
    "rank": ("net_disbursement", "place"),
    "year": ("net_disbursement", "usd-million"),
    "change": ("net_disbursement", "usd-million"),
    "share": ("grants", "percent"),
    "table": ("net_disbursement", "usd-million"),
}


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_of_donors_follows_its_controls(opened: Opened, view: str) -> None:
    """A third donor joins chart, table, sentence and address; an earlier end moves the years."""
    measure, unit = VIEWS[view]
    query = f"measure={measure}&view={view}&donor=JPN~KOR&years=2012..2020"
    one = opened(f"/oda?{query}")
    page = one.page
    said = seen.answer(page)
    assert "United States" not in str(seen.table(page)) + said
    if view != "table":
        assert "Japan" in picture(page)
        assert "United States" not in picture(page)
    choose(one, "donor", "United States")
    assert seen.address(page)[1]["donor"] == "JPN~KOR~USA"
    assert "United States" in str(seen.table(page))
    if view != "rank":  # places are counted among all donors, chosen or not
        assert seen.answer(page) != said
    if view == "table":
        assert page.locator(".st-key-oda").count() == 0
    else:
        assert "United States" in picture(page)
    said = seen.answer(page)
    typed(one, "to_year", "2019")
    assert seen.address(page)[1]["years"] == "2012..2019"
    assert "2019" in seen.answer(page) != said
    assert "2020" not in str(seen.table(page))
    years = "2019-2019" if view == "year" else "2012-2019"
    assert file(page) == f"red-seal_{measure}_current_{unit}_{years}"
    if view not in ("table", "multiples"):
        assert "2020" not in picture(page)


def test_another_measure_changes_all_of_it(opened: Opened) -> None:
    """Grants instead of net ODA: the sentence, the codes of the link, the file that is saved."""
    one = opened("/oda?donor=JPN&years=2010..2022")
    page = one.page
    net = seen.table(page)
    pick(one, "measure", "Grants")
    assert seen.address(page)[1]["measure"] == "grants"
    assert "(grants, current prices)" in seen.answer(page)
    assert seen.table(page) != net
    assert "Grants, current prices" in picture(page)
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV", exact=True).first.click()
    assert saved.value.suggested_filename == ("red-seal_grants_current_usd-million_2010-2022.csv")


def test_japan_hangs_below_zero_in_bars(opened: Opened) -> None:
    """2020 stands on the zero line, 2021 hangs from it; so does 2021 in the view of one year."""
    page = opened("/oda?donor=JPN&years=2020..2021").page
    zero = box(page.locator(".st-key-oda .zerolinelayer path.yzl"))["y"]
    before, below = (box(bar) for bar in page.locator(".st-key-oda .bars .point path").all())
    assert before["bottom"] == pytest.approx(zero, abs=2)
    assert before["top"] < zero - 10
    assert below["top"] == pytest.approx(zero, abs=2)
    assert below["bottom"] > zero + 10
    page = opened("/oda?donor=JPN&years=2020..2021&view=year&year=2021").page
    line = box(page.locator(".st-key-oda .shapelayer path").first)["x"]
    bar = box(page.locator(".st-key-oda .bars .point path").first)
    assert bar["right"] == pytest.approx(line, abs=2)
    assert bar["left"] < line - 10


def test_japan_lies_below_zero_in_lines_panels_and_two_years(opened: Opened) -> None:
    """The mark of 2021 is below the zero line, or left of it, the mark of 2020 is not."""
    page = opened("/oda?view=lines&donor=JPN&years=2020..2021").page
    zero = box(page.locator(".st-key-oda .zerolinelayer path.yzl"))["y"]
    above, below = (box(dot)["y"] for dot in page.locator(".st-key-oda path.point").all())
    assert above < zero - 10 < zero + 10 < below
    page = opened("/oda?view=multiples&donor=JPN~KOR&years=2020..2022").page
    lines = page.locator(".st-key-oda .scatterlayer path.js-line")
    zero = box(lines.first)["top"]
    focus = box(lines.last)
    assert focus["top"] < zero - 3 < zero + 3 < focus["bottom"]
    page = opened("/oda?view=multiples&donor=JPN~KOR&years=2021..2022").page
    lines = page.locator(".st-key-oda .scatterlayer path.js-line")
    assert box(lines.last)["top"] > box(lines.first)["top"] + 3
    page = opened("/oda?view=change&donor=JPN&years=2020..2021").page
    line = box(page.locator(".st-key-oda .shapelayer path").first)["x"]
    first, last = (box(dot)["x"] for dot in page.locator(".st-key-oda path.point").all())
    assert last < line - 10 < line + 10 < first


def test_shares_are_refused_with_the_reason(opened: Opened) -> None:
    """No chart while Japan is below zero; without those years there is one."""
    one = opened("/oda?view=share&donor=JPN~KOR&years=2015..2023")
    page = one.page
    assert page.locator(".st-key-oda").count() == 0
    reason = "a bar of 100% cannot hold a part below zero (Japan in 2021–2022)"
    assert page.get_by_text(reason).is_visible()
    assert file(page) == "red-seal_net_disbursement_current_usd-million_2015-2023"
    typed(one, "to_year", "2020")
    assert page.get_by_text(reason).count() == 0
    assert page.locator(".st-key-oda .bars .point path").count() == 12
    assert file(page) == "red-seal_net_disbursement_current_percent_2015-2020"


def test_a_year_without_a_figure_is_a_gap(opened: Opened) -> None:
    """The United States have no figure in 1977–1984 and 1996: no bar, no line across, no zero."""
    missing = [*range(1977, 1985), 1996]
    page = opened("/oda?donor=USA&years=1976..1997").page
    said = [int(row[0]) for row in seen.table(page)[1:-1] if row[1] == "no figure"]
    bars = [box(bar) for bar in page.locator(".st-key-oda .bars .point path").all()]
    empty = [1976 + place for place, bar in enumerate(bars) if bar["bottom"] - bar["top"] < 0.5]
    assert said == empty == missing
    page = opened("/oda?view=lines&donor=USA&years=1976..1997").page
    assert page.locator(".st-key-oda .scatterlayer path.js-line").count() == 3
    assert page.locator(".st-key-oda path.point").count() == 22 - len(missing)
