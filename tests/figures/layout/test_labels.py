"""Promises of the placing of marks and titles: nothing touches, the opened event comes first."""

from __future__ import annotations

from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.figures.layout import labels
from lib.figures.layout.widths import text_width
from lib.schema import records


@given(
    st.lists(
        st.tuples(st.floats(0, 1), st.sampled_from(["visit", "oda"]), st.integers(1, 3)),
        min_size=1,
        max_size=60,
    ),
    st.sampled_from([236.0, 560.0, 930.0]),
)
def test_marks_and_titles_never_touch(made: list[tuple[float, str, int]], width: float) -> None:
    """In each row of a lane, marks and their titles do not overlap, and stay on the chart."""
    events = pd.DataFrame(made, columns=["begin", "category", "importance"])
    events["event"] = [f"event-{number}" for number in range(len(events))]
    events["precision"] = "day"
    titles = {event: f"A title of {event}" for event in events["event"]}
    reach = [(at, at) for at in events["begin"]]
    arranged = labels.arranged(list(records(events)), reach, titles, width, 6)
    assert len(arranged) == len(events)
    boxes: dict[tuple[str, int], list[tuple[float, float]]] = {}
    for row in [mark for mark in arranged if mark.row >= 0]:
        left, right = row.at * width - 7, row.at * width + 7
        long = text_width(titles[row.event])
        if row.side == "right":
            right += long
            assert right <= width
        if row.side == "left":
            left -= long
            assert left >= 0
        boxes.setdefault((row.category, row.row), []).append((left, right))
    for taken in boxes.values():
        taken.sort()
        for one, other in pairwise(taken):
            assert one[1] <= other[0] + 1e-6


@pytest.mark.parametrize(("precision", "side"), [("century", "on"), ("span", "")])
def test_what_fills_the_window_is_titled_on_its_band(precision: str, side: str) -> None:
    """A pale band from end to end has its title on it; a dark bar would hide it, and has none."""
    events = pd.DataFrame(
        {
            "event": ["one"],
            "category": ["trade"],
            "importance": [1],
            "begin": [1601],
            "precision": [precision],
        }
    )
    (mark,) = labels.arranged(list(records(events)), [(0.0, 1.0)], {"one": "Traders"}, 930, 6)
    assert (mark.side, mark.title) == (side, 0.5)
