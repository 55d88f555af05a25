"""Promises of a link: what is copied on a page opens to the view it was copied from."""

from __future__ import annotations

import random
from urllib.parse import parse_qs, urlsplit

import pytest

from lib import load
from lib.ui import url
from lib.ui.navigation import PAGES
from tests.ui import pages

SELECTIONS = 500
_CODES = sorted({code for _, code in load.words("en").names} | set(load.package()["tiers"]))
_EVENTS = load.table("events")["event"].tolist()


def params(page: str) -> list[url.Param]:
    """Every parameter that a page reads from its address."""
    app = pages.opened(page)
    return list(app.session_state["address"].bound.values())


def written(rng: random.Random) -> str:
    """Something an address may say: a code, several, a window, an event, nonsense."""
    year = rng.randrange(700, 2030)
    return rng.choice(
        [
            rng.choice(_CODES),
            "~".join(rng.sample(_CODES, 3)),
            rng.choice(_EVENTS),
            f"{year}..{year + rng.randrange(200)}",
            f"{year}..",
            "..latest",
            str(year),
            "hội an 1601",
            "true",
            "equal",
            "ja",
            "constant",
        ]
    )


@pytest.mark.parametrize("page", PAGES)
def test_a_link_opens_the_view_it_was_copied_from(page: str) -> None:
    """500 random selections: written to an address and read back, each parameter is the same."""
    rng = random.Random(page)  # the same selections on every run
    known = params(page)
    changed = 0
    for _ in range(SELECTIONS):
        view = {param: param.read(written(rng))[0] for param in known}
        chosen = {param.name: param.write(v) for param, v in view.items() if v != param.default}
        changed += bool(chosen)
        said = parse_qs(urlsplit(url.link(page, chosen)).query, strict_parsing=bool(chosen))
        for param, value in view.items():
            text = said.get(param.name)
            found, strange = (param.default, []) if text is None else param.read(text[0])
            assert found == value, param.name
            assert strange == [], param.name
    assert changed > 0 or not known
