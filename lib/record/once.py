"""What is made once a process and kept, and what was made lately.

Belongs here: remembering and forgetting. Does not: what is remembered.

`functools`, not Streamlit's caches: a call takes 0.06 µs instead of 76 to 163, no reader's browser
can ask to empty them, and nothing below `ui` needs Streamlit for it. An error is not remembered, so
a mended file is used at the next run.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any, TypeVar, cast

Made = TypeVar("Made", bound=Callable[..., Any])
_FEW = 16
"""What is kept of things that follow the address, which would otherwise grow for ever."""
_kept: list[Any] = []


def once(make: Made) -> Made:
    """Make a thing at the first call; the same arguments give the same one."""
    return _remembered(make, None)


def lately(make: Made) -> Made:
    """The same for arguments that a reader chooses: the last few are kept."""
    return _remembered(make, _FEW)


def forget() -> None:
    """Make everything anew at its next call: for another data package in the same process."""
    for kept in _kept:
        kept.cache_clear()


def _remembered(make: Made, most: int | None) -> Made:
    kept: Any = functools.lru_cache(maxsize=most)(make)
    _kept.append(kept)
    return cast("Made", kept)
