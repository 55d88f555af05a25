"""Promises of a link: what is copied on a page opens to the view it was copied from."""

from __future__ import annotations

import random
from urllib.parse import parse_qs, urlsplit

import pytest

from lib.address import link
from lib.ui.navigation import PAGES
from tests.ui import pages, selections

SELECTIONS = 500


@pytest.mark.parametrize("page", PAGES)
def test_a_link_opens_the_view_it_was_copied_from(page: str) -> None:
    """500 random selections: written to an address and read back, each parameter is the same."""
    rng = random.Random(page)  # the same selections on every run
    known = selections.params(pages.opened(page))
    changed = 0
    for _ in range(SELECTIONS):
        view = {param: param.read(selections.written(rng, param.name))[0] for param in known}
        chosen = {param.name: param.write(v) for param, v in view.items() if v != param.default}
        changed += bool(chosen)
        said = parse_qs(urlsplit(link(page, chosen)).query, strict_parsing=bool(chosen))
        for param, value in view.items():
            text = said.get(param.name)
            found, strange = (param.default, []) if text is None else param.read(text[0])
            assert found == value, param.name
            assert strange == [], param.name
    assert changed > 0 or not known
