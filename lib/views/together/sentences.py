"""What Together says: answer, caveats, labels of the rows.

Belongs here: what stands side by side → sentences. Does not: the figures (`frames.together`),
tables (`rows`).
"""

from __future__ import annotations

from collections.abc import Iterable

from lib import record
from lib.figures.together_marks import amount
from lib.frames.together import INDICATORS, ODA, TIER, UNLIKE, VISITS, Change, Choice, Shown
from lib.frames.together_rows import MEASURE
from lib.record import Pair
from lib.text import Words


def answer(words: Words, pair: Pair, comparison: Shown) -> str:
    """The answer: which rows in which years, how each moved, and that this proves nothing."""
    said = [
        words(
            "together.answer",
            years=words.years(*comparison.years),
            rows=_rows(words, comparison.rows),
            **names(words, pair),
        )
    ]
    if ODA in comparison.rows:
        said += _change(words, pair, comparison, ODA)
    if TIER in comparison.rows:
        said.append(_climb(words, comparison))
    if VISITS in comparison.rows:
        said.append(_visits(words, pair, comparison))
    for row in INDICATORS:
        if row in comparison.rows:
            said += _change(words, pair, comparison, row)
    times = [
        words("together.tier_years", tier=words.tier(tier)[0], years=_years(words, begin, end))
        for tier, begin, end in comparison.stand_out
    ]
    if times:
        said.append(words("together.stands_out", tiers=words.all_of(times)))
    return words.sentences([*said, words("together.caution")])


def _change(words: Words, pair: Pair, comparison: Shown, row: str) -> list[str]:
    change = comparison.change(row)
    fill = {
        "from_value": amount(words, row, change.first),
        "from_year": str(change.first_year),
        "to_value": amount(words, row, change.last),
        "to_year": str(change.last_year),
    }
    if row in UNLIKE:
        return [words(f"together.change.{row}", n=change.n, **fill)]
    name = words(f"together.named.{row}", **names(words, pair))
    way = _direction(change)
    # an agreement goes up or down, an amount grows or shrinks, where a language tells them apart
    key = f"{row}_{way}" if words.has(f"together.change.{row}_{way}") else way
    said = [words(f"together.change.{key}", name=name, **fill)]
    if change.peak > max(change.first, change.last):
        value = amount(words, row, change.peak)
        said.append(words("together.change.peak", year=str(change.peak_year), value=value))
    return said


def _direction(change: Change) -> str:
    if change.n == 1:
        return "single"
    if change.first == change.last:
        return "same"
    return "rose" if change.last > change.first else "fell"


def _climb(words: Words, comparison: Shown) -> str:
    """How far the tier rose: in the years of the aid where that is shown, else in the window."""
    years = comparison.years
    if ODA in comparison.rows:
        aid = comparison.change(ODA)
        years = (aid.first_year, aid.last_year)
    tiers = comparison.steps(*years)
    if len(tiers) < 2:
        name = words.tier(tiers[0] if tiers else comparison.treads["tier"].iloc[0])[0]
        return words("together.climb.still", tier=name)
    low, high = (words.tier(tier)[0] for tier in (tiers[0], tiers[-1]))
    form = "same_years" if ODA in comparison.rows else "window"
    return words(f"together.climb.{form}", n=len(tiers) - 1, low=low, high=high)


def _visits(words: Words, pair: Pair, comparison: Shown) -> str:
    counts = comparison.values[comparison.columns(VISITS)].dropna()
    there, back = (int(total) for total in counts.sum())
    return words(
        "together.visits_sum",
        n=there + back,
        there=there,
        back=back,
        years=words.years(int(counts.index[0]), int(counts.index[-1])),
        **names(words, pair),
    )


def note(words: Words, comparison: Shown, choice: Choice) -> str:
    """How to read the rows, what they leave out, and what was asked for and is not there."""
    said = [words("together.reading")]
    if any(comparison.gaps.values()):
        said.append(words("together.gaps"))
    said += [
        words(f"together.notes.{row}")
        for row in comparison.rows
        if words.has(f"together.notes.{row}")
    ]
    if ODA in comparison.rows:
        since = record.pair().aid_since
        if since == comparison.change(ODA).first_year > comparison.years[0]:
            said.append(words("together.aid_since", year=str(since)))
        broken = record.breaks(MEASURE)
        said += [words.name("break-meaning", broken[y]) for y in broken if comparison.years[0] < y]
    if comparison.absent:
        rows = _rows(words, comparison.absent)
        said.append(words("together.absent", years=words.years(*comparison.years), rows=rows))
    if choice.tiers and not comparison.stand_out:
        tiers = words.all_of(
            words("language.quoted", said=words.tier(tier)[0]) for tier in choice.tiers
        )
        said.append(words("together.none_stands_out", tiers=tiers))
    return words.sentences(said)


def nothing(words: Words, comparison: Shown) -> str:
    """That the rows asked for have no figure in these years."""
    years, rows = words.years(*comparison.years), _rows(words, comparison.absent)
    return words("together.empty", years=years, rows=rows)


def event(words: Words, code: str, date: str) -> str:
    """An event with its date."""
    return words("together.event", date=words.date(date), title=words.event(code)[0])


def labels(words: Words, pair: Pair, comparison: Shown) -> dict[str, str]:
    """What stands above each row: what it is, and its unit."""
    return {row: words(f"together.axis.{row}", **names(words, pair)) for row in comparison.rows}


def names(words: Words, pair: Pair) -> dict[str, str]:
    """The two countries as sentences and headings name them."""
    both = {"first": pair.first, "second": pair.second}
    return {key: words.in_sentence("actor", code) for key, code in both.items()}


def _rows(words: Words, rows: Iterable[str]) -> str:
    return words.all_of(words(f"together.listed.{row}") for row in rows)


def _years(words: Words, begin: float, end: float) -> str:
    """The years a time touches; an end on 1 January touches the year before only."""
    return words.years(int(begin), int(end) - (end == int(end)))
