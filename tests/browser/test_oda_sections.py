"""The other sections of the ODA page in a browser: claims, one year, repayments, uses; a phone."""

from __future__ import annotations

import pytest

from lib import load
from tests.browser import seen
from tests.browser.handled import Opened, box, file, pick, picture, press, typed

pytestmark = pytest.mark.shipped


def test_a_claim_follows_its_controls_and_its_squares_open_views(opened: Opened) -> None:
    """Another claim, another donor, a square: each changes all there is to see."""
    one = opened("/oda?section=true")
    page = one.page
    said, drawn = seen.answer(page), seen.drawn(page, "claims")
    assert "largest donor” is false in 2020–2023, true in 26 of 32 years" in said
    pick(one, "claim_donor", "South Korea")
    assert seen.address(page)[1] == {"section": "true", "claim_donor": "KOR"}
    assert "“South Korea is Viet Nam’s largest donor”" in seen.answer(page)
    assert seen.drawn(page, "claims") != drawn
    assert file(page) == "red-seal_claim_largest_KOR_1992-2023"
    pick(one, "claim", "South Korea is Viet Nam’s second largest donor")
    assert seen.address(page)[1]["claim"] == "second"
    assert "second largest donor” is false in 2019–2023, true in" in seen.answer(page)
    written = {row[0]: row[1] for row in seen.table(page, 1)}
    assert (written["2014"], written["2016"]) == ("True", "False")
    page = one.go("/oda?section=true")
    host = page.locator(".st-key-claims .red-seal-chart").first
    at = host.evaluate(
        """host => {
          const { xaxis, yaxis } = host._fullLayout, { left, top } = host.getBoundingClientRect()
          return [left + xaxis._offset + xaxis.l2p(2021), top + yaxis._offset + yaxis.l2p(0)]
        }"""
    )
    page.mouse.click(*at)
    page.wait_for_url("**view=year**")
    one.settle()
    assert seen.address(page)[1] == {"view": "year", "year": "2021"}
    assert seen.answer(page).startswith("The United States gave Viet Nam the most net ODA in 2021")
    assert "Japan: place 20 of 20" in seen.answer(page)
    press(one, "section", "Is it true?")
    assert seen.answer(page) == said


def test_one_year_by_every_number_follows_its_controls(opened: Opened) -> None:
    """South Korea instead of Japan, 2012 instead of 2011: bars, rows, sentence, link, file."""
    one = opened("/oda?section=numbers&year=2011")
    page = one.page
    assert "Japan · 1,760" not in picture(page, "numbers")
    assert "Pledged · US$1,760.00 million" in picture(page, "numbers")
    pick(one, "payer", "South Korea")
    assert seen.address(page)[1] == {"section": "numbers", "year": "2011", "payer": "KOR"}
    assert seen.answer(page).startswith("South Korea, 2011, current prices: pledged US$411.00")
    assert "Pledged · US$411.00 million" in picture(page, "numbers")
    assert dict(row[:2] for row in seen.table(page))["Pledged"] == "411.00"
    assert file(page) == "red-seal_numbers_KOR_2011"
    typed(one, "year", "2012")
    assert seen.address(page)[1]["year"] == "2012"
    assert seen.answer(page).startswith("South Korea, 2012")
    assert "Pledged · no figure" in picture(page, "numbers")
    assert dict(row[:2] for row in seen.table(page))["Pledged"] == "no figure"
    assert file(page) == "red-seal_numbers_KOR_2012"


def test_repayments_follow_the_window_and_planned_ones_are_hatched(opened: Opened) -> None:
    """2023 to 2025 are hatched bars and say "Scheduled"; a window without them has none."""
    one = opened("/oda?section=repayments&years=2015..2025")
    page = one.page
    bars = page.locator(".st-key-repayments .trace.bars").nth(2).locator(".point path")
    fills = [str(bar.get_attribute("style")) for bar in bars.all()]
    assert ["url(" in fill for fill in fills] == [False] * 8 + [True] * 3
    rows = {row[0]: row[-1] for row in seen.table(page)[1:]}
    assert [year for year, status in rows.items() if status == "Scheduled"] == [
        "2023",
        "2024",
        "2025",
    ]
    zero = box(page.locator(".st-key-repayments .zerolinelayer path.yzl"))["y"]
    assert all(box(bar)["top"] >= zero - 2 for bar in bars.all())
    assert "whether they were paid is not in our data" in seen.answer(page)
    typed(one, "to_year", "2022")
    assert seen.address(page)[1]["years"] == "2015..2022"
    assert "scheduled" not in seen.answer(page)
    fills = [str(bar.get_attribute("style")) for bar in bars.all()]
    assert len(fills) == 8
    assert not any("url(" in fill for fill in fills)
    assert file(page) == "red-seal_repayments_JPN_2015-2022"
    assert "2023" not in [row[0] for row in seen.table(page)]


def test_where_it_goes_follows_its_controls(opened: Opened) -> None:
    """Sectors by window, projects by sector on map and list, recipients by year."""
    one = opened("/oda?section=uses")
    page = one.page
    whole = picture(page, "sectors")
    typed(one, "from_year", "2018")
    assert seen.address(page)[1] == {"section": "uses", "years": "2018..latest"}
    assert picture(page, "sectors") != whole
    assert seen.answer(page).startswith("In 2018–2019")
    assert seen.table(page)[0][1:3] == ["2018", "2019"]
    assert file(page) == "red-seal_sectors_2018-2019"
    page = one.go("/oda?section=uses")
    press(one, "use", "Projects")
    places = seen.drawn(page, "places")
    steps = len(seen.table(page))
    pick(one, "sector", "Health")
    assert seen.address(page)[1] == {"section": "uses", "use": "projects", "sector": "health"}
    assert seen.drawn(page, "places") < places
    rows = seen.table(page)
    assert 1 < len(rows) < steps
    assert {row[-1] for row in rows[1:]} == {"Health"}
    assert seen.answer(page).startswith(f"{len(rows) - 1} step")
    page = one.go("/oda?section=uses&use=recipients")
    said, drawn = seen.answer(page), picture(page, "recipients")
    typed(one, "year", "2012")
    assert seen.address(page)[1]["year"] == "2012"
    assert "in 2012" in seen.answer(page) != said
    assert picture(page, "recipients") != drawn
    assert file(page) == "red-seal_recipients_grants_plus_concessional_loans_2012"


def test_a_phone_has_ranked_bars_and_a_stepper(opened: Opened) -> None:
    """At 360 px one year's donors by size fit the window; a step back shows the year before."""
    one = opened("/oda?view=year&years=2010..2023", width=360)
    page = one.page
    assert seen.answer(page).startswith("The United States gave Viet Nam the most net ODA in 2023")
    names = page.locator(".st-key-oda .textpoint text, .st-key-oda .scatterlayer text")
    assert names.count() > 10
    assert max(box(name)["right"] for name in names.all()) <= 360
    page.locator(".st-key-year [data-testid=stNumberInputStepDown]").click()
    page.wait_for_url("**year=2022**")
    one.settle()
    assert "in 2022" in seen.answer(page)
    assert seen.table(page)[1][0] != "Japan"
    assert file(page) == "red-seal_net_disbursement_current_usd-million_2022-2022"


@pytest.mark.parametrize("language", load.languages())
def test_a_date_in_a_table_stands_on_one_line(opened: Opened, language: str) -> None:
    """On a laptop: short cells are not broken, so that no 日 and no year stands alone."""
    page = opened(f"/oda?lang={language}&section=uses&use=projects").page
    lines = page.locator(".red-seal-table tbody th").evaluate_all("""cells => cells.map((cell) => {
      const text = document.createRange()
      text.selectNodeContents(cell)
      return text.getClientRects().length
    })""")
    assert len(lines) > 40
    assert set(lines) == {1}
