"""What two languages say alike is a name, a code or a word that is meant to be alike.

A sentence left in English shows here: it is the same in two languages and on no list below.
"""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from lib import load
from lib.frames import oda
from lib.ui.navigation import PAGES
from lib.views.oda.params import sections, uses
from tests.ui.test_pages import LANGUAGES, opened, plain, said, words

VIEWS: list[tuple[str, dict[str, str]]] = [
    *((page, {}) for page in PAGES),
    *(("timeline", {"view": view}) for view in ("cards", "table")),
    *(("timeline", {"event": event}) for event in load.table("conflicts")["event"] if event),
    *(("oda", {"view": view}) for view in oda.VIEWS[1:]),
    *(("oda", {"section": section}) for section in sections()[1:]),
    *(("oda", {"section": "uses", "use": use}) for use in uses()[1:]),
    ("visits", {"event": "manh-visit-2009"}),
]
"""Every page, every view of the ODA page, every event that sources disagree on."""

ALIKE = {
    "languages name themselves": "English|日本語|Tiếng Việt",
    "codes, files, standards and bodies known by their letters": r"[A-Z][A-Z0-9]+|\d\dXX"
    r"|[\w-]+\.(csv|json|jsonld|ics|zip|md)|CC BY(-SA)? 4.0|CC0 1.0|Excel|Markdown|BibTeX|CSL-JSON"
    "|iCalendar|Frictionless Data Package|schema.org JSON-LD|UN Women|Gavi|GeoNames|iframe",
    "publishers and data sets, named as they name themselves": "World Development Indicators"
    "|International Debt Statistics|Direct Investment Positions|ONE Campaign|net flows"
    "|United Nations General Assembly voting data|OECD Development Assistance Committee"
    "|Creative Commons Attribution 4.0 International|dpa",
    "how a source spells a name or words it, where that is the point": "Tokogawa|Tokugawa|Ngoc Khoa"
    "|Ngoc Hoa|Araki Shutaro|Araki Sotaro|Sotaro Araki|any county|any country|county|country"
    "|limited|They|jiedushi|duhu|Viet Nam|Việt Minh|Đông Du|Suganuma|Takeo",
    "places and persons of the ledger": "Paris|Hiệp Hòa|Nguyễn Cảnh Đoan|Georges Clemenceau"
    "|Stephen Pichon|Trường Chinh|Hà Nội|Hoàng Xuân Chiến|Yamada Takio|Kishi Nobuo|山田滝雄|岸信夫",
    "countries that Vietnamese writes as English does": "Afghanistan|Algeria|Australia|Bangladesh"
    "|Bulgaria|Canada|Croatia|Cuba|Estonia|Hungary|Iceland|Indonesia|Iraq|Ireland|Israel|Jordan"
    "|Kazakhstan|Kenya|Kuwait|Latvia|Luxembourg|Malaysia|Malta|Mozambique|Myanmar|New Zealand"
    "|Philippines|Qatar|Romania|Saudi Arabia|Singapore|Slovakia|Sri Lanka|Uzbekistan",
    "the framework's own words, quoted in the accessibility statement": "Skip to main content"
    "|No results|Choose date|Connection error",
}
"""Why pieces may be alike, and which."""
_ALLOWED = re.compile("|".join(f"(?:{pieces})" for pieces in ALIKE.values()))
_ENDS = re.compile(r"[\n;:,()·—“”「」、。（）：|\[\]]|\*\*|\. | – ")


def pieces(text: str) -> set[str]:
    """What stands between marks: clauses, items, names; whatever has two letters in a row."""
    found = (piece.strip(" .*-!") for piece in _ENDS.split(text))
    return {piece for piece in found if re.search(r"[^\W\d_]{2}", piece)}


def unchanged() -> list[str]:
    """Titles and publishers of sources, the longest first: they stay as they were published.

    A title that is not known is described in each language, and so is not among them.
    """
    sources = load.table("sources")
    return sorted({*sources["title"], *sources["publisher"]} - {""}, key=len, reverse=True)


def names() -> set[str]:
    """Names of persons and places: in Latin letters in two languages, Japanese in brackets."""
    named = [
        name
        for language in LANGUAGES
        for (table, _), name in words(language).names.items()
        if table in ("people", "place")
    ]
    return {piece for name in named for piece in pieces(name)}


@pytest.mark.parametrize(("page", "address"), VIEWS)
def test_languages_say_nothing_alike(page: str, address: dict[str, str]) -> None:
    """Texts, labels, choices and cells differ between any two languages, but for the list above."""
    found: dict[str, set[str]] = {}
    for language in LANGUAGES:
        app = opened(page, lang=language, **address)
        # the forms for reference managers are in theirs; the first one is the reader's
        forms = {code.value for code in app.code[1:]}
        texts = "\n".join(plain(text) for text in said(app) if text not in forms)
        for title in unchanged():
            texts = texts.replace(title, "\n")
        found[language] = pieces(texts) - names()
    for one, other in combinations(LANGUAGES, 2):
        alike = {piece for piece in found[one] & found[other] if not _ALLOWED.fullmatch(piece)}
        assert alike == set(), (one, other)


def test_the_list_is_no_longer_than_needed() -> None:
    """A word of the framework on the list is one that the accessibility statement names."""
    own = ALIKE["the framework's own words, quoted in the accessibility statement"].split("|")
    for language in LANGUAGES:
        statement = words(language)("about.accessibility.text")
        assert [word for word in own if word not in statement] == [], language
