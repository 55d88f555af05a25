"""What a reader asks of Together, and all that the page's address may say.

Belongs here: the parameters of the page and the choice they make. Does not: widgets
(`ui.together`), what a choice leaves (`frames.together`, which has the choice itself).
"""

from __future__ import annotations

from typing import Any

from lib import address, record
from lib.address import Param, Read, Window
from lib.frames.together import Choice
from lib.views import params


def understood(read: Read) -> tuple[Param[Any], ...]:
    """Every parameter of the page."""
    return window(), wanted(), params.tier()


def window() -> Param[Window]:
    """The years, between the first and the last of the clock."""
    return params.window(record.together().years)


def wanted() -> Param[tuple[str, ...]]:
    """The rows to show; none means all of them."""
    return address.several("rows", record.together().rows)


def choice(read: Read) -> Choice:
    """What an address asks."""
    return Choice(read(window()), read(wanted()), read(params.tier()))
