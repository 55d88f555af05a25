"""What a reader asks of the events, and all that the page's address may say.

Belongs here: the parameters of the page and the choice they make. Does not: widgets
(`ui.timeline`), what a choice leaves (`frames.events`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from lib import address, record
from lib.address import Param, Read, Window
from lib.frames.axis import SCALES
from lib.frames.events import LANES
from lib.frames.filters import Only
from lib.frames.tiers import NONE
from lib.text import Words
from lib.views import filters, params
from lib.views.filters import Filter

FORMS = ("chart", "cards", "table")
FORM = address.one("view", FORMS, FORMS[0])
"""How the events are shown: a chart with a list, cards by era, a table with a list."""
SCALE = address.one("scale", SCALES, SCALES[0])
SEARCH = address.phrase("search")
_SURE = ("high", "medium", "low")


@dataclass(frozen=True)
class Choice:
    """A window, filters by column and a search; how what they leave is shown, on which scale of
    time, the event whose card is open, and the page of a long list (0: the one with that event).
    """

    years: Window
    only: Only = ()
    search: str = ""
    form: str = FORMS[0]
    scale: str = SCALES[0]
    event: str = ""
    page: int = 0


def narrowed() -> tuple[Filter, ...]:
    """The filters of the page."""
    directions = sorted(record.events()["direction"].unique())
    # only tiers the pair has been in: no event has another
    tiers = [NONE, *record.spells()["tier"]]
    return (
        replace(filters.tier(), param=address.several("tier", tiers), codes=tiers),
        _column("category", LANES),
        _column("direction", directions),
        _column("confidence", _SURE),
    )


def _column(column: str, codes: Sequence[str]) -> Filter:
    """A filter whose parameter, column and names go by one word."""
    return Filter(
        address.several(column, codes), codes, column, lambda words, code: words.name(column, code)
    )


def understood(read: Read) -> tuple[Param[Any], ...]:
    """Every parameter of the page."""
    return (
        window(),
        *(one.param for one in narrowed()),
        SEARCH,
        FORM,
        SCALE,
        params.event(),
        params.page(),
    )


def window() -> Param[Window]:
    """The years, between the record's first and last."""
    return params.window(record.stops())


def choice(read: Read) -> Choice:
    """What an address asks."""
    return Choice(
        read(window()),
        filters.asked(narrowed(), read),
        read(SEARCH),
        read(FORM),
        read(SCALE),
        read(params.event()),
        read(params.page()),
    )


def in_use(words: Words, choice: Choice) -> Iterator[tuple[str, str]]:
    """The search and the filters in use, by parameter, each in the reader's words."""
    if choice.search:
        yield SEARCH.name, words("language.quoted", said=choice.search)
    for one, value in filters.chosen(narrowed(), choice.only, words):
        yield one.param.name, value
