"""What an address asks of each section of the ODA page.

Belongs here: choices, and which one year is meant. Does not: the parameters themselves (`params`),
what a choice shows (`donors` and its neighbours).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from lib import record
from lib.address import Read, Window
from lib.frames import donors as donor_frames
from lib.frames import oda, oda_uses
from lib.frames import oda_numbers as number_frames
from lib.record import money
from lib.views import filters
from lib.views.oda import params


@dataclass(frozen=True)
class Donors(oda.Choice):
    """Donors compared: besides what is compared, the year of a view that shows one (0 is the
    latest), and what else is wanted on the chart.
    """

    year: int = 0
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Claim:
    """A claim, the donor it is about, and the years it is tested for."""

    claim: str
    donor: str
    years: Window


@dataclass(frozen=True)
class Numbers:
    """A donor and a year that it has every number of."""

    donor: str
    year: int


@dataclass(frozen=True)
class Repayments:
    """A donor and the years its payments and repayments are set beside each other for."""

    donor: str
    years: Window


@dataclass(frozen=True)
class Projects:
    """Years, and a sector and a place of projects; empty means every one."""

    years: Window
    sector: str = ""
    place: str = ""


@dataclass(frozen=True)
class Recipients:
    """The measure by which recipients are compared, and the year."""

    measure: str
    year: int


def donors(read: Read) -> Donors:
    """What an address asks of the donors section, sets of donors expanded."""
    bases, belong = money.bases(), money.sets()
    measure = read(params.measure())
    prices, window = read(params.prices(measure)), read(params.window("donors", measure))
    asked, ready = (
        read(params.donors()),
        donor_frames.sets(belong, bases[measure, "current"].donors),
    )
    if any(code in ready for code in asked):
        # who is in a set is asked of the window
        inside = donor_frames.sets(belong, oda.ranked(bases[measure, prices], window))
        asked = donor_frames.expand(asked, ready | inside)
    view = read(params.VIEW)
    return Donors(
        measure,
        prices,
        asked,
        window,
        read(filters.tier().param),
        view,
        read(params.unit()),
        read(params.YEAR) if view == "year" else 0,
        read(params.MARKS),
    )


def claim(read: Read) -> Claim:
    """What an address asks of the claims."""
    asked = read(params.CLAIM)
    return Claim(asked, read(params.claim_donor()), read(params.window("true", asked)))


def numbers(read: Read) -> Numbers:
    """Which donor and year an address asks every number of."""
    donor = read(params.payer())
    return Numbers(donor, nearest(*number_years(donor), read(params.YEAR)))


def number_years(donor: str) -> tuple[list[int], int]:
    """The years there are, and the one that a donor has the most numbers of."""
    bases = money.bases()
    years = [int(year) for year in bases[number_frames.NET, "current"].values.index]
    return years, number_frames.fullest(bases, record.table("pledges"), donor)


def repayments(read: Read) -> Repayments:
    """What an address asks of the repayments."""
    return Repayments(read(params.payer()), read(params.window("repayments")))


def sectors(read: Read) -> Window:
    """The years an address asks the sectors of."""
    return read(params.window("sectors"))


def projects(read: Read) -> Projects:
    """What an address asks of the projects."""
    years = read(params.window("projects"))
    return Projects(years, read(params.sector()), read(params.where()))


def recipients(read: Read) -> Recipients:
    """What an address asks of the recipients."""
    measure = read(params.counted())
    return Recipients(measure, nearest(recipient_years(measure), 0, read(params.YEAR)))


def recipient_years(measure: str) -> list[int]:
    """The years recipients can be compared in by a measure."""
    return [int(year) for year in recipient_amounts(measure).index]


@record.lately
def recipient_amounts(measure: str) -> pd.DataFrame:
    """Years × recipients of the first country; see `frames.oda_uses.recipients`."""
    return oda_uses.recipients(record.table("oda"), record.pair().first, measure)


def nearest(years: Sequence[int], usual: int, asked: int) -> int:
    """The one of some years that is nearest to the one asked for, or else to the usual one; the
    latest where there is neither.
    """
    wanted = asked or usual
    return min(years, key=lambda year: abs(year - wanted)) if wanted else years[-1]
