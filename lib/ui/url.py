"""Selection ↔ address bar: the only reader and writer of query parameters and session state.

The address is the truth. A control takes its value from the address before it is drawn and
writes it back when the reader changes it, so a link, the back button and a fresh server all open
the same view.

Belongs here: the binding of a widget to a parameter. Does not: how a parameter is written
(`address`), which parameters exist (`controls` and its neighbours), what they select (`frames`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

import streamlit as st

from lib import address, load
from lib.address import Param, Read, decoded, mended, tidy, tracks
from lib.views.params import READER

T = TypeVar("T")


@dataclass
class Visit:
    """One run of one page and the parameters it has declared; `before` is the page that the run
    before it drew, in the same session.
    """

    shared: tuple[str, ...] = ()
    before: str | None = None
    page: str | None = None
    declared: dict[str, Param[Any]] = field(default_factory=dict)
    faulty: bool = False


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


def declare(understood: Callable[[Read], Iterable[Param[Any]]]) -> None:
    """Say which parameters this page understands: what else the address says is strange.

    Where a table that their codes come from cannot be used, nothing is strange: the page says what
    is wrong in its own place.
    """
    visit = _visit()
    try:
        visit.declared.update({param.name: param for param in understood(value)})
    except load.TableError:
        visit.faulty = True


def value(param: Param[T], /) -> T:
    """The value the address gives a parameter; its default where the address says nothing."""
    return decoded(param, _said().get(param.name))[0]


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
    visit, said = _visit(), _said()
    if visit.faulty:
        return carried(said)
    carried_on = carried([name for name in visit.shared if name not in visit.declared])
    return carried_on | address.understood(visit.declared.values(), said)


def carried(names: Collection[str]) -> dict[str, str]:
    """Those of the named parameters that the address has, whether or not this page knows them."""
    said = _said()
    return {name: mended(said[name]) for name in names if name in said}


def strange(visit: Visit) -> list[str]:
    """Parts of the address that no control of this page understood, and no other page needs."""
    if visit.faulty:
        return []
    said, known = _said(), {*visit.declared, *visit.shared}
    names = [name for name in said if name not in known and not tracks(name)]
    values = [
        part for name, param in visit.declared.items() for part in decoded(param, said.get(name))[1]
    ]
    parts = [part[:40] for part in [*names, *values] if part.strip()]
    return list(dict.fromkeys(parts))[:5]


def show(parameters: Mapping[str, str]) -> None:
    """Open another view of this page: its whole address; what is the reader's own stays."""
    st.query_params.from_dict(carried(READER) | dict(parameters))


def raw(name: str) -> str:
    """What the address says of a parameter, understood or not."""
    return mended(_said().get(name, ""))


def change(changes: Iterable[tuple[str, str]]) -> None:
    """Change parameters of the address by name; one that becomes empty leaves it."""
    kept = understood() | dict(changes)
    st.query_params.from_dict({name: said for name, said in kept.items() if said})


def forget(*names: str) -> None:
    """Take parameters out of the address, so that their defaults hold again."""
    kept = {name: text for name, text in understood().items() if name not in names}
    st.query_params.from_dict(kept)
