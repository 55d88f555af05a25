"""What the server spends: processor and round trips by its own socket, files read cold.

Belongs here: measuring without a browser. Does not: which pages, and what is good enough (`run`).
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.server.session import session


def listener(site: str) -> int | None:
    """The process that serves an address, or None where /proc cannot tell."""
    port = f":{int(site.rpartition(':')[2]):04X}"
    try:
        sockets = {
            row.split()[9]
            for row in Path("/proc/net/tcp").read_text().splitlines()[1:]
            if row.split()[1].endswith(port) and row.split()[3] == "0A"
        }
    except OSError:
        return None
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if str(link.readlink()).removeprefix("socket:[").rstrip("]") in sockets:
                return int(link.parts[2])
        except OSError:
            continue
    return None


def processor(process: int) -> float:
    """Seconds of processor a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def reruns(site: str, page: str, query: str, *, times: int = 40) -> tuple[float, float, float]:
    """Of one page: round trip (ms, median), processor (ms a rerun), size of a run (kB).

    Every run asks for another first year; the first three are not counted.
    """
    process = listener(site)
    taken = []
    with session(site) as reader:
        for number in range(3):
            # the first run over many rows prepares them
            sent = reader.run(page, f"{query}&years={1973 + number}..", _PREPARED)
        before = processor(process) if process else 0.0
        for number in range(times):
            begun = time.perf_counter()
            sent = reader.run(page, f"{query}&years={1973 + number % 12}..")
            taken.append(time.perf_counter() - begun)
        used = (processor(process) - before) if process else float("nan")
    size = sum(message.ByteSize() for message in sent)
    return statistics.median(taken) * 1000, used / times * 1000, size / 1000


_PREPARED = 120.0
"""Seconds a run may take that is not counted."""


def heaviest_figure(site: str, page: str) -> float:
    """Kilobytes of the largest figure of a page, as sent."""
    with session(site) as reader:
        elements = [
            message.delta.new_element for message in reader.run(page) if message.HasField("delta")
        ]
    figures = [element.bidi_component.ByteSize() for element in elements]
    return max(figures, default=0) / 1000


_COLD = """
import time
from lib import load, schema
for turn in range(2):
    begun = time.perf_counter()
    for name in schema.TABLES:
        load.table(name)
print((time.perf_counter() - begun) * 1000)
"""


def cold_load() -> float:
    """Milliseconds to read and judge every table with nothing cached, as any reader can clear it.

    The second time in a process: the first also builds the grammar of dates, 2 s at start-up.
    """
    runs = [
        float(subprocess.run([sys.executable, "-c", _COLD], capture_output=True, check=True).stdout)
        for _ in range(3)
    ]
    return min(runs)
