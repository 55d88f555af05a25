"""Together says what stands side by side, with the published figures, and proves nothing."""

import pytest

from tests.ui import pages
from tests.ui.pages import captions, plain


def opened(query=""):
    """Opens the page: `opened("years=1992..2009&rows=tier~oda")`."""
    return pages.opened("together", query)


def table(page, number=0):
    """A table of the page: rows by their first cell."""
    rows = pages.tables(page)[number]
    return rows.set_index(rows.columns[0])


ANSWERS = {
    "rows=tier~oda~investment~trade~votes": "Japan and Viet Nam in 1973–2025, side by side: the "
    "tier in force, net ODA, direct investment, trade and votes at the United Nations. Net ODA "
    "from Japan, at current prices, "
    "fell from US$281.24 million in 1992 to US$149.31 million in 2023. It was highest in 2012: "
    "US$1,646.71 million. In the same years the tier rose 6 steps, from “Diplomatic relations” to "
    "“Comprehensive strategic partnership”. Direct "
    "investment of Japan held in Viet Nam rose from "
    "US$11,925.17 million in 2014 to US$28,671.06 million in 2024. It was highest in 2023: "
    "US$28,893.04 million. Trade both ways has 8 reports, from US$5 billion for 2001 to US$46.2 "
    "billion for 2024. Agreement of the two in votes of the UN General Assembly fell from 78.5% "
    "in 1977 to 71.6% in 2019. Moving together is not causing.",
    "years=1992..2009&rows=tier~oda": "Japan and Viet Nam in 1992–2009, side by side: the tier in "
    "force and net ODA. Net ODA from Japan, at current prices, rose from US$281.24 million in "
    "1992 to US$1,191.36 million in 2009. In the same years the tier rose 4 steps, from "
    "“Diplomatic relations” to “Strategic partnership”. Moving together is not causing.",
    "years=2014..2021&rows=oda": "Japan and Viet Nam in 2014–2021, side by side: net ODA. Net ODA "
    "from Japan, at current prices, fell from US$1,523.09 million in 2014 to US$−163.19 million "
    "in 2021. Moving together is not causing.",
    "years=1973..1980&rows=oda": "Japan and Viet Nam in 1973–1980, side by side: net ODA. Net ODA "
    "from Japan, at current prices, fell from US$28.38 million in 1976 to US$3.71 million in 1980. "
    "It was highest in 1979: US$38.70 million. Moving together is not causing.",
    "years=1980..1990&rows=tier": "Japan and Viet Nam in 1980–1990, side by side: the tier in "
    "force. The tier in force was “Diplomatic relations” throughout. Moving together is not "
    "causing.",
    "years=2008..2010&rows=tier&tier=strategic": "Japan and Viet Nam in 2008–2010, side by side: "
    "the tier in force. The tier rose 1 step, from “Toward a strategic partnership” to “Strategic "
    "partnership”. The shaded years are at “Strategic partnership” (2009–2010). Moving together "
    "is not causing.",
    "years=2001..2002&rows=trade": "Japan and Viet Nam in 2001–2002, side by side: trade. Trade "
    "both ways has 1 report: US$5 billion for 2001. Moving together is not causing.",
}


@pytest.mark.parametrize("query", ANSWERS)
def test_the_answer_says_it_word_for_word(query):
    """What is shown, how each row moved with unit and years, and that this proves nothing."""
    assert plain(opened(query).markdown[0]) == ANSWERS[query]


def test_the_table_has_the_rows_of_the_chart():
    """A line a year: tiers then in force, visits each way, the figures as published."""
    rows = table(opened("years=2008..2024"))
    assert list(rows.columns) == [
        "Tier in force",
        "Visits, Japan to Viet Nam",
        "Visits, Viet Nam to Japan",
        "Net ODA from Japan, US$ million, current prices",
        "Direct investment of Japan held in Viet Nam, US$ million",
        "Trade, both ways, US$ billion",
        "Agreement in UN votes, %",
    ]
    assert len(rows) == 17
    assert rows.loc["2014"].tolist() == [
        "Strategic partnership and Extensive strategic partnership",
        "1",
        "1",
        "1,523.09",
        "11,925.17",
        "no figure",
        "69.23",
    ]
    assert rows.loc["2024"].tolist()[3:] == ["no figure", "28,671.06", "46.20", "no figure"]


def test_the_aid_of_other_years_is_said_to_be_another_story():
    """From when the sentence tells aid, and whose aid that before 1976 was."""
    notes = captions(opened())
    assert "The sentence tells aid from 1992 on, when it was taken up again" in notes
    assert "Before 1976 the source puts two states under one name" in notes
    notes = captions(opened("years=1992..2023"))
    assert "from 1992 on" not in notes
    assert "two states" not in notes


def test_each_row_says_where_it_comes_from():
    """Years, number of figures and sources, row by row."""
    rows = table(opened("rows=oda~votes"), 1)
    votes = rows.loc["Agreement in votes of the UN General Assembly, %"]
    assert votes.tolist() == [
        "1977–2019",
        "43",
        "United Nations General Assembly voting data 1946–2019",
    ]


def test_the_sources_of_the_rows_shown_are_named():
    """Only theirs: the votes' source goes with the votes."""
    assert "General Assembly voting data" in captions(opened("rows=oda~votes"))
    assert "General Assembly voting data" not in captions(opened("rows=oda"))


def test_a_row_without_a_figure_is_named():
    """Investment is known from 2014 only, and unlike sources are said to be so."""
    page = captions(opened("years=1992..2009"))
    assert "No figure in 1992–2009: direct investment." in page
    assert "The reports of trade come from unlike sources, so no line joins them." in page


def test_a_tier_outside_the_window_is_named():
    """Nothing is shaded, and the page says why."""
    assert "No year shown is at “Strategic partnership”." in captions(
        opened("years=1980..1990&tier=strategic")
    )


def test_nothing_to_show():
    """Years without any figure of the rows chosen: said, with a way out for each filter."""
    page = opened("years=1975..1990&rows=investment~trade")
    assert plain(page.markdown[0]) == (
        "The rows chosen have no figure in 1975–1990: direct investment and trade."
    )
    assert [button.label for button in page.button] == ["Show all rows", "Show all years"]
    page.button[0].click().run()
    assert "Net ODA from Japan" in plain(page.markdown[0])


def test_marked_events_lead_to_the_timeline():
    """As many links as lines, each with its date: the way there without a pointer."""
    page = opened("years=2000..2009")
    assert "3 events are marked: open one on the timeline" in [
        expander.label for expander in page.expander
    ]


def test_rows_come_from_the_address_and_go_back_to_it():
    """Choosing rows writes their codes."""
    page = opened("rows=tier~oda")
    assert page.multiselect(key="rows").value == ["tier", "oda"]
    page.multiselect(key="rows").set_value(["votes"]).run()
    assert page.query_params["rows"] == "votes"
    assert "votes at the United Nations" in plain(page.markdown[0])
