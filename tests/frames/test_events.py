"""Promises of the event frames: time kept honest, filters that never invent, rows that fit."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.frames import events as frames
from lib.frames.filters import Only

ROWS = [
    # event, date, year_first, year_last, category, direction, confidence, tiers, importance
    ("monk", "07XX", 700, 799, "culture", "vn-jp", "medium", "none", 1),
    ("seal", "1601", 1601, 1601, "trade", "jp-vn", "high", "none", 3),
    ("relations", "1973-09-21", 1973, 1973, "agreement", "both", "high", "diplomatic", 3),
    ("freeze", "1979/1991", 1979, 1991, "oda", "jp-vn", "high", "diplomatic", 2),
    ("step", "2009-04", 2009, 2009, "agreement", "both", "high", "diplomatic~strategic", 3),
]
COLUMNS = ["event", "date", "year_first", "year_last", "category", "direction", "confidence"]
EVENTS = frames.placed(pd.DataFrame(ROWS, columns=[*COLUMNS, "tiers", "importance"]))
TEXTS = pd.Series(["cham monk", "red seal", "paris", "cambodia", "aso"], dtype="str")


def within(
    years: tuple[int, int] = (700, 2026), query: str = "", **only: tuple[str, ...]
) -> list[str]:
    """Slugs of what a window, a search and filters by column keep."""
    return frames.within(EVENTS, years, tuple(only.items()), query, TEXTS)["event"].tolist()


def test_a_year_is_never_its_first_day() -> None:
    """1601 covers the whole of 1601, a century all its years, a day next to nothing."""
    known = EVENTS.set_index("event")
    assert (known.at["seal", "begin"], known.at["seal", "end"]) == (1601.0, 1602.0)
    assert (known.at["monk", "begin"], known.at["monk", "end"]) == (700.0, 800.0)
    assert known.at["relations", "begin"] == pytest.approx(1973 + 263 / 365)
    assert known.at["relations", "end"] == pytest.approx(1973 + 264 / 365)


def test_known_to_the_day() -> None:
    """Only a date written with its day is known to the day."""
    assert EVENTS.loc[EVENTS["to_the_day"], "event"].tolist() == ["relations"]


def test_a_window_keeps_what_overlaps_it() -> None:
    """A span that began before the window and ended in it is kept."""
    assert within((1985, 2000)) == ["freeze"]
    assert within((1991, 2009)) == ["freeze", "step"]
    assert within((1992, 2008)) == []


def test_a_date_across_a_change_belongs_to_both_tiers() -> None:
    """The month in which the tier changed is found under the old tier and under the new."""
    assert "step" in within(tiers=("strategic",))
    assert "step" in within(tiers=("diplomatic",))
    assert within(tiers=("none",)) == ["monk", "seal"]


def test_search_and_category_together() -> None:
    """Filters narrow each other."""
    assert within(query="SEAL") == ["seal"]
    assert within(query="seal", category=("culture",)) == []
    counted = frames.counts(EVENTS, (700, 2026), (("category", ("culture",)),), "seal", TEXTS)
    assert counted == {"trade": 1}


windows = st.tuples(st.integers(700, 2026), st.integers(700, 2026)).map(sorted).map(tuple)
tiers = st.lists(st.sampled_from(["none", "diplomatic", "strategic", "x"]), min_size=1).map(tuple)
categories = st.lists(st.sampled_from(["oda", "trade", "culture"]), min_size=1).map(tuple)
filters = st.lists(
    st.tuples(st.just("tiers"), tiers) | st.tuples(st.just("category"), categories), max_size=2
).map(tuple)
queries = st.sampled_from(["", "a", "seal", "zz"])


@given(windows, filters, queries)
def test_filtering_only_leaves_out(years: tuple[int, int], only: Only, query: str) -> None:
    """What is kept is a part of the record, in its order, and each row overlaps the window."""
    kept = frames.within(EVENTS, years, only, query, TEXTS)
    assert kept["event"].tolist() == [
        slug for slug in EVENTS["event"] if slug in set(kept["event"])
    ]
    assert ((kept["year_first"] <= years[1]) & (kept["year_last"] >= years[0])).all()


@given(windows, filters, queries)
def test_arguments_stay_as_they_are(years: tuple[int, int], only: Only, query: str) -> None:
    """Filtering changes nothing it was given."""
    before = EVENTS.copy(deep=True)
    frames.within(EVENTS, years, only, query, TEXTS)
    pd.testing.assert_frame_equal(EVENTS, before)


def test_neighbours_walk_the_list() -> None:
    """Previous and next follow the list's order, and say the place in it."""
    assert frames.neighbours(EVENTS, "relations") == ("seal", "freeze", 3)
    assert frames.neighbours(EVENTS, "monk")[0] is None
    assert frames.neighbours(EVENTS, "step")[1] is None
    assert frames.neighbours(EVENTS, "unheard-of") == (None, None, 0)


def test_thinned_keeps_what_matters_and_spreads_the_rest() -> None:
    """Few enough stay as they are; else the focus, the important, then an even share in time."""
    assert frames.thinned(EVENTS, 5) is EVENTS
    assert frames.thinned(EVENTS, 4)["event"].tolist() == ["seal", "relations", "freeze", "step"]
    assert frames.thinned(EVENTS, 2, "monk")["event"].tolist() == ["monk", "seal"]
    many = pd.DataFrame({"event": list("abcdefghi"), "importance": 1})
    assert frames.thinned(many, 3)["event"].tolist() == ["a", "e", "i"]
