"""The view at an address: what `/figure/` and `/file/` ask for.

Belongs here: page, key and query → view. Does not: what a view is (its own package), requests
(`server`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType

from lib import address
from lib.address import reader
from lib.exports import View
from lib.text import Words
from lib.views import oda, overview, params, sources, tiers, timeline, together, visits
from lib.views.copies import Address

PAGES: Mapping[str, ModuleType] = {
    "overview": overview,
    "timeline": timeline,
    "tiers": tiers,
    "visits": visits,
    "oda": oda,
    "together": together,
    "sources": sources,
}
"""Each page's views by its name; About has none."""


def view(key: str, words: Words, query: Mapping[str, str], page: str = "") -> View | None:
    """The view of a key, on a page if one is named, for a query as `address.parsed` gives it."""
    for name, module in PAGES.items():
        if key in module.VIEWS and page in ("", name):
            made: View = module.VIEWS[key](words, reader(query))
            return made
    return None


def where(page: str, query: Mapping[str, str], home: str) -> Address:
    """The address of a page's views, with what it understands of the query and nothing else."""
    understood = (params.ERAS, *PAGES[page].understood(reader(query)))
    known = {param.name for param in understood}
    others = {name: query[name] for name in params.SHARED if name in query and name not in known}
    # the first page is at the app's own address
    path = "" if page == next(iter(PAGES)) else page
    return Address(home, path, others | address.understood(understood, query))
