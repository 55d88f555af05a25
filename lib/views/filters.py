"""A filter: everything that is known of one way to narrow a view, in one object.

Belongs here: parameter, codes, names, the column they are of; chips, ways out. Does not: which
filters a page has (its `choice`), masks (`frames.filters`), widgets (`ui.controls`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lib.address import Param, Read
from lib.exports import Way
from lib.frames.filters import Only
from lib.text import Words
from lib.views import params


@dataclass(frozen=True)
class Filter:
    """Some codes of a column; none chosen leaves every row.

    `codes` are offered in their order; `name` says one in the reader's words.
    """

    param: Param[tuple[str, ...]]
    codes: Sequence[str]
    column: str
    name: Callable[[Words, str], str]


def tier() -> Filter:
    """The tier then in force, on every page."""
    return Filter(params.tier(), params.tiers(), "tiers", lambda words, code: words.tier(code)[0])


def asked(filters: Iterable[Filter], read: Read) -> Only:
    """What an address wants of some filters: by column, only those in use."""
    return tuple((one.column, codes) for one in filters if (codes := read(one.param)))


def codes(only: Only, column: str) -> tuple[str, ...]:
    """The codes wanted of a column; none where it may hold anything."""
    return dict(only).get(column, ())


def chosen(filters: Iterable[Filter], only: Only, words: Words) -> Iterator[tuple[Filter, str]]:
    """The filters in use, each with what it leaves in the reader's words."""
    for one in filters:
        if wanted := codes(only, one.column):
            yield one, words.all_of(one.name(words, code) for code in wanted)


def ways(page: str, names: Iterable[str], words: Words) -> tuple[Way, ...]:
    """For each of some parameters in use, how to take it back; `page` has the words for it."""
    return tuple(Way(words(f"{page}.undo.{name}"), ((name, ""),)) for name in names)
