"""Parameters of the address that several pages share: one clock, one tier, one open event.

Each page declares its own beside them, all in one tuple (`params` of its package), so what an
address may say of a page is a list and not a side effect of reading it.

Belongs here: parameters of more than one page. Does not: how a parameter is written (`address`),
widgets (`ui`).
"""

from __future__ import annotations

from collections.abc import Sequence

from lib import address, record
from lib.address import Param, Window
from lib.frames.tiers import NONE

READER = ("lang", "eras")
"""Parameters about the reader, not the view: a link to another view keeps them."""
SHARED = (*READER, "years", "tier")
"""Parameters that hold across pages."""
ERAS = Param(
    "eras",
    False,
    read=lambda said: (said == "on", [] if said == "on" else [said]),
    write=lambda _: "on",
)
"""Whether dates have the year of their era beside, in a language that counts them."""


def window(stops: Sequence[int], since: int | None = None) -> Param[Window]:
    """The time window: any years between the first and last stop; from `since` on, where that is
    one of them, unless the address says another.
    """
    return address.window("years", stops[0], stops[-1], since)


def tiers() -> list[str]:
    """Codes of the tiers an address may ask for, lowest first: the time before any, too."""
    return [NONE, *record.pair().tiers]


def tier() -> Param[tuple[str, ...]]:
    """The tiers an address asks for, on every page."""
    return address.several("tier", tiers())


def event() -> Param[str]:
    """The event whose card is open; none by default."""
    return address.one("event", record.opened(), "")


def page() -> Param[int]:
    """The page of a long list; 0 is the one with the open event."""

    def read(text: str) -> tuple[int, list[str]]:
        known = text.isascii() and text.isdecimal() and int(text[:6]) > 0
        return (int(text[:6]), []) if known else (0, [text] if text else [])

    return Param("page", 0, read, str)
