"""Data made for `make bench`: the shipped package with many more donors, years or events.

Belongs here: making a folder that `RED_SEAL_DATA` can name. Does not: measuring (`run`). What is
made here means nothing, lives as long as a measurement and is never shipped.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tests.browser import window

Row = dict[str, str]
_SPAN = 66
"""Years from the first to the last of the amounts, so that copies in time do not overlap."""
_NOW = 2025


def donors(folder: Path, more: int, longer: int) -> int:
    """A package with `more` times the donors over `longer` times the years; returns its amounts.

    Published totals grow with their parts, so that they still add up.
    """
    _copied(folder)
    kinds = {row["actor"]: row["kind"] for row in _rows(folder / "actors.csv")}

    def amounts(row: Row) -> Iterator[Row]:
        sums = kinds[row["donor"]] in ("group", "residual")
        for shift in range(longer):
            year = {"year": str(int(row["year"]) - _SPAN * shift)}
            if sums:
                amount = str(float(row["value_usd_million"]) * more)
                yield row | year | {"value_usd_million": amount}
            else:
                for place in range(more):
                    yield row | year | {"donor": _named(row["donor"], place)}

    _rewritten(
        folder / "actors.csv",
        lambda row: ({**row, "actor": _named(row["actor"], place)} for place in range(more)),
    )
    _rewritten(folder / "text" / "en" / "names.csv", lambda row: _names(row, "actor", more))
    return _rewritten(folder / "oda.csv", amounts)


def events(folder: Path, many: int) -> int:
    """A package with about `many` events, copied within seven years of the real ones."""
    _copied(folder)
    more = -(-many // len(list(_rows(folder / "events.csv"))))

    def copies(row: Row) -> Iterator[Row]:
        for place in range(more):
            moved = {"date": _moved(row["date"], place % 8)} if "date" in row else {}
            yield row | moved | {"event": _named(row["event"], place)}

    for file in ("text/en/events.csv", "evidence.csv"):
        _rewritten(folder / file, copies)
    return _rewritten(folder / "events.csv", copies)


def _copied(folder: Path) -> None:
    shutil.copytree(window.ROOT / "data", folder)


def _named(code: str, place: int) -> str:
    return f"{code}-{place}" if place else code


def _names(row: Row, table: str, more: int) -> Iterator[Row]:
    for place in range(more if row["table"] == table else 1):
        name = f"{row['name']} {place}" if place else row["name"]
        yield row | {"code": _named(row["code"], place), "name": name}


def _moved(date: str, years: int) -> str:
    year = date[:4]
    if not (year.isdecimal() and len(date) in (4, 7, 10)) or int(year) + years > _NOW:
        return date
    return f"{int(year) + years:04}{date[4:]}".replace("-02-29", "-02-28")


def _rows(file: Path) -> Iterator[Row]:
    with file.open(encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text)


def _rewritten(file: Path, more: Callable[[Row], Iterable[Row]]) -> int:
    rows = [copy for row in _rows(file) for copy in more(row)]
    with file.open("w", encoding="utf-8", newline="") as text:
        writer = csv.DictWriter(text, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return len(rows)
