"""A long list of events, a part at a time.

Belongs here: events and the number of a part → the part. Does not: the pager (`ui.paged`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Part:
    """A part of a list: its number and that of the one with the open event, both from 1 to `of`;
    the place of its first event, from 0; its events; how many the whole list has.
    """

    number: int
    home: int
    of: int
    first: int
    events: pd.DataFrame
    total: int


def part(events: pd.DataFrame, size: int, number: int, opened: str) -> Part:
    """A part of so many events; number 0 is the one in which `opened` is, or else the first.

    A number beyond the last is the last, as a filter may have left fewer.
    """
    of = max(1, -(-len(events) // size))
    here = (events["event"] == opened).to_numpy() if of > 1 else [False]
    home = int(np.argmax(here)) // size + 1
    number = min(number or home, of)
    first = (number - 1) * size
    return Part(number, home, of, first, events.iloc[first : first + size], len(events))
