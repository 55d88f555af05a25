"""What a row may be: one pandera schema for each table of the data package.

Belongs here: columns, types, allowed codes, keys. Does not: reading files and parsing dates
(`load`), codes that another table must know (`datapackage.json`, checked by `make data`).

Dates are judged, never coerced: pandera would turn them into nanoseconds, which begin in 1677.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pandas as pd
import pandera.pandas as pa

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
    "pledges": ("year", "value_usd_million", "value_jpy_billion"),
    "projects": ("value_jpy_billion", "value_usd_million"),
    "indicators": ("year", "value"),
    "rates": ("year", "value"),
}
"""Columns of each table that hold numbers; every other column is text."""

_CONFIDENCE = ("high", "medium", "low")
_DIRECTIONS = ("jp-vn", "vn-jp", "both", "third")
_CODE = r"^[A-Za-z0-9][A-Za-z0-9_.-]*$"


def _code(*, empty: bool = False, unique: bool = False) -> pa.Column:
    pattern = f"{_CODE}|^$" if empty else _CODE
    check = pa.Check.str_matches(pattern, name="code")
    return pa.Column(str, check, unique=unique, report_duplicates="exclude_first")


def _codes() -> pa.Column:
    one = r"[A-Za-z0-9][A-Za-z0-9_.-]*"
    return pa.Column(str, pa.Check.str_matches(rf"^({one}(~{one})*)?$", name="codes"))


def _one_of(*allowed: str) -> pa.Column:
    return pa.Column(str, pa.Check.isin(allowed, name="allowed"))


def _text(*, empty: bool = True) -> pa.Column:
    return pa.Column(str, None if empty else pa.Check.str_length(min_value=1, name="not empty"))


def _year(*, empty: bool = False) -> pa.Column:
    check = pa.Check.in_range(1, 2100, name="year")
    return pa.Column("Int64" if empty else int, check, nullable=empty)


def _number(*, empty: bool = False, check: pa.Check | None = None) -> pa.Column:
    return pa.Column(float, check, nullable=empty)


def _table(columns: dict[str, pa.Column], key: list[str] | None = None) -> pa.DataFrameSchema:
    # strict: a column nobody knows is a typing mistake; derived columns are added after judging.
    return pa.DataFrameSchema(
        columns, unique=key, report_duplicates="exclude_first", strict=True, coerce=False
    )


TABLES: dict[str, pa.DataFrameSchema] = {
    "events": _table(
        {
            "event": _code(unique=True),
            "date": _text(empty=False),
            "category": _code(),
            "direction": _one_of(*_DIRECTIONS),
            "place": _code(empty=True),
            "importance": pa.Column(int, pa.Check.isin([1, 2, 3], name="allowed")),
            "confidence": _one_of(*_CONFIDENCE),
            "actors": _codes(),
        }
    ),
    "evidence": _table(
        {"event": _code(), "source": _code(), "locator": _text()}, ["event", "source"]
    ),
    "eras": _table(
        {
            "era": _code(unique=True),
            "first_year": _year(),
            "last_year": _year(),
            "width": _number(check=pa.Check.in_range(0.0, 1.0, name="share")),
        }
    ),
    "places": _table(
        {
            "place": _code(unique=True),
            "lat": _number(check=pa.Check.in_range(-90, 90, name="latitude")),
            "lon": _number(check=pa.Check.in_range(-180, 180, name="longitude")),
            "country": pa.Column(str, pa.Check.str_matches(r"^[A-Z]{3}$", name="code")),
        }
    ),
    "tiers": _table(
        {
            "partner": _code(),
            "tier": _code(),
            "since": _text(),
            "event": _code(empty=True),
            "source": _codes(),
            "confidence": _one_of(*_CONFIDENCE),
        },
        ["partner", "tier"],
    ),
    "visits": _table(
        {
            "event": _code(unique=True),
            "visitor": _code(),
            "office": _code(),
            "direction": _one_of("jp-vn", "vn-jp"),
            "kind": _one_of("bilateral", "summit", "other"),
        }
    ),
    "actors": _table(
        {
            "actor": _code(unique=True),
            "kind": _one_of("country", "multilateral", "group", "residual"),
            "dac_code": _text(),
            "region": _code(empty=True),
            "groups": _codes(),
        }
    ),
    "oda": _table(
        {
            "donor": _code(),
            "recipient": _code(),
            "year": _year(),
            "measure": _code(),
            "prices": _one_of("current", "constant"),
            "base_year": _year(empty=True),
            "value_usd_million": _number(),
            "source": _codes(),
            "status": _one_of("final", "preliminary", "scheduled"),
        },
        ["donor", "recipient", "year", "measure", "prices"],
    ),
    "sectors": _table(
        {
            "year": _year(),
            "sector": _code(),
            "measure": _code(),
            "value_usd_million": _number(),
            "source": _codes(),
        },
        ["year", "sector", "measure"],
    ),
    "pledges": _table(
        {
            "meeting": _code(),
            "date": _text(empty=False),
            "year": _year(),
            "donor": _code(),
            "kind": _one_of("total", "loans", "grants"),
            "value_usd_million": _number(empty=True),
            "value_jpy_billion": _number(empty=True),
            "source": _codes(),
        },
        ["meeting", "donor", "kind"],
    ),
    "projects": _table(
        {
            "project": _code(),
            "step": _code(),
            "date": _text(),
            "sector": _code(),
            "instrument": _code(),
            "value_jpy_billion": _number(empty=True),
            "value_usd_million": _number(empty=True),
            "scope": _code(empty=True),
            "place": _code(empty=True),
            "source": _codes(),
        },
        ["project", "step"],
    ),
    "indicators": _table(
        {
            "indicator": _code(),
            "subject": _code(empty=True),
            "partner": _code(empty=True),
            "year": _year(),
            "value": _number(),
            "unit": _code(),
            "source": _codes(),
            "period": _text(),
            "confidence": _text(),
        },
        ["indicator", "subject", "partner", "year", "period"],
    ),
    "rates": _table(
        {
            "indicator": _code(),
            "country": _code(),
            "year": _year(),
            "value": _number(),
            "unit": _code(),
            "source": _codes(),
        },
        ["indicator", "country", "year"],
    ),
    "conflicts": _table(
        {
            "conflict": _code(unique=True),
            "topic": _code(),
            "event": _code(empty=True),
            "kind": _one_of("misprint", "date", "figure", "definition", "unverified"),
            "status": _one_of("settled", "open"),
            "table": _text(),
        }
    ),
    "claims": _table(
        {
            "conflict": _code(),
            "source": _code(),
            "claim": _text(empty=False),
            "ours": _one_of("true", "false"),
        },
        ["conflict", "source", "claim"],
    ),
    "sources": _table(
        {
            "source": _code(unique=True),
            "title": _text(empty=False),
            "publisher": _text(),
            "url": pa.Column(str, pa.Check.str_matches(r"^(https?://\S+)?$", name="link")),
            "published": _text(),
            "kind": _one_of("official", "primary", "academic", "press", "reference", "dataset"),
            "licence": _code(empty=True),
            "accessed": _text(),
        }
    ),
}


def records(frame: pd.DataFrame) -> Iterator[Any]:
    """The rows of a frame as records: `row.event`. Typed loosely, as a judged row needs no more.

    A third of the time of `itertuples`, which makes a new class on every call.
    """
    row = _row(tuple(frame.columns))
    return map(row._make, zip(*(frame[name].tolist() for name in frame.columns), strict=True))


@lru_cache(maxsize=256)
def _row(columns: tuple[str, ...]) -> Any:
    return namedtuple("Row", columns, rename=True)
