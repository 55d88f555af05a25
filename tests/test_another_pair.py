"""Another pair of countries is another folder: every page speaks of it, with the tables it has.

`tests/package` says what each of its rows is there to prove.
"""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import frictionless
import pytest

from lib import address, load, record, schema
from lib.ui.navigation import PAGES
from lib.views import package_files
from lib.views.addressed import PAGES as VIEWED
from tests.conftest import ANOTHER_PAIR
from tests.ui import pages
from tests.ui.test_pages import plain, said

LANGUAGES = ("en", "ja", "vi")
VIEWS = {
    "timeline": ["view=cards", "scale=true&event=salt-war", "event=strategic-2004"],
    "tiers": ["tier=friendship", "event=joint-aim-1999&on=2001-09-15"],
    "visits": ["event=king-visit-1999", "office=monarch"],
    "oda": [
        *("view=share", "view=rank", "view=year&year=2003", "view=change", "view=multiples"),
        *("prices=constant", "unit=home", "unit=head", "unit=gni", "measure=grants"),
        *("section=true", "section=true&claim=all-fell", "section=numbers&year=2004"),
        *("section=numbers&payer=BANK", "section=repayments", "section=uses"),
        *("section=uses&use=projects", "section=uses&use=recipients"),
    ],
    "together": ["rows=trade", "tier=strategic"],
    "sources": ["series=other", "series=rates", "search=archive"],
}
"""Addresses of a page besides the one it opens at."""
EVERY = [(page, language) for page in PAGES for language in LANGUAGES]
SHIPPED = re.compile(r"Japan|Viet ?Nam|JPN|VNM|\byen\b|¥|日本(?!語)|ベトナム|円|Nhật Bản|Việt Nam")
"""What only the shipped pair is called by."""


@pytest.mark.parametrize(("page", "language"), EVERY)
def test_every_page_speaks_of_the_pair(another_pair: Path, page: str, language: str) -> None:
    """Each page and view stands, without a fault or a note, and names no other pair anywhere."""
    app = pages.opened(page, f"lang={language}")
    for query in ["", *VIEWS.get(page, [])]:
        pages.turned(app, "&".join(filter(None, [f"lang={language}", query])))
        assert [note.value for note in app.warning] == [], query
        assert len(pages.plain(app.main.markdown[0])) > 20, query
        heard = [*map(plain, said(app)), *(cell for cell in _cells(app))]
        charts = [one for one in app.get("bidi_component") if "figure" in pages.given(one)]
        heard += [json.dumps(pages.given(one)["figure"], ensure_ascii=False) for one in charts]
        assert [text for text in heard if SHIPPED.search(text)] == [], query


def _cells(app: pages.AppTest) -> Iterator[str]:
    for table in pages.tables(app):
        yield from map(str, table.columns)
        yield from (str(cell) for row in table.to_numpy() for cell in row)


def test_titles_ask_about_the_pair(another_pair: Path) -> None:
    """The names in a question are the pair's, in the reader's language."""
    asked = {
        "overview": "Where do Norland and Sundara stand today, and how did they get here?",
        "oda": "Who pays how much for Sundara’s development, by which definition?",
    }
    for page, question in asked.items():
        assert pages.opened(page).title[0].value == question
    title = pages.opened("oda", "lang=ja").title[0].value
    assert title == "どの定義で見ると、誰がスンダラの開発にいくら出しているのか？"


def test_its_money_examples_and_questions(another_pair: Path) -> None:
    """Amounts are in the first one's own money; the package says which year is an example."""
    app = pages.opened("oda", "unit=home&donor=XNO&years=2002..2002")
    # 12.25 million dollars at 8 crowns each are 98 million crowns
    assert "kr 0.10 billion" in pages.plain(app.main.markdown[0])
    labels = [link.label for link in _links(pages.opened("oda", "section=numbers"))]
    assert "→ Norland, 2003: net below zero" in labels
    labels = [link.label for link in _links(pages.opened("overview", "lang=ja"))]
    assert "→ 2003年、ノルランドの援助に何が起きたか？" in labels


def _links(app: pages.AppTest) -> list[pages.Any]:
    return [link.proto for link in app.get("page_link")]


def test_its_map_lies_where_its_places_are(another_pair: Path) -> None:
    """South of the equator and west of Greenwich, around the two places of the projects."""
    figure = pages.figure(pages.opened("oda", "section=uses&use=projects"), "places")
    assert figure is not None
    layout = figure["layout"]
    (west, _), (south, north) = layout["xaxis"]["range"], layout["yaxis"]["range"]
    assert west == -40.5
    assert south < -15.5 < -13 < north
    assert layout["xaxis"]["ticktext"] == ["−40°", "−39°", "−38°"]


def test_its_words_are_the_apps_and_its_own(another_pair: Path) -> None:
    """Phrases and general names are the app's, what the package says stands over them."""
    english, japanese = record.words("en"), record.words("ja")
    assert list(record.languages()) == ["en", "ja", "vi"]
    assert japanese("pages.visits") == "要人往来"
    assert english.name("measure", "grants") == "Grants"
    assert english.name("office", "monarch") == "Monarch"
    assert english.name("measure-meaning", "principal_repaid_concessional").startswith(
        "What Sundara repaid"
    )
    assert not english.has("overview.questions.largest-donor")
    assert not english.has("about.names.more")


def test_its_charts_and_files(another_pair: Path) -> None:
    """Each view has rows to take home; the package goes home as a whole, by its name."""
    read = address.reader({})
    for module in VIEWED.values():
        for key, make in module.VIEWS.items():
            # no series of the package has the years that a strip of the coverage needs
            assert (len(make(record.words("ja"), read).rows) > 0) is (key != "coverage"), key
    assert package_files.archive_name(record.package()) == "norland-sundara_2006.1.zip"
    assert len(package_files.archive()) > 5_000
    assert b"Norland and Sundara: anniversaries" in package_files.calendar(record.words("en"), "")


def test_it_is_a_valid_package() -> None:
    """Frictionless finds nothing wrong in it: types, keys, references."""
    report = frictionless.Package(str(ANOTHER_PAIR / "datapackage.json")).validate()
    assert report.flatten(["title", "message"]) == []


def _without(folder: Path, names: tuple[str, ...], *, emptied: bool) -> None:
    """A copy of the package without some tables, or with their headers only; a valid one."""
    shutil.copytree(ANOTHER_PAIR, folder)
    described = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for name in names:
        path = folder / f"{name}.csv"
        if emptied:
            path.write_text(path.read_text("utf-8").splitlines(keepends=True)[0], "utf-8")
        else:
            path.unlink()
            described["resources"] = [
                one for one in described["resources"] if one["path"] != path.name
            ]
    if "places" in names:
        for name in ("events", "projects"):
            if (folder / f"{name}.csv").exists():
                _blank(folder / f"{name}.csv", "place")
    (folder / "datapackage.json").write_text(json.dumps(described), "utf-8")


def _blank(path: Path, column: str) -> None:
    with path.open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    place = header.index(column)
    with path.open("w", encoding="utf-8", newline="") as lines:
        blank = [[*row[:place], "", *row[place + 1 :]] for row in rows]
        csv.writer(lines, lineterminator="\n").writerows([header, *blank])


@pytest.fixture
def lacking(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, ...]]:
    """The package without the tables that the test names; nothing remembered before or after."""
    names, emptied = request.param
    _without(tmp_path / "pair", names, emptied=emptied)
    monkeypatch.setenv("RED_SEAL_DATA", str(tmp_path / "pair"))
    record.forget()
    yield names
    record.forget()


OPTIONAL = sorted(schema.OPTIONAL)
ONE = [pytest.param(((name,), emptied), id=name) for name in OPTIONAL for emptied in (False, True)]


@pytest.mark.parametrize("lacking", ONE, indirect=True)
def test_a_table_the_pair_does_not_have(lacking: tuple[str, ...]) -> None:
    """Not listed, or a header alone: a table of no rows, with the columns it would have."""
    (name,) = lacking
    rows = load.table(name)
    assert rows.empty
    assert rows.index.name == "line"
    assert {*schema.TABLES[name].columns} <= {*rows.columns}


def _stands(page: str, language: str) -> None:
    app = pages.opened(page, f"lang={language}")
    for query in VIEWS.get(page, []):
        # what is not offered is no part of an address: the page says so and shows the rest
        pages.turned(app, f"lang={language}&{query}")
        assert len(pages.plain(app.main.markdown[0])) > 10, query


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "lacking",
    [pytest.param(((name,), bool(n % 2)), id=name) for n, name in enumerate(OPTIONAL)],
    indirect=True,
)
def test_every_page_stands_without_it(lacking: tuple[str, ...], page: str) -> None:
    """Without any one table each page and view stands: what it has nothing for is not offered."""
    _stands(page, LANGUAGES[len(page) % 3])


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "lacking", [pytest.param((tuple(OPTIONAL), True), id="all of them")], indirect=True
)
def test_every_page_stands_without_all_of_them(lacking: tuple[str, ...], page: str) -> None:
    """Events, their sources and tiers alone are a record."""
    for language in LANGUAGES:
        _stands(page, language)


@pytest.mark.parametrize(
    ("lacking", "page", "answer"),
    [
        ((("visits",), False), "visits", "This record has no visits."),
        (
            (("oda", "sectors", "projects"), False),
            "oda",
            "This record has no figures of development finance.",
        ),
        (
            (("conflicts", "claims"), False),
            "sources",
            "The record rests on 6 sources, 2 of them official papers or original documents. No "
            "point on which they disagree is on record.",
        ),
        (
            (("oda",), False),
            "about",
            "The record holds 14 events (16th century to 2005) and 6 sources, in data release "
            "2006.1.",
        ),
    ],
    indirect=["lacking"],
)
def test_a_page_says_what_the_record_does_not_have(
    lacking: tuple[str, ...], page: str, answer: str
) -> None:
    """In a sentence, not in an error."""
    assert pages.plain(pages.opened(page).main.markdown[0]) == answer


@pytest.mark.parametrize("lacking", [(("visits", "oda"), False)], indirect=True)
def test_what_there_is_nothing_for_is_not_offered(lacking: tuple[str, ...]) -> None:
    """Two facts instead of four; rows side by side and sections only of what is held."""
    labels = [caption.value for caption in pages.opened("overview").caption]
    assert "Formal relationship today" in labels
    assert not [label for label in labels if "Last high-level visit" in label]
    assert "net ODA" not in pages.plain(pages.opened("together").main.markdown[0])
    (sections,) = [one for one in pages.opened("oda").button_group if one.key == "use"]
    assert sections.options == ["Sectors", "Projects"]
