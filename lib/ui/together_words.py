"""What Together says of itself: answer, labels, caveats, its tables.

Belongs here: rows → sentences and tables in the reader's words. Does not: the rows
(`frames.together`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from lib.exports import explained, whole_years
from lib.figures.together_marks import amount
from lib.frames.together import INDICATORS, ODA, TIER, UNLIKE, VISITS, Change, Choice, Shown
from lib.frames.together_rows import MEASURE
from lib.text import Words, joined
from lib.ui import record, url
from lib.ui.record import Pair

_NAMED = 3
"""Sources of a row that its line names; the rest are counted."""


def sentence(words: Words, pair: Pair, shown: Shown) -> str:
    """The answer: which rows in which years, how each moved, and that this proves nothing."""
    said = [
        words(
            "together.answer",
            years=words.years(*shown.years),
            rows=_rows(words, shown.rows),
            **_names(words, pair),
        )
    ]
    if ODA in shown.rows:
        said += _change(words, pair, shown, ODA)
    if TIER in shown.rows:
        said.append(_climb(words, shown))
    if VISITS in shown.rows:
        said.append(_visits(words, pair, shown))
    for row in INDICATORS:
        if row in shown.rows:
            said += _change(words, pair, shown, row)
    times = [
        words("together.tier_years", tier=words.tier(tier)[0], years=_years(words, begin, end))
        for tier, begin, end in shown.stand_out
    ]
    if times:
        said.append(words("together.stands_out", tiers=words.all_of(times)))
    return words.sentences([*said, words("together.caution")])


def _change(words: Words, pair: Pair, shown: Shown, row: str) -> list[str]:
    found = shown.change(row)
    fill = {
        "from_value": amount(words, row, found.first),
        "from_year": str(found.first_year),
        "to_value": amount(words, row, found.last),
        "to_year": str(found.last_year),
    }
    if row in UNLIKE:
        return [words(f"together.change.{row}", n=found.n, **fill)]
    name = words(f"together.named.{row}", **_names(words, pair))
    way = _direction(found)
    # an agreement goes up or down, an amount grows or shrinks, where a language tells them apart
    key = f"{row}_{way}" if words.has(f"together.change.{row}_{way}") else way
    said = [words(f"together.change.{key}", name=name, **fill)]
    if found.peak > max(found.first, found.last):
        value = amount(words, row, found.peak)
        said.append(words("together.change.peak", year=str(found.peak_year), value=value))
    return said


def _direction(found: Change) -> str:
    if found.n == 1:
        return "single"
    if found.first == found.last:
        return "same"
    return "rose" if found.last > found.first else "fell"


def _climb(words: Words, shown: Shown) -> str:
    """How far the tier rose: in the years of the aid where that is shown, else in the window."""
    years = shown.years
    if ODA in shown.rows:
        aid = shown.change(ODA)
        years = (aid.first_year, aid.last_year)
    tiers = shown.steps(*years)
    if len(tiers) < 2:
        name = words.tier(tiers[0] if tiers else shown.treads["tier"].iloc[0])[0]
        return words("together.climb.still", tier=name)
    low, high = (words.tier(tier)[0] for tier in (tiers[0], tiers[-1]))
    form = "same_years" if ODA in shown.rows else "window"
    return words(f"together.climb.{form}", n=len(tiers) - 1, low=low, high=high)


def _visits(words: Words, pair: Pair, shown: Shown) -> str:
    counts = shown.values[shown.columns(VISITS)].dropna()
    there, back = (int(total) for total in counts.sum())
    return words(
        "together.visits_sum",
        n=there + back,
        there=there,
        back=back,
        years=words.years(int(counts.index[0]), int(counts.index[-1])),
        **_names(words, pair),
    )


def note(words: Words, shown: Shown, choice: Choice) -> str:
    """How to read the rows, what they leave out, and what was asked for and is not there."""
    said = [words("together.reading")]
    if any(shown.gaps.values()):
        said.append(words("together.gaps"))
    said += [
        words(f"together.notes.{row}") for row in shown.rows if words.has(f"together.notes.{row}")
    ]
    if ODA in shown.rows:
        since = record.pair().aid_since
        if since == shown.change(ODA).first_year > shown.years[0]:
            said.append(words("together.aid_since", year=str(since)))
        broken = record.breaks(MEASURE)
        said += [words.name("break-meaning", broken[y]) for y in broken if shown.years[0] < y]
    if shown.absent:
        rows = _rows(words, shown.absent)
        said.append(words("together.absent", years=words.years(*shown.years), rows=rows))
    if choice.tiers and not shown.stand_out:
        tiers = words.all_of(
            words("language.quoted", said=words.tier(tier)[0]) for tier in choice.tiers
        )
        said.append(words("together.none_stands_out", tiers=tiers))
    return words.sentences(said)


def nothing(words: Words, shown: Shown) -> str:
    """That the rows asked for have no figure in these years."""
    years, rows = words.years(*shown.years), _rows(words, shown.absent)
    return words("together.empty", years=years, rows=rows)


def undo(words: Words) -> dict[str, Callable[[], None]]:
    """For each filter in use, its name and how to take it back."""
    filters = {"row": "rows", "years": "years"}
    return {
        words(f"together.undo.{name}"): _without(param)
        for name, param in filters.items()
        if url.given(param)
    }


def _without(param: str) -> Callable[[], None]:
    return lambda: url.forget(param)


def event(words: Words, code: str, date: str) -> str:
    """An event with its date."""
    return words("together.event", date=words.date(date), title=words.event(code)[0])


def labels(words: Words, pair: Pair, shown: Shown) -> dict[str, str]:
    """What stands above each row: what it is, and its unit."""
    return {row: words(f"together.axis.{row}", **_names(words, pair)) for row in shown.rows}


def table(words: Words, pair: Pair, shown: Shown) -> pd.DataFrame:
    """Years × the series shown, as they are drawn."""
    cells: dict[str, list[object]] = {
        words("together.columns.year"): [*whole_years(shown.values.index)]
    }
    meant: dict[str, str] = {}
    about = labels(words, pair, shown)
    if TIER in shown.rows:
        cells[words("together.columns.tier")] = [
            words.all_of(words.tier(tier)[0] for tier in joined(held))
            for held in shown.whole.held[shown.values.index]
        ]
    for row in shown.rows:
        for column in shown.columns(row):
            heading = words(
                f"together.columns.{row}",
                route=words.name("direction", column),
                **_names(words, pair),
            )
            figures = shown.values[column].tolist()
            whole = row == VISITS
            cells[heading] = [int(x) if whole and not pd.isna(x) else x for x in figures]
            meant[heading] = words("export.meaning.amount", about=heading if whole else about[row])
    return explained(pd.DataFrame(cells, dtype=object), meant)


def about(words: Words, pair: Pair, shown: Shown) -> pd.DataFrame:
    """One line a row: what it is, its years, how many of them have a figure (the tier:
    how many spells), its sources.
    """
    titles = record.sources(words.language).set_index("source")["title"]
    lines = []
    for row in shown.rows:
        known = shown.values[shown.columns(row)].dropna()
        years = shown.years if row == TIER else (int(known.index[0]), int(known.index[-1]))
        codes = [code for code in shown.whole.sources[row] if code in titles.index]
        named = [str(titles[code]) for code in codes[:_NAMED]]
        if len(codes) > _NAMED:
            named.append(words("together.more_sources", n=len(codes) - _NAMED))
        lines.append(
            {
                "row": words(f"together.axis.{row}", **_names(words, pair)),
                "covered": words.years(*years),
                "figures": len(shown.treads) if row == TIER else len(known),
                "sources": words.listed(named),
            }
        )
    rows = pd.DataFrame(lines)
    heads = {name: words(f"together.columns.{name}") for name in rows}
    meant = {head: words(f"export.meaning.together.{name}") for name, head in heads.items()}
    return explained(rows.rename(columns=heads), meant)


def _rows(words: Words, rows: Iterable[str]) -> str:
    return words.all_of(words(f"together.listed.{row}") for row in rows)


def _years(words: Words, begin: float, end: float) -> str:
    """The years a time touches; an end on 1 January touches the year before only."""
    return words.years(int(begin), int(end) - (end == int(end)))


def _names(words: Words, pair: Pair) -> dict[str, str]:
    both = {"first": pair.first, "second": pair.second}
    return {key: words.in_sentence("actor", code) for key, code in both.items()}
