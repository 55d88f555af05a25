"""The index page says who we are before any script has run."""

from __future__ import annotations

import io
import re
from html import unescape
from xml.etree import ElementTree

import plotly
import pytest
from PIL import Image

from lib.ui.navigation import PAGES
from tests.server.fetch import fetch, unpacked

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def test_the_page_has_its_name_and_says_so_without_scripts_too(site: str) -> None:
    """Tab and noscript speak of this record, not of Streamlit; the data needs no script."""
    html = fetch(site, "/timeline").body.decode()
    assert "<title>Timeline · Red Seal</title>" in html
    assert '<html lang="en">' in html
    assert "<noscript><p>Red Seal: " in html
    assert "Streamlit app" not in html
    links = re.findall(r'<li><a href="\.([^"]+)">([^<]+)</a>', html)
    assert ("/data/red-seal_2026.11.zip", "The whole data package (ZIP)") in links
    assert ("/data/events.csv", "Events") in links
    for path, _ in links:
        assert fetch(site, path).status == 200


def head(html: str) -> dict[str, str]:
    """What a page's head says of it, by name; links by kind and language."""
    said = dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html))
    other = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html))
    canonical = re.findall(r'<link rel="(canonical)" href="([^"]+)">', html)
    return {name: unescape(text) for name, text in {**said, **other, **dict(canonical)}.items()}


def test_a_chat_shows_title_question_and_picture(site: str) -> None:
    """What Slack, LINE and Zalo read of a link to aid in Vietnamese."""
    html = fetch(site, "/oda?lang=vi&donor=JPN").body.decode()
    said = head(html)
    question = "Ai chi bao nhiêu cho sự phát triển của Việt Nam, tính theo định nghĩa nào?"
    assert "<title>Viện trợ ODA · Red Seal</title>" in html
    assert said["og:title"] == said["twitter:title"] == "Viện trợ ODA · Red Seal"
    assert said["description"] == said["og:description"] == question
    assert said["og:url"] == said["canonical"] == f"{site}/oda?lang=vi"
    assert said["og:image"] == f"{site}/share.png"
    assert said["ja"] == f"{site}/oda?lang=ja"
    assert said["x-default"] == f"{site}/oda"
    picture = fetch(site, "/share.png")
    assert (picture.status, picture.headers["Content-Type"]) == (200, "image/png")
    assert Image.open(io.BytesIO(picture.body)).size == (1200, 630)


@pytest.mark.parametrize("page", PAGES)
def test_each_page_has_a_title_and_a_description_of_its_own(site: str, page: str) -> None:
    """No two pages and no two languages say the same."""
    path = "" if page == PAGES[0] else page
    heads = [head(fetch(site, f"/{path}?lang={code}").body.decode()) for code in ("en", "ja", "vi")]
    assert len({said["description"] for said in heads}) == 3
    assert {said["og:url"] for said in heads} == {
        f"{site}/{path}?lang={code}" for code in ("en", "ja", "vi")
    }


def test_a_host_cannot_break_out_of_the_head(site: str) -> None:
    """The server's own address is what a request says it is: text, never markup."""
    html = fetch(site, "/", Host='x"><script>alert(1)</script>').body.decode()
    assert "<script>alert(1)" not in html


def test_the_page_is_in_the_browser_s_language(site: str) -> None:
    """Where the address has none; one nobody translated to gives English."""
    for wanted, lang in (("vi-VN,vi;q=0.9,en;q=0.8", "vi"), ("ja", "ja"), ("ko,ja", "en")):
        answer = fetch(site, "/", Accept_Language=wanted)
        assert f'<html lang="{lang}">' in answer.body.decode()
        assert "Accept-Language" in answer.headers["Vary"]


def test_robots_are_told_what_to_read(site: str) -> None:
    """Text, with every page allowed and every page's address in the sitemap, in each language."""
    robots = fetch(site, "/robots.txt")
    assert robots.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert f"Sitemap: {site}/sitemap.xml" in robots.body.decode()
    assert "Disallow: /\n" not in robots.body.decode()
    answer = fetch(site, "/sitemap.xml")
    assert answer.headers["Content-Type"] == "application/xml"
    places = [found.text for found in ElementTree.fromstring(answer.body).iter(f"{{{SITEMAP}}}loc")]
    assert len(places) == len(set(places)) == 24
    for place in ("/?lang=en", "/oda?lang=ja", "/about?lang=vi"):
        assert f"{site}{place}" in places


@pytest.mark.parametrize("path", ["/favicon.ico", "/favicon.png"])
def test_the_tab_has_the_seal(site: str, path: str) -> None:
    """Not Streamlit's crown, before the page has drawn its own."""
    answer = fetch(site, path)
    assert answer.headers["Content-Type"] == "image/png"
    red = Image.open(io.BytesIO(answer.body)).convert("RGB").getpixel((32, 4))
    assert red == (207, 74, 54)


@pytest.mark.parametrize(
    ("path", "lang", "said"),
    [
        ("/nonsense-xyz", "en", "No page at this address"),
        ("/nonsense-xyz?lang=vi", "en", "Không có trang nào ở địa chỉ này"),
        ("/wp-login.php", "ja-JP,ja;q=0.9", "このアドレスにページはありません"),
        ("/a/b?x", "en", "No page at this address"),
        ("/%22%3E%3Cscript%3E", "en", "No page at this address"),
    ],
)
def test_where_nothing_is_404_says_so_and_the_way_on(
    site: str, path: str, lang: str, said: str
) -> None:
    """In the reader's language, with every page as a link; nothing of the address in it."""
    answer = fetch(site, path, Accept_Language=lang)
    html = answer.body.decode()
    assert answer.status == 404
    assert f"<h1>{said}</h1>" in html
    links = re.findall(r'<a href="([^"]+)">', html)
    assert len(links) == 8
    assert fetch(site, links[4].removeprefix(site)).status == 200
    assert "script" not in html


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
    assert {"loading.css", "page.css", "chart.css", "actions.css"} <= {
        path.split("/")[-1] for path, _ in early
    }
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
        ("/overview?years=1973..", "/?years=1973.."),
        ("/overview", "/"),
        ("/Timeline?years=1992..2009", "/timeline?years=1992..2009"),
        ("/ODA).", "/oda"),
        ("/Overview?lang=vi", "/?lang=vi"),
    ],
)
def test_a_path_that_means_a_page_leads_there(site: str, path: str, leads: str) -> None:
    """In the wrong case, with what a program left at its end, or by the first page's name."""
    answer = fetch(site, path)
    assert (answer.status, answer.headers["Location"]) == (307, leads)
