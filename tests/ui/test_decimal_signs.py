"""Every number a page shows has the decimal sign of the page's language.

Vietnamese writes 66,7 and 1.332: a point with anything but three digits behind it is a number that
went past the words. Charts are read as the browser gets them; what it writes itself on axes and in
hover texts is seen in `browser/test_decimal_signs.py`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from lib import load
from lib.frames.oda_units import UNITS
from tests.data.test_sentences import SAID
from tests.ui import pages
from tests.ui.test_languages_apart import VIEWS, unchanged
from tests.ui.test_pages import plain, said

LANGUAGE = "vi"
ADDRESSES = [
    *((page, "&".join(f"{name}={value}" for name, value in said.items())) for page, said in VIEWS),
    *dict.fromkeys((page, query) for _, page, query, _ in SAID),
    *(("timeline", query) for query in ("years=1973&category=diplomacy", "search=qqqq")),
    *(("visits", query) for query in ("office=emperor", "kind=summit&tier=strategic")),
    *(("oda", f"unit={unit}&view={view}") for unit in UNITS for view in ("year", "table")),
]
_SHOWN = {"text", "hovertext", "title", "ticktext", "alt", "rows", "heads", "label", "sentence"}
_POINT = re.compile(r"(?<![\w.,/])\d+\.\d+(?![\w.])")
_GROUPED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""1.332 is a thousand and more; numbers are said with two decimals at most, but for claims."""
NAMES = {
    "the release, in the data's own notation": r"2026\.11",
    "standards and licences by their numbers": r"WCAG 2\.2|CC0 1\.0|4\.0(?= International|:|$)",
    "licences by their letters": r"CC BY(-SA)? 4\.0",
}
"""Why a point may stand, and where."""


@cache
def titles() -> list[str]:
    """Titles and publishers of sources that have a number with a point, as published."""
    return [title for title in unchanged() if _POINT.search(title)]


def points(text: str) -> list[str]:
    """Numbers of a text that have a decimal point."""
    for title in titles():
        text = text.replace(title, " ")
    text = re.sub("|".join(NAMES.values()), " ", text, flags=re.MULTILINE)
    return [found for found in _POINT.findall(text) if not _GROUPED.fullmatch(found)]


def given(value: Any, shown: bool = False) -> Iterator[str]:
    """What a component is given to show."""
    if isinstance(value, str) and shown:
        yield value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from given(part, shown or name in _SHOWN)
    elif isinstance(value, list):
        for part in value:
            yield from given(part, shown)


@pytest.mark.parametrize(("page", "address"), ADDRESSES)
def test_no_number_has_a_decimal_point(page: str, address: str) -> None:
    """Sentences, labels, cells and the texts of charts have decimal commas."""
    app = pages.opened(page, "&".join(filter(None, [f"lang={LANGUAGE}", address])))
    # a citation is in the language of reference managers
    cited = {code.value for code in app.code}
    texts = [plain(text) for text in said(app) if text not in cited]
    for component in pages.elements(app, "bidi_component"):
        texts += given({**pages.given(component), "panels": {}})
    assert [found for text in texts for found in points(text)] == []


@pytest.mark.parametrize("file", ["conflicts", "events", "names", "tiers"])
def test_no_number_is_typed_with_a_decimal_point(file: str) -> None:
    """Texts about events, tiers and disputes, and names that hold a number, have commas too."""
    content = load.raw(f"text/{LANGUAGE}/{file}.csv").decode()
    codes = 2 if file == "names" else 1
    texts = [cell for row in csv.reader(content.splitlines()) for cell in row[codes:]]
    assert [found for text in texts for found in points(text)] == []


def test_no_phrase_has_a_decimal_point() -> None:
    """Phrases of the interface, those included that few addresses show."""
    phrases = given(load.words(LANGUAGE).interface, shown=True)
    assert [found for phrase in phrases for found in points(phrase)] == []
