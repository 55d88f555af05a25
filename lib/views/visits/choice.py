"""What a reader asks of the visits, and all that the page's address may say.

Belongs here: the parameters of the page and the choice they make. Does not: widgets (`ui.visits`),
what a choice leaves (`frames.visits`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from lib import address, record
from lib.address import Param, Read, Window
from lib.frames.filters import Only
from lib.views import filters, params
from lib.views.filters import Filter

KINDS = ("bilateral", "summit", "other")


@dataclass(frozen=True)
class Choice:
    """A window, filters by column, and the visit whose card is open."""

    years: Window
    only: Only = ()
    event: str = ""


def narrowed() -> tuple[Filter, ...]:
    """The filters of the page."""
    offices = record.offices()
    return (
        filters.tier(),
        Filter(
            address.several("office", offices),
            offices,
            "office",
            lambda words, code: words.name("office", code),
        ),
        Filter(
            address.several("kind", KINDS),
            KINDS,
            "kind",
            lambda words, code: words.name("visit-kind", code),
        ),
    )


def understood(read: Read) -> tuple[Param[Any], ...]:
    """Every parameter of the page."""
    return (window(), *(one.param for one in narrowed()), params.event())


def window() -> Param[Window]:
    """The years, between the record's first and last."""
    return params.window(record.stops())


def choice(read: Read) -> Choice:
    """What an address asks."""
    return Choice(read(window()), filters.asked(narrowed(), read), read(params.event()))
