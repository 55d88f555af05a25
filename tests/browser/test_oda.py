"""Each section of the ODA page in a browser: a control changes chart, table, sentence, address and
file name together, and what is below zero, missing or only planned looks so.
"""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.browser import seen, window
from tests.browser.test_controls import choose

Opened = Callable[..., window.Window]
Box = dict[str, float]


def picture(page: Page, key: str = "oda") -> str:
    """Everything a chart was given to draw, as text."""
    host = page.locator(f".st-key-{key} .red-seal-chart").first
    return json.dumps(host.evaluate("host => host.data"), ensure_ascii=False)


def file(page: Page, number: int = 0) -> str:
    """The name of a table's file."""
    table = page.locator("[class*=st-key-table-red-seal]").nth(number)
    names = (table.get_attribute("class") or "").split()
    return next(name for name in names if name.startswith("st-key-table-"))[13:]


def pick(one: window.Window, key: str, name: str) -> None:
    """Choose another entry of a list of which one is chosen."""
    before = one.page.url
    one.page.locator(f".st-key-{key} input").click()
    one.page.get_by_role("option", name=name, exact=True).click()
    one.page.wait_for_url(lambda url: url != before)
    one.settle()


def press(one: window.Window, key: str, name: str) -> None:
    """Press one of a row of buttons."""
    before = one.page.url
    one.page.locator(f".st-key-{key} button", has_text=name).first.click()
    one.page.wait_for_url(lambda url: url != before)
    one.settle()


def typed(one: window.Window, key: str, value: str) -> None:
    """Type a number into a box."""
    before = one.page.url
    box = one.page.locator(f".st-key-{key} input")
    box.fill(value)
    box.press("Enter")
    one.page.wait_for_url(lambda url: url != before)
    one.settle()


def box(mark: Locator) -> Box:
    """Where something drawn stands in the window."""
    found: Box = mark.evaluate(
        """mark => {
          const { left, right, top, bottom } = mark.getBoundingClientRect()
          return { left, right, top, bottom, x: (left + right) / 2, y: (top + bottom) / 2 }
        }"""
    )
    return found


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
        page.locator("[class*=st-key-csv-] button").first.click()
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
    reason = "a share says nothing while a part is below zero (Japan in 2021–2022)"
    assert page.get_by_text(reason).is_visible()
    assert file(page) == "red-seal_net_disbursement_current_usd-million_2015-2023"
    typed(one, "to_year", "2020")
    assert page.get_by_text(reason).count() == 0
    assert page.locator(".st-key-oda .bars .point path").count() == 12
    assert file(page) == "red-seal_net_disbursement_current_percent_2015-2020"


def test_a_year_without_a_figure_is_a_gap(opened: Opened) -> None:
    """The United States have no figure in 1977–1984 and 1996: no bar, no line across, no zero."""
    missing = [*range(1977, 1985), 1996]
    page = opened("/oda?donor=USA&years=1974..1997").page
    said = [int(row[0]) for row in seen.table(page)[1:-1] if row[1] == "no figure"]
    bars = [box(bar) for bar in page.locator(".st-key-oda .bars .point path").all()]
    empty = [1974 + place for place, bar in enumerate(bars) if bar["bottom"] - bar["top"] < 0.5]
    assert said == empty == missing
    page = opened("/oda?view=lines&donor=USA&years=1974..1997").page
    assert page.locator(".st-key-oda .scatterlayer path.js-line").count() == 3
    assert page.locator(".st-key-oda path.point").count() == 24 - len(missing)


def test_a_claim_follows_its_controls_and_its_squares_open_views(opened: Opened) -> None:
    """Another claim, another donor, a square: each changes all there is to see."""
    one = opened("/oda?section=true")
    page = one.page
    said, drawn = seen.answer(page), seen.drawn(page, "claims")
    assert "“Japan is Viet Nam’s largest donor” is true in 26 of 64 years" in said
    pick(one, "claim_donor", "South Korea")
    assert seen.address(page)[1] == {"section": "true", "claim_donor": "KOR"}
    assert "“South Korea is Viet Nam’s largest donor”" in seen.answer(page)
    assert seen.drawn(page, "claims") != drawn
    assert file(page) == "red-seal_claim_largest_KOR_1960-2023"
    pick(one, "claim", "South Korea is Viet Nam’s second largest donor")
    assert seen.address(page)[1]["claim"] == "second"
    assert "second largest donor” is true in" in seen.answer(page)
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
    assert seen.address(page)[1] == {"view": "year", "years": "2021..2021"}
    assert seen.answer(page).startswith("United States gave Viet Nam the most net ODA in 2021")
    assert "Japan: place 20 of 20" in seen.answer(page)


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
    assert "are scheduled, not yet paid" in seen.answer(page)
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
    assert seen.address(page)[1] == {"section": "uses", "years": "2018.."}
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
    assert seen.answer(page).startswith("United States gave Viet Nam the most net ODA in 2023")
    names = page.locator(".st-key-oda .textpoint text, .st-key-oda .scatterlayer text")
    assert names.count() > 10
    assert max(box(name)["right"] for name in names.all()) <= 360
    page.locator(".st-key-year [data-testid=stNumberInputStepDown]").click()
    page.wait_for_url("**year=2022**")
    one.settle()
    assert "in 2022" in seen.answer(page)
    assert seen.table(page)[1][0] != "Japan"
    assert file(page) == "red-seal_net_disbursement_current_usd-million_2022-2022"
