"""Promises of the search on the shipped record: what readers type finds what they mean."""

from __future__ import annotations

import pytest

from lib import load, record
from lib.frames import events as frames
from tests.ui import pages

QUERIES = {
    "da nang": ["hai-van-groundbreaking-2000"],
    "dong du": ["dong-du-1905"],
    "đông du": ["dong-du-1905"],
    "DONG DU": ["dong-du-1905"],
    "go east": ["dong-du-1905"],
    "nguyen hoang": ["nguyen-hoang-letter-1601", "letter-to-japan-1591"],
    "Nguyễn Hoàng": ["nguyen-hoang-letter-1601"],
    "hoi an": ["japanese-bridge-hoi-an-1590s", "japanese-traders-hoi-an-17th-century"],
    "hội an bridge": ["japanese-bridge-reopens-2024"],
    "tokugawa": ["nguyen-hoang-letter-1601", "red-seal-reply-1601"],
    "tokugwa": ["nguyen-hoang-letter-1601"],
    "ieyasu": ["red-seal-reply-1601"],
    "ODA": ["aid-resumed-1992", "aid-suspended-1979"],
    "red seal": ["red-seal-reply-1601", "red-seal-trade-17th-century"],
    "red-seal ships": ["red-seal-trade-17th-century"],
    "phan boi chau": ["dong-du-1905"],
    "cuong de": ["dong-du-1905"],
    "champa": ["cham-music-8th-century"],
    "buttetsu": ["buttetsu-nara-752", "cham-music-8th-century"],
    "phat triet": ["cham-music-8th-century"],
    "todaiji": ["buttetsu-nara-752"],
    "nakamaro": ["abe-no-nakamaro-annam-761", "abe-no-nakamaro-shipwreck-752"],
    "annam": ["abe-no-nakamaro-annam-761", "letter-to-japan-1591"],
    "ceramic": ["vietnamese-ceramic-kyushu-1330"],
    "kyushu 1330": ["vietnamese-ceramic-kyushu-1330"],
    "ngoc hoa": ["ngoc-hoa-marriage-1619"],
    "araki": ["ngoc-hoa-marriage-1619"],
    "meiji": ["meiji-restoration-1868"],
    "russia 1905": ["japan-defeats-russia-1905"],
    "franco-japanese": ["franco-japanese-treaty-1907"],
    "viet minh": ["viet-minh-conference-1945", "rice-stores-1945"],
    "truong chinh": ["truong-chinh-article-1945"],
    "rice": ["rice-stores-1945"],
    "saigon": ["fall-of-saigon-1975", "reparations-south-viet-nam-1959"],
    "paris": ["diplomatic-relations-1973", "paris-contacts-1971"],
    "vo van sung": ["diplomatic-relations-1973"],
    "establish relations": ["diplomatic-relations-1973"],
    "reparations": ["reparations-demand-1973"],
    "embassy": ["embassy-hanoi-1975", "embassy-tokyo-1976"],
    "embasy tokyo": ["embassy-tokyo-1976"],
    "cambodia": ["aid-suspended-1979", "untac-1992"],
    "untac": ["untac-1992"],
    "vo van kiet": ["kiet-visit-1993"],
    "murayama": ["murayama-visit-1994"],
    "murayma": ["murayama-visit-1994"],
    "do muoi": ["do-muoi-visit-1995"],
    "koizumi": ["koizumi-visit-2002", "koizumi-visit-2004"],
    "hai van": ["hai-van-groundbreaking-2000", "hai-van-opening-2005"],
    "hai van tunnel opens": ["hai-van-opening-2005"],
    "strategic partnership": ["strategic-partnership-2009"],
    "aso taro": ["strategic-partnership-2009"],
    "extensive": ["extensive-strategic-2014"],
    "comprehensive strategic": ["comprehensive-strategic-2023"],
    "compreensive strategic": ["comprehensive-strategic-2023"],
    "emperor": ["emperor-visit-2017"],
    "akihito": ["emperor-visit-2017"],
    "abe shinzo": ["abe-visit-2006", "abe-visit-2013", "abe-visit-2017"],
    "suga": ["suga-visit-2020"],
    "CPTPP": ["cptpp-signed-2018", "cptpp-in-force-2018"],
    "rcep": ["rcep-in-force-2022"],
    "metro": ["metro-line-1-2024"],
    "kitakyushu": ["kitakyushu-hai-phong-2009"],
    "ishiba": ["ishiba-visit-2025"],
    "takaichi": ["takaichi-message-2025"],
}


def hits(query: str) -> list[str]:
    """Slugs a query finds in the whole record."""
    events, haystacks = record.events(), record.haystacks()
    return frames.within(events, (1, 2100), (), query, haystacks)["event"].tolist()


@pytest.mark.parametrize(("query", "expected"), QUERIES.items())
def test_finds_what_readers_mean(query: str, expected: list[str]) -> None:
    """Typed with or without accents, in any case, with a slip: the event is among the hits."""
    found = hits(query)
    assert set(expected) <= set(found)
    assert len(found) < 60


def test_at_least_sixty_queries() -> None:
    """The list above is as long as was promised."""
    assert len(QUERIES) >= 60


@pytest.mark.parametrize("language", load.languages())
def test_an_event_is_found_by_its_title_in_any_language(language: str) -> None:
    """Each event is among the hits for its title, whatever language that is in."""
    words = load.words(language, load.words("en"))
    events = record.events()["event"].tolist()
    assert [event for event in events if event not in hits(words.event(event)[0])] == []


@pytest.mark.parametrize(
    "spelt",
    [
        ["viet nam", "Viet Nam", "vietnam", "Việt Nam", "Việt-Nam", "ベトナム", "ﾍﾞﾄﾅﾑ", "越南"],
        ["japan", "Japan", "Nippon", "Nhật Bản", "nhat ban", "日本"],
    ],
)
def test_a_country_of_the_pair_is_found_however_it_is_spelt(spelt: list[str]) -> None:
    """Every event is about both, so each spelling finds all of them, in every script and width."""
    assert {name: len(hits(name)) for name in spelt} == dict.fromkeys(
        spelt, len(load.table("events"))
    )


@pytest.mark.parametrize("language", load.languages())
@pytest.mark.parametrize("typed", ["ﾍﾞﾄﾅﾑ", "sự kiện ngày 30 tháng 4", "fall of saigon", "潘佩珠"])
def test_the_reader_s_language_does_not_change_what_is_found(language: str, typed: str) -> None:
    """The timeline lists the same events for the same words in each language."""
    listed = pages.opened("timeline", f"lang={language}&search={typed}&view=table")
    found = hits(typed)
    assert found
    assert [len(table) for table in pages.tables(listed)] == [len(found)]


def test_nonsense_finds_nothing() -> None:
    """What stands nowhere, and is like nothing, finds nothing."""
    assert hits("qqqqqqqq") == []
