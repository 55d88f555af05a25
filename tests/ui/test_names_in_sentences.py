"""Inside a sentence a name of a measure, an office or a tier has no capital of its own.

A name in quotation marks is a label and keeps it. Names that begin with letters known as such (ODA,
DAC) are written so everywhere.
"""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests.ui import pages
from tests.ui.test_decimal_signs import ADDRESSES
from tests.ui.test_pages import words

TABLES = ("category", "measure", "office", "precision", "sector", "status", "visit-kind")
MORE = [
    ("visits", "office=royal&kind=summit&tier=comprehensive-strategic"),
    ("visits", "years=2009..2014"),
    ("oda", "donor=JPN&tier=strategic"),
    ("oda", "donor=JPN&marks=tiers"),
    ("oda", "donor=CHN&measure=grants&years=1960..1970"),
    ("oda", "measure=grants_plus_concessional_loans"),
    ("oda", "view=rank&measure=interest_paid"),
    ("oda", "view=change&measure=grants"),
]


@cache
def capitals(language: str) -> re.Pattern[str]:
    """A name with its capital after a word, a comma, a colon, a semicolon or a bracket."""
    known = words(language)
    names = {name for (table, _), name in known.names.items() if table in TABLES}
    names |= {name for name, _ in known.texts["tiers"].values()}
    common = {name for name in names if name[0].isupper() and re.match(r"\w[^\W\d_A-Z]", name)}
    longest_first = "|".join(map(re.escape, sorted(common, key=len, reverse=True)))
    return re.compile(rf"(?:\w[,;:]? |\()((?:{longest_first})(?!\w))")


@pytest.mark.parametrize("language", ["en", "vi"])
@pytest.mark.parametrize(("page", "address"), [*ADDRESSES, *MORE])
def test_a_name_inside_a_sentence_is_not_capitalised(
    language: str, page: str, address: str
) -> None:
    """Answers, notes and the buttons that undo a filter, at many addresses."""
    query = "&".join(filter(None, [f"lang={language}", address]))
    app = pages.opened(page, query)
    said = [pages.plain(text) for text in [*app.markdown[:1], *app.caption]]
    said += [pages.plain(button.label) for button in app.button if "undo" in str(button.key)]
    told = "\n".join(said)
    # the title of an event or a source has the capitals of its own names: "Bộ trưởng Ngoại giao"
    told = re.sub(r"\[[^\]]+\]\(<http[^>]*>\)", "", told)
    for title, _ in words(language).texts["events"].values():
        told = told.replace(title, "")
    assert capitals(language).findall(told) == []
