"""Selection ↔ address bar: the only reader and writer of query parameters and session state.

The address is the truth. A control takes its value from the address before it is drawn and
writes it back when the reader changes it, so a link, the back button and a fresh server all open
the same view. Only what differs from the default is written; codes, never labels.

Belongs here: the codec and the binding of a widget to a parameter. Does not: which parameters
exist (`controls`) and what they select (`frames`).
"""

from __future__ import annotations

import urllib.parse
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

import streamlit as st

T = TypeVar("T")
Window = tuple[int, int]

READER = ("lang", "eras")
"""Parameters about the reader, not the view: a link to another view keeps them."""
_LONGEST = 400
"""Characters of one value that are read; a real one is under 100."""
_MOST = 40
"""Codes of one list that are read."""
_FAR = 10**6
"""A year beyond every axis: where an open end lies."""


@dataclass(frozen=True)
class Param(Generic[T]):
    """One parameter of the address.

    `read` turns the address's text into a value and the parts it does not know; `write` is its
    inverse: `read(write(x)) == (x, [])`.
    """

    name: str
    default: T
    read: Callable[[str], tuple[T, list[str]]]
    write: Callable[[T], str]


def one(name: str, codes: Collection[str], default: str) -> Param[str]:
    """A parameter that is one of `codes`."""

    def read(text: str) -> tuple[str, list[str]]:
        return (text, []) if text in codes else (default, [text] if text else [])

    return Param(name, default, read, str)


def several(
    name: str, codes: Sequence[str], default: tuple[str, ...] = ()
) -> Param[tuple[str, ...]]:
    """A parameter that is some of `codes`, in the order they were chosen, each once."""

    def read(text: str) -> tuple[tuple[str, ...], list[str]]:
        parts = list(dict.fromkeys(part for part in text.split("~") if part))[:_MOST]
        known = tuple(part for part in parts if part in codes)
        return known or default, [part for part in parts if part not in codes]

    return Param(name, default, read, "~".join)


def window(name: str, first: int, last: int) -> Param[Window]:
    """A parameter that is a window of years within `first..last`, both ends included.

    Written `1992..2009`; an end that is the axis's own is left open (`1992..`), and `latest`
    means the last year. Ends are sorted and cut to the axis.
    """

    def year(text: str, open_end: int) -> int:
        return last if text == "latest" else int(text or open_end)

    def read(text: str) -> tuple[Window, list[str]]:
        start, dots, end = text.partition("..")
        try:
            low = year(start, -_FAR)
            high = year(end, _FAR) if dots or not text else low
        except ValueError:
            return (first, last), [text]
        low, high = sorted((low, high))
        if high < first or low > last:
            return (first, last), [text]
        return (max(low, first), min(high, last)), []

    def write(value: Window) -> str:
        low, high = value
        return f"{'' if low == first else low}..{'' if high == last else high}"

    return Param(name, (first, last), read, write)


def phrase(name: str, longest: int = 80) -> Param[str]:
    """A parameter that is free text, such as a search."""

    def read(text: str) -> tuple[str, list[str]]:
        return " ".join(text.split())[:longest].rstrip(), []

    return Param(name, "", read, str)


class Read(Protocol):
    """Gives a parameter the value it has in some address."""

    def __call__(self, param: Param[T], /) -> T:
        """The value; the default where the address says nothing of it."""


def reader(query: Mapping[str, str]) -> Read:
    """What reads parameters from the query of any address; `value` reads the page's own."""

    def read(param: Param[T], /) -> T:
        text = query.get(param.name)
        return param.default if text is None else param.read(text[:_LONGEST])[0]

    return read


def parsed(query: str) -> dict[str, str]:
    """The parameters of a query as it travels; the last where one is said twice, as in a page."""
    return dict(urllib.parse.parse_qsl(query, keep_blank_values=True))


@dataclass
class Visit:
    """What one run of one page has read from the address so far; `before` is the page that the run
    before it drew, in the same session.
    """

    shared: tuple[str, ...] = ()
    before: str | None = None
    page: str | None = None
    bound: dict[str, Param[Any]] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)


_VISIT = "address"


def begin(shared: tuple[str, ...] = ()) -> Visit:
    """Start reading the address for a run of a page; `shared` ones hold on other pages too."""
    previous = st.session_state.get(_VISIT)
    visit = Visit(shared, previous.page if isinstance(previous, Visit) else None)
    st.session_state[_VISIT] = visit
    return visit


def arriving() -> bool:
    """Whether the reader comes to this page with this run: nothing of it stands yet."""
    visit = _visit()
    return visit.page != visit.before


def _visit() -> Visit:
    # kept in the session because a widget's callback runs before the page that bound it
    visit = st.session_state.get(_VISIT)
    return visit if isinstance(visit, Visit) else begin()


def value(param: Param[T]) -> T:
    """The value the address gives a parameter; its default where the address says nothing."""
    visit = _visit()
    text = st.query_params.get(param.name)
    nothing: list[str] = []
    found, unknown = (param.default, nothing) if text is None else param.read(text[:_LONGEST])
    if param.name not in visit.bound:
        visit.bound[param.name] = param
        visit.unknown += unknown
    return found


def bound(param: Param[T], widget: Callable[[T], Any] = lambda x: x) -> dict[str, Any]:
    """Keyword arguments that tie a widget to a parameter: `st.pills(…, **bound(TIER))`.

    `widget` turns the parameter's value into the widget's own (a tuple into a list, say); what
    the widget gives back is written to the address by `changed`.
    """
    wanted = widget(value(param))
    if st.session_state.get(param.name, _NOTHING) != wanted:
        st.session_state[param.name] = wanted
    return {"key": param.name, "on_change": changed, "args": (param,)}


_NOTHING = object()


def changed(param: Param[Any], key: str | None = None) -> None:
    """Write what a widget now holds to the address."""
    held = st.session_state.get(key or param.name)
    if isinstance(held, list):
        held = tuple(held)
    go({param: param.default if held is None else held})


def held(key: str) -> Any:
    """What a widget that is not itself a parameter (a typed year, say) now holds."""
    return st.session_state.get(key)


def hold(key: str, wanted: Any) -> None:
    """Give such a widget its value before it is drawn."""
    if st.session_state.get(key, _NOTHING) != wanted:
        st.session_state[key] = wanted


def go(changes: Mapping[Param[Any], Any]) -> None:
    """Change parameters of the address; what is unknown or at its default leaves it."""
    visit = _visit()
    kept = carried([name for name in visit.shared if name not in visit.bound]) | {
        name: param.write(found)
        for name, param in visit.bound.items()
        for found in [reader(st.query_params)(param)]
        if found != param.default
    }
    for param, wanted in changes.items():
        kept.pop(param.name, None)
        if wanted != param.default:
            kept[param.name] = param.write(wanted)
    st.query_params.from_dict(kept)


def carried(names: Collection[str]) -> dict[str, str]:
    """Those of the named parameters that the address has, as it has them."""
    return {name: st.query_params[name][:_LONGEST] for name in names if name in st.query_params}


def strange(visit: Visit) -> list[str]:
    """Parts of the address that no control of this page understood, and no other page needs."""
    names = [name for name in st.query_params if name not in {*visit.bound, *visit.shared}]
    return list(dict.fromkeys(part[:40] for part in [*names, *visit.unknown]))[:5]


def link(path: str, values: Mapping[str, str]) -> str:
    """An address inside the app: `link("oda", {"donor": "JPN~KOR"})`."""
    query = urllib.parse.urlencode(values, safe="~.:,")
    return f"/{path}" + (f"?{query}" if query else "")


def understood() -> dict[str, str]:
    """What the address says and this page or another one reads: what a link to the view needs."""
    visit = _visit()
    read = {*visit.bound, *visit.shared}
    return carried([name for name in st.query_params if name in read])


def show(parameters: Mapping[str, str]) -> None:
    """Open another view of this page: its whole address; what is the reader's own stays."""
    st.query_params.from_dict(carried(READER) | dict(parameters))


def given(name: str) -> bool:
    """Whether the address says anything of a parameter."""
    return name in st.query_params


def raw(name: str) -> str:
    """What the address says of a parameter, understood or not."""
    return str(st.query_params.get(name, ""))[:_LONGEST]


def only(values: Mapping[Param[Any], Any]) -> None:
    """Go to a view that has only these parameters, and the reader's own."""
    kept = carried(READER) | {param.name: param.write(value) for param, value in values.items()}
    st.query_params.from_dict(kept)


def forget(*names: str) -> None:
    """Take parameters out of the address, so that their defaults hold again."""
    for name in names:
        if name in st.query_params:
            del st.query_params[name]
