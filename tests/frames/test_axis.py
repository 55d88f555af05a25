"""Promises of the time axis: order, even time inside a stretch, the whole width."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.frames import axis

ERAS = pd.DataFrame(
    [
        ("early", 700, 1599, 0.10),
        ("ships", 1600, 1867, 0.10),
        ("colony", 1868, 1939, 0.07),
        ("war", 1940, 1972, 0.13),
        ("first", 1973, 1991, 0.10),
        ("renewal", 1992, 2008, 0.22),
        ("partners", 2009, 2026, 0.28),
    ],
    columns=["era", "first_year", "last_year", "width"],
)
windows = st.tuples(st.integers(700, 2026), st.integers(700, 2026)).map(sorted).map(tuple)


def test_from_1973_on_takes_three_fifths() -> None:
    """On the whole axis the years since 1973 have 60 % of the width, as the eras say."""
    whole = axis.era_axis(ERAS, (700, 2026))
    assert whole.position(1973) == pytest.approx(0.40)
    assert whole.position(2009) == pytest.approx(0.72)
    assert whole.position(700) == 0
    assert whole.position(2027) == pytest.approx(1)


def test_inside_one_era_time_is_even() -> None:
    """A window inside one era has one stretch, and equal times take equal room."""
    inside = axis.era_axis(ERAS, (1995, 2004))
    assert len(inside.segments) == 1
    assert inside.position(2000) == pytest.approx(0.5)


def test_a_cut_era_keeps_its_rate() -> None:
    """Half of an era beside a whole one takes half of its share of the axis."""
    cut = axis.era_axis(ERAS, (1983, 2008))
    left = 0.10 * 9 / 19
    assert cut.position(1992) == pytest.approx(left / (left + 0.22))


def test_what_lies_beyond_the_last_era_is_on_the_axis() -> None:
    """A window that ends after the last era still ends at 1, and starts at 0 before the first."""
    beyond = axis.era_axis(ERAS, (650, 2030))
    assert beyond.position(650) == 0
    assert beyond.position(2031) == pytest.approx(1)
    assert beyond.position(2028) < 1


def test_equal_steps() -> None:
    """Each year that has an event is as far from the next as any other."""
    steps = axis.equal_axis([752.5, 1601.2, 1601.9, 1973.7], (700, 2000))
    assert [steps.position(year) for year in (700, 752, 1601, 1973)] == [0, 0.25, 0.5, 0.75]


@given(windows, st.sampled_from(axis.SCALES))
def test_positions_never_go_back(window: tuple[int, int], scale: str) -> None:
    """Later is never further left, and everything of a window lies between 0 and 1."""
    scaled = axis.scaled(scale, window, ERAS, [752.0, 1601.5, 1973.7, 2009.3])
    low, high = window
    positions = [scaled.position(low + part * (high + 1 - low) / 50) for part in range(51)]
    assert all(one <= other + 1e-12 for one, other in pairwise(positions))
    assert positions[0] == pytest.approx(0)
    assert positions[-1] == pytest.approx(1)
