"""The controls of the sources page. Two choices, not one: a broken table costs one part only.

Belongs here: widgets and their parameters. Does not: what a choice keeps (`frames.sources`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from lib import address
from lib.text import Words
from lib.ui import cache, controls

GROUPS = {"money": ("oda", "sectors", "pledges"), "other": ("indicators",), "rates": ("rates",)}
"""Tables whose coverage is shown together."""


@dataclass(frozen=True)
class Disputed:
    """Which points of the ledger: topics and kinds; empty means all."""

    topics: tuple[str, ...]
    kinds: tuple[str, ...]

    @property
    def everything(self) -> bool:
        """Whether nothing was asked for in particular."""
        return not self.topics and not self.kinds


@dataclass(frozen=True)
class Listed:
    """Which sources: kinds and words; empty means all."""

    kinds: tuple[str, ...]
    query: str

    @property
    def everything(self) -> bool:
        """Whether nothing was asked for in particular."""
        return not self.kinds and not self.query


def disputed(words: Words, conflicts: pd.DataFrame) -> Disputed:
    """Draw the filters of the ledger."""
    left, right = st.columns(2)
    with left:
        topics = _some(words, "topic", conflicts["topic"].unique().tolist(), "conflict-topic")
    with right:
        kinds = _some(words, "conflict_kind", conflicts["kind"].unique().tolist(), "conflict-kind")
    return Disputed(topics, kinds)


def listed(words: Words, sources: pd.DataFrame) -> Listed:
    """Draw the filters of the list of sources."""
    left, right = st.columns(2)
    with left:
        query = controls.search(words, address.phrase("search"), words("sources.search_example"))
    with right:
        kinds = _some(words, "source_kind", sources["kind"].unique().tolist(), "source-kind")
    return Listed(kinds, query)


def groups() -> list[str]:
    """Those of `GROUPS` whose tables the package has."""
    return [
        code
        for code, names in GROUPS.items()
        if any(cache.holds(partial(cache.table, name)) for name in names)
    ]


def group(words: Words, codes: Sequence[str]) -> str:
    """Draw the choice of what the coverage is shown of: one of `groups`."""
    return controls.choice(
        words("sources.group"),
        address.one("series", codes, codes[0]),
        codes,
        lambda code: words(f"sources.groups.{code}"),
    )


def _some(words: Words, param: str, codes: Sequence[str], table: str) -> tuple[str, ...]:
    return controls.several(
        words(f"sources.{param}"),
        address.several(param, list(codes)),
        list(codes),
        lambda code: words.name(table, code),
        words("controls.any"),
    )
