"""The ODA page opens to the view its address names, says it in a sentence and shows its rows."""

import pytest

from lib.frames.amounts import measures
from tests.ui import pages
from tests.ui.pages import captions, plain


def opened(query=""):
    """Opens the page: `opened("donor=JPN~KOR&years=2010..2023")`."""
    return pages.opened("oda", query)


def answer(page):
    """The generated sentence."""
    return plain(page.markdown[0])


def table(page):
    """The table of the page: rows by their first cell."""
    rows = pages.tables(page)[0]
    return rows.set_index(rows.columns[0])


ANSWERS = {
    "": "Japan gave Viet Nam the most net ODA in 1960–2023, of 20 donors with figures: "
    "US$18,458.67 million of the US$47,295.62 million published for “DAC donors, total”, "
    "current prices. Of those shown, below zero because repayments exceeded new money: "
    "Japan in 1965–1968, 1970 and 2021–2022; United States in 1998–1999.",
    "donor=JPN~KOR&measure=net_disbursement&years=2010..2023": "Japan gave Viet Nam the most net "
    "ODA in 2010–2023, of the 2 donors chosen: US$9,729.44 million of their US$11,705.88 million, "
    "current prices. Of those shown, below zero because repayments exceeded new money: Japan in "
    "2021–2022.",
    "donor=JPN&years=2021..2021": "Japan, 2021: US$−163.19 million (net ODA, current prices). Of "
    "those shown, below zero because repayments exceeded new money: Japan in 2021.",
    "donor=JPN~DNK&years=2022": "None of the 2 donors comes to more than zero in 2022 (net ODA, "
    "current prices). Of those shown, below zero because repayments exceeded new money: Japan in "
    "2022; Denmark in 2022.",
    "years=2021..2022": "United States gave Viet Nam the most net ODA in 2021–2022, of 20 donors "
    "with figures: US$296.23 million of the US$896.89 million published for “DAC donors, total”, "
    "current prices. Of those shown, below zero because repayments exceeded new money: Japan in "
    "2021–2022.",
    "prices=constant&donor=JPN&years=2014": "Japan, 2014: US$1,277.47 million (net ODA, constant "
    "prices of 2022).",
    "measure=gross_disbursement": "Japan made the largest gross payments, official and private, to "
    "Viet Nam in 2012–2019, of 66 donors with figures: US$11,316.40 million of US$42,722.74 "
    "million in all, current prices.",
    "measure=principal_repaid": "Viet Nam repaid Japan the most principal in 2000–2025, of 38 "
    "donors with figures: US$9,845.01 million of the US$35,211.96 million published for “All "
    "donors”, current prices. The figures of 2023–2025 are scheduled.",
    "measure=concessional_loans&view=share": "Japan paid Viet Nam the most in concessional loans "
    "in 2000–2022, of 19 donors with figures: 52.63% of US$35,938.60 million in all, current "
    "prices.",
    "view=rank&years=1992..2020": "Japan is most often first among all 20 donors with figures in "
    "1992–2020: in 26 of 29 years (net ODA, current prices). Of those shown, below zero because "
    "repayments exceeded new money: United States in 1998–1999.",
    "tier=comprehensive-strategic": "United States gave Viet Nam the most net ODA in 2023, of 20 "
    "donors with figures: US$211.94 million of the US$686.74 million published for “DAC donors, "
    "total”, current prices.",
}


@pytest.mark.parametrize("query", ANSWERS)
def test_the_answer_says_it_word_for_word(query):
    """Measure, window, number of donors, amount, total, prices and what is below zero."""
    assert answer(opened(query)) == ANSWERS[query]


def test_the_table_has_the_rows_of_the_chart():
    """Japan 1,523.09 in 2014 and −163.19 in 2021, South Korea beside it, sums at the end."""
    rows = table(opened("donor=JPN~KOR&measure=net_disbursement&years=2010..2023"))
    assert list(rows.columns) == ["Japan", "South Korea", "Sum of those shown"]
    assert rows.loc["2014"].tolist() == ["1,523.09", "178.84", "1,701.93"]
    assert rows.loc["2021"].tolist() == ["−163.19", "63.34", "−99.85"]
    assert rows.loc["Sum of the years"].tolist() == ["9,729.44", "1,976.44", "11,705.88"]
    assert len(rows) == 15


def test_the_published_total_stands_beside_the_default_donors():
    """2014: the rest, the DAC total and that of all donors, as published."""
    rows = table(opened("years=2014"))
    assert rows.columns[-3:].tolist() == ["The rest", "DAC donors, total", "All donors"]
    assert rows.loc["2014"].tolist()[-2:] == ["2,466.33", "4,215.62"]


def test_a_missing_figure_is_said():
    """South Korea has no figure in 1988: the table says so instead of a zero."""
    rows = table(opened("donor=JPN~KOR&years=1988..1989"))
    assert rows["South Korea"].tolist() == ["no figure", "0.03", "0.03"]


def test_places_are_whole_numbers():
    """The table of places counts first places in its last row."""
    rows = table(opened("donor=JPN~USA&view=rank&years=2019..2023"))
    assert rows["Japan, place"].tolist() == ["1", "5", "20", "20", "2", "1"]


def test_shares_stand_in_the_table():
    """Per cent for each donor, the total in US$ million beside them."""
    rows = table(opened("donor=JPN~KOR&view=share&years=2014"))
    assert rows.loc["2014"].tolist() == ["89.49", "10.51", "1,701.93"]


def test_no_share_while_a_part_is_below_zero():
    """The reason is said, the answer has amounts, they stay in the table and name its file."""
    page = opened("view=share&donor=JPN~KOR&years=2020..2023")
    assert (
        "Shares are not drawn: a share says nothing while a part is below zero (Japan in "
        "2021–2022)." in captions(page)
    )
    said = plain(page.markdown[0])
    assert "of the 2 donors chosen: US$" in said
    assert "%" not in said
    assert table(page).at["2021", "Japan"] == "−163.19"
    (file, *_) = [button.proto.id for button in pages.elements(page, "download_button")]
    assert file.endswith("red-seal_net_disbursement_current_usd-million_2020-2023")


def test_status_is_a_column_where_a_figure_is_not_final():
    """Repayments of 2025 are scheduled, those of 2022 final."""
    rows = table(opened("measure=principal_repaid"))
    assert rows.at["2025", "Status"] == "Scheduled"
    assert rows.at["2022", "Status"] == "Final"


def test_donors_without_a_deflator_are_named():
    """At constant prices a note names who is left out."""
    page = opened("prices=constant&years=2010..2023&donor=JPN~CHE~SWE")
    assert "No deflator is held, so left out: Switzerland and Sweden." in captions(page)


def test_the_years_before_unification_carry_their_caveat():
    """A window that reaches before 1976 says whose aid it presumably was; a later one does not."""
    assert "presumably went to the Republic of Viet Nam" in captions(opened("years=1970..1980"))
    assert "Republic of Viet Nam" not in captions(opened("years=1976..1980"))


def test_lenders_outside_the_dac_are_named():
    """China's loans stand only where the measure says what they are."""
    page = opened("measure=concessional_loans&donor=JPN~CHN")
    assert "from lenders outside the DAC this is debt, not ODA." in captions(page)
    assert "Not members of the DAC: China." in captions(page)


def test_nothing_found_offers_a_way_out():
    """China has no DAC figures: the nearest measure is offered, and taking it shows China."""
    page = opened("donor=CHN")
    assert "No figure in 1960–2023 for China (net ODA, current prices)." in plain(page.markdown[0])
    labels = [button.label for button in page.button]
    assert "Show the largest donors" in labels
    page.button[0].click().run()
    assert page.query_params["measure"] == "concessional_loans"
    assert answer(page).startswith("China, 2000–2022: US$38.")


def test_changing_the_measure_changes_address_and_answer():
    """A choice is written to the address by its code and said in the sentence."""
    page = opened("donor=JPN~KOR")
    page.selectbox(key="measure").set_value("grants").run()
    assert page.query_params == {"donor": "JPN~KOR", "measure": "grants"}
    assert answer(page).startswith("Japan gave Viet Nam the most in grants in 2000–2022")


def test_a_ready_set_is_one_word_of_the_address():
    """Choosing a set writes its code; its members are compared."""
    page = opened("years=2014")
    page.button_group(key="set").set_value("g7").run()
    assert page.query_params["donor"] == "g7"
    assert answer(page).startswith("Japan gave Viet Nam the most net ODA in 2014, of the 7 donors")


def test_what_the_address_misspells_is_said():
    """An unknown donor or measure is ignored with a note."""
    page = opened("donor=JPN~ATLANTIS&measure=wishes")
    assert "ATLANTIS" in plain(page.warning[0])
    assert "wishes" in plain(page.warning[0])
    assert answer(page).startswith("Japan, 1960–2023")


def test_each_measure_says_what_it_means():
    """The one-line meaning stands under the measure."""
    page = opened("measure=gross_disbursement")
    assert "Everything paid out before repayments" in captions(page)


def test_every_measure_has_its_own_sentence(words, bases):
    """No shipped measure falls back on the general phrase."""
    found = measures(bases)
    assert [code for code in found if not words.has(f"oda.most.{code}")] == []
    assert [code for code in found if words.name("measure-meaning", code) == code] == []


@pytest.mark.parametrize("view", ["lines", "rank", "multiples"])
def test_donors_asked_for_that_are_not_drawn_are_said_to_be_left_out(view):
    """66 donors asked for: seven lines, twenty panels, and a sentence says so."""
    page = opened(f"measure=gross_disbursement&donor=all&view={view}")
    most = 20 if view == "multiples" else 7
    assert f"The {most} largest of the donors chosen are shown." in captions(page)
    assert "largest of the donors chosen" not in captions(opened(f"donor=JPN~KOR&view={view}"))
