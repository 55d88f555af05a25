"""A table of two events, as tests of the loader write and break it."""

from collections.abc import Callable
from pathlib import Path

EVENTS = (
    "event,date,category,direction,place,importance,confidence,actors\n"
    "paris-1973,1973-09-21,diplomacy,both,paris,3,high,\n"
    "old-music,07XX,culture,vn-jp,,1,medium,a~b\n"
)


def lines(*rows: str) -> Callable[[Path], None]:
    """A file of these lines."""
    return lambda path: path.write_bytes("\n".join([*rows, ""]).encode())


HEADER, PARIS, MUSIC = EVENTS.splitlines()
