"""The table of the ODA page: the rows of the chart with the reader's headings.

Belongs here: a comparison → a table and the name of its file. Does not: sentences (`oda_words`).
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from lib.exports import explained, whole_years
from lib.frames import oda_views as views
from lib.frames.oda import Comparison, ranks
from lib.frames.oda_units import YEARLY
from lib.frames.oda_views import OneYear, panels
from lib.frames.stretches import cut
from lib.text import Words
from lib.ui.oda_words import Subject, name

_MISSING = float("nan")


def rows(
    words: Words, subject: Subject, found: Comparison, means: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Years × donors as they are drawn, in their last row what the years come to: a row for each
    stretch of them, where a break lies between.

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
    ends = _ends(words, subject, found)
    if means is not None:
        named = means.rename(
            columns=lambda code: words("oda.mean_of", about=name(words, str(code)))
        ).reset_index(drop=True)
        table = pd.concat([table, named], axis="columns")
    table.insert(0, words("oda.columns.year"), [*whole_years(found.years), *ends])
    if found.status.ne("final").any():
        statuses = [words.name("status", status) for status in found.status]
        table[words("oda.columns.status")] = [*statuses, *("" for _ in ends)]
    meant = _meanings(words, subject, found, means)
    return explained(table, meant, summed=len(ends))


def _stretches(found: Comparison) -> list[list[int]]:
    """Years that come to something together: two or more without a break."""
    return [years for years in cut(found.years, found.breaks) if len(years) > 1]


def _ends(words: Words, subject: Subject, found: Comparison) -> list[str]:
    yearly = "mean_of_years" if found.unit in YEARLY else "sum_of_years"
    end = words("oda.firsts" if subject.view == "rank" else f"oda.{yearly}")
    if not found.breaks:
        return [end for _ in _stretches(found)]
    return [
        words("oda.end_of", end=end, years=words.years(years[0], years[-1]))
        for years in _stretches(found)
    ]


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
    return _with(table, found, _together(found))


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
    return _with(table, found, _together(found))


def _shares(words: Words, found: Comparison) -> pd.DataFrame:
    sums = _with(found.values, found, _sum)
    parts = 100 * sums.div(sums.sum(axis="columns"), axis="index")
    parts = parts.rename(columns=lambda code: words("oda.share_of", donor=name(words, code)))
    total = _with(found.total.to_frame(), found, _sum)
    return parts.assign(**{_total(words, found): total.iloc[:, 0].to_numpy()})


def _places(words: Words, found: Comparison) -> pd.DataFrame:
    places = ranks(found)
    every = _with(places, found, lambda part: part.eq(1).sum())
    whole = {
        code: [_MISSING if pd.isna(place) else int(place) for place in every[code]]
        for code in every
    }
    # objects, or one missing place makes fractions of the others
    table = pd.DataFrame(whole, dtype=object)
    return table.rename(columns=lambda code: words("oda.place_of", donor=name(words, code)))


def _total(words: Words, found: Comparison) -> str:
    return name(words, found.group) if found.group else words("oda.sum")


_End = Callable[[pd.DataFrame], "pd.Series[float]"]
"""What the years of a stretch come to, by column."""


def _sum(part: pd.DataFrame) -> pd.Series[float]:
    return part.sum(min_count=1)


def _together(found: Comparison) -> _End:
    return pd.DataFrame.mean if found.unit in YEARLY else _sum


def _with(table: pd.DataFrame, found: Comparison, end: _End) -> pd.DataFrame:
    ends = [end(table.loc[years]).to_frame().T for years in _stretches(found)]
    return pd.concat([table, *ends], ignore_index=True)


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
