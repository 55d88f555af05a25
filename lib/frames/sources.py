"""Sources: what rests on each, where they disagree, which years each series covers.

Belongs here: frame → frame for the record's own foundations. Does not: wording (`ui`), files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from lib.frames import search
from lib.frames.filters import Only, having
from lib.schema import codes_in

OFFICIAL = ("official", "primary")
"""Kinds of source that speak for themselves: a government's own word, a document of the time."""

CITING = ("oda", "sectors", "pledges", "projects", "indicators", "rates", "tiers")
"""Tables whose rows are figures and steps with a source each."""

LEAST = 8
"""Years a series must have figures for to be shown in the coverage."""

Sides = dict[str, list[tuple[str, str, str, bool]]]
"""For each conflict its claims: claim, title and address of the source, whether it is ours."""


@dataclass(frozen=True)
class Facts:
    """How many sources there are, how many of them are `OFFICIAL`, and where they disagree."""

    sources: int
    official: int
    conflicts: int
    settled: int

    @property
    def open(self) -> int:
        """Points on which we have not settled."""
        return self.conflicts - self.settled


def facts(sources: pd.DataFrame, conflicts: pd.DataFrame) -> Facts:
    """The numbers of the page's answer."""
    return Facts(
        len(sources),
        int(sources["kind"].isin(OFFICIAL).sum()),
        len(conflicts),
        int((conflicts["status"] == "settled").sum()),
    )


def cited(tables: Mapping[str, pd.DataFrame]) -> pd.Series:
    """The source cells of tables, one below the other."""
    return pd.concat([rows["source"] for rows in tables.values()], ignore_index=True)


def weighed(
    sources: pd.DataFrame, evidence: pd.DataFrame, claims: pd.DataFrame, cited: pd.Series
) -> pd.DataFrame:
    """The sources with what rests on each: `events`, `figures` and `claims`; heaviest first.

    `cited` are the source cells of the `CITING` tables; a cell that names several sources (`a~b`)
    counts for each of them.
    """
    cells = cited.value_counts()
    each = pd.DataFrame(
        {"source": [codes_in(cell) for cell in cells.index], "rows": cells.to_numpy()}
    )
    counts = {
        "events": evidence["source"].value_counts(),
        "figures": each.explode("source").groupby("source")["rows"].sum(),
        "claims": claims["source"].value_counts(),
    }
    counted = {
        name: sources["source"].map(found).fillna(0).astype(int) for name, found in counts.items()
    }
    return sources.assign(**counted).sort_values(
        [*counts, "source"], ascending=[*[False for _ in counts], True]
    )


def within(sources: pd.DataFrame, only: Only, query: str) -> pd.DataFrame:
    """Sources that filters leave and whose title or publisher has every word of a search."""
    kept = sources[having(sources, only)]
    texts = [search.folded(text) for text in kept["title"] + " " + kept["publisher"]]
    return kept[search.found(query, texts)]


def sides(conflicts: pd.DataFrame, claims: pd.DataFrame, sources: pd.DataFrame) -> Sides:
    """What each source says on each of some conflicts, in the order of `claims`."""
    rows = claims.merge(sources[["source", "title", "url"]], on="source", how="left")
    rows = rows[rows["conflict"].isin(conflicts["conflict"])].fillna("")
    found: Sides = {}
    for conflict, claim, title, url, ours in rows[
        ["conflict", "claim", "title", "url", "ours"]
    ].itertuples(index=False):
        found.setdefault(conflict, []).append((claim, title, url, ours == "true"))
    return found


def observed(tables: Mapping[str, pd.DataFrame], recipient: str) -> pd.DataFrame:
    """Which series says something of whom in which year: series, year, member, scheduled.

    `tables` are by name: oda (current prices; what `recipient` had and what others had are two
    series), sectors, pledges, indicators, rates. A series is written `<kind>/<code>`.
    """
    parts = [_SERIES[name](rows, recipient) for name, rows in tables.items()]
    return pd.concat(parts, ignore_index=True)


def _long(
    kind: str, code: pd.Series, member: pd.Series, year: pd.Series, scheduled: object = False
) -> pd.DataFrame:
    return pd.DataFrame(
        {"series": f"{kind}/" + code, "year": year, "member": member, "scheduled": scheduled}
    )


def _oda(rows: pd.DataFrame, recipient: str) -> pd.DataFrame:
    now = rows[rows["prices"] == "current"]
    own, others = now[now["recipient"] == recipient], now[now["recipient"] != recipient]
    ahead = own["status"] == "scheduled"
    return pd.concat(
        [
            _long("donors", own["measure"], own["donor"], own["year"], ahead),
            _long("recipients", others["measure"], others["recipient"], others["year"]),
        ]
    )


def _plain(kind: str, code: str, member: str) -> Callable[[pd.DataFrame, str], pd.DataFrame]:
    return lambda rows, _: _long(kind, rows[code], rows[member], rows["year"])


def _indicators(rows: pd.DataFrame, recipient: str) -> pd.DataFrame:
    pairs = rows["subject"] + "~" + rows["partner"]
    return _long("indicators", rows["indicator"], pairs, rows["year"])


_SERIES: dict[str, Callable[[pd.DataFrame, str], pd.DataFrame]] = {
    "oda": _oda,
    "sectors": _plain("sectors", "measure", "sector"),
    "pledges": _plain("pledges", "kind", "donor"),
    "indicators": _indicators,
    "rates": _plain("rates", "indicator", "country"),
}


def coverage(observed: pd.DataFrame, least: int) -> pd.DataFrame:
    """Runs of years in which a series covers equally many of its members; gaps have no row.

    Columns: series, first_year, last_year, have, of (members the series ever has), state:
    `complete` (all of them), `partial`, `scheduled` (due, not yet paid). Series with figures in
    fewer than `least` years are left out; series keep the order in which they first appear.
    """
    of = observed.groupby("series")["member"].nunique()
    years = observed.groupby("series")["year"].nunique()
    kept = observed[observed["series"].isin(years[years >= least].index)]
    cells = (
        kept.groupby(["series", "year"], sort=False)
        .agg(have=("member", "nunique"), scheduled=("scheduled", "all"))
        .reset_index()
    )
    order = {series: place for place, series in enumerate(kept["series"].unique())}
    cells = cells.assign(place=cells["series"].map(order), of=cells["series"].map(of))
    cells = cells.sort_values(["place", "year"])
    state = (cells["have"] == cells["of"]).map({True: "complete", False: "partial"})
    cells["state"] = state.mask(cells["scheduled"].astype(bool), "scheduled")
    before = cells.shift()
    same = (cells[["series", "have", "state"]] == before[["series", "have", "state"]]).all(
        axis="columns"
    )
    run = (~(same & (cells["year"] == before["year"] + 1))).cumsum()
    return (
        cells.groupby(run)
        .agg(
            series=("series", "first"),
            first_year=("year", "min"),
            last_year=("year", "max"),
            have=("have", "first"),
            of=("of", "first"),
            state=("state", "first"),
        )
        .reset_index(drop=True)
    )


def extents(runs: pd.DataFrame) -> pd.DataFrame:
    """One row a series: series, first_year, last_year, years with figures, complete years, of."""
    lengths = runs["last_year"] - runs["first_year"] + 1
    rows = runs.assign(years=lengths, complete=lengths.where(runs["state"] == "complete", 0))
    return (
        rows.groupby("series", sort=False)
        .agg(
            first_year=("first_year", "min"),
            last_year=("last_year", "max"),
            years=("years", "sum"),
            complete=("complete", "sum"),
            of=("of", "first"),
        )
        .reset_index()
    )
