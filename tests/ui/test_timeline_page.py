"""Promises of the timeline page: address, controls, list, card and table say the same."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui import pages
from tests.ui.pages import listed, plain, tables

pytestmark = pytest.mark.usefixtures("another_pair")


def opened(**address: str) -> AppTest:
    """The page at an address."""
    query = "&".join(f"{name}={value}" for name, value in address.items())
    return pages.opened("timeline", query)


def answer(app: AppTest) -> str:
    """The generated sentence, without the marks of markdown."""
    return plain(next(m.value for m in app.markdown if "pass the filters" in m.value))


def test_a_link_opens_its_view() -> None:
    """Window and tier of a link hold in sentence, list and table alike."""
    app = opened(years="2003..2005", tier="strategic")
    titles = listed(app)
    table = tables(app)[0]
    assert answer(app).startswith("3 of 14 events fall in 2003–2005")
    assert len(table) == len(titles) == 3
    assert titles[0] == "Strategic partnership"
    assert all("trategic partnership" in held for held in table["Tier then in force"])
    assert not app.warning


def test_a_typed_year_changes_everything_together() -> None:
    """A typed first year changes address, sentence and list."""
    app = opened()
    app.number_input(key="from_year").set_value(2003).run()
    assert app.query_params["years"] == "2003..latest"
    assert "fall in 2003–2005" in answer(app)
    assert len(listed(app)) == len(tables(app)[0])


def test_an_era_chip_is_a_window() -> None:
    """Choosing an era writes its years to the address; "All" takes them out again."""
    app = opened()
    app.button_group(key="era").set_value("states").run()
    assert app.query_params["years"] == "1900..1987"
    app.button_group(key="era").set_value("all").run()
    assert "years" not in app.query_params


def test_picking_a_tier_keeps_the_rest_of_the_address() -> None:
    """A filter is added to the address beside the window that was there."""
    app = opened(years="1950..")
    app.multiselect(key="tier").select("strategic").run()
    assert app.query_params["tier"] == "strategic"
    assert app.query_params["years"] == "1950..latest"


def test_chips_take_filters_away() -> None:
    """Each filter in use has a chip; "Clear all" leaves none."""
    app = opened(search="salt", tier="none", category="war~trade")
    assert plain(app.button(key="chip-search").label) == "✕ Search: “salt”"
    app.button(key="chip-tier").click().run()
    assert "tier" not in app.query_params
    app.button(key="chip-all").click().run()
    assert not dict(app.query_params)


def test_categories_count_under_the_other_filters() -> None:
    """A category's number is how many events it has in the window, whatever is chosen."""
    app = opened(years="1999..2005", category="culture")
    assert "Visits (4)" in app.multiselect(key="category").options


def test_the_card_and_its_neighbours() -> None:
    """The open event has its date in words, both claims, its place in the list; next walks on."""
    app = opened(event="relations-1950", years="1950..1975")
    said = plain("\n".join(m.value for m in app.markdown))
    assert "15 March 1950" in said
    assert "15 March 1951" in said  # what another source prints, beside our reading
    assert "Sources disagree." in said
    titles = listed(app)
    place = titles.index("Norland and Sundara establish relations") + 1
    assert f"{place} of {len(titles)}" in said
    app.button(key="next").click().run()
    assert app.query_params["event"] != "relations-1950"


def test_nothing_matches_names_the_filter_and_the_nearest() -> None:
    """With nothing left the page says so, offers to undo each filter, and the nearest events."""
    app = opened(search="captain ahlin", years="2003..2005")
    labels = [plain(button.label) for button in app.button]
    assert "Clear the search" in labels
    assert "All years" in labels
    next(b for b in app.button if b.label == "All years").click().run()
    assert "years" not in app.query_params


def test_an_unknown_event_offers_the_nearest() -> None:
    """A wrong event in a link is said, and the events most like it are offered."""
    app = opened(event="relations-1951")
    assert "relations-1951" in app.warning[0].value
    near = [
        button for button in app.button if button.label == "Norland and Sundara establish relations"
    ]
    near[0].click().run()
    assert app.query_params["event"] == "relations-1950"


def test_cards_and_table_show_the_same_events() -> None:
    """Cards open an event; the table view holds the rows of the list."""
    cards = opened(view="cards", years="1999..2004")
    opens = [button for button in cards.button if button.label == "Read it in full"]
    assert len(opens) == 4
    opens[0].click().run()
    assert cards.query_params["event"]
    assert cards.query_params["view"] == "cards"


def test_no_date_is_more_precise_than_its_source() -> None:
    """The table prints about 1612 and a span as they are known, and their EDTF beside it."""
    rows = tables(opened(years="..1900"))[0]
    dates = dict(zip(rows["Date (EDTF)"], rows["Date"], strict=True))
    assert dates == {
        "15XX": "16th century",
        "1612~": "about 1612",
        "1790/1793": "1790–1793",
    }


def test_an_empty_list_understands_the_whole_address() -> None:
    """An open event and a page of the list are no strangers where a filter leaves no event."""
    app = opened(event="relations-1950", page="2", search="zzzz")
    assert "Nothing matches" in " ".join(m.value for m in app.markdown)
    assert not app.warning
