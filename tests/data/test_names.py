"""Every code of the package has a name, every row its words, and none is left over."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from csv import DictReader
from typing import Any

import pytest

from lib import load
from lib.frames import search
from tests.data.shipped import DATA, PACKAGE, codes, rows

NAMED = {
    "actor": [("actors", "actor")],
    "people": [("events", "actors"), ("visits", "visitor")],
    "place": [("places", "place")],
    "category": [("events", "category")],
    "direction": [("events", "direction"), ("visits", "direction")],
    "office": [("visits", "office")],
    "visit-kind": [("visits", "kind")],
    "confidence": [("events", "confidence"), ("tiers", "confidence"), ("indicators", "confidence")],
    "era": [("eras", "era")],
    "group": [("actors", "groups")],
    "region": [("actors", "region")],
    "measure": [("oda", "measure"), ("sectors", "measure")],
    "measure-meaning": [("oda", "measure"), ("sectors", "measure")],
    "prices": [("oda", "prices")],
    "sector": [("sectors", "sector"), ("projects", "sector")],
    "instrument": [("projects", "instrument")],
    "project": [("projects", "project")],
    "project-step": [("projects", "step")],
    "project-scope": [("projects", "scope")],
    "meeting": [("pledges", "meeting")],
    "pledge-kind": [("pledges", "kind")],
    "indicator": [("indicators", "indicator"), ("rates", "indicator")],
    "unit": [("indicators", "unit"), ("rates", "unit")],
    "conflict-kind": [("conflicts", "kind")],
    "conflict-topic": [("conflicts", "topic")],
    "conflict-status": [("conflicts", "status")],
    "source-kind": [("sources", "kind")],
    "licence": [("sources", "licence")],
}
"""Lists of names, and the columns whose codes each of them names: no more, no fewer."""

ALSO_NAMED = {
    "precision": {"day", "month", "year", "decade", "century", "span"},
    "status": {"final", "preliminary", "scheduled"},
    "also": {"JPN", "VNM"},
    "actor-in-sentence": {
        *[
            "AF",
            "ARE",
            "ASDB",
            "CAF",
            "CERF",
            "CIF",
            "COD",
            "COK",
            "COM",
            "DOM",
            "EIB",
            "EU",
            "EUI",
        ],
        *["GBR", "GCF", "GEF", "GFATM", "GGGI", "GMB", "IBRD", "IDA", "IIB", "ITC", "JSDGF", "MDV"],
        *["MHL", "MLF", "NDF", "NIB", "NLD", "OFID", "PHL", "PSE", "RVN", "SLB", "UNCOVID", "USA"],
        *["WB", "WFP", "WHO_SPRP"],
    },
    "left-out": {
        "japan-religion-shares",
        "fallow-land-and-towns",
        "clemenceau-and-siberia",
        "leading-economic-partner",
    },
    "claim": {
        "adopted-daughter",
        "any-country",
        "any-county",
        "araki-shutaro",
        "coincided",
        "comprehensive-development-of-strategic-partnership",
        "daughter",
        "duhu",
        "duhu-then-jiedushi",
        "first-state-visit",
        "first-visit",
        "georges-clemenceau",
        "hanoi",
        "hiep-hoa",
        "japan",
        "jiedushi",
        "jpy-13.5-billion",
        "jpy-15-billion",
        "kishi-nobuo",
        "leading",
        "minh-huong",
        "ngoc-hoa",
        "ngoc-khoa",
        "nguyen-canh-doan",
        "nguyen-hoang",
        "shortly-followed",
        "sotaro-araki",
        "south-korea",
        "stephen-pichon",
        "strategic-partnership",
        "they",
        "tokogawa",
        "tokugawa",
        "tokyo",
        "usd-45-million",
        "yamada-takio-hoang-xuan-chien",
    },
}
"""Lists of names for what no column holds, or not yet."""


@pytest.mark.parametrize(
    ("names", "listed", "key"),
    [
        ("break", "breaks", "break"),
        ("break-meaning", "breaks", "break"),
        ("note", "notes", "note"),
    ],
)
def test_every_break_and_note_has_its_words(names: str, listed: str, key: str) -> None:
    """What the package says of its series has words, and no words are left over."""
    named = {row["code"] for row in rows("names-en") if row["table"] == names}
    assert named == {row[key] for row in PACKAGE[listed]}


@pytest.mark.parametrize("names", sorted(NAMED))
def test_every_code_has_a_name_and_every_name_a_code(names: str) -> None:
    """Each list of English names holds exactly the codes that its columns use."""
    used = {code for table, column in NAMED[names] for code in codes(table, column)}
    named = {row["code"] for row in rows("names-en") if row["table"] == names}
    assert named == used


OFFICIAL_IN_JAPANESE = {
    "emuseum-letter-1591",
    "mofa-joint-statement-2006",
    "mofa-joint-statement-2007",
    "mofa-joint-statement-2009",
}
"""Sources read in English whose Japanese title is as official."""
REMARKED = {"wikipedia-japan-vietnam", "wikipedia-japan-vietnam-article", "dbkwik-wwii"}
"""Sources in English of which the title alone would not say which part was read."""
CHAPTER = {"archives-viet-nam-2018"}
"""The same in Vietnamese."""


@pytest.mark.parametrize(
    ("language", "also"),
    [("en", REMARKED), ("ja", REMARKED | OFFICIAL_IN_JAPANESE), ("vi", REMARKED | CHAPTER)],
)
def test_every_title_can_be_read(language: str, also: set[str]) -> None:
    """In each language a title in another one than it or English has our words beside it, and a
    source without a title is described: in square brackets, but for our own reading.
    """
    described = {row["source"] for row in rows("sources") if not row["title"]}
    foreign = {row["source"] for row in rows("sources") if row["language"] not in (language, "en")}
    with (DATA / "text" / language / "names.csv").open(encoding="utf-8", newline="") as lines:
        said = {row["code"]: row["name"] for row in DictReader(lines) if row["table"] == "source"}
    assert set(said) == foreign | described | also
    marked = {code for code in described if re.fullmatch(r"\[.+\]|［.+］", said[code])}
    assert described - marked == {"red-seal-editors"}


def test_no_published_title_says_what_we_say_of_it() -> None:
    """Languages and remarks stand beside a title, not in it."""
    ours = re.compile(r"\(in [A-Z]\w+\)|not kept|\((excerpt|abstract|full article)\)")
    assert [row["title"] for row in rows("sources") if ours.search(row["title"])] == []


def test_publishers_are_spelled_one_way() -> None:
    """No two publishers differ only in marks, capitals or blanks."""
    spelled: dict[str, set[str]] = {}
    for row in rows("sources"):
        plain = search.folded(row["publisher"]).replace(" ", "")
        spelled.setdefault(plain, set()).add(row["publisher"])
    assert [names for names in spelled.values() if len(names) > 1] == []


def test_no_other_names() -> None:
    """There is no list of names besides those that a column, or the app, uses."""
    named: dict[str, set[str]] = {}
    for row in rows("names-en"):
        named.setdefault(row["table"], set()).add(row["code"])
    said = {"break", "break-meaning", "note", "source"}
    assert set(named) == set(NAMED) | set(ALSO_NAMED) | said
    assert {names: named[names] for names in ALSO_NAMED} == ALSO_NAMED


def test_names_are_told_apart() -> None:
    """No two codes of a list carry the same name, so a label always means one thing."""
    seen = Counter((row["table"], row["name"].casefold()) for row in rows("names-en"))
    assert [name for name, times in seen.items() if times > 1] == []


@pytest.mark.parametrize(
    ("texts", "table", "key"),
    [("events-en", "events", "event"), ("conflicts-en", "conflicts", "conflict")],
)
def test_every_row_has_its_words(texts: str, table: str, key: str) -> None:
    """Events and conflicts have English words, each row once, and no words are left over."""
    assert [row[key] for row in rows(texts)].count("") == 0
    assert codes(texts, key) == codes(table, key)


def test_summaries_are_short() -> None:
    """No summary, reading or reason is longer than 80 words."""
    for table, column in [
        ("events-en", "summary"),
        ("conflicts-en", "reading"),
        ("conflicts-en", "why"),
        ("tiers-en", "meaning"),
    ]:
        for row in rows(table):
            assert 1 <= len(row[column].split()) <= 80, row


@pytest.mark.parametrize("language", ["en", "ja", "vi"])
def test_the_interface_names_no_country_of_the_pair(language: str) -> None:
    """Phrases that every pair uses have fields for its names; what only this pair says is apart."""
    interface = tomllib.loads(load.raw(f"text/{language}/ui.toml").decode())
    names = {
        *("Japan", "Viet Nam", "Vietnam", "yen", "¥"),
        *("日本", "ベトナム", "円"),
        *("Nhật", "Việt Nam", "tỷ yên"),
    }
    for key, phrase in _phrases(interface):
        found = {name for name in names if re.search(rf"{name}(?!\w)", phrase)}
        assert key == "language.name" or not found, (key, found)


def _phrases(content: dict[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, said in content.items():
        if isinstance(said, dict):
            yield from _phrases(said, f"{before}{key}.")
        else:
            yield before + key, said
