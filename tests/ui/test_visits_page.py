"""The visits page opens to the view its address names and says it word for word."""

import pytest

from tests.ui import pages
from tests.ui.pages import plain

pytestmark = pytest.mark.usefixtures("another_pair")


def opened(query=""):
    """The page at an address, on a server that has just started."""
    return pages.opened("visits", query)


def table(page, column):
    """The table of the page that has a column, as a reader sees it."""
    for rows in pages.tables(page):
        if column in rows:
            return rows
    raise AssertionError(column)


def test_the_table_is_newest_first_and_equals_the_sentence():
    """Five rows from Holm in 2005 to Berg in 1975; three from Norland; the balance ends at 1."""
    rows = table(opened(), "Visitor")
    assert rows["Visitor"].tolist()[:: len(rows) - 1] == ["Karl Holm", "Ida Berg"]
    assert (rows["Direction"] == "Norland to Sundara").sum() == 3
    assert rows["Running balance"].tolist() == ["1", "0", "1", "0", "1"]
    assert rows["Date (EDTF)"].tolist()[0] == "2005-11"


def test_what_came_of_a_visit_is_named():
    """The king's visit goes with the aim that was set then, and with the tier before and after."""
    rows = table(opened(), "Visitor").set_index("Date")
    visit = rows.loc["4–8 October 1999"]
    assert visit["Events of the same days or month"] == "A strategic partnership is made an aim"
    assert visit["Tier then in force"] == "Friendship and Toward a strategic partnership"


def test_decades_add_up():
    """Every decade from the first visit on, 3 there and 2 back, the balance at the end of each."""
    rows = table(opened(), "Decade").map(lambda cell: cell.replace("−", "-"))
    assert rows.to_numpy().tolist() == [
        ["1970s", "1", "0", "1", "1"],
        ["1980s", "0", "0", "0", "1"],
        ["1990s", "0", "1", "1", "0"],
        ["2000s", "2", "1", "3", "1"],
    ]


def test_the_list_is_said_to_have_gaps_where_differences_are_drawn():
    """Beside the chart with the balance: the record is not complete, and the balance is of it."""
    page = opened()
    notes = pages.captions(page)
    assert "The list is not complete, so the difference between the two directions" in notes
    axis = pages.figure(page, "visits")["layout"]["annotations"][2]["text"]
    assert axis == ("Running balance of the recorded visits: from Norland less from Sundara")


def test_coverage_is_stated_office_by_office():
    """Which offices the record has, how many visits, between which years."""
    page = opened()
    rows = table(page, "First year").set_index("Office")
    assert rows.loc["Head of government"].tolist() == ["1", "1975", "1975"]
    assert rows.loc["Foreign minister"].tolist() == ["3", "2003", "2005"]
    captions = " ".join(plain(caption.value) for caption in page.caption)
    assert "No visit before 3–6 February 1975 is recorded" in captions
    assert "It is not a full register" in captions


def test_an_empty_view_names_each_filter_and_undoes_it():
    """Undoing the years leaves the office; undoing the office leaves all visits."""
    page = opened("years=1600..1700&office=monarch")
    assert [button.label for button in page.button] == ["Any office", "All years"]
    page.button[1].click().run()
    assert plain(page.markdown[0].value).startswith("1 visit is recorded in 1975–2005")
    assert page.query_params["office"] == "monarch"


def test_a_visit_is_opened_by_a_link():
    """A link opens the card, chooses the visit in the list and leads to the timeline."""
    linked = opened("event=king-visit-1999")
    assert pages.chosen(linked) == "king-visit-1999"
    assert [plain(heading.value) for heading in linked.header] == ["King Orsun visits Norhaven"]
    links = {link.proto.label: link.proto.query_string for link in linked.get("page_link")}
    label = "→ On the timeline: A strategic partnership is made an aim"
    assert links[label].endswith("event=joint-aim-1999")


def test_filters_are_in_the_address():
    """Choosing an office writes its code; the view follows."""
    page = opened()
    page.multiselect(key="office").set_value(["monarch"]).run()
    assert page.query_params["office"] == "monarch"
    assert plain(page.markdown[0].value).startswith("1 visit is recorded in 1975–2005")


def test_an_unknown_office_is_ignored_with_a_note():
    """The rest is shown."""
    page = opened("office=emperor")
    assert "emperor" in page.warning[0].value
    assert plain(page.markdown[0].value).startswith("5 visits are recorded in 1975–2005")
