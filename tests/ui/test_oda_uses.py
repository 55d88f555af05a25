"""Where the money goes: sectors of all donors, projects as a list and on a map, recipients."""

import itertools

import pytest

from lib import load, theme
from lib.figures import oda_uses as figures
from lib.frames import oda_uses as uses
from tests.figures.drawn import validated
from tests.ui import pages
from tests.ui.pages import captions, plain


def opened(query=""):
    """Opens the section: `opened("use=projects")`."""
    return pages.opened("oda", "section=uses&" + query)


def test_sectors_are_those_of_all_donors_and_say_so():
    """Measure, who paid, which years, and that it is not ODA alone."""
    page = opened()
    assert plain(page.markdown[0]) == (
        "In 2013–2019 most of what all donors together paid out to Viet Nam went to “Transport "
        "and storage” (US$9,238.49 million), then “Energy” (US$6,894.83 million), of US$37,908.15 "
        "million in all (ODA, other official flows and foundations, gross, current prices)."
    )
    assert "not ODA alone" in captions(page)
    assert "no sectors for Japan by itself" in captions(page)


def test_projects_are_listed_and_never_summed():
    """42 rows, one a step, no total; amounts say their unit and what they count."""
    page = opened("use=projects")
    rows = pages.tables(page)[0]
    assert len(rows) == 42
    assert "never a sum" in captions(page)
    opening = rows[rows["Project"] == "Can Tho Bridge"].iloc[0]
    assert opening["Amount"] == "US$342.60 million (Total cost, all financing)"
    ports = rows[(rows["Project"] == "Lach Huyen Port") & (rows["Step"] == "Opened")]
    assert ports["Amount"].tolist() == ["no figure"]


def test_a_place_keeps_its_projects():
    """Choosing a place filters the list; taking the filter back is offered when nothing is left."""
    rows = pages.tables(opened("use=projects&place=hai-phong"))[0]
    assert set(rows["Place"]) == {"Hải Phòng"}
    page = opened("use=projects&place=hai-phong&sector=space")
    assert [button.label for button in page.button] == ["Show every sector", "Show every place"]
    page.button[0].click().run()
    assert "sector" not in page.query_params
    assert len(pages.tables(page)[0]) == 5


def test_places_are_listed_by_the_reader_s_alphabet():
    """In Vietnamese Đ stands behind D, not behind Y, and a tone makes no other letter."""
    places = opened("use=projects&lang=vi").selectbox(key="place").options
    assert places == [
        *("Bất kỳ", "Bến Tre", "Biên Hòa", "Cần Thơ", "Đà Nẵng", "Hạ Long", "Hà Nội", "Hải Phòng"),
        *("Phủ Lý", "Quảng Ngãi", "Sân bay Nội Bài", "Thái Bình"),
        *("Thành phố Hồ Chí Minh (Sài Gòn)", "Vũng Tàu"),
    ]


def test_place_among_recipients_word_for_word():
    """2014: first of 114 by grants and concessional loans."""
    assert plain(opened("use=recipients&year=2014").markdown[0]) == (
        "Viet Nam was in place 1 of the 114 recipients of Japan in 2014: US$1,868.68 million "
        "(grants and concessional loans, current prices). It was first in 3 of the years 2000–2022."
    )


def test_small_sectors_are_one_muted_bar(words):
    """Sixteen sectors and the others as one; every amount stands in its title."""
    table = uses.sectors(load.table("sectors"), (2013, 2019))
    figure = validated(figures.sectors(table, "All donors", words))
    bars, titles = figure.data
    assert len(bars.x) == len(titles.text) == 17
    assert bars.marker.color[-1] == theme.MUTED != bars.marker.color[-2]
    assert sum(bars.x) == pytest.approx(37908.15, abs=0.1)


def test_the_map_needs_no_other_server():
    """Plain axes, no map trace whose coast Plotly would fetch; every place can be chosen."""
    found = uses.places(load.table("projects"), load.table("places"))
    names = dict(zip(found["place"], found["projects"], strict=True))
    figure = validated(figures.places(found, names, uses.box(found), load.words("en")))
    assert {trace.type for trace in figure.data} == {"scatter"}
    assert set(figure.data[1].customdata) == set(found["place"])


def test_labels_of_the_map_do_not_overlap():
    """Two labels stand at least a line apart, inside the map."""
    found = uses.places(load.table("projects"), load.table("places"))
    names = dict(zip(found["place"], found["projects"], strict=True))
    figure = figures.places(found, names, uses.box(found), load.words("en"))
    labels = figure["data"][2]["y"]
    gaps = [upper - lower for upper, lower in itertools.pairwise(labels)]
    assert min(gaps) >= 0.713  # 18 px of the map's 13.868 degrees
    assert 8.695 < min(labels) < max(labels) < 22.563
