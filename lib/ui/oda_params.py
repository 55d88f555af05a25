"""Every parameter of the ODA page's address, in one place.

Belongs here: what may stand in the address and which values are known. Does not: widgets
(`oda_controls`), what a value selects (`frames`).

A section of the page draws some of them; all are read on every run, so that a reader who looks
into another section and comes back finds the donors as they were.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Sized

from lib import address, load
from lib.address import Param
from lib.frames import oda as frames
from lib.frames import oda_claims, oda_numbers
from lib.ui import cache, money, record, url

VIEW = address.one("view", frames.VIEWS, frames.VIEWS[0])
MARKS = address.several("marks", ("events", "tiers", "mean"))
CLAIM = address.one("claim", oda_claims.CLAIMS, oda_claims.CLAIMS[0])
_NEAREST, _FARTHEST = 1900, 2100


def sections() -> list[str]:
    """The parts of the page that the package has figures for."""
    found = {measure for measure, _ in money.bases()}
    there = {
        "donors": bool(found),
        "true": not found.isdisjoint(oda_claims.MEASURES),
        "numbers": oda_numbers.NET in found,
        "repayments": found.issuperset(oda_numbers.TURNED),
        "uses": bool(uses()),
    }
    return [code for code, offered in there.items() if offered]


def uses() -> list[str]:
    """The parts of the section of uses that the package has rows for."""
    there: dict[str, Callable[[], Sized]] = {
        "sectors": lambda: cache.table("sectors"),
        "projects": lambda: cache.table("projects"),
        "recipients": money.recipient_measures,
    }
    return [code for code, rows in there.items() if cache.holds(rows)]


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


def claim_donor(codes: Sequence[str]) -> Param[str]:
    """The donor a claim is about; the first of the pair unless the address says another."""
    return address.one("claim_donor", codes, _own(codes))


def sector() -> Param[str]:
    """A sector of the projects; none means all."""
    return address.one("sector", _of_projects("sector"), "")


def where() -> Param[str]:
    """A place of the projects; none means all."""
    return address.one("place", _of_projects("place"), "")


def _of_projects(column: str) -> list[str]:
    """The codes of a column; none where the table is broken, which its own section says."""
    try:
        return sorted({*cache.table("projects")[column]} - {""})
    except load.TableError:
        return []


def payer(codes: Sequence[str]) -> Param[str]:
    """The one donor a section looks at."""
    return address.one("payer", codes, _own(codes))


def _own(codes: Sequence[str]) -> str:
    """The first of the pair, or where it is none of these donors, the largest."""
    first = record.pair().first
    return first if first in codes or not codes else codes[0]


def _year(text: str) -> tuple[int, list[str]]:
    known = text.isdecimal() and _NEAREST <= int(text[:5]) <= _FARTHEST
    return (int(text), []) if known else (0, [text])


YEAR = Param("year", 0, _year, str)
"""One year; 0 stands for the one a section shows by default."""


def read() -> None:
    """Read all of them, those of other sections too."""
    every: list[Param[str]] = [section(), VIEW, CLAIM, unit(), sector(), where(), use(), counted()]
    codes = money.givers()
    of = (prices(url.value(measure())), claim_donor(codes), payer(codes))
    for param in (*every, *of):
        url.value(param)
    url.value(donors())
    url.value(MARKS)
    url.value(YEAR)
