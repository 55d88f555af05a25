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


BELOW = "Of those shown, below zero because repayments exceeded new money:"
REAL = "At constant prices of 2022, held for"
GROSS = "made the largest gross payments to Viet Nam (ODA, other official flows and foundations) in"
ANSWERS = {
    "": "Japan gave Viet Nam the most net ODA in 1992–2023, of 20 donors with figures: "
    "US$18,167.10 million of the US$39,111.46 million published for “DAC donors, total”, "
    f"current prices. {REAL} 7 of them, it is Japan too: US$14,385.16 million. {BELOW} "
    "Japan in 2021–2022; the United States in 1998–1999.",
    "years=..": "Japan gave Viet Nam the most net ODA in 1976–2023, of 20 donors with figures: "
    "US$18,304.24 million of the US$41,151.85 million published for “DAC donors, total”, "
    f"current prices. {REAL} 7 of them, it is Japan too: US$14,664.58 million. The United States "
    "gave Viet Nam the most net ODA in 1960–1975, of 16 donors with figures: US$5,596.89 million "
    "of the US$6,143.77 million published for “DAC donors, total”, current prices. "
    f"{REAL} 6 of them, it is the United States too: US$34,236.35 million. {BELOW} "
    "Japan in 1965–1968, 1970 and 2021–2022; the United States in 1998–1999.",
    "years=1976..1991": "Sweden gave Viet Nam the most net ODA in 1976–1991, of 18 donors with "
    "figures: US$1,021.27 million of the US$2,040.39 million published for “DAC donors, total”, "
    "current prices. At constant prices of 2022 nobody can be called first: no deflator is held "
    "for Sweden.",
    "donor=JPN~KOR&measure=net_disbursement&years=2010..2023": "Japan gave Viet Nam the most net "
    "ODA in 2010–2023, of the 2 donors chosen: US$9,729.44 million of their US$11,705.88 million, "
    f"current prices. {REAL} 2 of them, it is Japan too: US$7,574.33 million. {BELOW} Japan in "
    "2021–2022.",
    "donor=JPN&years=2021..2021": "Japan, 2021: US$−163.19 million (net ODA, current prices). "
    f"{BELOW} Japan in 2021.",
    "donor=JPN~DNK&years=2022": "None of the 2 donors comes to more than zero in 2022 (net ODA, "
    f"current prices). {BELOW} Japan in 2022; Denmark in 2022.",
    "years=2021..2022": "The United States gave Viet Nam the most net ODA in 2021–2022, of 20 "
    "donors with figures: US$296.23 million of the US$896.89 million published for “DAC donors, "
    f"total”, current prices. {REAL} 7 of them, it is the United States too: US$306.29 million. "
    f"{BELOW} Japan in 2021–2022.",
    "prices=constant&donor=JPN&years=2014": "Japan, 2014: US$1,277.47 million (net ODA, constant "
    "prices of 2022).",
    "prices=constant": "Japan gave Viet Nam the most net ODA in 1992–2023, of 7 donors with "
    "figures: US$14,385.16 million of US$29,323.84 million in all, constant prices of 2022. "
    f"{BELOW} Japan in 2021–2022; the United States in 1998–1999.",
    "measure=gross_disbursement": f"Japan {GROSS} 2013–2019, of 65 donors with figures: "
    f"US$9,280.76 million of US$37,913.51 million in all, current prices. {REAL} 7 of them, it is "
    f"South Korea: US$8,173.47 million; Japan comes to US$7,891.50 million. Japan {GROSS} 2012, of "
    "50 donors with figures: US$2,035.64 million of US$4,809.23 million in all, current prices.",
    "measure=principal_repaid": "Viet Nam repaid Japan the most principal in 2000–2025, of 38 "
    "donors with figures: US$9,845.01 million of the US$35,211.96 million published for “All "
    "donors”, current prices. At constant prices of 2022 (2000–2023), held for 6 of them, it is "
    "Japan too: US$7,149.24 million. The figures of 2023–2025 were scheduled in the World Bank’s "
    "release of December 2023; whether they were paid is not in our data.",
    "measure=concessional_loans&view=share": "Japan paid Viet Nam the most in concessional loans "
    "in 2000–2022, of 19 donors with figures: 52.63% of US$35,938.60 million in all, current "
    f"prices. {REAL} 19 of them, it is Japan too: US$25,653.40 million.",
    "view=share&years=2012..2014": "Japan gave Viet Nam the most net ODA in 2012–2014, of 20 "
    "donors with figures: 58.97% of the US$7,591.35 million published for “DAC donors, total”, "
    f"current prices. {REAL} 7 of them, it is Japan too: US$3,360.40 million.",
    "unit=head": "Japan gave Viet Nam the most net ODA in 1992–2023, of 20 donors with figures: "
    "US$6.64 per head a year on average of the US$14.25 per head a year on average published for "
    f"“DAC donors, total”, current prices. {REAL} 7 of them, it is Japan too: US$5.26 per head a "
    f"year on average. {BELOW} Japan in 2021–2022; the United States in 1998–1999.",
    "view=rank&years=1992..2020": "Japan is most often first among all 20 donors with figures in "
    f"1992–2020: in 26 of 29 years (net ODA, current prices). {BELOW} the United States in "
    "1998–1999.",
    "view=rank&years=..": "Japan is most often first among all 20 donors with figures in "
    "1976–2023: in 26 of 48 years (net ODA, current prices). The United States is most often first "
    "among all 16 donors with figures in 1960–1975: in 16 of 16 years (net ODA, current prices). "
    f"{BELOW} Japan in 1965–1968, 1970 and 2021–2022; the United States in 1998–1999.",
    "view=change&years=..": "From 1976 to 2023, of 16 donors with both figures, the United States "
    "changed the most upwards or least downwards (by US$210.94 million) and Sweden the most "
    "downwards or least upwards (by US$−84.21 million): net ODA, current prices.",
    "view=year&year=2021": "The United States gave Viet Nam the most net ODA in 2021, of 20 donors "
    "with figures: US$142.81 million of the US$507.53 million published for “DAC donors, total”, "
    f"current prices. {BELOW} Spain in 2021; Japan in 2021. All other donors counted here "
    "together: US$364.72 million. Japan: place 20 of 20.",
    "tier=comprehensive-strategic": "The United States gave Viet Nam the most net ODA in 2023, of "
    "20 donors with figures: US$211.94 million of the US$686.74 million published for “DAC "
    "donors, total”, current prices.",
}


@pytest.mark.parametrize("query", ANSWERS)
def test_the_answer_says_it_word_for_word(query):
    """Measure, window, number of donors, amount, total, prices and what is below zero; of several
    years also who is first at constant prices, and each side of a break by itself.
    """
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


def test_shares_are_not_drawn_while_a_part_is_below_zero():
    """The reason is said; the answer has amounts, for South Korea gave more than both together,
    and they stay in the table and name its file.
    """
    page = opened("view=share&donor=JPN~KOR&years=2020..2023")
    assert (
        "Shares are not drawn: a bar of 100% cannot hold a part below zero (Japan in 2021–2022)."
        in captions(page)
    )
    said = plain(page.markdown[0])
    assert "of the 2 donors chosen: US$" in said
    assert "%" not in said
    assert table(page).at["2021", "Japan"] == "−163.19"
    (row, *_) = [
        pages.given(component)
        for component in pages.elements(page, "bidi_component")
        if component.proto.id.endswith("-act-oda")
    ]
    assert row["files"]["csv"]["name"] == (
        "red-seal_net_disbursement_current_usd-million_2020-2023.csv"
    )


def _views(page):
    """The names of the views on offer, and what is said beside them."""
    (offered,) = [one for one in pages.elements(page, "button_group") if one.key == "view"]
    return [option.content for option in offered.proto.options], plain(offered.help or "")


def test_shares_are_offered_where_they_can_be_drawn():
    """Not for net ODA with a year below zero, and why; for loans they are, and nothing is said. One
    year says the same as the years it is one of.
    """
    page = opened()
    names, why = _views(page)
    assert "Share" not in names
    assert why.startswith("Shares are not drawn: a bar of 100% cannot hold a part below zero")
    assert _views(pages.turned(page, "view=year"))[0] == names
    names, why = _views(pages.turned(page, "measure=concessional_loans"))
    assert "Share" in names
    assert why == ""


def test_a_window_without_figures_says_what_is_shown_instead():
    """Grants start in 2000 and end in 2022; the window is not called unknown."""
    page = opened("measure=grants&years=1960..1965")
    assert [plain(note) for note in page.info] == [
        "1960–1965: nothing to show. The record here starts in 2000; 2000–2022 is shown."
    ]
    assert not page.warning
    page = pages.turned(page, "measure=grants&years=2024..")
    assert plain(page.info[0]) == (
        "since 2024: nothing to show. The record here ends in 2022; 2000–2022 is shown."
    )
    assert not pages.turned(page, "measure=grants&years=1990..2005").info


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
    """A window that reaches before 1976 says whose aid it was; a later one does not."""
    assert "went to the Republic of Viet Nam" in captions(opened("years=1970..1980"))
    assert "went to the Republic of Viet Nam" in captions(opened("years=1970..1975"))
    assert "Republic of Viet Nam" not in captions(opened("years=1976..1980"))


def test_the_aid_that_is_not_in_the_data_is_named():
    """Where Sweden leads, the aid of the Soviet Union is said to be missing; not after 1991."""
    assert "Aid from the Soviet Union and other Comecon members" in captions(
        opened("years=1976..1991")
    )
    assert "Soviet" not in captions(opened("years=1992..2000"))


def test_who_is_meant_by_dac_and_by_all_is_said():
    """Members at the end of 2023, two releases joined; in 2022 all donors are below the DAC."""
    notes = captions(opened())
    assert "“DAC donors” are the members at the end of 2023, in all years: South Korea" in notes
    assert "“All donors” joins two releases of the World Bank" in notes
    assert "In 2022 “All donors” is below “DAC donors, total”" in notes
    notes = captions(opened("donor=JPN~KOR"))
    assert "“DAC donors” are" not in notes
    assert "“All donors”" not in notes
    assert "“All donors” is below" not in captions(opened("years=2010..2021"))


def test_the_table_adds_up_each_side_of_a_break():
    """1960–2023 has two sums, Japan's 154.43 and 18,304.24; a side of one year has none."""
    rows = table(opened("years=..&donor=JPN"))
    assert rows.index[-2:].tolist() == [
        "Sum of the years, 1960–1975",
        "Sum of the years, 1976–2023",
    ]
    assert rows["Japan"].tolist()[-2:] == ["154.43", "18,304.24"]
    rows = table(opened("measure=gross_disbursement&donor=JPN"))
    assert rows.index[-2:].tolist() == ["2019", "Sum of the years, 2013–2019"]
    assert rows["Japan"].iloc[-1] == "9,280.76"
    rows = table(opened("years=..&donor=USA&view=rank"))
    assert rows["United States, place"].tolist()[-2:] == ["16", "4"]


def test_a_break_is_marked_on_the_chart():
    """A line stands before 2013 and says what begins there; no line of the chart crosses it."""
    layout = pages.figure(opened("measure=gross_disbursement"), "oda")["layout"]
    (mark,) = layout["shapes"]
    assert (mark["x0"], mark["x1"]) == (2012.5, 2012.5)
    assert mark["label"]["text"] == "from 2013: more than ODA"
    (line,) = pages.traces(opened("measure=gross_disbursement&donor=JPN&view=lines"), "oda")
    assert line["x"][:3] == [2012, 2012.5, 2013]
    assert line["y"][1] is None
    assert (
        pages.figure(opened("measure=gross_disbursement&years=2013..2019"), "oda")["layout"][
            "shapes"
        ]
        == []
    )


def test_every_year_is_one_choice_away_and_has_a_link():
    """By default aid is shown from 1992; “All” shows all of it, and its address opens just that."""
    page = opened()
    assert [one.value for one in page.number_input][:2] == [1992, 2023]
    page.button_group(key="era").set_value("all").run()
    assert page.query_params == {"years": "earliest..latest"}
    assert answer(page) == ANSWERS["years=.."]
    page.number_input(key="from_year").set_value(1992).run()
    assert page.query_params == {}
    assert answer(page) == ANSWERS[""]


def test_a_link_that_names_its_years_has_those():
    """`1960..2023`, as links were before, and an open beginning, are what they say."""
    assert answer(opened("years=1960..2023")) == ANSWERS["years=.."]
    assert answer(opened("years=..")) == ANSWERS["years=.."]
    assert answer(opened("years=1992..")) == ANSWERS[""]


def test_lenders_outside_the_dac_are_named():
    """China's loans stand only where the measure says what they are."""
    page = opened("measure=concessional_loans&donor=JPN~CHN")
    assert "from lenders outside the DAC this is debt, not ODA." in captions(page)
    assert "Not members of the DAC at the end of 2023: China." in captions(page)


def test_nothing_found_offers_a_way_out():
    """China has no DAC figures: the nearest measure is offered, and taking it shows China."""
    page = opened("donor=CHN")
    assert "No figure in 1992–2023 for China (net ODA, current prices)." in plain(page.markdown[0])
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
    assert answer(page).startswith("Japan, 1992–2023")


def test_each_measure_says_what_it_means():
    """The one-line meaning stands under the measure."""
    page = opened("measure=gross_disbursement")
    assert "No commercial flows." in captions(page)


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
