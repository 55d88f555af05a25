"""Every figure on the ODA page is the file's: each donor, year, measure, price basis and unit.

The file is read here with the standard library alone (`shipped`), never by the app's own reader.
"""

from __future__ import annotations

from functools import cache

import pytest

from tests.ui import pages, shipped

MEASURES = (
    "net_disbursement",
    "gross_disbursement",
    "grants",
    "concessional_loans",
    "other_official_loans",
    "principal_repaid",
    "principal_repaid_concessional",
    "interest_paid",
    "interest_paid_concessional",
)
BASES = [(measure, prices) for measure in MEASURES for prices in ("current", "constant")]
EXACT = 0.005000001
"""Half of the last decimal that is written."""
SUMMED = 0.02
"""What the rounding of a year's parts may come to."""
AT_ONCE = 7
"""Donors a chart shows by themselves."""


@cache
def page():
    """One session for all of this file."""
    return pages.opened("oda")


def shown(query):
    """Headings and rows of the table of every year of a view, without sums; years as numbers."""
    heads, rows = pages.table(pages.turned(page(), f"years=..&{query}"))
    return heads, {int(row[0]): row[1:] for row in rows if row[0].isdecimal()}


def number(cell):
    """What a cell says; None where it says that there is no figure."""
    return None if cell == "no figure" else float(cell.replace(",", "").replace("−", "-"))


def donors(figures):
    """Donors by themselves among figures: no totals, no residuals."""
    sums = shipped.actors("group") | shipped.actors("residual")
    return sorted({donor for donor, _ in figures} - sums)


def compared(heads, rows, figures):
    """How many cells of donors are those of the file; fails on the first that is not."""
    codes = {name: code for code, name in shipped.names().items()}
    count = 0
    for place, head in enumerate(heads[1:]):
        if codes.get(head) not in donors(figures):
            continue
        for year, cells in rows.items():
            found, wanted = number(cells[place]), figures.get((codes[head], year))
            assert (found is None) == (wanted is None), (head, year)
            assert wanted is None or abs(found - wanted) <= EXACT, (head, year)
            count += wanted is not None
    return count


@pytest.mark.parametrize(("measure", "prices"), BASES)
def test_the_table_of_all_donors_and_years_is_the_file(measure, prices):
    """Every figure of every donor stands in the table, and nothing else does."""
    figures = shipped.amounts(measure, prices)
    figures = {key: amount for key, amount in figures.items() if key[0] in donors(figures)}
    query = f"measure={measure}&prices={prices}&view=table&donor=all"
    assert compared(*shown(query), figures) == len(figures) > 0


@pytest.mark.parametrize(("measure", "prices"), BASES)
def test_each_chart_has_the_figures_of_the_file_and_of_its_table(measure, prices):
    """All donors, seven at a time: bars of every year, gaps where the file has nothing."""
    figures, named, walked = shipped.amounts(measure, prices), shipped.names(), 0
    every = donors(figures)
    for first in range(0, len(every), AT_ONCE):
        asked = every[first : first + AT_ONCE]
        heads, rows = shown(f"measure={measure}&prices={prices}&donor={'~'.join(asked)}")
        assert compared(heads, rows, figures) == sum(donor in asked for donor, _ in figures)
        bars = {t["name"]: t for t in pages.traces(page(), "oda") if t["type"] == "bar"}
        assert set(bars) == {named[donor] for donor in asked}
        for donor in asked:
            bar = bars[named[donor]]
            drawn = dict(zip(bar["x"], bar["y"], strict=True))
            assert set(drawn) == set(rows)
            for year, height in drawn.items():
                wanted = figures.get((donor, year))
                assert height is None if wanted is None else abs(height - wanted) < 1e-4
                walked += wanted is not None
    assert walked == sum(donor in every for donor, _ in figures) > 0


@pytest.mark.parametrize(("measure", "prices"), BASES)
def test_the_stack_of_a_year_comes_to_the_published_total(measure, prices):
    """Bars of the default view, the rest included: the published total, else all the file has."""
    figures = shipped.amounts(measure, prices)
    published = "DAC" if ("DAC", 2010) in figures else "ALL"
    _, rows = shown(f"measure={measure}&prices={prices}")
    stack = dict.fromkeys(rows, 0.0)
    for trace in pages.traces(page(), "oda"):
        if trace["type"] == "bar":
            for year, height in zip(trace["x"], trace["y"], strict=True):
                stack[year] += height or 0.0
    parts = dict.fromkeys(rows, 0.0)
    for (donor, year), amount in figures.items():
        if donor not in shipped.actors("group"):
            parts[year] += amount
    for year, height in stack.items():
        total = figures.get((published, year), parts[year])
        assert abs(height - total) <= SUMMED, year
        assert abs(height - parts[year]) <= SUMMED, year


def test_published_totals_stand_in_the_table():
    """Net ODA: the totals of DAC donors and of all donors of each of the 64 years."""
    figures = shipped.amounts("net_disbursement")
    heads, rows = shown("")
    assert heads[-2:] == ["DAC donors, total", "All donors"]
    for year, cells in rows.items():
        for code, cell in zip(("DAC", "ALL"), cells[-2:], strict=True):
            assert abs(number(cell) - figures[code, year]) <= EXACT
    assert len(rows) == 64


UNITS = [(measure, unit) for measure in MEASURES for unit in ("home", "head")]


@pytest.mark.parametrize(("measure", "unit"), [*UNITS, ("net_disbursement", "gni")])
def test_other_units_are_the_file_times_a_published_factor(measure, unit):
    """Billion yen at the year's rate, dollars per head, per cent of GNI; years without a factor
    are not shown.
    """
    figures = shipped.in_unit(shipped.amounts(measure), unit)
    figures = {key: amount for key, amount in figures.items() if key[0] in donors(figures)}
    heads, rows = shown(f"measure={measure}&unit={unit}&view=table&donor=all")
    assert compared(heads, rows, figures) == len(figures) > 0
    assert set(rows) == {year for _, year in figures}


@pytest.mark.parametrize("measure", MEASURES)
def test_constant_dollars_per_head_are_both_at_once(measure):
    """Deflated by the donor's deflator, then divided by the people of the year."""
    figures = shipped.in_unit(shipped.amounts(measure, "constant"), "head")
    figures = {key: amount for key, amount in figures.items() if key[0] in donors(figures)}
    query = f"measure={measure}&prices=constant&unit=head&view=table&donor=all"
    assert compared(*shown(query), figures) == len(figures) > 0
