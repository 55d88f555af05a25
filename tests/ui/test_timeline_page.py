"""Promises of the timeline page: address, controls, list, card and table say the same."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.ui import pages
from tests.ui.pages import listed, plain, tables


def opened(**address: str) -> AppTest:
    """The page at an address."""
    query = "&".join(f"{name}={value}" for name, value in address.items())
    return pages.opened("timeline", query)


def answer(app: AppTest) -> str:
    """The generated sentence, without the marks of markdown."""
    return plain(next(m.value for m in app.markdown if "pass the filters" in m.value))


def test_a_link_opens_its_view() -> None:
    """Window and tier of a link hold in sentence, list and table alike."""
    app = opened(years="1992..2009", tier="strategic")
    titles = listed(app)
    table = tables(app)[0]
    assert answer(app).startswith(f"{len(titles)} of 111 events fall in 1992–2009")
    assert len(table) == len(titles)
    assert "Strategic partnership" in titles
    assert all("trategic partnership" in held for held in table["Tier then in force"])
    assert not app.warning


def test_the_sentence_word_for_word() -> None:
    """One window, every word of the answer."""
    assert answer(opened(years="1601..1700")) == (
        "5 of 111 events fall in 1601–1700 and pass the filters. They run from “Japanese traders "
        "live in Hội An” (17th century) to “Princess Ngọc Hoa marries Araki Sotaro” (1619). "
        "0 are known to the day. The largest group is trade and investment, 3 events."
    )


def test_a_typed_year_changes_everything_together() -> None:
    """A typed first year changes address, sentence and list."""
    app = opened()
    app.number_input(key="from_year").set_value(2014).run()
    assert app.query_params["years"] == "2014..latest"
    assert "fall in 2014–2025" in answer(app)
    assert len(listed(app)) == len(tables(app)[0])


def test_an_era_chip_is_a_window() -> None:
    """Choosing an era writes its years to the address; "All" takes them out again."""
    app = opened()
    app.button_group(key="era").set_value("renewal").run()
    assert app.query_params["years"] == "1992..2008"
    app.button_group(key="era").set_value("all").run()
    assert "years" not in app.query_params


def test_picking_a_tier_keeps_the_rest_of_the_address() -> None:
    """A filter is added to the address beside the window that was there."""
    app = opened(years="1973..")
    app.multiselect(key="tier").select("strategic").run()
    assert app.query_params["tier"] == "strategic"
    assert app.query_params["years"] == "1973..latest"


def test_chips_take_filters_away() -> None:
    """Each filter in use has a chip; "Clear all" leaves none."""
    app = opened(search="hoi an", tier="none", category="culture~trade")
    assert plain(app.button(key="chip-search").label) == "✕ Search: “hoi an”"
    app.button(key="chip-tier").click().run()
    assert "tier" not in app.query_params
    app.button(key="chip-all").click().run()
    assert not dict(app.query_params)


def test_categories_count_under_the_other_filters() -> None:
    """A category's number is how many events it has in the window, whatever is chosen."""
    app = opened(years="1601..1700", category="culture")
    assert "Trade and investment (3)" in app.multiselect(key="category").options


def test_the_card_and_its_neighbours() -> None:
    """The open event has its date in words, both claims, its place in the list; next walks on."""
    app = opened(event="diplomatic-relations-1973", years="1973..1975")
    said = plain("\n".join(m.value for m in app.markdown))
    assert "21 September 1973" in said
    assert "21 September 1931" in said  # what another source prints, beside our reading
    assert "Sources disagree." in said
    titles = listed(app)
    place = titles.index("Japan and Viet Nam establish relations") + 1
    assert f"{place} of {len(titles)}" in said
    app.button(key="next").click().run()
    assert app.query_params["event"] != "diplomatic-relations-1973"


def test_nothing_matches_names_the_filter_and_the_nearest() -> None:
    """With nothing left the page says so, offers to undo each filter, and the nearest events."""
    app = opened(search="tokugawa shogun", years="2014..2020")
    labels = [plain(button.label) for button in app.button]
    assert "Clear the search" in labels
    assert "All years" in labels
    next(b for b in app.button if b.label == "All years").click().run()
    assert "years" not in app.query_params


def test_an_unknown_event_offers_the_nearest() -> None:
    """A wrong event in a link is said, and the events most like it are offered."""
    app = opened(event="diplomatic-relations-1931")
    assert "diplomatic" in app.warning[0].value
    near = [
        button for button in app.button if button.label == "Japan and Viet Nam establish relations"
    ]
    near[0].click().run()
    assert app.query_params["event"] == "diplomatic-relations-1973"


def test_cards_and_table_show_the_same_events() -> None:
    """Cards open an event; the table view holds the rows of the list."""
    cards = opened(view="cards", years="1601..1700")
    opens = [button for button in cards.button if button.label == "Read it in full"]
    assert len(opens) == 5
    opens[0].click().run()
    assert cards.query_params["event"]
    assert cards.query_params["view"] == "cards"


def test_no_date_is_more_precise_than_its_source() -> None:
    """The table prints 752 and about 1330 as they are known, and their EDTF beside it."""
    rows = tables(opened(years="..1500"))[0]
    dates = dict(zip(rows["Date (EDTF)"], rows["Date"], strict=True))
    assert dates["0752"] == "752"
    assert dates["1330~"] == "about 1330"
    assert dates["07XX"] == "8th century"


def test_an_empty_list_understands_the_whole_address() -> None:
    """An open event and a page of the list are no strangers where a filter leaves no event."""
    app = opened(event="diplomatic-relations-1973", page="2", search="zzzz")
    assert "Nothing matches" in " ".join(m.value for m in app.markdown)
    assert not app.warning
