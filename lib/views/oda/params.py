"""Every parameter of the ODA page's address, in one place.

Belongs here: what may stand in the address and which values are known. Does not: what an address
asks (`choice`), widgets (`ui.oda_controls`), what a value selects (`frames`).

A section of the page draws some of them; all are understood in every section, so that a reader who
looks into another one and comes back finds the donors as they were.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Sized
from contextlib import suppress
from typing import Any

from lib import address, load, record
from lib.address import Param, Read, Window
from lib.frames import oda as frames
from lib.frames import oda_claims, oda_numbers, oda_uses
from lib.record import money
from lib.views import filters, params

VIEW = address.one("view", frames.VIEWS, frames.VIEWS[0])
MARKS = address.several("marks", ("events", "tiers", "mean"))
CLAIM = address.one("claim", oda_claims.CLAIMS, oda_claims.CLAIMS[0])
_NEAREST, _FARTHEST = 1900, 2100


def understood(read: Read) -> tuple[Param[Any], ...]:
    """Every parameter of the page, in the order a link has them; window and tier, which all pages
    share, by the section shown.

    A table that cannot be used has nothing to ask for; its own part of the page says so.
    """
    known: list[Param[Any]] = []
    for make in _every(read):
        with suppress(load.TableError):
            known.append(make())
    return tuple(known)


def _every(read: Read) -> list[Callable[[], Param[Any]]]:
    try:
        part = read(section()) if sections() else ""
    except load.TableError:
        part = ""
    if not part:
        return []
    every: list[Callable[[], Param[Any]]] = [
        *(measure, section, lambda: VIEW, lambda: CLAIM, unit, sector, where, use, counted),
        *(lambda: prices(read(measure())), claim_donor, payer, donors, lambda: MARKS, lambda: YEAR),
    ]
    if part == "donors":
        every += [lambda: window(part, read(measure())), lambda: filters.tier().param]
    elif part == "true":
        every.append(lambda: window(part, read(CLAIM)))
    elif (used := read(use()) if part == "uses" else part) in _STOPS:
        every.append(lambda: window(used))
    return every


def sections() -> list[str]:
    """The parts of the page that the package has figures for."""
    held = {measure for measure, _ in money.bases()}
    there = {
        "donors": bool(held),
        "true": not held.isdisjoint(oda_claims.MEASURES),
        "numbers": oda_numbers.NET in held,
        "repayments": held.issuperset(oda_numbers.TURNED),
        "uses": bool(uses()),
    }
    return [code for code, offered in there.items() if offered]


def uses() -> list[str]:
    """The parts of the section of uses that the package has rows for."""
    there: dict[str, Callable[[], Sized]] = {
        "sectors": lambda: record.table("sectors"),
        "projects": lambda: record.table("projects"),
        "recipients": money.recipient_measures,
    }
    return [code for code, rows in there.items() if record.holds(rows)]


def section() -> Param[str]:
    """The part of the page."""
    return _first("section", sections())


def use() -> Param[str]:
    """The part of the section of uses."""
    return _first("use", uses())


def counted() -> Param[str]:
    """The measure by which recipients are compared."""
    return _first("counted", money.recipient_measures())


def measure() -> Param[str]:
    """The measure; the first of the package unless the address says another."""
    return _first("measure", money.measures())


def prices(measure: str) -> Param[str]:
    """The price basis of a measure."""
    return _first("prices", money.prices(measure))


def unit() -> Param[str]:
    """The unit amounts are counted in."""
    return _first("unit", money.units())


def _first(name: str, codes: Sequence[str]) -> Param[str]:
    """One of some codes, the first unless the address says another; of none, nothing is known."""
    return address.one(name, codes, codes[0] if codes else "")


def donors() -> Param[tuple[str, ...]]:
    """The donors compared, and ready sets of them; a link may name any donor of any measure."""
    return address.several("donor", money.choices())


def claim_donor() -> Param[str]:
    """The donor a claim is about."""
    return _giver("claim_donor")


def payer() -> Param[str]:
    """The one donor a section looks at."""
    return _giver("payer")


def _giver(name: str) -> Param[str]:
    """A donor; the first of the pair, or where it gives nothing, the largest."""
    codes, first = money.givers(), record.pair().first
    return address.one(name, codes, first if first in codes or not codes else codes[0])


def sector() -> Param[str]:
    """A sector of the projects; none means all."""
    return address.one("sector", _of_projects("sector"), "")


def where() -> Param[str]:
    """A place of the projects; none means all."""
    return address.one("place", _of_projects("place"), "")


def _of_projects(column: str) -> list[str]:
    """The codes of a column; none where the table is broken, which its own section says."""
    try:
        return sorted({*record.table("projects")[column]} - {""})
    except load.TableError:
        return []


def _year(text: str) -> tuple[int, list[str]]:
    known = text.isdecimal() and _NEAREST <= int(text[:5]) <= _FARTHEST
    return (int(text), []) if known else (0, [text])


YEAR = Param("year", 0, _year, str)
"""One year; 0 stands for the one a section shows by default."""


def window(part: str, of: str = "") -> Param[Window]:
    """The years of a section or of a part of the section of uses, where it shows more than one."""
    return params.window(*stops(part, of))


def stops(part: str, of: str = "") -> tuple[list[int], int | None]:
    """The years such a part has figures for, ascending, and the one from which it is looked at
    unless somebody asks for more. `of`: the measure compared, or the claim tested.
    """
    since = record.pair().aid_since if part in ("donors", "true") else None
    return _STOPS[part](of), since


def _claimed(claim: str) -> list[int]:
    """From the first to the last year of any definition of a claim."""
    kinds = oda_claims.definitions(money.bases(), money.sets(), claim)
    every = [year for kind in kinds for year in _held(kind.measure, kind.prices)]
    return list(range(min(every), max(every) + 1))


@record.once
def _dated(_: str) -> list[int]:
    years = oda_uses.spans(record.table("projects")).dropna()
    return sorted({*years["first"].astype(int), *years["last"].astype(int)})


def _held(measure: str, prices: str = "current") -> list[int]:
    return [int(year) for year in money.bases()[measure, prices].values.index]


_STOPS: Mapping[str, Callable[[str], list[int]]] = {
    "donors": _held,
    "true": _claimed,
    "repayments": lambda _: _held(oda_numbers.REPAID),
    "sectors": lambda _: sorted({int(year) for year in record.table("sectors")["year"]}),
    "projects": _dated,
}
