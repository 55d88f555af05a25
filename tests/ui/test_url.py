"""The address bar: what a page reads from it, passes over, and writes on."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from lib import address
from lib.ui.navigation import PAGES
from tests.ui import pages, selections


def notes(app: AppTest) -> list[str]:
    """What the page says of its address."""
    return [pages.plain(warning) for warning in app.warning]


def linked(app: AppTest) -> str:
    """The query of the link to the view that the page hands out."""
    acts = [
        pages.given(one)
        for one in pages.elements(app, "bidi_component")
        if one.proto.component_name == "red_seal.actions"
    ]
    return next(str(each["link"]) for each in acts if "link" in each).partition("?")[2]


def test_what_other_sites_add_is_passed_over() -> None:
    """A link through Facebook, Zalo, WeChat or LINE opens without a note, and is not sent on."""
    app = pages.opened(
        "visits",
        "years=2009..2014&fbclid=Iw_x&zarsrc=30&from=singlemessage&isappinstalled=0"
        "&openExternalBrowser=1&utm_source=news&gclid=x",
    )
    assert notes(app) == []
    assert linked(app) == "years=2009..2014&lang=en"


@pytest.mark.parametrize("page", PAGES)
def test_no_parameter_of_ours_is_taken_for_a_tracker(page: str) -> None:
    """Everything a page reads is read."""
    assert [
        param.name for param in selections.params(pages.opened(page)) if address.tracks(param.name)
    ] == []


def test_a_link_keeps_what_a_chat_did_to_it_to_itself() -> None:
    """`&amp;`, a bracket and a full stop cost nothing, and are not sent on."""
    app = pages.opened("visits", "lang=vi-VN&amp;years=2009..2014).")
    assert notes(app) == []
    assert linked(app) == "years=2009..2014&lang=vi"


def test_of_a_parameter_said_twice_the_last_counts() -> None:
    """As for the index page and for figures alone."""
    app = AppTest.from_file(str(pages.APP), default_timeout=60)
    app.query_params["lang"] = ["en", "ja"]
    assert linked(app.switch_page("pages/visits.py").run()) == "lang=ja"


@pytest.mark.parametrize(
    ("page", "query", "link"),
    [
        ("visits", "", "lang=en"),
        ("visits", "years=2012..", "years=2012..latest&lang=en"),
        ("oda", "lang=ja&donor=JPN~KOR", "donor=JPN~KOR&lang=ja"),
        ("sources", "years=..2009&lang=vi", "years=earliest..2009&lang=vi"),
    ],
)
def test_a_link_names_its_language_and_its_open_ends(page: str, query: str, link: str) -> None:
    """Who opens it may have another browser; old links are sent on in today's words."""
    assert linked(pages.opened(page, query)) == link


def test_a_filter_taken_away_leaves_an_address_of_today() -> None:
    """What stays in the address is written anew: an old open end has its word."""
    app = pages.opened("timeline", "years=1973..&tier=strategic&search=hanoi&fbclid=x")
    app.button(key="chip-tier").click().run()
    assert dict(app.query_params) == {"years": "1973..latest", "search": "hanoi"}
