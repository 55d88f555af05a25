"""Citations: what a reader pastes into a paper or a reference manager."""

import dataclasses
import datetime as dt
import json

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from lib import load
from lib.exports import citation
from tests.exports.views import COPY, ENGLISH

CITED = citation.Cited(
    "red-seal",
    "Red Seal contributors",
    "Red Seal: Japan–Viet Nam relations",
    "2026.11",
    dt.date(2026, 11, 22),
    dt.date(2027, 1, 5),
)


def test_plain() -> None:
    """One line with author, year, title, release and the day it was read."""
    assert citation.plain(CITED, ENGLISH) == (
        "Red Seal contributors (2026). Red Seal: Japan–Viet Nam relations "
        "(data release 2026.11) [Data set]. Read on 5 January 2027."
    )


def test_bibtex() -> None:
    """An entry whose group author and title are kept as they are."""
    assert citation.bibtex(CITED, ENGLISH) == (
        "@misc{red-seal-2026.11,\n"
        "  author = {{Red Seal contributors}},\n"
        "  title = {{Red Seal: Japan–Viet Nam relations}},\n"
        "  year = {2026},\n"
        "  version = {2026.11},\n"
        "  note = {Data set, read on 2027-01-05}\n"
        "}\n"
    )


def test_bibtex_escapes() -> None:
    """Marks that mean something in TeX are escaped, so the entry stays one entry."""
    odd = citation.Cited("k", "A & B", "50 % {of} #1_x", "1", CITED.published, CITED.read)
    assert r"author = {{A \& B}}" in citation.bibtex(odd, ENGLISH)
    assert r"{{50 \% \textbraceleft{}of\textbraceright{} \#1\_x}}" in citation.bibtex(odd, ENGLISH)


def test_ris() -> None:
    """Tags of two letters, two blanks, a dash; type first, end last; one line each.

    Where there is no address there is no day on which it was read.
    """
    odd = citation.Cited("k", "A", "Two\nlines", "1", CITED.published, CITED.read)
    assert citation.ris(CITED, ENGLISH) == (
        "TY  - DATA\r\n"
        "AU  - Red Seal contributors\r\n"
        "TI  - Red Seal: Japan–Viet Nam relations\r\n"
        "PY  - 2026\r\n"
        "DA  - 2026/11/22\r\n"
        "ET  - 2026.11\r\n"
        "ER  - \r\n"
    )
    assert "TI  - Two lines\r\n" in citation.ris(odd, ENGLISH)


VIEW = citation.Cited(
    "red-seal-visits-1992-2009",
    "Red Seal contributors",
    "Who visits whom?",
    "2026.11",
    dt.date(2026, 11, 22),
    dt.date(2027, 1, 5),
    "Red Seal: Japan–Viet Nam relations",
    "https://red-seal.example/visits?years=1992..2009&tier=strategic~special",
    ("MOFA: Bluebook 2007. p. 4 https://a.example/b_c", "Nhà xuất bản: Hồi ký."),
)
ODD = st.text(st.characters(codec="utf-8"), max_size=40)


def test_a_copy_is_cited_by_its_question() -> None:
    """A view is part of the record, at its own link; its file's name is the entry's key."""
    assert citation.of_view(COPY) == citation.Cited(
        key="red-seal-visits-1993-2025",
        author="Red Seal contributors",
        title="Who visits whom?",
        release="2026.11",
        published=dt.date(2026, 11, 22),
        read=dt.date(2027, 1, 5),
        record="Red Seal: Japan–Viet Nam relations",
        link="https://red-seal.example/visits?years=1993..2025",
    )


def test_a_view_in_plain_text() -> None:
    """The question within the record, the link, what it rests on."""
    assert citation.plain(VIEW, ENGLISH) == (
        "Red Seal contributors (2026). Who visits whom? In: Red Seal: Japan–Viet Nam relations "
        "(data release 2026.11) [Data set]. Read on 5 January 2027. "
        "https://red-seal.example/visits?years=1992..2009&tier=strategic~special "
        "Sources: MOFA: Bluebook 2007. p. 4 https://a.example/b_c; Nhà xuất bản: Hồi ký."
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "ja",
            "編者（2026）「誰が訪れたか？」『Red Seal：日本とベトナムの関係』データ版2026.11"
            "〔データセット〕、{date}閲覧。 https://a.example/v 出典：外務省：青書；回想録。",
        ),
        (
            "vi",
            "編者 (2026). 誰が訪れたか？ Trong: Red Seal: quan hệ Việt Nam – Nhật Bản (bản dữ liệu "
            "2026.11) [Bộ dữ liệu]. Truy cập ngày {date}. https://a.example/v "
            "Nguồn: 外務省：青書; 回想録.",
        ),
    ],
)
def test_each_language_cites_in_its_own_words(language: str, said: str) -> None:
    """No English word of ours in a citation, that of the record included; dates are `text`'s."""
    words = load.words(language, ENGLISH)
    view = dataclasses.replace(
        VIEW,
        author="編者",
        title="誰が訪れたか？",
        record=words("cite.record"),
        link="https://a.example/v",
        sources=("外務省：青書", "回想録。"),
    )
    assert citation.plain(view, words) == said.replace("{date}", words.date("2027-01-05"))


def test_bibtex_is_parsed() -> None:
    """One entry with title, link and day, as bibtexparser reads it."""
    library = bibtexparser.parse_string(citation.bibtex(VIEW, ENGLISH))
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert entry.entry_type == "misc"
    assert entry.key == "red-seal-visits-1992-2009-2026.11"
    assert entry["title"] == "{Who visits whom?}"
    assert entry["year"] == "2026"
    assert entry["urldate"] == "2027-01-05"
    assert entry["url"] == VIEW.link


def test_ris_is_parsed() -> None:
    """One record with title, link, release and a note a source, as rispy reads it."""
    (record,) = rispy.loads(citation.ris(VIEW, ENGLISH))
    assert record["type_of_reference"] == "DATA"
    assert record["title"] == "Who visits whom?"
    assert record["authors"] == ["Red Seal contributors"]
    assert record["urls"] == [VIEW.link]
    assert record["notes"] == list(VIEW.sources)


def test_csl_is_json() -> None:
    """One item of type data set with its dates as parts."""
    (item,) = json.loads(citation.csl(VIEW, ENGLISH))
    assert (item["type"], item["title"], item["URL"]) == ("dataset", "Who visits whom?", VIEW.link)
    assert item["issued"] == {"date-parts": [[2026, 11, 22]]}
    assert item["accessed"] == {"date-parts": [[2027, 1, 5]]}
    assert item["author"] == [{"literal": "Red Seal contributors"}]


@given(ODD, ODD)
def test_any_title_stays_one_record(title: str, source: str) -> None:
    """Braces, backslashes, line breaks and tags of a title or a source break no format."""
    odd = dataclasses.replace(VIEW, title=f"T {title}", sources=(f"S {source}",))
    library = bibtexparser.parse_string(citation.bibtex(odd, ENGLISH))
    assert (len(library.entries), len(library.failed_blocks)) == (1, 0)
    assert len(rispy.loads(citation.ris(odd, ENGLISH))) == 1
    assert json.loads(citation.csl(odd, ENGLISH))[0]["title"] == odd.title
    assert "\n" not in citation.plain(odd, ENGLISH)
