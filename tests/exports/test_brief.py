"""The briefing: what it holds, in which order, and that nothing from data becomes markup."""

import dataclasses

import pandas as pd

from lib.exports import brief
from lib.exports.events import Told
from tests.exports.views import ENGLISH, VIEW
from tests.ui.test_pages import words

ROWS = pd.DataFrame(
    {"Year": [str(year) for year in range(1960, 2024)], "Japan": [0.5 + n for n in range(64)]}
)
EVENTS = [
    Told("e", "2025-12-04", "4 December 2025", "First talks", "They met.", sources=(("S", ""),))
]
EVIL = "<script>alert(1)</script>|[x](javascript:alert(1))"


def test_the_later_rows_are_kept() -> None:
    """Of 64 years those that fit are the last ones, in their order, and it says so."""
    html = brief.html(ROWS, VIEW, EVENTS, ENGLISH, chart=False)
    assert ">2023<" in html
    assert ">1960<" not in html
    assert html.index(">2022<") < html.index(">2023<")
    assert "35 of 64 rows and 2 of 2 columns; the files hold all of them." in html


def test_rows_that_run_backwards_are_kept_from_the_top() -> None:
    """A list with the newest on top keeps its top."""
    html = brief.html(ROWS[::-1], VIEW, EVENTS, ENGLISH, chart=False)
    assert ">2023<" in html
    assert ">1960<" not in html


def test_a_sum_below_the_years_is_kept_with_the_last() -> None:
    """The last line of a table may be what the years come to."""
    rows = pd.concat([ROWS, pd.DataFrame({"Year": ["Sum of the years"], "Japan": [99.0]})])
    html = brief.html(rows, VIEW, EVENTS, ENGLISH, chart=False)
    assert ">Sum of the years<" in html
    assert ">2023<" in html


def test_a_missing_figure_is_said() -> None:
    """No figure is not an empty cell, and not zero."""
    rows = pd.DataFrame({"Year": ["2023"], "Japan": [float("nan")]})
    assert ">no figure<" in brief.html(rows, VIEW, [], ENGLISH, chart=False)
    assert "| 2023 | no figure |" in brief.markdown(rows, VIEW, [], ENGLISH)


def test_a_place_for_the_chart_only_where_there_is_one() -> None:
    """The browser puts the picture where the mark stands."""
    assert brief.html(ROWS, VIEW, [], ENGLISH, chart=True).count(brief.CHART) == 1
    assert brief.CHART not in brief.html(ROWS, VIEW, [], ENGLISH, chart=False)


def test_nothing_from_data_becomes_markup() -> None:
    """Hostile titles, cells, events and addresses are shown, in HTML and in Markdown."""
    view = dataclasses.replace(
        VIEW, title=EVIL, sentence=EVIL, link="javascript:alert(1)", sources=((EVIL, EVIL),)
    )
    told = [Told("e", "2025", EVIL, EVIL, EVIL, sources=((EVIL, EVIL),))]
    rows = pd.DataFrame({EVIL: [EVIL]})
    html = brief.html(rows, view, told, ENGLISH, chart=False)
    assert "<script" not in html
    assert 'href="javascript' not in html
    text = brief.markdown(rows, view, told, ENGLISH)
    assert "<script" not in text.replace("\\<", "")
    assert "](javascript" not in text.replace("\\]", "")


def test_markdown_has_everything() -> None:
    """Question, answer, all rows, events, sources, citation."""
    text = brief.markdown(ROWS, VIEW, EVENTS, ENGLISH)
    assert text.startswith("# Who visits whom?\n\n3 visits are recorded in 1993–2025.\n\n| Year")
    assert "| 1960 | 0.50 |" in text
    assert "| 2023 | 63.50 |" in text
    assert "- **4 December 2025: First talks**. They met." in text
    assert "- [Diplomatic Bluebook](<https://bluebook.example/2007>)\n- A memoir" in text


def test_the_events_of_a_japanese_briefing_have_japanese_signs() -> None:
    """Colon, stop and semicolon are wide, and no blank stands between sentences."""
    told = [Told("e", "2025", "2025年12月4日", "題", "要約。", sources=(("一", ""), ("二", "")))]
    assert "- **2025年12月4日：題**。要約。" in brief.markdown(ROWS, VIEW, told, words("ja"))
    html = brief.html(ROWS, VIEW, told, words("ja"), chart=False)
    assert "<strong>2025年12月4日：題</strong>。要約。" in html
    assert ">一；二<" in html
