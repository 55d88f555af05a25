"""Promises of a chart asked for alone: it is the one that its page goes on to draw."""

from __future__ import annotations

import json
import random

import pytest

from lib.address import reader
from lib.ui import cache, charts
from lib.ui.alone import FIGURES
from tests.ui import pages, selections

SELECTIONS = 40
CHARTS = {
    "timeline": ["timeline"],
    "tiers": ["tier-ladder", "partners"],
    "visits": ["visits"],
    "together": ["together"],
    "oda": ["oda"],
}
"""Page → the charts it has that follow the window."""
_OTHER_PLACES = {"timeline": {"view"}, "oda": {"section"}}
"""Parameters under which a page has no such chart at all."""
TOGETHER = {
    "oda": [
        {"view": "year", "year": "2005"},
        {"donor": "top-5", "years": "1990..2000", "prices": "constant"},
        {"view": "lines", "donor": "JPN", "marks": "events~tiers~mean"},
        {"measure": "principal_repaid", "prices": "constant", "unit": "home", "years": "2001.."},
    ],
    "timeline": [{"lang": "ja", "eras": "on", "scale": "equal", "years": "1900..1950"}],
}
"""Parameters that matter only beside each other, which chance seldom brings together."""


@pytest.mark.parametrize("page", CHARTS)
def test_the_figure_of_an_address_is_the_one_its_page_draws(page: str) -> None:
    """40 random selections, in the reader's language: the same to the last number, or both none."""
    rng = random.Random(page)  # the same selections on every run
    app = pages.opened(page)
    known = [p for p in selections.params(app) if p.name not in _OTHER_PLACES.get(page, ())]
    drawn = 0
    chance = [
        {
            param.name: said
            for param in rng.sample(known, k=min(len(known), rng.randrange(1, 4)))
            if (said := selections.understood(rng, param))
        }
        for _ in range(SELECTIONS)
    ]
    for chosen in [*TOGETHER.get(page, []), *chance]:
        pages.turned(app, "&".join(f"{name}={said}" for name, said in chosen.items()))
        words = cache.spoken(chosen.get("lang", "en"), eras="eras" in chosen)
        for key in CHARTS[page]:
            alone = FIGURES[key](words, reader(chosen))
            found = None if alone is None else json.loads(json.dumps(charts.plain(alone)))
            assert found == pages.figure(app, key), (key, chosen)
            drawn += found is not None
    assert drawn > SELECTIONS / 2


def test_every_chart_that_is_told_its_window_can_be_asked_for() -> None:
    """The path a page gives the browser is one the server knows, and no other is kept."""
    asked = {
        pages.given(chart).get("alone")
        for page in CHARTS
        for chart in pages.elements(pages.opened(page), "bidi_component")
    } - {None}
    assert asked == {f"figure/{key}" for key in FIGURES}
