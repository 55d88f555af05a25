"""The sources page: its sentences word for word, its filters, its ledger."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from lib import load
from lib.frames.sources import Facts
from lib.record.sourced import titled
from lib.ui import links
from lib.views.sources import rows as source_rows
from lib.views.sources import sentences
from tests.ui.pages import tables

ROOT = Path(__file__).resolve().parent.parent.parent
ENGLISH = load.words("en")


def opened(**address: str) -> AppTest:
    """The page at an address."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    return app.switch_page("pages/sources.py").run()


def test_the_answer() -> None:
    """Sources, official ones, points, settled and open; one point is not “points”."""
    assert sentences.answer(ENGLISH, Facts(1219, 50, 47, 29)) == (
        "The record rests on 1,219 sources, 50 of them official papers or original documents. "
        "They disagree on 47 points; we settle 29 and leave 18 open."
    )
    assert "disagree on 1 point; we settle 1 and leave 0 open" in sentences.answer(
        ENGLISH, Facts(2, 1, 1, 1)
    )


def test_the_data_set_is_cited_with_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """In all four forms: who reads the citation can open what it cites."""
    monkeypatch.setattr(links, "_here", lambda: "https://red-seal.example/sources")
    forms = [block.value for block in opened(lang="vi").code]
    assert len(forms) == 4
    assert all("https://red-seal.example/sources?lang=vi" in form for form in forms)


@pytest.mark.parametrize(
    ("topic", "claim", "said"),
    [
        ("dates", "1931-09-21", "21 September 1931"),
        ("tiers", "2014-03", "March 2014"),
        ("dates", "159X", "1590s"),
        ("tiers", "strategic partnership", "strategic partnership"),
        ("figures", "2000", "2,000"),
        ("money", "-163.19", "−163.19"),
        ("money", "769.129", "769.129"),
        ("people", "Ngoc Hoa", "Ngoc Hoa"),
    ],
)
def test_a_claim_is_read_as_what_it_is(topic: str, claim: str, said: str) -> None:
    """A date in words, a number with its grouping, a name as its source has it."""
    assert sentences.claim(ENGLISH, topic, claim) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "69, 66.7, 1.5, 6.2"),
        ("ja", "69、66.7、1.5、6.2"),
        ("vi", "69; 66,7; 1,5; 6,2"),
    ],
)
def test_a_claim_of_several_figures(language: str, said: str) -> None:
    """Each figure has the language's decimal sign; where that is a comma, none stands between."""
    words = load.words(language, ENGLISH)
    assert sentences.claim(words, "figures", "69, 66.7, 1.5, 6.2") == said


def test_the_coverage_sentence() -> None:
    """How many series, how many never in part, which one is the longest."""
    extents = pd.DataFrame(
        {
            "series": ["s", "t"],
            "first_year": [2000, 1960],
            "last_year": [2010, 2023],
            "years": [11, 64],
            "complete": [11, 20],
            "of": [1, 23],
        }
    )
    assert sentences.covered(ENGLISH, extents, {"s": "Grants", "t": "Net ODA"}, 8) == (
        "2 series with figures in at least 8 years, 1 of them never in part; "
        "the longest, net ODA, runs 1960–2023."
    )


def test_the_ledger_by_topic_and_kind() -> None:
    """The address chooses points; each is shown with both claims, our reading and the event."""
    ledger = tables(opened(topic="dates", conflict_kind="misprint"))[0]
    (row,) = ledger.to_numpy().tolist()
    assert "21 September 1931 — [Milestones" in row[0]
    assert "**21 September 1973** — " in row[0]
    assert "On 21 September 1973, in Paris" in row[1]
    assert "](/timeline?event=diplomatic-relations-1973)" in row[1]


def test_every_point_is_in_the_ledger() -> None:
    """Folded by topic, but all there."""
    points = sum(len(table) for table in tables(opened()) if len(table.columns) == 2)
    sources, licences = len(load.table("sources")), load.table("sources")["licence"].nunique()
    assert points == len(load.table("conflicts")) + sources + licences


def test_a_filter_that_leaves_nothing_offers_a_way_back() -> None:
    """An empty ledger and an empty list each say so; one press shows all again."""
    app = opened(topic="places", conflict_kind="figure", search="no such source anywhere")
    assert not app.exception
    assert not app.error
    ways = [button for button in app.button if button.label.startswith("Show all")]
    assert [button.label for button in ways] == ["Show all points", "Show all sources"]
    ways[0].click().run()
    assert "topic" not in app.query_params
    assert "search" in app.query_params


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "ベトナム国別評価 [Country evaluation: Viet Nam] · Japanese"),
        ("ja", "ベトナム国別評価 · "),
        ("vi", "ベトナム国別評価 [Đánh giá theo quốc gia: Việt Nam] · Tiếng Nhật"),
    ],
)
def test_a_title_is_as_published_with_a_translation_for_those_who_need_one(
    language: str, said: str
) -> None:
    """The reader of its language gets the title alone; others our words and its language beside."""
    words = load.words(language, ENGLISH)
    row = titled(words, load.table("sources")).set_index("source")
    source = row.loc["mofa-evaluation-2002"]
    assert source["cited"] == "ベトナム国別評価"
    assert f"{source['title']} · {sentences.written_in(words, source['language'])}" == said


@pytest.mark.parametrize(
    ("language", "said", "ours"),
    [
        ("en", "[Page on Japan’s aid to Viet Nam]", "Reading of the editors"),
        ("ja", "［日本の対ベトナム援助についてのページ］", "編者の読み"),
        ("vi", "[Trang về viện trợ của Nhật Bản cho Việt Nam]", "Cách hiểu của người biên tập"),
    ],
)
def test_a_title_that_is_not_known_is_described(language: str, said: str, ours: str) -> None:
    """In the reader's words, marked as ours; so is our own reading, which needs no mark."""
    words = load.words(language, ENGLISH)
    rows = titled(words, load.table("sources")).set_index("source")
    assert rows.loc["hiroviet", ["title", "cited", "beside"]].tolist() == [said, said, ""]
    assert rows.loc["red-seal-editors", "title"] == ours


def test_rows_to_take_home_keep_the_published_title() -> None:
    """Title as published, our words and the language each in a column of their own."""
    rows = titled(ENGLISH, load.table("sources"))
    rows = rows[rows["source"] == "vietnamplus-sang-2014"].assign(events=1, figures=0, claims=0)
    (row,) = source_rows.listing(ENGLISH, rows).to_dict("records")
    assert row["Title"] == "Truong Tan Sang reçu par l'empereur du Japon"
    assert row["In other words"] == "Trương Tấn Sang received by the Emperor of Japan"
    assert row["Language"] == "French"


def test_a_search_finds_without_marks() -> None:
    """The list opens on what was searched for, with what rests on it."""
    app = opened(search="osaka consulate milestones")
    found = [table for table in tables(app) if table.iloc[0, 0].startswith("[Milestones in")]
    assert len(found) == 1
    assert "events" in found[0].iloc[0, 1]
