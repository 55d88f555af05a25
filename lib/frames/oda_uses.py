"""Where the money goes: sectors, projects and their places, and a donor's other recipients.

Belongs here: rows of `sectors.csv`, `projects.csv`, `places.csv` and of `oda.csv` across recipients
→ the rows of a view. Does not: donors of one recipient (`oda`), wording (`text`).

A project appears once for each step that has a date or an amount, so amounts of projects are
never added up.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import pandas as pd

from lib.frames.dates import bounds
from lib.frames.oda import REST
from lib.frames.oda_views import MOST_BARS, OneYear

RECIPIENT_MEASURES = ("grants_plus_concessional_loans", "gross_disbursement")
"""Measures held for all recipients of the first donor, the longest first."""


def sectors(rows: pd.DataFrame, window: tuple[int, int]) -> pd.DataFrame:
    """Sectors × years of a window, US$ million, the largest sum first; no figure is NaN."""
    inside = rows[rows["year"].between(*window)]
    table = inside.pivot(index="sector", columns="year", values="value_usd_million")
    order = table.sum(axis="columns").sort_values(ascending=False, kind="stable")
    return table.loc[order.index]


def projects(
    rows: pd.DataFrame, window: tuple[int, int], sector: str = "", place: str = ""
) -> pd.DataFrame:
    """Steps of projects whose date touches a window, in order of time; undated ones last.

    `sector` and `place` keep their own; an undated step is kept only when the window is open at
    both ends of what the table has.
    """
    years = spans(rows)
    whole = window[0] <= years["first"].min() and window[1] >= years["last"].max()
    inside = years["first"].le(window[1]) & years["last"].ge(window[0])
    kept = inside.fillna(False) | (years["first"].isna() & whole)
    if sector:
        kept &= rows["sector"].eq(sector)
    if place:
        kept &= rows["place"].eq(place)
    when = [bounds(date)[0] if date else "~" for date in rows["date"]]
    there: pd.DataFrame = rows.assign(when=when)[kept.astype(bool)]
    return there.sort_values(["when", "project"]).drop(columns="when")


def spans(rows: pd.DataFrame) -> pd.DataFrame:
    """First and last year each step may have been taken; missing where it has no date."""
    covered = [bounds(date) if date else None for date in rows["date"]]
    return pd.DataFrame(
        {
            end: pd.array([int(days[place][:4]) if days else None for days in covered], "Int64")
            for place, end in enumerate(("first", "last"))
        },
        index=rows.index,
    )


def places(steps: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """Places of some steps with lat, lon, how many projects are there and which (`projects`)."""
    there = steps[steps["place"].ne("")].drop_duplicates(["place", "project"])
    grouped = there.groupby("place")["project"].agg(["size", "~".join])
    found = grouped.set_axis(["n", "projects"], axis="columns").reset_index()
    return found.merge(known[["place", "lat", "lon"]], on="place").sort_values(
        ["n", "place"], ascending=[False, True], ignore_index=True
    )


class Box(NamedTuple):
    """The part of the earth that a map shows, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def height(self) -> float:
        """Degrees of latitude from south to north."""
        return self.north - self.south

    @property
    def stretch(self) -> float:
        """A degree of latitude in degrees of longitude, in the middle of the map."""
        return 1 / math.cos(math.radians((self.south + self.north) / 2))


def box(found: pd.DataFrame) -> Box:
    """Some places (lat, lon; at least one) with a margin around them.

    Never wider than two thirds of its height: names stand beside the map, one below the other.
    """
    lat, lon = found["lat"], found["lon"]
    margin = max(_LEAST, _MARGIN * max(lat.max() - lat.min(), lon.max() - lon.min()))
    ends = (lon.min() - margin, lat.min() - margin, lon.max() + margin, lat.max() + margin)
    plain = Box(*(round(float(end), 3) for end in ends))
    lacking = max(0.0, 1.5 * (plain.east - plain.west) / plain.stretch - plain.height) / 2
    return plain._replace(south=plain.south - lacking, north=plain.north + lacking)


_MARGIN, _LEAST = 0.12, 0.5
"""Of the longer side, and in degrees: one place alone has a map too."""


def recipients(oda: pd.DataFrame, donor: str, measure: str) -> pd.DataFrame:
    """Years × recipients of a donor at current prices; no figure is NaN."""
    rows = oda[(oda["donor"] == donor) & (oda["measure"] == measure) & (oda["prices"] == "current")]
    return rows.pivot(index="year", columns="recipient", values="value_usd_million")


def recipients_of(table: pd.DataFrame, year: int, focus: str) -> OneYear:
    """The recipients of one year by size; the focus is shown even when it is not among them."""
    amounts = pd.Series(table.loc[year].dropna(), dtype=float)
    ordered = amounts.sort_values(ascending=False, kind="stable")
    alone = [code for n, code in enumerate(ordered.index) if n < MOST_BARS or code == focus]
    rest = ordered.drop(alone)
    values = ordered[alone]
    if len(rest):
        values = pd.concat([values, pd.Series({REST: float(rest.sum())})])
    return OneYear(
        year=year,
        values=values,
        places=ordered.rank(ascending=False, method="min").astype(int),
        folded=len(rest),
        beyond=float("nan"),
        others=float(ordered.iloc[1:].sum()),
        unit="usd",
    )


def place_by_year(table: pd.DataFrame, focus: str) -> pd.DataFrame:
    """For each year: value of the focus, its place among all recipients, and how many there are."""
    ranks = table.rank(axis="columns", ascending=False, method="min")
    found = pd.DataFrame(
        {"value": table[focus], "place": ranks[focus], "of": table.notna().sum(axis="columns")}
    ).dropna()
    return found.astype({"place": int})
