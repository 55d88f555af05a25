"""Together: tier, visits, aid, investment, trade and votes side by side, and what each row is.

Belongs here: what each view of the page says, shows and lists. Does not: widgets (`ui.together`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lib import record
from lib.address import Read
from lib.exports import View, Way
from lib.figures import together as figures
from lib.frames import together as frames
from lib.frames.together import Choice, Shown
from lib.text import Words
from lib.views.together import rows, sentences
from lib.views.together.choice import choice, understood, wanted, window
from lib.views.together.sentences import event

__all__ = [
    "VIEWS",
    "Choice",
    "about",
    "choice",
    "event",
    "shown",
    "side_by_side",
    "understood",
    "wanted",
    "window",
]


@record.lately
def shown(choice: Choice) -> Shown:
    """The rows and years that a choice leaves; see `frames.together.Shown`."""
    return frames.within(record.together(), choice)


def side_by_side(words: Words, choice: Choice) -> View:
    """Every row on one time axis, each with its own scale."""
    comparison, pair, years = shown(choice), record.pair(), choice.years
    return View(
        "together",
        "together",
        f"red-seal_together_{years[0]}-{years[1]}",
        words("together.question"),
        _answer(words, choice),
        make_rows=lambda: rows.table(words, pair, comparison),
        make_figure=lambda: (
            figures.together(
                comparison,
                sentences.labels(words, pair, comparison),
                {event: words.event(event)[0] for event in comparison.marked["event"]},
                pair.tiers,
                words,
            )
            if comparison.rows
            else None
        ),
        make_notes=lambda: [sentences.note(words, comparison, choice)],
        make_sources=lambda: _sources(words, comparison),
        ways=() if comparison.rows else _ways(words, choice),
    )


def about(words: Words, choice: Choice) -> View:
    """What each row is, in which years it has figures, and who they come from."""
    comparison, years = shown(choice), choice.years
    return View(
        "together",
        "together_rows",
        f"red-seal_together_{years[0]}-{years[1]}_rows",
        words("together.question"),
        _answer(words, choice),
        make_rows=lambda: rows.about(words, record.pair(), comparison),
        make_sources=lambda: _sources(words, comparison),
    )


@record.lately
def _answer(words: Words, choice: Choice) -> str:
    comparison = shown(choice)
    if not comparison.rows:
        return sentences.nothing(words, comparison)
    return sentences.answer(words, record.pair(), comparison)


def _sources(words: Words, comparison: Shown) -> list[tuple[str, str]]:
    return record.named_sources(comparison.sources, words.language)


def _ways(words: Words, choice: Choice) -> tuple[Way, ...]:
    used = {
        "row": (wanted().name, bool(choice.rows)),
        "years": (window().name, choice.years != window().default),
    }
    return tuple(
        Way(words(f"together.undo.{label}"), ((name, ""),))
        for label, (name, in_use) in used.items()
        if in_use
    )


VIEWS: Mapping[str, Callable[[Words, Read], View]] = {
    "together": lambda words, read: side_by_side(words, choice(read)),
    "together_rows": lambda words, read: about(words, choice(read)),
}
"""Every view of the page by its key, for an address."""
