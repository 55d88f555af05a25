"""The widgets several pages use.

Belongs here: a control bound to its parameter. Does not: which parameters a page has (`views`),
what a choice leaves (`frames`).

Widget keys are stable: they are the parameter's names, become CSS classes, and tests find the
widgets by them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from lib import address
from lib.address import Param, Window
from lib.frames import search as finding
from lib.schema import records
from lib.text import Words
from lib.ui import components, url
from lib.ui.markdown import md
from lib.views.filters import Filter
from lib.views.params import event, window


def language(languages: Sequence[str]) -> Param[str]:
    """The reader's language: the address's, else the browser's if we have it, else the first."""
    browser = str(st.context.locale or "").split("-")[0]
    return address.lang(languages, browser if browser in languages else languages[0])


def years(
    words: Words, stops: Sequence[int], eras: pd.DataFrame, since: int | None = None
) -> Window:
    """The time control: slider, era chips, typed years, and a way back to all of it.

    `stops` are the years that have something to show, ascending: years are sparse and uneven, and
    a linear slider would give everything after 1973 four per cent of its track. `eras` has era,
    first_year, last_year; those outside the stops are left out. `since` as in `window`.
    """
    axis, whole = window(stops, since), (stops[0], stops[-1])
    chosen = url.value(axis)
    # a typed or linked year need not be a stop
    options = sorted({*stops, *chosen})
    with st.container(horizontal=True, vertical_alignment="bottom", key="window"):
        _slider(words, axis, options)
        _typed(words, axis, whole, "from_year", 0)
        _typed(words, axis, whole, "to_year", 1)
    _missed(words, axis, whole)
    _eras(words, axis, whole, eras)
    return chosen


def _missed(words: Words, axis: Param[Window], whole: Window) -> None:
    """Say which years are shown where there is nothing in those asked for."""
    asked = address.missed(url.raw(axis.name), *whole)
    if asked is None:
        return
    before = asked[1] < whole[0]
    ends = [f"{year:04d}" if 0 < year < 10_000 else ".." for year in asked]
    said = words(
        f"controls.{'before' if before else 'after'}",
        asked=words.date("/".join(ends) if asked[0] < asked[1] else ends[0]),
        edge=str(whole[0] if before else whole[1]),
        years=words.years(*axis.default),
    )
    st.info(md(said))


def _slider(words: Words, axis: Param[Window], stops: Sequence[int]) -> None:
    """Two handles over the stops; the charts follow while one is dragged, the page on release."""

    def released() -> None:
        found = url.held(axis.name)
        if found and isinstance(found.released, str):
            url.go({axis: axis.read(found.released)[0]})

    low, high = url.value(axis)
    said = {
        "from": words("controls.from_year"),
        "to": words("controls.to_year"),
        "range": words("dates.range", first="{first}", last="{last}"),
    }
    data = {"stops": list(stops), "low": low, "high": high, **said}
    components.mount("window", axis.name, data, on_released_change=released)


def _eras(words: Words, axis: Param[Window], whole: Window, eras: pd.DataFrame) -> None:
    first, last = whole
    windows = {
        row.era: (max(row.first_year, first), min(row.last_year, last))
        for row in records(eras)
        if row.last_year >= first and row.first_year <= last
    }
    windows = {_ALL: whole} | windows
    chosen = url.value(axis)
    here = next((era for era, window in windows.items() if window == chosen), None)
    url.hold("era", here)

    def leap() -> None:
        url.go({axis: windows.get(url.held("era") or _ALL, whole)})

    st.pills(
        words("controls.eras"),
        list(windows),
        format_func=lambda era: words("controls.all") if era == _ALL else words.name("era", era),
        key="era",
        on_change=leap,
        label_visibility="collapsed",
    )


_ALL = "all"


def _typed(words: Words, axis: Param[Window], whole: Window, key: str, end: int) -> None:
    chosen = url.value(axis)
    url.hold(key, chosen[end])

    def typed() -> None:
        found = url.held(key)
        pair = [found, chosen[1]] if end == 0 else [chosen[0], found]
        if found is not None:
            url.go({axis: (min(pair), max(pair))})

    first, last = whole
    st.number_input(
        words(f"controls.{key}"), first, last, step=1, key=key, on_change=typed, width=120
    )


def choice(
    label: str,
    param: Param[str],
    options: Sequence[str],
    name: Callable[[str], str],
    help_: str | None = None,
) -> str:
    """One of a few codes, as a row of buttons."""
    st.segmented_control(
        label, options, format_func=name, help=help_, required=True, **url.bound(param)
    )
    return url.value(param)


def pick(
    label: str,
    param: Param[str],
    options: Sequence[str],
    name: Callable[[str], str],
    help_: str | None = None,
) -> str:
    """One of many codes, as a list."""
    # never seen, but the framework has an English one in the page otherwise
    st.selectbox(
        label, options, format_func=name, help=help_, placeholder=label, **url.bound(param)
    )
    return url.value(param)


def several(
    label: str,
    param: Param[tuple[str, ...]],
    options: Sequence[str],
    name: Callable[[str], str],
    placeholder: str,
) -> tuple[str, ...]:
    """Some of many codes; none chosen means no restriction."""
    # all of them is what none means, and the framework says "Select all" in English only
    st.multiselect(
        label,
        options,
        format_func=name,
        placeholder=placeholder,
        select_all=False,
        **url.bound(param, list),
    )
    return url.value(param)


def narrow(
    words: Words, label: str, filter_: Filter, name: Callable[[str], str] | None = None
) -> None:
    """A filter; `name` says its codes otherwise than the filter does."""
    several(
        label,
        filter_.param,
        filter_.codes,
        name or partial(filter_.name, words),
        words("controls.any"),
    )


def search(words: Words, param: Param[str], placeholder: str) -> str:
    """A box to search in."""
    st.text_input(
        words("controls.search"), max_chars=80, placeholder=placeholder, **url.bound(param)
    )
    return url.value(param)


@dataclass(frozen=True)
class Row:
    """A record in a list: its id, its title, what is said of it in small letters, its group."""

    id: str
    title: str
    about: str
    group: str = ""


def listing(name: str, rows: Sequence[Row], query: str = "") -> None:
    """A list to open an event's card from: the way there without a pointer.

    Our own, because each of a radio's options is markdown: the timeline's 111 took 90 of the
    340 ms from a key to the last repaint. What answers the search `query` is marked; rows that
    follow each other in one group stand under its name.
    """
    opened = event()

    def picked() -> None:
        found = url.held("list")
        if found and isinstance(found.picked, str):
            url.go({opened: opened.read(found.picked)[0]})

    said = [
        {
            "id": row.id,
            "title": finding.hits(query, row.title) if query else [(row.title, False)],
            "about": row.about,
            "group": row.group,
        }
        for row in rows
    ]
    data = {"name": name, "rows": said, "chosen": url.value(opened)}
    components.mount("list", "list", data, on_picked_change=picked)
