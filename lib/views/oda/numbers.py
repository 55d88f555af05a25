"""The section of one donor and year by every measure.

Belongs here: a donor and a year → their view and its sentences. Does not: the numbers
(`frames.oda_numbers`), the picture (`figures.oda_numbers`).
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from lib import record
from lib.exports import View, explained
from lib.figures import oda_numbers as figures
from lib.frames import oda_numbers as frames
from lib.frames.oda_numbers import Number
from lib.record import money
from lib.text import Words, inside
from lib.views.oda.choice import Numbers


def view(words: Words, choice: Numbers) -> View:
    """Everything the record has of a donor's year, side by side."""
    donor, year = choice.donor, choice.year
    numbers = frames.numbers(money.bases(), record.table("pledges"), donor, year)
    names = {number.code: name(words, number.code) for number in numbers}
    sources = pd.Series([source for number in numbers for source in number.sources], dtype="str")
    return View(
        "oda",
        "numbers",
        f"red-seal_numbers_{donor}_{year}",
        words("oda.question"),
        answer(words, choice, numbers),
        make_rows=lambda: rows(words, numbers),
        make_figure=lambda: figures.side_by_side(numbers, names, _who(words, choice), words),
        make_notes=lambda: (
            _share(words, choice),
            words("oda.numbers.why", recipient=words.name("actor", record.pair().recipient)),
        ),
        make_sources=lambda: record.named_sources(sources, words.language),
    )


def name(words: Words, code: str) -> str:
    """The name of a number."""
    return words("oda.numbers.pledged") if code == frames.PLEDGED else words.name("measure", code)


def meaning(words: Words, number: Number) -> str:
    """What a number counts, in one line, or why it is not in the record."""
    if number.reason:
        return words(f"oda.numbers.missing.{number.reason}", years=words.years(*number.years))
    if number.code == frames.PLEDGED:
        return words("oda.numbers.pledged_meaning")
    return words.name("measure-meaning", number.code)


def answer(words: Words, choice: Numbers, numbers: Sequence[Number]) -> str:
    """Every number there is, and which are not in the record."""
    there = [number for number in numbers if not number.reason]
    lacking = [inside(name(words, number.code)) for number in numbers if number.reason]
    who = _who(words, choice)
    if not there:
        return words("oda.numbers.nothing", who=who)
    said = words.listed(_item(words, number) for number in there)
    sentence = words("oda.numbers.answer", who=who, numbers=said)
    if not lacking:
        return sentence
    return words.sentences([sentence, words("oda.numbers.lacking", names=words.listed(lacking))])


def _who(words: Words, choice: Numbers) -> str:
    donor = words.name("actor", choice.donor)
    return words("oda.numbers.who", donor=donor, year=str(choice.year))


def _item(words: Words, number: Number) -> str:
    settled = number.status == "final"
    return words(
        "oda.numbers.item" if settled else "oda.numbers.item_unsettled",
        name=inside(name(words, number.code)),
        amount=words.amount(number.value, 2),
        status=inside(words.name("status", number.status)),
    )


def _share(words: Words, choice: Numbers) -> str:
    share = frames.share(money.bases(), choice.donor, choice.year)
    names = {
        "donor": words.in_sentence("actor", choice.donor),
        "group": words.name("actor", money.bases()[frames.NET, "current"].group),
        "year": str(choice.year),
    }
    if share.amount <= 0 or share.total <= 0:
        low = "donor" if share.amount <= 0 else "total"
        return words(f"oda.numbers.no_share.{low}", **names)
    if pd.isna(share.part):
        return words("oda.numbers.no_share.unknown")
    part, total = words.share(share.part, 1), words.amount(share.total, 2)
    said = [words("oda.numbers.share", share=part, total=total, **names)]
    if share.below:
        below = words.all_of(words.in_sentence("actor", code) for code in share.below)
        said.append(words("oda.numbers.share_below", donors=below))
    return words.sentences(said)


def rows(words: Words, numbers: Sequence[Number]) -> pd.DataFrame:
    """The numbers with the reader's headings and what each counts, or why it is missing."""
    heads = {key: words(f"oda.numbers.{key}") for key in ("number", "meaning")}
    cells = pd.DataFrame(
        [
            {
                heads["number"]: name(words, number.code),
                words("oda.axis"): number.value,
                heads["meaning"]: meaning(words, number),
            }
            for number in numbers
        ]
    )
    meant = {head: words(f"export.meaning.oda.{key}") for key, head in heads.items()}
    return explained(cells, meant)
