"""The table of the ODA page: the rows of the chart with the reader's headings.

Belongs here: a comparison → a table and the name of its file. Does not: sentences (`oda_words`).
"""

from __future__ import annotations

import pandas as pd

from lib.exports import explained, whole_years
from lib.frames import oda_views as views
from lib.frames.oda import Comparison, ranks, shares
from lib.frames.oda_units import YEARLY
from lib.frames.oda_views import OneYear, panels
from lib.text import Words
from lib.ui.oda_words import Subject, name

_MISSING = float("nan")


def rows(
    words: Words, subject: Subject, found: Comparison, means: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Years × donors as they are drawn, in their last row what the years come to.

    US$ million; per cent for shares, beside the total in US$ million; places for ranks, with the
    number of first places.
    """
    if subject.view == "multiples":
        table = _panels(words, found)
    elif subject.view == "rank":
        table = _places(words, found)
    elif subject.view == "share" and not found.below_zero:
        table = _shares(words, found)
    else:
        table = _amounts(words, found)
    yearly = "mean_of_years" if found.unit in YEARLY else "sum_of_years"
    last = words("oda.firsts" if subject.view == "rank" else f"oda.{yearly}")
    if means is not None:
        named = means.rename(
            columns=lambda code: words("oda.mean_of", about=name(words, str(code)))
        ).reset_index(drop=True)
        table = pd.concat([table, named], axis="columns")
    table.insert(0, words("oda.columns.year"), [*whole_years(found.years), last])
    if found.status.ne("final").any():
        table[words("oda.columns.status")] = [*(words.name("status", s) for s in found.status), ""]
    meant = _meanings(words, subject, found, means)
    summed = len(found.years) > 1
    return explained(table if summed else table.iloc[:1], meant, summed=summed)


def _meanings(
    words: Words, subject: Subject, found: Comparison, means: pd.DataFrame | None
) -> dict[str, str]:
    """What the columns of `rows` are: amounts, shares or places of donors, sums, means."""
    about, codes = subject.about(words), list(map(str, found.values))
    amount = _amount(words, about, found.unit)
    meant = {name(words, code): amount for code in [*codes, found.wider] if code}
    for form in ("share", "place"):
        said = words(f"export.meaning.oda.{form}")
        meant |= {words(f"oda.{form}_of", donor=name(words, code)): said for code in codes}
    for code in means if means is not None else ():
        heading = words("oda.mean_of", about=name(words, str(code)))
        meant[heading] = _amount(words, words("oda.mean_of", about=about), found.unit)
    return meant | {_total(words, found): amount}


def _amount(words: Words, about: str, unit: str) -> str:
    measured = words("language.comma").join([about, words(f"oda.axes.{unit}")])
    return words("export.meaning.amount", about=measured)


def _panels(words: Words, found: Comparison) -> pd.DataFrame:
    table = panels(found).rename(columns=lambda code: name(words, code))
    return _with(table, table.mean() if found.unit in YEARLY else table.sum(min_count=1))


def change(words: Words, found: Comparison) -> pd.DataFrame:
    """The donors of two years with their change, the largest rise first."""
    table = views.change(found).set_axis(
        [str(found.years[0]), str(found.years[-1]), words("oda.columns.change")], axis="columns"
    )
    table.insert(0, words("oda.columns.donor"), [name(words, str(code)) for code in table.index])
    return table.reset_index(drop=True)


def one_year(words: Words, shown: OneYear, who: str = "") -> pd.DataFrame:
    """The donors of one year by size, with their places; everyone else last.

    `who` heads the names where they are not donors'.
    """
    places = {code: int(place) for code, place in shown.places.items()}
    rows = [
        (name(words, str(code)), places.get(code, ""), float(value))
        for code, value in shown.values.items()
    ]
    if pd.notna(shown.beyond):
        rows.append((words("oda.beyond"), "", shown.beyond))
    heads = [
        who or words("oda.columns.donor"),
        words("oda.columns.place_in_year"),
        words(f"oda.axes.{shown.unit}"),
    ]
    meant = {heads[0]: words("export.meaning.uses.recipient")} if who else {}
    return explained(pd.DataFrame(rows, columns=heads), meant)


def _amounts(words: Words, found: Comparison) -> pd.DataFrame:
    table = found.values.rename(columns=lambda code: name(words, code))
    if len(found.values.columns) > 1:
        table = table.assign(**{_total(words, found): found.total})
    if found.wider:
        table = table.assign(**{name(words, found.wider): found.beyond})
    return _with(table, table.mean() if found.unit in YEARLY else table.sum(min_count=1))


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


_FILES = {
    "usd": "usd-million",
    "home": "home-billion",
    "head": "usd-per-head",
    "gni": "percent-gni",
}


def file(subject: Subject, found: Comparison) -> str:
    """The name of the table's file: measure, prices, unit and years."""
    units = {"share": "percent", "rank": "place"}
    refused = subject.view == "share" and found.below_zero
    amounts = _FILES[found.unit]
    unit = amounts if refused else units.get(subject.view, amounts)
    choice = subject.choice
    years = f"{found.years[0]}-{found.years[-1]}"
    return f"red-seal_{choice.measure}_{choice.prices}_{unit}_{years}"
