"""Many readers at once: how many a server answers in time, and what one of them weighs.

Belongs here: readers without a browser who change something again and again. Does not: one
reader's run (`server`), which pages, and what is good enough (`run`).
"""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from bench.server import listener
from tests.server.session import session

EVERY = 5.0
"""Seconds from one change of a reader to its next."""
IN_TIME = 0.3
"""Seconds in which 19 of 20 changes are answered."""
_CHANGES = 2
_STEP = 1.4


def most(site: str, page: str, query: str, begin: int, limit: int = 6) -> int:
    """The largest number of readers found that are all answered in time; 0 where one is not.

    Tries `begin`, then more or fewer by two fifths each time, at most `limit` numbers.
    """
    held = answered(site, page, query, begin)
    number, found = begin, begin if held else 0
    for _ in range(limit - 1):
        number = max(int(number * _STEP), number + 1) if held else int(number / _STEP)
        if not number:
            return 0
        if answered(site, page, query, number) != held:
            return found if held else number
        found = number if held else 0
    return found


def answered(site: str, page: str, query: str, readers: int) -> bool:
    """Whether so many readers, each changing something every five seconds, are answered in time."""
    begun = time.perf_counter() + 1 + readers / 40
    with ThreadPoolExecutor(readers) as pool:
        asked = [
            pool.submit(_reader, site, page, query, begun + EVERY * number / readers)
            for number in range(readers)
        ]
        taken = sorted(seconds for reader in asked for seconds in reader.result())
    return taken[int(0.95 * (len(taken) - 1) + 0.5)] < IN_TIME


def _reader(site: str, page: str, query: str, begin: float) -> list[float]:
    taken = []
    with session(site) as reader:
        reader.run(page, query)
        for number in range(_CHANGES):
            time.sleep(max(0.0, begin + EVERY * number - time.perf_counter()))
            asked = time.perf_counter()
            reader.run(page, f"{query}&years={1974 + number}..")
            taken.append(time.perf_counter() - asked)
    return taken


def weight(site: str, page: str, readers: int = 60) -> float:
    """Kilobytes of the server's memory a reader with an open page takes; NaN where unknown.

    The first ones are not counted: with them the process finds its own size.
    """
    process = listener(site)
    if process is None:
        return float("nan")
    with ExitStack() as open_ones:
        for _ in range(25):
            open_ones.enter_context(session(site)).run(page)
        before = _resident(process)
        for _ in range(readers):
            open_ones.enter_context(session(site)).run(page)
        return (_resident(process) - before) / readers


def _resident(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    return float(status.partition("VmRSS:")[2].split()[0])
