"""The visits page opens to the view its address names and says it word for word."""

import pytest

from tests.ui import pages
from tests.ui.pages import plain

OTHER = "the record has another event of the same days or month that names the visitor."
ANSWERS = {
    "": "43 visits are recorded in 1993–2025: 19 from Japan to Viet Nam, 24 from Viet Nam to "
    f"Japan. For 5 visits {OTHER}",
    "years=2009..2014": "9 visits are recorded in 2009–2014: 4 from Japan to Viet Nam, 5 from Viet "
    f"Nam to Japan. For 2 visits {OTHER}",
    "office=emperor": "1 visit is recorded in 1993–2025: 1 from Japan to Viet Nam, 0 from Viet Nam "
    "to Japan. Only these are counted: emperor.",
    "kind=summit&tier=strategic": "2 visits are recorded in 1993–2025: 0 from Japan to Viet Nam, 2 "
    "from Viet Nam to Japan. Only these are counted: visit for a summit; strategic partnership.",
    "years=1600..1700": "No visit recorded in 1600–1700 passes all the filters together.",
}


def opened(query=""):
    """The page at an address, on a server that has just started."""
    return pages.opened("visits", query)


def table(page, column):
    """The table of the page that has a column, as a reader sees it."""
    for rows in pages.tables(page):
        if column in rows:
            return rows
    raise AssertionError(column)


@pytest.mark.parametrize("query", ANSWERS)
def test_the_answer_says_it_word_for_word(query):
    """Years, each way, filters, what came of it; no number that a missing visit would change in
    kind: no longest gap, no most frequent office.
    """
    assert plain(opened(query).markdown[0].value) == ANSWERS[query]


def test_the_table_is_newest_first_and_equals_the_sentence():
    """43 rows from Ishiba in 2025 to Kiet in 1993; 19 from Japan; the balance ends at −5."""
    rows = table(opened(), "Visitor")
    assert len(rows) == 43
    assert rows["Visitor"].iloc[0] == "Ishiba Shigeru"
    assert rows["Visitor"].iloc[-1] == "Võ Văn Kiệt"
    assert (rows["Direction"] == "Japan to Viet Nam").sum() == 19
    assert rows["Running balance"].iloc[0].replace("−", "-") == "-5"
    assert rows["Date (EDTF)"].iloc[-1] == "1993-04"


def test_what_came_of_a_visit_is_named():
    """Nong Duc Manh's visit of April 2009 goes with the strategic partnership."""
    rows = table(opened(), "Visitor").set_index("Date")
    assert rows.at["19–22 April 2009", "Events of the same days or month"] == (
        "Strategic partnership"
    )
    assert rows.at["19–22 April 2009", "Tier then in force"] == (
        "Toward a strategic partnership and Strategic partnership"
    )


def test_decades_add_up():
    """Four decades, 19 there and 24 back, the balance at the end of each."""
    rows = table(opened(), "Decade").map(lambda cell: cell.replace("−", "-"))
    assert rows.to_numpy().tolist() == [
        ["1990s", "4", "3", "7", "1"],
        ["2000s", "4", "8", "12", "-3"],
        ["2010s", "5", "8", "13", "-6"],
        ["2020s", "6", "5", "11", "-5"],
    ]


def test_the_list_is_said_to_have_gaps_where_differences_are_drawn():
    """Beside the chart with the balance: the record is not complete, and the balance is of it."""
    page = opened()
    notes = pages.captions(page)
    assert "The list is not complete, so the difference between the two directions" in notes
    axis = pages.figure(page, "visits")["layout"]["annotations"][2]["text"]
    assert axis == ("Running balance of the recorded visits: from Japan less from Viet Nam")


def test_coverage_is_stated_office_by_office():
    """Which offices the record has, how many visits, between which years."""
    page = opened()
    rows = table(page, "First year").set_index("Office")
    assert rows.loc["Head of government"].tolist() == ["27", "1993", "2025"]
    assert rows.loc["Foreign minister"].tolist() == ["3", "2014", "2023"]
    captions = " ".join(plain(caption.value) for caption in page.caption)
    assert "No visit before April 1993 is recorded" in captions
    assert "It is not a full register" in captions


def test_an_empty_view_names_each_filter_and_undoes_it():
    """Undoing the years leaves the office; undoing the office leaves all visits."""
    page = opened("years=1600..1700&office=emperor")
    assert [button.label for button in page.button] == ["Any office", "All years"]
    page.button[1].click().run()
    assert plain(page.markdown[0].value) == ANSWERS["office=emperor"]
    assert page.query_params["office"] == "emperor"


def test_a_visit_is_opened_by_a_link():
    """A link opens the card, chooses the visit in the list and leads to the timeline."""
    linked = opened("event=manh-visit-2009")
    assert pages.chosen(linked) == "manh-visit-2009"
    assert [plain(heading.value) for heading in linked.header] == ["Nông Đức Mạnh’s official visit"]
    links = {link.proto.label: link.proto.query_string for link in linked.get("page_link")}
    assert links["→ On the timeline: Strategic partnership"].endswith(
        "event=strategic-partnership-2009"
    )


def test_filters_are_in_the_address():
    """Choosing an office writes its code; the view follows."""
    page = opened()
    page.multiselect(key="office").set_value(["emperor"]).run()
    assert page.query_params["office"] == "emperor"
    assert plain(page.markdown[0].value) == ANSWERS["office=emperor"]


def test_an_unknown_office_is_ignored_with_a_note():
    """The rest is shown."""
    page = opened("office=king")
    assert "king" in page.warning[0].value
    assert plain(page.markdown[0].value) == ANSWERS[""]


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", "Emperor Akihito: "),
        ("ja", "天皇（現・上皇）："),
        ("vi", "Nhà vua Akihito (明仁): "),
    ],
)
def test_an_office_that_is_in_the_name_is_not_said_twice(language, titles):
    """The list names visitor and office, and "Emperor Akihito" once."""
    (only,) = pages.listed(opened(f"lang={language}&office=emperor"))
    assert only.startswith(titles)
