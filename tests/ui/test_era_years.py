"""The box for years with their era: for Japanese only, in the address, on every page."""

from __future__ import annotations

import pytest

from tests.ui import pages


def test_ticking_the_box_sets_the_era_beside() -> None:
    """The choice is written to the address as a code, and the answer follows."""
    page = pages.opened("overview", "lang=ja")
    assert "1973年9月21日" in pages.plain(page.markdown[0])
    page.checkbox(key="eras").check().run()
    assert page.query_params["eras"] == "on"
    assert "1973年（昭和48年）9月21日" in pages.plain(page.markdown[0])
    page.checkbox(key="eras").uncheck().run()
    assert "eras" not in page.query_params


@pytest.mark.parametrize("language", ["en", "vi"])
def test_other_languages_have_no_eras(language: str) -> None:
    """Without eras there is no box, and a link with the option is no stranger."""
    page = pages.opened("overview", f"lang={language}&eras=on")
    assert "eras" not in [box.key for box in page.checkbox]
    assert not page.warning


def test_a_wrong_value_is_said() -> None:
    """A value nobody knows leaves plain years, and the page says what it left out."""
    page = pages.opened("overview", "lang=ja&eras=maybe")
    assert "1973年9月21日" in pages.plain(page.markdown[0])
    assert "maybe" in pages.plain(page.warning[0])


def test_eras_are_the_reader_s_own() -> None:
    """Links to saved views and to the other pages keep them, as they keep the language."""
    page = pages.opened("oda", "lang=ja&eras=on&section=numbers&year=2014")
    links = [link.proto.query_string for link in page.get("page_link")]
    assert len(links) > 8
    assert [link for link in links if "eras=on" not in link] == []
