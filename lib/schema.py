"""What a row may be: one pandera schema for each table of the data package.

Belongs here: columns, allowed words, keys. Does not: kinds of columns (`columns`), reading files
and parsing dates (`load`), codes that another table must know (`references`).

Dates are judged, never coerced: pandera would turn them into nanoseconds, which begin in 1677.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pandas as pd
import pandera.pandas as pa

from lib.columns import code, codes, number, one_of, text, year

EDTF_COLUMNS: dict[str, tuple[str, ...]] = {
    "events": ("date",),
    "tiers": ("since",),
    "pledges": ("date",),
    "projects": ("date",),
    "indicators": ("period",),
    "sources": ("published",),
}
"""Columns of each table that hold an EDTF date; `load` adds what they mean as years."""

NUMBERS: dict[str, tuple[str, ...]] = {
    "events": ("importance",),
    "eras": ("first_year", "last_year", "width"),
    "places": ("lat", "lon"),
    "oda": ("year", "base_year", "value_usd_million"),
    "sectors": ("year", "value_usd_million"),
    "pledges": ("year", "value_usd_million", "value_home_billion"),
    "projects": ("value_home_billion", "value_usd_million"),
    "indicators": ("year", "value"),
    "rates": ("year", "value"),
}
"""Columns of each table that hold numbers; every other column is text."""


def _table(columns: dict[str, pa.Column], key: list[str] | None = None) -> pa.DataFrameSchema:
    # strict: a column nobody knows is a typing mistake; derived columns are added after judging.
    return pa.DataFrameSchema(
        columns, unique=key, report_duplicates="exclude_first", strict=True, coerce=False
    )


CATEGORIES = ("agreement", "diplomacy", "visit", "oda", "trade", "security", "culture", "war")
"""What an event may be about, relations between states first: the lanes of the timeline."""
_CONFIDENCE = ("high", "medium", "low")

OPTIONAL = {
    *("places", "visits", "oda", "sectors", "pledges", "projects", "indicators", "rates"),
    *("conflicts", "claims"),
}
"""Tables that a pair may not have: not listed in `datapackage.json`, or without rows."""

TABLES: dict[str, pa.DataFrameSchema] = {
    "events": _table(
        {
            "event": code(unique=True),
            "date": pa.Column(str, pa.Check.str_matches(r"^[^.]+$", name="both ends known")),
            "category": one_of(*CATEGORIES),
            "direction": code(),
            "place": code(empty=True),
            "importance": pa.Column(int, pa.Check.isin([1, 2, 3], name="allowed")),
            "confidence": one_of(*_CONFIDENCE),
            "actors": codes(),
        }
    ),
    "evidence": _table(
        {"event": code(), "source": code(), "locator": text()},
        ["event", "source"],
    ),
    "eras": _table(
        {
            "era": code(unique=True),
            "first_year": year(),
            "last_year": year(),
            "width": number(check=pa.Check.in_range(0.0, 1.0, name="share")),
        }
    ),
    "places": _table(
        {
            "place": code(unique=True),
            "lat": number(check=pa.Check.in_range(-90, 90, name="latitude")),
            "lon": number(check=pa.Check.in_range(-180, 180, name="longitude")),
            "country": pa.Column(str, pa.Check.str_matches(r"^[A-Z]{3}$", name="code")),
        }
    ),
    "tiers": _table(
        {
            "partner": code(),
            "tier": code(),
            "since": text(),
            "event": code(empty=True),
            "source": codes(),
            "confidence": one_of(*_CONFIDENCE),
        },
        ["partner", "tier"],
    ),
    "visits": _table(
        {
            "event": code(unique=True),
            "visitor": code(),
            "office": code(),
            "direction": code(),
            "kind": one_of("bilateral", "summit", "other"),
        }
    ),
    "actors": _table(
        {
            "actor": code(unique=True),
            "kind": one_of("country", "multilateral", "group", "residual"),
            "dac_code": text(),
            "region": code(empty=True),
            "groups": codes(),
        }
    ),
    "oda": _table(
        {
            "donor": code(),
            "recipient": code(),
            "year": year(),
            "measure": code(),
            "prices": one_of("current", "constant"),
            "base_year": year(empty=True),
            "value_usd_million": number(),
            "source": codes(),
            "status": one_of("final", "preliminary", "scheduled"),
        },
        ["donor", "recipient", "year", "measure", "prices"],
    ),
    "sectors": _table(
        {
            "year": year(),
            "sector": code(),
            "measure": code(),
            "value_usd_million": number(),
            "source": codes(),
        },
        ["year", "sector", "measure"],
    ),
    "pledges": _table(
        {
            "meeting": code(),
            "date": text(empty=False),
            "year": year(),
            "donor": code(),
            "kind": one_of("total", "loans", "grants"),
            "value_usd_million": number(empty=True),
            "value_home_billion": number(empty=True),
            "source": codes(),
        },
        ["meeting", "donor", "kind"],
    ),
    "projects": _table(
        {
            "project": code(),
            "step": code(),
            "date": text(),
            "sector": code(),
            "instrument": code(),
            "value_home_billion": number(empty=True),
            "value_usd_million": number(empty=True),
            "scope": code(empty=True),
            "place": code(empty=True),
            "source": codes(),
        },
        ["project", "step"],
    ),
    "indicators": _table(
        {
            "indicator": code(),
            "subject": code(empty=True),
            "partner": code(empty=True),
            "year": year(),
            "value": number(),
            "unit": code(),
            "source": codes(),
            "period": text(),
            "confidence": text(),
        },
        ["indicator", "subject", "partner", "year", "period"],
    ),
    "rates": _table(
        {
            "indicator": code(),
            "country": code(),
            "year": year(),
            "value": number(),
            "unit": code(),
            "source": codes(),
        },
        ["indicator", "country", "year"],
    ),
    "conflicts": _table(
        {
            "conflict": code(unique=True),
            "topic": code(),
            "event": code(empty=True),
            "kind": one_of("misprint", "date", "figure", "definition", "unverified"),
            "status": one_of("settled", "open"),
            "table": text(),
        }
    ),
    "claims": _table(
        {
            "conflict": code(),
            "source": code(),
            "claim": text(empty=False),
            "ours": one_of("true", "false"),
        },
        ["conflict", "source", "claim"],
    ),
    "sources": _table(
        {
            "source": code(unique=True),
            "title": text(),
            "language": pa.Column(str, pa.Check.str_matches(r"^[a-z]{2,3}$", name="language")),
            "publisher": text(),
            "url": pa.Column(str, pa.Check.str_matches(r"^(https?://\S+)?$", name="link")),
            "published": text(),
            "kind": one_of("official", "primary", "academic", "press", "reference", "dataset"),
            "licence": code(empty=True),
            "accessed": text(),
        }
    ),
}


def records(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows of a frame as records, `row.event`, three times as fast as `itertuples`."""
    row = _row(tuple(frame.columns))
    return map(row._make, zip(*(frame[name].tolist() for name in frame.columns), strict=True))


@lru_cache(maxsize=256)
def _row(columns: tuple[str, ...]) -> Any:
    return namedtuple("Row", columns, rename=True)


def codes_in(cell: str) -> list[str]:
    """The codes of a cell that holds several (`a~b`); none for an empty cell."""
    return cell.split("~") if cell else []
