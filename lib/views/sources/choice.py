"""What a reader asks of the sources page, and all that its address may say.

A table that cannot be used has no codes to ask for; its own part of the page says so.

Belongs here: the parameters of the page and the choice they make. Does not: widgets (`ui.sources`),
what a choice leaves (`frames.sources`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from lib import address, load, record
from lib.address import Param, Read
from lib.frames.filters import Only
from lib.views import filters
from lib.views.filters import Filter

SEARCH = address.phrase("search")
GROUPS = {"money": ("oda", "sectors", "pledges"), "other": ("indicators",), "rates": ("rates",)}
"""Tables whose coverage is shown together."""


@dataclass(frozen=True)
class Choice:
    """Which points of the ledger, which sources by kind and words, whose coverage."""

    points: Only = ()
    sources: Only = ()
    query: str = ""
    group: str = ""


def of_points() -> tuple[Filter, ...]:
    """The filters of the ledger."""
    return _filter("conflicts", "topic", "topic"), _filter("conflicts", "kind", "conflict_kind")


def of_sources() -> tuple[Filter, ...]:
    """The filters of the list of sources, beside its search."""
    return (_filter("sources", "kind", "source_kind"),)


def _filter(table: str, column: str, name: str) -> Filter:
    try:
        codes = record.table(table)[column].unique().tolist()
    except load.TableError:
        codes = []
    names = {"topic": "conflict-topic"}.get(name, name.replace("_", "-"))
    return Filter(
        address.several(name, codes), codes, column, lambda words, code: words.name(names, code)
    )


def groups() -> list[str]:
    """Those of `GROUPS` whose tables the package has."""
    return [
        code
        for code, names in GROUPS.items()
        if any(record.holds(partial(record.table, name)) for name in names)
    ]


def series() -> Param[str]:
    """Whose coverage is shown: one of `groups`."""
    codes = groups()
    return address.one("series", codes, codes[0] if codes else "")


def understood(read: Read) -> tuple[Param[Any], ...]:
    """Every parameter of the page."""
    return (*(one.param for one in (*of_points(), *of_sources())), SEARCH, series())


def choice(read: Read) -> Choice:
    """What an address asks."""
    return Choice(
        filters.asked(of_points(), read),
        filters.asked(of_sources(), read),
        read(SEARCH),
        read(series()),
    )
