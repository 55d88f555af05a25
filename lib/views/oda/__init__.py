"""Who pays how much, by which definition? The views of the ODA page, a module a section.

Belongs here: every view by its key. Does not: what a section says and shows (`donors`, `claims`,
`numbers`, `repayments`, `uses`), what its address may say (`params`), widgets (`ui.oda`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lib.address import Read
from lib.exports import View
from lib.record import money
from lib.text import Words
from lib.views.oda import choice, claims, donors, numbers, repayments, uses
from lib.views.oda.params import sections, understood

__all__ = ["VIEWS", "sections", "understood"]


def _donors(words: Words, read: Read) -> View:
    if money.bases():
        return donors.view(words, choice.donors(read))
    return View("oda", "oda", "red-seal_oda", words("oda.question"), words("oda.none"))


VIEWS: Mapping[str, Callable[[Words, Read], View]] = {
    "oda": _donors,
    "claims": lambda words, read: claims.view(words, choice.claim(read)),
    "numbers": lambda words, read: numbers.view(words, choice.numbers(read)),
    "repayments": lambda words, read: repayments.view(words, choice.repayments(read)),
    "sectors": lambda words, read: uses.sectors(words, choice.sectors(read)),
    "places": lambda words, read: uses.places(words, choice.projects(read)),
    "recipients": lambda words, read: uses.recipients(words, choice.recipients(read)),
    "recipients_years": lambda words, read: uses.recipients_years(words, choice.recipients(read)),
}
"""Every view of the page by its key, for an address."""
