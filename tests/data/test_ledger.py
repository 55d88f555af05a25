"""The ledger: every question on which the documents we started from err, or differ, is asked."""

from __future__ import annotations

import pytest

from lib import load
from tests.ui.test_pages import words

QUESTIONS = [
    # what the two lists and the article we started from say, and what others say
    ("relations-1931-or-1973", "1931-09-21", "1973-09-21"),
    ("toward-strategic-october-or-november-2006", "2006-11", "2006-10-19"),
    ("embassy-tokyo-1975-or-1976", "1975", "1976"),
    ("khai-visit-june-or-july-2004", "2004-07", "2004-06"),
    ("embassies-in-which-city", "tokyo", "hanoi"),
    ("reparations-asked-or-agreed", "usd-45-million", "jpy-13.5-billion"),
    ("first-grant-wording", "any-county", "any-country"),
    ("untac-personnel", "2000", "1332"),
    ("untac-money", "3", "75"),
    ("hai-van-start", "1998-10-30", "2000-08-27"),
    ("second-donor-2011", "south-korea", "japan"),
    ("korea-pledge-2011-411-or-412", "412", "411"),
    ("kishi-and-wang-visits", "shortly-followed", "coincided"),
    ("defence-accord-signer", "kishi-nobuo", "yamada-takio-hoang-xuan-chien"),
    # history
    ("nakamaro-title", "jiedushi", "duhu-then-jiedushi"),
    ("ceramic-1330", "1330/1332", "1330"),
    ("first-contact-1591-or-1601", "1601", "1591"),
    ("letter-1591-writer", "nguyen-canh-doan", "nguyen-hoang"),
    ("princess-ngoc-hoa-name", "ngoc-khoa", "ngoc-hoa"),
    ("araki-sotaro-name", "araki-shutaro", "sotaro-araki"),
    ("ngoc-hoa-daughter-or-adopted", "daughter", "adopted-daughter"),
    ("clemenceau-and-siberia", "georges-clemenceau", "stephen-pichon"),
    ("tonkin-conference-place", "hanoi", "hiep-hoa"),
    ("truong-chinh-article-month", "1945-08", "1945"),
    ("aid-resumed-1991-or-1992", "1991", "1992"),
    ("ieyasu-shogun-1601-or-1603", "1601", "1603"),
    ("tokugawa-spelling", "tokogawa", "tokugawa"),
    ("religion-shares", "66.7, 1.5, 6.2", "69, 66.7, 1.5, 6.2"),
    ("meiji-and-indochina", "1868", "1887"),
    ("fallow-land-settlers", "they", "minh-huong"),
    # which date is the strategic partnership
    ("strategic-2006-or-2009", "2006", "2009"),
    ("comprehensive-strategic-2013-or-2023", "2013", "2023-11-27"),
    (
        "kan-statement-2010",
        "comprehensive-development-of-strategic-partnership",
        "strategic-partnership",
    ),
    ("extensive-strategic-month-or-day", "2014-03-18", "2014-03"),
    # other documents among themselves
    ("trade-2024", "48.18", "46.2"),
    ("us-rank-2023", "6", "5"),
    ("russia-2001-or-2011", "2011", "2001-03-01"),
    ("japanese-investment-2018", "450", "16.83"),
    ("vjepa-in-force", "2009-06-24", "2009-10-01"),
    ("triet-2007-first-visit", "first-state-visit", "first-visit"),
    ("yen-cumulative", "2600", "2550"),
]
"""The question, and two answers it has; where we follow one, the second is ours."""


@pytest.mark.parametrize(("question", "one", "other"), QUESTIONS)
def test_a_question_is_asked_with_both_answers(question: str, one: str, other: str) -> None:
    """The ledger has the question in every language, and each answer under a source of its own."""
    conflicts, claims = load.table("conflicts"), load.table("claims")
    (status,) = conflicts.loc[conflicts["conflict"] == question, "status"]
    said = claims[claims["conflict"] == question].groupby("claim")[["source", "ours"]].agg(set)
    assert {one, other} <= set(said.index)
    assert said.loc[one, "source"] != said.loc[other, "source"]
    assert "true" not in said.loc[one, "ours"]
    if status == "settled":
        assert said.loc[other, "ours"] == {"true"}
    asked = {words(language).conflict(question)[0] for language in load.languages()}
    assert len(asked) == len(load.languages())


def test_1931_is_shown_with_its_source() -> None:
    """The wrong year stands in the ledger under the list that has it, which a reader can open."""
    claims, sources = load.table("claims"), load.table("sources").set_index("source")
    (source,) = claims.loc[claims["claim"] == "1931-09-21", "source"]
    assert sources.loc[source, "title"] == "Milestones in bilateral relations"
    assert str(sources.loc[source, "url"]).startswith("https://vnconsulate-osaka.org/")
