"""Every parameter of the ODA page's address, in one place.

Belongs here: what may stand in the address and which values are known. Does not: widgets
(`oda_controls`), what a value selects (`frames`).

A section of the page draws some of them; all are read on every run, so that a reader who looks
into another section and comes back finds the donors as they were.
"""

from __future__ import annotations

from collections.abc import Sequence

from lib import address, load
from lib.address import Param
from lib.frames import oda as frames
from lib.frames import oda_claims, oda_units, oda_uses
from lib.ui import cache, money, record, url

SECTIONS = ("donors", "true", "numbers", "repayments", "uses")
SECTION = address.one("section", SECTIONS, SECTIONS[0])
VIEW = address.one("view", frames.VIEWS, frames.VIEWS[0])
PRICES = address.one("prices", ("current", "constant"), "current")
UNIT = address.one("unit", oda_units.UNITS, oda_units.UNITS[0])
MARKS = address.several("marks", ("events", "tiers", "mean"))
USES = ("sectors", "projects", "recipients")
USE = address.one("use", USES, USES[0])
RECIPIENT_MEASURE = address.one(
    "counted", oda_uses.RECIPIENT_MEASURES, oda_uses.RECIPIENT_MEASURES[0]
)
CLAIM = address.one("claim", oda_claims.CLAIMS, oda_claims.CLAIMS[0])
_NEAREST, _FARTHEST = 1900, 2100


def measure() -> Param[str]:
    """The measure; the first of the package unless the address says another."""
    codes = money.measures()
    return address.one("measure", codes, codes[0])


def donors() -> Param[tuple[str, ...]]:
    """The donors compared, and ready sets of them; a link may name any donor of any measure."""
    return address.several("donor", money.choices())


def claim_donor(codes: Sequence[str]) -> Param[str]:
    """The donor a claim is about; the first of the pair unless the address says another."""
    return address.one("claim_donor", codes, record.pair().first)


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
    return address.one("payer", codes, record.pair().first)


def _year(text: str) -> tuple[int, list[str]]:
    known = text.isdecimal() and _NEAREST <= int(text[:5]) <= _FARTHEST
    return (int(text), []) if known else (0, [text])


YEAR = Param("year", 0, _year, str)
"""One year; 0 stands for the one a section shows by default."""


def read() -> None:
    """Read all of them, those of other sections too."""
    every: list[Param[str]] = [SECTION, VIEW, PRICES, UNIT, CLAIM, measure()]
    codes = money.givers()
    one = (claim_donor(codes), payer(codes), sector(), where(), USE, RECIPIENT_MEASURE)
    for param in (*every, *one):
        url.value(param)
    url.value(donors())
    url.value(MARKS)
    url.value(YEAR)
