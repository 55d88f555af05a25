"""Each cell of "Is it true?" says what the file says, and opens a view of the page that agrees.

The verdicts are worked out here anew from the files (`shipped`); the views are opened by the
address a cell has, and read as a reader would.
"""

from __future__ import annotations

from functools import cache

import pytest

from lib.views.oda import claims
from tests.ui import pages, shipped
from tests.ui.test_oda_figures import number

SAID = {"True": "true", "False": "false", "Unknown": "unknown"}
CLAIMS = ("largest", "majority", "second", "fell", "all-fell")
WINDOW = (1960, 2023)
"""Every year there is: the section is read in all of them."""
SOME = 12
"""Of the cells of other claims every twelfth is opened."""


@cache
def page():
    """One session for all of this file."""
    return pages.opened("oda")


@cache
def cells(claim, donor):
    """The cells of a claim as the page draws and writes them: verdict by definition and year."""
    found = pages.turned(page(), f"section=true&claim={claim}&claim_donor={donor}&years=..")
    drawn = {
        mark: SAID[trace["name"]]
        for trace in pages.traces(found, "claims")
        for mark in trace.get("customdata", ())
    }
    heads, rows = pages.table(found, 1)
    codes = list(dict.fromkeys(mark.rpartition("/")[0] for mark in drawn))
    written = [(int(row[0]), [SAID[cell] for cell in row[1:]]) for row in rows]
    return drawn, codes, heads, written


def shown(claim, definition, donor, year):
    """What a reader of the view a cell opens would answer."""
    measure, who, prices = definition.split("/")
    kind = claims.Definition(measure, who, prices)
    # a cell keeps the reader's window, unless what proves it lies outside
    address = {"years": ".."} | claims.address(claim, kind, donor, (year, year), WINDOW)
    query = "&".join(f"{name}={value}" for name, value in address.items())
    heads, rows = pages.table(pages.turned(page(), query))
    assert not page().warning
    if claim in ("fell", "all-fell"):
        column = 1
        if claim == "all-fell":
            columns = ["DAC donors, total", "Sum of those shown"]
            columns = ["All donors", *columns] if who == "all" else columns
            column = next(heads.index(head) for head in columns if head in heads)
        amounts = {row[0]: number(row[column]) for row in rows}
        return amounts[str(year)] < amounts[str(year - 1)]
    name = shipped.names()[donor]
    amounts = {row[0]: number(row[2]) for row in rows}
    others = {row[0]: number(row[2]) for row in rows if row[1] and row[0] != name}
    if name not in amounts:  # not among the twenty largest
        return False
    if claim == "majority":
        beyond = "Everyone else, institutions included"
        rest = sum(amounts.values()) - (amounts.get(beyond, 0) if who == "dac" else 0)
        return 2 * amounts[name] > rest
    return sum(amount > amounts[name] for amount in others.values()) == (claim == "second")


@pytest.mark.parametrize("donor", ["JPN", "KOR", "USA", "FRA", "IDA", "CHN"])
@pytest.mark.parametrize("claim", CLAIMS)
def test_each_cell_says_what_the_file_says(claim, donor):
    """All years by all definitions, drawn and written; what is unknown cannot be chosen."""
    drawn, codes, heads, written = cells(claim, donor)
    for code in codes:
        for year, _ in written:
            wanted = shipped.verdict(claim, donor, code, year)
            assert drawn.get(f"{code}/{year}", "unknown") == wanted, (code, year)
    words = sorted(verdict for _, row in written for verdict in row if verdict != "unknown")
    assert words == sorted(drawn.values())
    assert len(heads) >= len(codes) + 1


def test_largest_by_net_flows_in_these_years_and_no_other():
    """Japan among DAC donors: 1992 and 1995–2019 are true, every other year of 1960–2023 false."""
    drawn, _, _, _ = cells("largest", "JPN")
    net = {year: drawn[f"net_disbursement/dac/current/{year}"] for year in range(1960, 2024)}
    true = {1992, *range(1995, 2020)}
    assert net == {year: "true" if year in true else "false" for year in range(1960, 2024)}
    assert "net_disbursement/dac/current/2024" not in drawn


def test_each_cell_of_the_default_claim_opens_a_view_that_agrees():
    """Every true and every false square of "Japan is Viet Nam’s largest donor"."""
    drawn, _, _, _ = cells("largest", "JPN")
    assert len(drawn) > 180
    for mark, verdict in drawn.items():
        definition, _, year = mark.rpartition("/")
        assert shown("largest", definition, "JPN", int(year)) == (verdict == "true"), mark


@pytest.mark.parametrize("donor", ["JPN", "KOR", "USA"])
@pytest.mark.parametrize("claim", CLAIMS[1:])
def test_cells_of_other_claims_open_views_that_agree(claim, donor):
    """Every twelfth square of each definition."""
    drawn, codes, _, _ = cells(claim, donor)
    some = [mark for code in codes for mark in [m for m in drawn if m.startswith(code)][::SOME]]
    assert len(some) >= len(codes)
    for mark in some:
        definition, _, year = mark.rpartition("/")
        assert shown(claim, definition, donor, int(year)) == (drawn[mark] == "true"), mark


def test_the_section_says_why_pledges_are_no_definition():
    """No definition counts pledges, and a sentence says why."""
    found = pages.turned(page(), "section=true")
    assert "a pledge is no payment" in pages.captions(found)
    heads, _ = pages.table(found, 1)
    assert not [head for head in heads if "ledge" in head]
