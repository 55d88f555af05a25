"""The sections about one donor say its numbers, why they differ, and what is missing."""

from lib import load
from lib.figures import oda_numbers as figures
from lib.frames import oda_numbers as numbers
from tests.figures.drawn import validated
from tests.ui import pages
from tests.ui.pages import captions, plain


def opened(section, query=""):
    """Opens a section: `opened("numbers", "year=2011")`."""
    return pages.opened("oda", f"section={section}&" + query)


def test_2011_word_for_word():
    """Every number of the year of the largest pledge, and the one that is missing."""
    assert plain(opened("numbers", "year=2011").markdown[0]) == (
        "Japan, 2011, current prices: pledged US$1,760.00 million; grants US$169.77 million; "
        "concessional official loans, paid out US$1,231.32 million; principal repaid, concessional "
        "loans US$260.71 million; principal repaid US$381.51 million; net ODA US$1,031.01 million. "
        "Not in our data: ODA, other official flows and foundations, gross."
    )


def test_a_share_says_what_it_is_a_share_of():
    """2013: 1,306.89 of 2,435.21, Spain's −2.11 being taken off; 2011: nobody is below zero."""
    notes = captions(opened("numbers", "year=2013"))
    assert "Net, that is 53.7% of the published “DAC donors, total” (US$2,435.21 million)." in notes
    assert "In that total the amounts below zero are already taken off (Spain)." in notes
    notes = captions(opened("numbers", "year=2011"))
    assert "Net, that is 46.2% of the published “DAC donors, total” (US$2,231.80 million)." in notes
    assert "below zero are already taken off" not in notes


def test_the_year_with_most_numbers_is_shown_first():
    """Of Japan six of seven numbers are known in 2019, and in no later year; a year in the
    address is shown all the same.
    """
    page = opened("numbers")
    assert page.number_input(key="year").value == 2019
    assert "year" not in page.query_params
    assert page.markdown[0].value.startswith("Japan, 2019")
    page = pages.turned(page, "section=numbers&year=2021")
    assert page.number_input(key="year").value == 2021


def test_no_share_of_a_donor_below_zero():
    """2021: Japan itself; the amount stands below zero in the table."""
    page = opened("numbers", "year=2021")
    assert "No share of the net total: Japan is not above zero in 2021." in captions(page)
    rows = pages.tables(page)[0].set_index("Number").iloc[:, 0]
    assert rows["Net ODA"] == "−163.19"
    assert rows["Pledged"] == "no figure"


def test_missing_numbers_say_why():
    """The table has the reason where the meaning would stand."""
    rows = pages.tables(opened("numbers", "year=2011"))[0].set_index("Number")
    why = rows.loc["ODA, other official flows and foundations, gross"].iloc[-1]
    assert why == "not in our data: we have 2012–2019 for this donor"


def test_scheduled_repayments_say_so_in_the_answer():
    """A repayment of 2023 is marked; names that hold a comma are listed with semicolons."""
    answer = plain(opened("numbers", "year=2023").markdown[0])
    assert "principal repaid US$642.46 million (scheduled)" in answer
    assert answer.endswith(
        "Not in our data: pledged; ODA, other official flows and foundations, gross; grants; "
        "concessional official loans, paid out."
    )


def test_repayments_word_for_word():
    """From what to what, when net fell below zero, what is only scheduled."""
    assert plain(opened("repayments").markdown[0]) == (
        "Viet Nam repaid Japan US$16.74 million of concessional loans in 2000 and US$472.71 "
        "million in 2022; new loans of Japan stood highest in 2012 at US$1,868.26 million, and "
        "came to US$315.82 million in 2022. Net ODA was below zero in 2021–2022: more was repaid "
        "than newly paid out. The repayments of 2023–2025 were scheduled in the World Bank’s "
        "release of December 2023; whether they were paid is not in our data."
    )


def test_a_window_without_both_says_so():
    """2024 has a scheduled repayment and no loan."""
    assert plain(opened("repayments", "years=2024..2025").markdown[0]).startswith("No year of")


def test_scheduled_bars_are_hatched_and_go_down(bases):
    """Three hatched bars, all repayments below the line, net as published at −163.19."""
    table = numbers.repayments(bases, "JPN")
    figure = validated(figures.repayments(table, load.words("en")))
    repaid = figure.data[2]
    assert list(repaid.marker.pattern.shape)[-4:] == ["", "/", "/", "/"]
    assert max(repaid.y) < 0
    net = figure.data[3]
    assert net.y[net.x.index(2021)] == -163.19
    assert net.y[net.x.index(2025)] is None


def test_a_missing_number_has_no_bar(bases):
    """2011 has no gross figure: no bar, and the row says so; a pledge is hatched."""
    words = load.words("en")
    found = numbers.numbers(bases, load.table("pledges"), "JPN", 2011)
    named = {number.code: number.code for number in found}
    figure = validated(figures.side_by_side(found, named, "Japan, 2011", words))
    bars = figure.data[0]
    assert bars.x[1] is None
    assert figure.data[1].text[1] == "gross_disbursement · no figure"
    assert bars.marker.pattern.shape[0] == "/"
    assert bars.x[5] == -381.51


def test_a_title_stands_at_its_bar(bases):
    """2023: the bar of net ODA is short and far right of the repayments', so its title ends where
    it ends; that of a repayment begins where its bar does.
    """
    words = load.words("en")
    found = numbers.numbers(bases, load.table("pledges"), "JPN", 2023)
    named = {number.code: number.code for number in found}
    figure = validated(figures.side_by_side(found, named, "Japan, 2023", words))
    titles, bars = figure.data[1], figure.data[0]
    assert titles.x[-1] == bars.x[-1] == 149.31
    assert titles.textposition[-1] == "top left"
    assert titles.x[5] == bars.x[5] < 0
    assert titles.textposition[5] == "top right"
    assert set(figure.layout.meta["below"]["600"]["data.1.x"]) == {min(x for x in bars.x if x)}
