"""Selection ↔ address bar: the only reader and writer of query parameters and session state.

The address is the truth. A control takes its value from the address before it is drawn and
writes it back when the reader changes it, so a link, the back button and a fresh server all open
the same view.

Belongs here: the binding of a widget to a parameter. Does not: how a parameter is written
(`address`), which parameters exist (`controls` and its neighbours), what they select (`frames`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import streamlit as st

from lib.address import Param, decoded, mended, reader, tidy, tracks

T = TypeVar("T")

READER = ("lang", "eras")
"""Parameters about the reader, not the view: a link to another view keeps them."""


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


def _said() -> dict[str, str]:
    """What the address says."""
    return tidy(st.query_params.to_dict())


def value(param: Param[T]) -> T:
    """The value the address gives a parameter; its default where the address says nothing."""
    visit = _visit()
    found, unknown = decoded(param, _said().get(param.name))
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
    kept = understood()
    for param, wanted in changes.items():
        kept.pop(param.name, None)
        if wanted != param.default:
            kept[param.name] = param.write(wanted)
    st.query_params.from_dict(kept)


def understood() -> dict[str, str]:
    """What the address says and this page or another one reads: what a link to the view needs."""
    visit, read = _visit(), reader(_said())
    return carried([name for name in visit.shared if name not in visit.bound]) | {
        name: param.write(found)
        for name, param in visit.bound.items()
        for found in [read(param)]
        if found != param.default
    }


def carried(names: Collection[str]) -> dict[str, str]:
    """Those of the named parameters that the address has, whether or not this page knows them."""
    said = _said()
    return {name: mended(said[name]) for name in names if name in said}


def strange(visit: Visit) -> list[str]:
    """Parts of the address that no control of this page understood, and no other page needs."""
    read = {*visit.bound, *visit.shared}
    names = [name for name in _said() if name not in read and not tracks(name)]
    parts = [part[:40] for part in [*names, *visit.unknown] if part.strip()]
    return list(dict.fromkeys(parts))[:5]


def show(parameters: Mapping[str, str]) -> None:
    """Open another view of this page: its whole address; what is the reader's own stays."""
    st.query_params.from_dict(carried(READER) | dict(parameters))


def given(name: str) -> bool:
    """Whether the address says anything of a parameter."""
    return name in _said()


def raw(name: str) -> str:
    """What the address says of a parameter, understood or not."""
    return mended(_said().get(name, ""))


def only(values: Mapping[Param[Any], Any]) -> None:
    """Go to a view that has only these parameters, and the reader's own."""
    kept = carried(READER) | {param.name: param.write(value) for param, value in values.items()}
    st.query_params.from_dict(kept)


def forget(*names: str) -> None:
    """Take parameters out of the address, so that their defaults hold again."""
    kept = {name: text for name, text in understood().items() if name not in names}
    st.query_params.from_dict(kept)
