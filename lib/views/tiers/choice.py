"""What a reader asks of the tiers, and all that the page's address may say.

Belongs here: the parameters of the page and the choice they make. Does not: widgets (`ui.tiers`),
what a choice leaves (`frames.tiers`).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from lib import record
from lib.address import Param, Read, Window
from lib.frames import tiers as frames
from lib.views import params


@dataclass(frozen=True)
class Choice:
    """A window, tiers (none means all of them), and a day to ask about."""

    years: Window
    tiers: tuple[str, ...]
    day: dt.date


def understood(read: Read) -> tuple[Param[Any], ...]:
    """Every parameter of the page."""
    return window(), params.tier(), day(), params.event()


def window() -> Param[Window]:
    """The years, between the record's first and last."""
    return params.window(record.stops())


def days() -> tuple[dt.date, dt.date]:
    """The first and the last day to ask about: from the start of relations to the newest step."""
    tiers, began = record.table("tiers"), record.pair().began
    latest = frames.latest(tiers) if tiers["since"].ne("").any() else began
    return dt.date.fromisoformat(began), dt.date.fromisoformat(latest)


def day() -> Param[dt.date]:
    """The day to ask about; the last one unless the address says another."""
    least, most = days()

    def read(text: str) -> tuple[dt.date, list[str]]:
        try:
            asked = dt.date.fromisoformat(text)
        except ValueError:
            return most, [text]
        return (asked, []) if least <= asked <= most else (most, [text])

    return Param("on", most, read, dt.date.isoformat)


def choice(read: Read) -> Choice:
    """What an address asks."""
    return Choice(read(window()), read(params.tier()), read(day()))
