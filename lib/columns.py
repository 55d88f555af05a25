"""Kinds of columns: what a cell of each may be.

Belongs here: one function a kind. Does not: which table has which columns (`schema`).
"""

from __future__ import annotations

import pandera.pandas as pa

_CODE = r"^[A-Za-z0-9][A-Za-z0-9_.-]*$"


def code(*, empty: bool = False, unique: bool = False) -> pa.Column:
    """A code; `unique` where it names its row."""
    pattern = f"{_CODE}|^$" if empty else _CODE
    check = pa.Check.str_matches(pattern, name="code")
    return pa.Column(str, check, unique=unique, report_duplicates="exclude_first")


def codes() -> pa.Column:
    """Several codes joined by `~`, or none."""
    one = r"[A-Za-z0-9][A-Za-z0-9_.-]*"
    return pa.Column(str, pa.Check.str_matches(rf"^({one}(~{one})*)?$", name="codes"))


def one_of(*allowed: str) -> pa.Column:
    """One of these words."""
    return pa.Column(str, pa.Check.isin(allowed, name="allowed"))


def text(*, empty: bool = True) -> pa.Column:
    """Any text; with `empty=False` at least a letter."""
    return pa.Column(str, None if empty else pa.Check.str_length(min_value=1, name="not empty"))


def year(*, empty: bool = False) -> pa.Column:
    """A calendar year."""
    check = pa.Check.in_range(1, 2100, name="year")
    return pa.Column("Int64" if empty else int, check, nullable=empty)


def number(*, empty: bool = False, check: pa.Check | None = None) -> pa.Column:
    """A number, with a `check` of its range."""
    return pa.Column(float, check, nullable=empty)
