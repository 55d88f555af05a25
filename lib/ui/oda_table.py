"""The table of the ODA page: the rows of the chart with the reader's headings.

Belongs here: a comparison → a table and the name of its file. Does not: sentences (`oda_words`).
"""

from __future__ import annotations

import pandas as pd

from lib.frames.oda import Comparison, ranks, shares
from lib.frames.oda_views import OneYear
from lib.text import Words
from lib.ui.oda_words import Subject, name

_MISSING = float("nan")


def rows(words: Words, subject: Subject, found: Comparison) -> pd.DataFrame:
    """Years × donors as they are drawn, in their last row what the years come to.

    US$ million; per cent for shares, beside the total in US$ million; places for ranks, with the
    number of first places.
    """
    if subject.view == "rank":
        table = _places(words, found)
    elif subject.view == "share" and not found.below_zero:
        table = _shares(words, found)
    else:
        table = _amounts(words, found)
    last = words("oda.firsts" if subject.view == "rank" else "oda.sum_of_years")
    table.insert(0, words("oda.year"), [*map(str, found.years), last])
    if found.status.ne("final").any():
        table[words("oda.status")] = [*(words.name("status", s) for s in found.status), ""]
    return table if len(found.years) > 1 else table.iloc[:1]


def one_year(words: Words, shown: OneYear) -> pd.DataFrame:
    """The donors of one year by size, with their places; everyone else last."""
    places = {code: str(place) for code, place in shown.places.items()}
    rows = [
        (name(words, str(code)), places.get(code, ""), float(value))
        for code, value in shown.values.items()
    ]
    if pd.notna(shown.beyond):
        rows.append((words("oda.beyond"), "", shown.beyond))
    heads = [words("oda.donor"), words("oda.place_in_year"), words("oda.axis")]
    return pd.DataFrame(rows, columns=heads)


def _amounts(words: Words, found: Comparison) -> pd.DataFrame:
    table = found.values.rename(columns=lambda code: name(words, code))
    if len(found.values.columns) > 1:
        table = table.assign(**{_total(words, found): found.total})
    if found.wider:
        table = table.assign(**{name(words, found.wider): found.beyond})
    return _with(table, table.sum(min_count=1))


def _shares(words: Words, found: Comparison) -> pd.DataFrame:
    parts = 100 * _with(shares(found), found.sums / found.sums.sum())
    parts = parts.rename(columns=lambda code: words("oda.share_of", donor=name(words, code)))
    total = _with(found.total.to_frame(), pd.Series([found.total.sum()], index=[found.total.name]))
    return parts.assign(**{_total(words, found): total.iloc[:, 0].to_numpy()})


def _places(words: Words, found: Comparison) -> pd.DataFrame:
    places = ranks(found)
    table = _with(places, places.eq(1).sum()).astype(object)
    table = table.map(lambda place: _MISSING if pd.isna(place) else int(place))
    return table.rename(columns=lambda code: words("oda.place_of", donor=name(words, code)))


def _total(words: Words, found: Comparison) -> str:
    return name(words, found.group) if found.group else words("oda.sum")


def _with(table: pd.DataFrame, last: pd.Series[float]) -> pd.DataFrame:
    return pd.concat([table, last.to_frame().T], ignore_index=True)


def file(subject: Subject, found: Comparison) -> str:
    """The name of the table's file: measure, prices, unit and years."""
    units = {"share": "percent", "rank": "place"}
    refused = subject.view == "share" and found.below_zero
    unit = "usd-million" if refused else units.get(subject.view, "usd-million")
    choice = subject.choice
    years = f"{found.years[0]}-{found.years[-1]}"
    return f"red-seal_{choice.measure}_{choice.prices}_{unit}_{years}"
