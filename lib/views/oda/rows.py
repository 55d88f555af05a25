"""The tables of the donors section under the reader's headings.

Belongs here: a comparison → a table and the name of its file. Does not: sentences.
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
from lib.views.oda.sentences import Subject, name
from lib.views.tables import heading, meaning

_MISSING = float("nan")


def rows(
    words: Words, subject: Subject, comparison: Comparison, means: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Years × donors as they are drawn, in their last row what the years come to: a row for each
    stretch of them, where a break lies between.

    US$ million; per cent for shares, beside the total in US$ million; places for ranks, with the
    number of first places.
    """
    if subject.view == "multiples":
        table = _panels(words, comparison)
    elif subject.view == "rank":
        table = _places(words, comparison)
    elif subject.view == "share" and not comparison.below_zero:
        table = _shares(words, comparison)
    else:
        table = _amounts(words, comparison)
    ends = _ends(words, subject, comparison)
    if means is not None:
        named = means.rename(
            columns=lambda code: words("oda.mean_of", about=name(words, str(code)))
        ).reset_index(drop=True)
        table = pd.concat([table, named], axis="columns")
    table.insert(0, heading(words, "oda", "year"), [*whole_years(comparison.years), *ends])
    if comparison.status.ne("final").any():
        statuses = [words.name("status", status) for status in comparison.status]
        table[heading(words, "oda", "status")] = [*statuses, *("" for _ in ends)]
    meant = known(words, "year", "status") | _meanings(words, subject, comparison, means)
    return explained(table, meant, summed=len(ends))


def known(words: Words, *keys: str) -> dict[str, str]:
    """What columns that have the same heading in every table of the page mean, by heading."""
    return {heading(words, "oda", key): meaning(words, "oda", key) for key in keys}


def _stretches(comparison: Comparison) -> list[list[int]]:
    """Years that come to something together: two or more without a break."""
    return [years for years in cut(comparison.years, comparison.breaks) if len(years) > 1]


def _ends(words: Words, subject: Subject, comparison: Comparison) -> list[str]:
    yearly = "mean_of_years" if comparison.unit in YEARLY else "sum_of_years"
    end = words("oda.firsts" if subject.view == "rank" else f"oda.{yearly}")
    if not comparison.breaks:
        return [end for _ in _stretches(comparison)]
    return [
        words("oda.end_of", end=end, years=words.years(years[0], years[-1]))
        for years in _stretches(comparison)
    ]


def _meanings(
    words: Words, subject: Subject, comparison: Comparison, means: pd.DataFrame | None
) -> dict[str, str]:
    """What the columns of `rows` are: amounts, shares or places of donors, sums, means."""
    about, codes = subject.about(words), list(map(str, comparison.values))
    amount = _amount(words, about, comparison.unit)
    meant = {name(words, code): amount for code in [*codes, comparison.wider] if code}
    for form in ("share", "place"):
        said = words(f"export.meaning.oda.{form}")
        meant |= {words(f"oda.{form}_of", donor=name(words, code)): said for code in codes}
    for code in means if means is not None else ():
        head = words("oda.mean_of", about=name(words, str(code)))
        meant[head] = _amount(words, words("oda.mean_of", about=about), comparison.unit)
    return meant | {_total(words, comparison): amount}


def _amount(words: Words, about: str, unit: str) -> str:
    measured = words("language.comma").join([about, words(f"oda.axes.{unit}")])
    return words("export.meaning.amount", about=measured)


def _panels(words: Words, comparison: Comparison) -> pd.DataFrame:
    table = panels(comparison).rename(columns=lambda code: name(words, code))
    return _with(table, comparison, _together(comparison))


def change(words: Words, comparison: Comparison) -> pd.DataFrame:
    """The donors of two years with their change, the largest rise first."""
    years = [str(comparison.years[0]), str(comparison.years[-1])]
    donor, moved = (heading(words, "oda", key) for key in ("donor", "change"))
    table = views.change(comparison).set_axis([*years, moved], axis="columns")
    table.insert(0, donor, [name(words, str(code)) for code in table.index])
    return explained(table.reset_index(drop=True), known(words, "donor", "change"))


def one_year(words: Words, one: OneYear, who: str = "") -> pd.DataFrame:
    """The donors of one year by size, with their places; everyone else last.

    `who` heads the names where they are recipients'.
    """
    places = {code: int(place) for code, place in one.places.items()}
    rows = [
        (name(words, str(code)), places.get(code, ""), float(value))
        for code, value in one.values.items()
    ]
    if pd.notna(one.beyond):
        rows.append((words("oda.beyond"), "", one.beyond))
    heads = [
        who or heading(words, "oda", "donor"),
        heading(words, "oda", "place_in_year"),
        words(f"oda.axes.{one.unit}"),
    ]
    meant = known(words, "donor", "place_in_year")
    if who:
        meant |= {who: words("export.meaning.uses.recipient")}
    return explained(pd.DataFrame(rows, columns=heads), meant)


def _amounts(words: Words, comparison: Comparison) -> pd.DataFrame:
    table = comparison.values.rename(columns=lambda code: name(words, code))
    if len(comparison.values.columns) > 1:
        table = table.assign(**{_total(words, comparison): comparison.total})
    if comparison.wider:
        table = table.assign(**{name(words, comparison.wider): comparison.beyond})
    return _with(table, comparison, _together(comparison))


def _shares(words: Words, comparison: Comparison) -> pd.DataFrame:
    sums = _with(comparison.values, comparison, _sum)
    parts = 100 * sums.div(sums.sum(axis="columns"), axis="index")
    parts = parts.rename(columns=lambda code: words("oda.share_of", donor=name(words, code)))
    total = _with(comparison.total.to_frame(), comparison, _sum)
    return parts.assign(**{_total(words, comparison): total.iloc[:, 0].to_numpy()})


def _places(words: Words, comparison: Comparison) -> pd.DataFrame:
    places = ranks(comparison)
    every = _with(places, comparison, lambda part: part.eq(1).sum())
    whole = {
        code: [_MISSING if pd.isna(place) else int(place) for place in every[code]]
        for code in every
    }
    # objects, or one missing place makes fractions of the others
    table = pd.DataFrame(whole, dtype=object)
    return table.rename(columns=lambda code: words("oda.place_of", donor=name(words, code)))


def _total(words: Words, comparison: Comparison) -> str:
    return name(words, comparison.group) if comparison.group else words("oda.sum")


_End = Callable[[pd.DataFrame], "pd.Series[float]"]
"""What the years of a stretch come to, by column."""


def _sum(part: pd.DataFrame) -> pd.Series[float]:
    return part.sum(min_count=1)


def _together(comparison: Comparison) -> _End:
    return pd.DataFrame.mean if comparison.unit in YEARLY else _sum


def _with(table: pd.DataFrame, comparison: Comparison, end: _End) -> pd.DataFrame:
    ends = [end(table.loc[years]).to_frame().T for years in _stretches(comparison)]
    return pd.concat([table, *ends], ignore_index=True)


_FILES = {
    "usd": "usd-million",
    "home": "home-billion",
    "head": "usd-per-head",
    "gni": "percent-gni",
}


def file(subject: Subject, comparison: Comparison) -> str:
    """The name of the table's file: measure, prices, unit and years."""
    units = {"share": "percent", "rank": "place"}
    refused = subject.view == "share" and comparison.below_zero
    amounts = _FILES[comparison.unit]
    unit = amounts if refused else units.get(subject.view, amounts)
    choice, years = subject.choice, comparison.years or subject.choice.window
    return f"red-seal_{choice.measure}_{choice.prices}_{unit}_{years[0]}-{years[-1]}"
