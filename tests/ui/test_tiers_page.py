"""The tiers page opens to the view its address names and says it word for word."""

import pytest

from tests.ui import pages
from tests.ui.pages import plain

RELATIONS = "diplomatic relations on 21 September 1973"
UNCOUNTED = "Not every partner at these tiers is in the record, so they are not counted"
ANSWERS = {
    "": "Since 27 November 2023 Japan and Viet Nam have been at the tier “Comprehensive strategic "
    f"partnership”. That is 6 steps and 50.2 years from {RELATIONS}. In this record 13 other "
    "partners reached this tier: 5 before Japan, 8 after.",
    "years=1992..2008": "At the end of 2008 Japan and Viet Nam were at the tier “Toward a "
    f"strategic partnership”, since 19 October 2006. That is 3 steps and 33.1 years from "
    f"{RELATIONS}. This step set an aim; it did not yet establish the tier aimed at. "
    "The record has no other partner with a date at this tier.",
    "years=2010..2013&tier=strategic": "At the end of 2013 Japan and Viet Nam were at the tier "
    f"“Strategic partnership”, since 20 April 2009. That is 4 steps and 35.6 years from "
    f"{RELATIONS}.",
    "years=1973..1980": "At the end of 1980 Japan and Viet Nam were at the tier “Diplomatic "
    "relations”, since 21 September 1973. The record has no other partner with a date at "
    "this tier.",
    "years=1600..1700": "At the end of 1700 Japan and Viet Nam had no diplomatic relations; these "
    "began on 21 September 1973.",
}
ON = {
    "": "On 30 November 2025 the record has 14 partners at “Comprehensive strategic partnership”. "
    f"{UNCOUNTED}: “Strategic partnership”. The table has those that are. With a tier of unknown "
    "date: Cambodia, Cuba, Laos and the Netherlands.",
    "on=2009-04-19": "On 19 April 2009 the record has 1 partner at “Comprehensive strategic "
    f"partnership”. {UNCOUNTED}: “Strategic partnership” and “Toward a strategic partnership”. The "
    "table has those that are. In the year or month of their step, so that the day may lie before "
    "or after it: Australia and Spain. With a tier of unknown date: Cambodia, Cuba, Laos and the "
    "Netherlands.",
    "on=1990-01-01": f"{UNCOUNTED}: “Diplomatic relations”. The table has those that are. With a "
    "tier of unknown date: Cambodia, Cuba, Laos and the Netherlands.",
}


def opened(query=""):
    """The page at an address, on a server that has just started."""
    return pages.opened("tiers", query)


def said(page):
    """Every paragraph of the page."""
    return [plain(paragraph.value) for paragraph in page.markdown]


def table(page, column):
    """The table of the page that has a column, as a reader sees it."""
    for rows in pages.tables(page):
        if column in rows:
            return rows
    raise AssertionError(column)


@pytest.mark.parametrize("query", ANSWERS)
def test_the_answer_says_it_word_for_word(query):
    """Tier in force at the end of the window, since when, steps and years; who was there before,
    at the tier of which the record has every partner.
    """
    assert said(opened(query))[0] == ANSWERS[query]


@pytest.mark.parametrize("query", ON)
def test_who_held_what_word_for_word(query):
    """How many partners at the tier of which the record has all; others are not counted; unsure
    and undated ones by name.
    """
    assert ON[query] in said(opened(query))


def test_every_step_has_its_instrument_people_and_years():
    """Seven rows; the last was agreed by Vo Van Thuong and Kishida after 9.7 years."""
    rows = table(opened(), "Between")
    assert len(rows) == 7
    assert rows.iloc[0, -2:].tolist() == ["first in this record"] * 2
    last = rows.iloc[-1]
    assert last["Since (EDTF)"] == "2023-11-27"
    assert last["Between"] == "Võ Văn Thưởng and Kishida Fumio"
    assert last["Years from the tier before"] == "9.7"
    assert last["Years from the start of relations"] == "50.2"


def test_2006_and_2009_are_two_steps():
    """The aim and the tier stand in two rows, with the years between them."""
    rows = table(opened("years=2006..2009"), "Between").set_index("Since")
    assert rows.at["19 October 2006", "Tier"] == "Toward a strategic partnership"
    assert rows.at["20 April 2009", "Tier"] == "Strategic partnership"
    assert rows.at["20 April 2009", "Years from the tier before"] == "2.5"


def test_partners_are_compared_with_the_years_they_took():
    """Australia took 6 years from strategic to comprehensive strategic, India about 9."""
    rows = table(opened(), "Tier before")
    assert len(rows) == 34
    found = rows.set_index(["Partner", "Tier"])["Years from the tier before"]
    assert found["India", "Comprehensive strategic partnership"] == "9"
    assert found["Australia", "Comprehensive strategic partnership"] == "6.0"
    assert found["South Korea", "Comprehensive strategic partnership"] == "13.2"
    assert found["China", "Comprehensive strategic partnership"] == "first in this record"


def test_the_tier_filter_holds_in_both_tables():
    """With one tier chosen, the ladder's table has its step and the comparison's its partners."""
    page = opened("tier=comprehensive-strategic")
    assert table(page, "Between")["Since"].tolist() == ["27 November 2023"]
    assert set(table(page, "Tier before")["Tier"]) == {"Comprehensive strategic partnership"}
    assert len(table(page, "Tier before")) == 14


def test_an_empty_ladder_names_the_filters_and_undoes_them():
    """Before 1973 nothing is drawn; one press on “All years” brings the ladder back."""
    page = opened("years=1600..1700")
    assert "Nothing matches. No step of the ladder lies in the years chosen." in [
        paragraph.replace("**", "") for paragraph in said(page)
    ]
    assert [button.label for button in page.button] == ["All years"]
    page.button[0].click().run()
    assert len(table(page, "Between")) == 7


def test_a_step_is_opened_by_a_link():
    """A link opens the card of a step and chooses it in the list."""
    linked = opened("event=strategic-partnership-2009")
    assert plain(linked.header[0]) == "Strategic partnership"
    assert pages.chosen(linked) == "strategic-partnership-2009"


def test_a_day_outside_the_record_is_ignored_with_a_note():
    """Days before relations began, and nonsense, show the last day and say so."""
    for day in ("1066-10-14", "soon"):
        page = opened(f"on={day}")
        assert ON[""] in said(page)
        assert day in plain(page.warning[0].value)


def test_choosing_a_day_writes_it_to_the_address():
    """The day is in the link, so the link opens it."""
    page = opened("on=1990-01-01")
    page.date_input(key="on").set_value("2009-04-19").run()
    assert page.query_params["on"] == "2009-04-19"
    assert ON["on=2009-04-19"] in said(page)


@pytest.mark.parametrize(
    ("language", "form"), [("en", "YYYY-MM-DD"), ("ja", "YYYY/MM/DD"), ("vi", "DD/MM/YYYY")]
)
def test_the_field_of_the_day_is_in_the_reader_s_order(language, form):
    """Year first in English and Japanese, the day first in Vietnamese."""
    assert opened(f"lang={language}").date_input(key="on").proto.format == form
