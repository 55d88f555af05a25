"""The index page says who we are before any script has run."""

from __future__ import annotations

import re

import plotly
import pytest

from tests.server.fetch import fetch, unpacked


def test_the_page_has_our_name_and_a_sentence_for_readers_without_scripts(site: str) -> None:
    """Tab and noscript speak of this record, not of Streamlit."""
    html = fetch(site, "/timeline").body.decode()
    assert "<title>Red Seal</title>" in html
    assert '<html lang="en">' in html
    assert "<noscript><p>Red Seal: " in html
    assert "Streamlit app" not in html


def test_an_unknown_language_is_answered_in_the_first(site: str) -> None:
    """A language nobody translated to, or an attack on the attribute, gives English."""
    html = fetch(site, "/?lang=%22%3E%3Cscript%3E").body.decode()
    assert '<html lang="en">' in html


def test_the_page_is_asked_for_again_but_not_sent_again(site: str) -> None:
    """A new release is seen at once; an unchanged page costs a 304."""
    first = fetch(site, "/", Accept_Encoding="br")
    assert first.headers["Cache-Control"] == "no-cache"
    assert unpacked(first, len(fetch(site, "/").body)) == fetch(site, "/").body
    again = fetch(site, "/", Accept_Encoding="br", If_None_Match=first.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


def test_every_file_the_page_names_exists(site: str) -> None:
    """What the page asks for early is there, file by file: a wrong name would cost a page."""
    html = fetch(site, "/oda").body.decode()
    kinds = {"css": "text/css", "woff2": "font/woff2"}
    early = re.findall(
        r'<link rel="(?:stylesheet|preload)"[^>]* href="\.([^"?]+\.([a-z0-9]+))"', html
    )
    assert {"loading.css", "chart.css", "actions.css"} <= {path.split("/")[-1] for path, _ in early}
    assert [kind for _, kind in early].count("woff2") == 1
    for path, kind in early:
        assert fetch(site, path).headers["Content-Type"].startswith(kinds[kind]), path
    paths = re.findall(
        r'<link rel="(?:modulepreload|preload)"[^>]* href="\.([^"]+\.js[^"]*)"', html
    )
    assert any("/BidiComponent." in path for path in paths)
    assert any(path.endswith("/red_seal.chart/chart.js") for path in paths)
    assert any(path.endswith(f"/plotly.min.js?v={plotly.__version__}") for path in paths)
    for path in paths:
        answer = fetch(site, path)
        assert answer.headers["Content-Type"].startswith("text/javascript"), path


@pytest.mark.parametrize(
    ("query", "language"),
    [
        ("lang=en&lang=ja", "ja"),
        ("years=1992..2009&amp;lang=vi", "vi"),
        ("lang=vi-VN", "vi"),
        ("lang=ja).", "ja"),
        ("lang=", "en"),
    ],
)
def test_the_language_is_read_as_the_page_reads_it(site: str, query: str, language: str) -> None:
    """Of two languages the last; what a chat did to the address is undone here too."""
    html = fetch(site, f"/timeline?{query}").body.decode()
    assert f'<html lang="{language}">' in html


@pytest.mark.parametrize(
    ("path", "leads"),
    [
        ("/no-such-page?lang=vi", "/?no-such-page=&lang=vi"),
        ("/overview?years=1973..", "/?years=1973.."),
        ("/overview", "/"),
        ("/%22%3E%3Cscript%3E", "/?%22%3E%3Cscript%3E="),
        ("/a/b?x", "/?a%2Fb=&x"),
        ("/Timeline?years=1992..2009", "/timeline?years=1992..2009"),
        ("/ODA).", "/oda"),
        ("/Overview?lang=vi", "/?lang=vi"),
    ],
)
def test_a_path_of_no_page_leads_to_the_first_and_nowhere_else(
    site: str, path: str, leads: str
) -> None:
    """Its name becomes a part of the address that the page says it does not know."""
    answer = fetch(site, path)
    assert (answer.status, answer.headers["Location"]) == (307, leads)
