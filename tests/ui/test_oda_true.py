"""A claim is tested year by year, and every verdict opens a chart that agrees with it."""

import pytest

from lib.figures import oda as figures
from lib.figures import oda_claims as grids
from lib.figures import oda_views as view_figures
from lib.frames import donors, oda, oda_claims, oda_views
from lib.frames.amounts import prominence
from lib.views.oda import claims
from tests.figures.drawn import validated
from tests.ui import pages
from tests.ui.pages import plain


def drawn(bases, belong, words, proof):
    """The chart the ODA page draws for a proof's selection."""
    basis = bases[proof.measure, proof.prices]
    first, last = proof.years
    years = [int(year) for year in basis.values.index if first <= year <= last]
    ready = donors.sets(belong, oda.ranked(basis, proof.years))
    found = oda.compare(basis, years, "JPN", donors.expand(proof.donors, ready))
    if proof.view == "year":
        one = oda_views.one_year(found, "JPN")
        return validated(view_figures.one_year(one, "JPN", "", words))
    palette = figures.colours(found.donors, prominence(bases), "JPN")
    return validated(figures.VIEWS[proof.view](found, palette, "", words))


def by_size(figure):
    """Donors of a chart of one year: amount by name, everyone else's apart."""
    bars = figure.data[0]
    named = dict(zip([text.split(" · ")[0] for text in bars.hovertext], bars.x, strict=True))
    return named, named.pop("Everyone else, institutions included", 0.0)


def by_year(figure):
    """The sum of the bars of a year, and the marks of wider totals."""
    bars, marks = {}, {}
    for trace in figure.data:
        for year, amount in zip(trace.x, trace.y, strict=True):
            if amount is not None:
                into = bars if trace.type == "bar" else marks if trace.name == "All donors" else {}
                into[year] = into.get(year, 0.0) + amount
    return bars, marks


def seen(figure, claim, kind, name, year):
    """What a reader of the chart would answer."""
    if claim in oda_claims.WITHIN_YEAR:
        donors, beyond = by_size(figure)
        mine = donors.pop(name, None)
        if mine is None:  # not among the twenty largest
            return False
        rest = donors.pop("The rest", 0.0)
        if claim == "majority":
            return mine > sum(donors.values()) + rest + (beyond if kind.who == "all" else 0.0)
        return sum(amount > mine for amount in donors.values()) == (claim == "second")
    bars, marks = by_year(figure)
    amounts = marks if kind.who == "all" and marks else bars
    return amounts[year] < amounts[year - 1]


@pytest.mark.parametrize("donor", ["JPN", "KOR"])
@pytest.mark.parametrize("claim", oda_claims.CLAIMS)
def test_every_cell_opens_a_chart_that_agrees(bases, belong, words, claim, donor):
    """Walks all cells that are true or false and reads the answer off the chart they open."""
    name, walked = words.name("actor", donor), 0
    tested = oda_claims.tested(bases, belong, claim, donor)
    for kind in oda_claims.definitions(bases, belong, claim):
        for year, verdict in tested[kind.code].items():
            if verdict == "unknown":
                continue
            proof = oda_claims.proof(bases, claim, kind, donor, (year, year))
            figure = drawn(bases, belong, words, proof)
            assert seen(figure, claim, kind, name, year) == (verdict == "true"), (kind, year)
            walked += 1
    assert walked > 60


def test_a_stretch_opens_the_places_of_its_years(bases, belong, words):
    """Japan 1995–2019 by net ODA: first place in every year of the chart."""
    kind = oda_claims.Definition("net_disbursement", "dac", "current")
    proof = oda_claims.proof(bases, "largest", kind, "JPN", (1995, 2019))
    line = next(t for t in drawn(bases, belong, words, proof).data if t.name == "Japan")
    assert list(line.x) == list(range(1995, 2020))
    assert set(line.y) == {1}


def test_every_known_square_can_be_chosen(bases, belong, words):
    """512 squares: each of those true or false has an id, none of the unknown ones."""
    tested = oda_claims.tested(bases, belong, "largest", "JPN")
    figure = validated(grids.grid(tested, {code: code for code in tested}, words))
    marks = {trace.name: trace for trace in figure.data}
    assert len(marks["True"].x) + len(marks["False"].x) + len(marks["Unknown"].x) == 512
    assert "net_disbursement/dac/current/2014" in marks["True"].customdata
    assert "net_disbursement/dac/current/2021" in marks["False"].customdata
    assert marks["Unknown"].customdata is None
    assert len({trace.marker.symbol for trace in figure.data[:3]}) == 3


def opened(query=""):
    """Opens the section: `opened("claim=second&claim_donor=KOR")`."""
    return pages.opened("oda", "section=true&" + query)


GROSS = "ODA, other official flows and foundations, gross"
MEMBERS = f"“{GROSS}, DAC donors”"
ANSWERS = {
    "": "“Japan is Viet Nam’s largest donor” is false in 2020–2023, true in 26 of 32 years by “Net "
    "ODA, DAC donors” (1992 and 1995–2019); true in 2019 and in 5 of 8 years altogether by "
    f"{MEMBERS} (2012–2014, 2016 and 2019).",
    "years=..": "“Japan is Viet Nam’s largest donor” is false in 2020–2023, true in 26 of 64 years "
    "by “Net ODA, DAC donors” (1992 and 1995–2019); true in 2019 and in 5 of 8 years altogether by "
    f"{MEMBERS} (2012–2014, 2016 and 2019).",
    "years=2005..2023": "“Japan is Viet Nam’s largest donor” is false in 2020–2023, true in 15 of "
    "19 years by “Net ODA, DAC donors” (2005–2019); true in 2019 and in 5 of 8 years altogether by "
    f"{MEMBERS} (2012–2014, 2016 and 2019).",
    "claim=second&claim_donor=KOR&years=2010..2023": "“South Korea is Viet Nam’s second largest "
    "donor” is false in 2019–2023, true in 6 of 14 years by “Net ODA, DAC donors” (2012–2015 and "
    f"2017–2018); true in 2019 and in 5 of 8 years altogether by {MEMBERS} (2012–2014, 2016 and "
    "2019).",
    "claim=fell&years=1960..1960": "“Japan gave Viet Nam less than in the year before” is not "
    f"known in 1960 by “Net ODA, current prices”; not known in 1960 by “{GROSS}, current prices”.",
    "claim=fell&years=2012..2014": "“Japan gave Viet Nam less than in the year before” is false in "
    "2014, true in 1 of 3 years by “Net ODA, current prices” (2013); true in none of 1 years by "
    f"“{GROSS}, current prices”.",
    "claim=majority&claim_donor=KOR&years=2010..2023": "“South Korea gave Viet Nam more than all "
    "others together” is true in none of 14 years by “Net ODA, DAC donors”; false in 2019, true in "
    f"1 of 8 years by {MEMBERS} (2018).",
    "claim_donor=USA&years=2021..2021": "“The United States is Viet Nam’s largest donor” is true "
    f"in 1 of 1 years by “Net ODA, DAC donors” (2021); not known in 2021 by {MEMBERS}.",
}


@pytest.mark.parametrize("query", ANSWERS)
def test_the_answer_says_it_word_for_word(query):
    """The claim, whether it is true of late, then in how many years of how many, by which
    definition.
    """
    assert plain(opened(query).markdown[0]) == ANSWERS[query]


def test_the_table_links_each_stretch():
    """True in 1992 (one year's donors) and 1995–2019 (places); the language stays."""
    page = opened("lang=en")
    row = pages.tables(page)[0].iloc[0].tolist()
    assert row[0] == "Net ODA, DAC donors"
    assert row[1] == (
        "[1992](/oda?lang=en&view=year&year=1992), "
        "[1995–2019](/oda?lang=en&view=rank&years=1995..2019)"
    )


def test_the_table_below_has_every_year():
    """64 years by 8 definitions, in words."""
    rows = pages.tables(opened("years=.."))[1]
    assert rows.shape == (64, 9)
    assert rows.set_index(rows.columns[0]).loc["2014"].tolist()[0] == "True"


def test_a_break_is_said_where_years_are_compared():
    """2013 counts more than 2012, so the year is unknown, and the page says why."""
    page = opened("claim=fell&years=2012..2014")
    rows = pages.tables(page)[1].set_index("Year")
    assert rows.loc["2013", f"{GROSS}, current prices"] == "Unknown"
    notes = pages.captions(page)
    assert "The first year after a break in a series cannot be compared" in notes
    assert "From 2013 on creditors report more than in 2012" in notes
    assert "“DAC donors” are the members at the end of 2023, in all years" in notes


def test_a_linked_view_opens_without_complaint():
    """What a cell's address says is understood by the page; the answer is the cell's."""
    kind = oda_claims.Definition("concessional_loans", "dac", "current")
    address = claims.address("largest", kind, "JPN", (2003, 2003), (1960, 2023))
    page = pages.opened("oda", "&".join(f"{name}={value}" for name, value in address.items()))
    assert not page.warning
    assert plain(page.markdown[0]).startswith("Japan paid Viet Nam the most in concessional loans")


@pytest.mark.parametrize(
    ("claim", "years", "window", "shown"),
    [
        ("largest", (2021, 2021), (1992, 2023), {"view": "year", "year": "2021"}),
        ("fell", (2021, 2021), (1992, 2023), {"donor": "JPN"}),
        ("fell", (2021, 2021), (2021, 2023), {"donor": "JPN", "years": "2020..2021"}),
        ("largest", (2020, 2023), (1992, 2023), {"view": "rank", "years": "2020..2023"}),
    ],
)
def test_a_year_opens_in_the_readers_window(claim, years, window, shown):
    """What proves one year leaves the window all pages share as it is, unless the year before,
    which the proof needs, is outside; several years are the window their link names.
    """
    who = "" if claim == "fell" else "dac"
    kind = oda_claims.Definition("net_disbursement", who, "current")
    assert claims.address(claim, kind, "JPN", years, window) == shown


def test_the_donors_of_the_first_section_are_kept():
    """What was chosen in another section stays in the address and is no stranger."""
    page = opened("donor=JPN~KOR&measure=grants")
    assert not page.warning
    page.selectbox(key="claim").set_value("second").run()
    assert page.query_params["donor"] == "JPN~KOR"
    assert page.query_params["measure"] == "grants"
    assert page.query_params["claim"] == "second"
