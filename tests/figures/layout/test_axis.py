"""Promises of the printed years: they never collide, and borders come first."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lib import load
from lib.figures.layout.axis import ticks
from lib.frames import axis

ERAS = load.table("eras")
windows = st.tuples(st.integers(700, 2026), st.integers(700, 2026)).map(sorted).map(tuple)


@given(windows, st.sampled_from(axis.SCALES), st.sampled_from([236.0, 560.0, 930.0]))
def test_ticks_never_collide(window: tuple[int, int], scale: str, width: float) -> None:
    """Printed years are 44 px apart or more, lie in the window, and are in order; one at least."""
    scaled = axis.scaled(scale, window, ERAS, [752.0, 1601.5, 1973.7, 2009.3])
    printed = ticks(scaled, width)
    assert printed
    assert all(window[0] <= year <= window[1] for year, _ in printed)
    assert all((b - a) * width >= 44 - 1e-9 for (_, a), (_, b) in pairwise(printed))
    assert [year for year, _ in printed] == sorted(year for year, _ in printed)


def test_borders_of_eras_are_printed_where_there_is_room() -> None:
    """At a laptop's width every border of an era that has 44 px around it is a printed year."""
    years = [year for year, _ in ticks(axis.era_axis(ERAS, (700, 2026)), 930)]
    assert {700, 1600, 1868, 1940, 1973, 1992, 2009} <= set(years)
