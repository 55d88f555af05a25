"""Japanese is written with its own signs: 、：；（） between Japanese words, in texts and charts.

Belongs here: signs that code puts between words. Does not: the words (`test_sentences`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from lib.frames import oda
from lib.ui.navigation import PAGES
from lib.views.oda.params import sections, uses
from tests.ui.pages import elements, given
from tests.ui.test_languages_apart import unchanged
from tests.ui.test_pages import opened, plain, said

VIEWS: list[tuple[str, dict[str, str]]] = [
    *((page, {}) for page in PAGES),
    ("timeline", {"event": "chinh-visit-2023-12"}),
    *(("oda", {"view": view}) for view in oda.VIEWS[1:]),
    ("oda", {"measure": "principal_repaid"}),
    *(("oda", {"section": section}) for section in sections()[1:]),
    *(("oda", {"section": "uses", "use": use}) for use in uses()[1:]),
]
_OURS = "ぁ-ゖァ-ヺー一-鿿々。、）」"
_FOREIGN = re.compile(rf"[{_OURS}] ?[,;:()]|[,;:()] ?[{_OURS}]")


def strings(held: Any) -> Iterator[str]:
    """Every text inside a figure."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict | list):
        for part in held.values() if isinstance(held, dict) else held:
            yield from strings(part)


@pytest.mark.parametrize(("page", "address"), VIEWS)
def test_no_half_width_sign_stands_beside_a_japanese_word(
    page: str, address: dict[str, str]
) -> None:
    """Titles and publishers of sources keep theirs; so does a citation."""
    app = opened(page, lang="ja", **address)
    cited = {code.value for code in app.code}
    texts = [plain(text) for text in said(app) if text not in cited]
    for component in elements(app, "bidi_component"):
        texts += strings(given(component).get("figure", {}))
    told = "\n".join(texts)
    for title in unchanged():
        told = told.replace(title, "")
    # a link of Markdown is no sign of the language
    assert _FOREIGN.findall(re.sub(r"\]\([^)]*\)", "]", told)) == []
