"""What the donors section compares: amounts of a measure, in a unit, of some years and donors.

Belongs here: a choice → a comparison. Does not: comparing (`frames.oda`), how it is shown
(`donors`).
"""

from __future__ import annotations

from dataclasses import replace

from lib import record
from lib.frames import oda as frames
from lib.frames import oda_units
from lib.frames.amounts import Basis
from lib.frames.oda import Comparison
from lib.record import money
from lib.views.oda.choice import Donors, nearest

_OTHERWISE = ("year", "table")
"""Ways of showing that compare other years or donors than the others do."""


def compared(choice: Donors) -> tuple[Basis, Comparison]:
    """The measure in the unit asked for, where that makes sense, and what is compared of it."""
    way = choice.view if choice.view in _OTHERWISE else ""
    return _compared(replace(choice, view=way, marks=()))


@record.lately
def _compared(choice: Donors) -> tuple[Basis, Comparison]:
    basis = _basis(choice)
    years = frames.years(basis, choice, record.spells())
    if choice.view == "year" and years:
        years = [nearest(years, 0, choice.year)]
    most = frames.MOST_COLUMNS if choice.view == "table" else frames.MOST
    return basis, frames.compare(basis, years, record.pair().first, choice.donors, most)


def years(choice: Donors) -> list[int]:
    """The years with figures that a choice leaves, ascending, whichever one it looks at."""
    return frames.years(_basis(choice), choice, record.spells())


def _basis(choice: Donors) -> Basis:
    basis = money.bases()[choice.measure, choice.prices]
    if counted_so(choice):
        return oda_units.converted(basis, choice.unit, money.factors())
    return basis


def constant(choice: Donors) -> Basis | None:
    """The measure at constant prices, for a choice at current ones; in its unit, where constant
    prices go with that, or else in US$. A share of income is none of prices.
    """
    if choice.prices == "constant" or choice.unit == "gni":
        return None
    basis = money.bases().get((choice.measure, "constant"))
    if basis is None or choice.unit not in oda_units.allowed(choice.measure, "constant"):
        return basis
    return oda_units.converted(basis, choice.unit, money.factors())


def counted_so(choice: Donors) -> bool:
    """Whether the unit asked for makes sense for the measure at its prices."""
    return choice.unit in oda_units.allowed(choice.measure, choice.prices)
