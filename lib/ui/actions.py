"""The row of actions: link, citation, files, pictures, briefing; and the report of an error.

Belongs here: the buttons and what each is given. Does not: bytes of a file (`exports`), which
charts and tables there are (`exhibits`), what runs in the browser (`browser/actions.js`).
"""

from __future__ import annotations

import urllib.parse
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from lib import exports
from lib.exports import View, brief, citation
from lib.exports.citation import Cited
from lib.text import Words
from lib.ui import components, links, told, url

Panel = dict[str, Any]

_WORDS = [
    *("actions", "link", "png", "svg", "brief", "copy", "close", "mail"),
    *("copied_link", "copied", "refused", "saved", "failed"),
]
_TABLES = ("csv", "excel", "json")
_NAMED = 4
"""Sources that are named in a picture."""
_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw(
    words: Words, view: View, rows: pd.DataFrame | None, chart: str, key: str, *, whole: bool
) -> None:
    """What can be done with a view; `chart` is the key of its chart, if it has one.

    `key` must not change with the view: Streamlit keeps the state of every component it has seen
    and goes through all of it at each number input, 7 of 55 ms when keys named the window.
    Without `whole` only the rows can be taken: the link and citation stand elsewhere on the page.
    """
    row = st.container(horizontal=True, vertical_alignment="center", key=f"take-{view.name}")
    if not whole and rows is not None:
        with row:
            files(words, rows, view, _TABLES)
        return
    with row:
        panels = {"cite": _cite(words, words("cite.title"), citation.of_view(view))}
        _mount(words, f"act-{key}", ["link", "cite"], panels, {"link": view.link})
        if rows is not None:
            files(words, rows, view, _TABLES)
        _drawn(words, view, rows, chart, f"make-{key}")
        if rows is not None:
            files(words, rows, view, ["markdown"])


def _drawn(words: Words, view: View, rows: pd.DataFrame | None, chart: str, key: str) -> None:
    """What the browser makes: pictures of the chart, and the briefing of its rows."""
    order = [*(["png", "svg"] if chart else []), *(["brief"] if rows is not None else [])]
    if not order:
        return
    named = [title for title, _ in view.sources[:_NAMED]] or [view.record]
    if (more := len(view.sources) - _NAMED) > 0:
        named.append(words("app.more_sources", n=more))
    data: dict[str, Any] = {
        "chart": chart,
        "file": view.name,
        "title": view.title,
        "sentence": view.sentence,
        "source": words("export.source", source=words.listed(named), release=view.release),
        "link": view.link,
    }
    asked = getattr(url.held(key), "brief", None)
    if isinstance(asked, str) and rows is not None:
        html = brief.html(rows, view, told.latest(words)(), words, chart=bool(chart))
        data |= {"brief": {"html": html, "asked": asked, "mark": brief.CHART}}
    _mount(words, key, order, {}, data)


def files(words: Words, rows: pd.DataFrame, view: View, kinds: Sequence[str]) -> None:
    """Exactly these rows, in each of these kinds; nothing is made before it is asked for."""
    events = told.latest(words)
    made: Mapping[str, tuple[str, str, Callable[[], bytes]]] = {
        "csv": ("csv", "text/csv", lambda: exports.csv(rows)),
        "excel": ("xlsx", _EXCEL, lambda: exports.excel(rows, view, words)),
        "json": ("json", "application/json", lambda: exports.json(rows, view, words)),
        "markdown": (
            "md",
            "text/markdown",
            lambda: brief.markdown(rows, view, events(), words).encode(),
        ),
    }
    for kind in kinds:
        ending, mime, content = made[kind]
        st.download_button(
            words(f"export.{kind}"),
            data=content,
            file_name=f"{view.name}.{ending}",
            mime=mime,
            key=f"{kind}-{view.name}",
            on_click="ignore",
            type="tertiary",
        )


def event(words: Words, cited: Cited, value: str) -> None:
    """Cite an event with its sources, or report an error in it; `value` is what is shown of it."""
    panels = {
        "cite": _cite(words, words("cite.event"), cited),
        "report": _report(words, cited.title, value, cited.release, cited.link),
    }
    _mount(words, "act-event", ["link", *panels], panels, {"link": cited.link})


def report(words: Words, record: str, release: str) -> None:
    """Report an error anywhere on a page, or, from a link of `reporting`, in one figure of it."""
    link = links.here(words.language)
    panels = {"report": _report(words, record, "", release, link)}
    figure = _report(words, "{record}", "{value}", release, link)
    _mount(words, "act-report", list(panels), panels, {"figure": figure})


def reporting(words: Words, code: str) -> str:
    """A link, as markdown, that reports an error in the figure it stands beside.

    The browser fills in the row of the table it stands in, or else the page's answer.
    """
    return f"[{words('report.label')}](#report={urllib.parse.quote(code)})"


def _mount(
    words: Words,
    key: str,
    order: Sequence[str],
    panels: Mapping[str, Panel],
    data: Mapping[str, Any],
) -> None:
    said = {word: words(f"export.{word}", **_FILLED.get(word, {})) for word in _WORDS}
    components.mount(
        "actions",
        key,
        {"words": said, "order": list(order), "panels": dict(panels), **data},
        on_brief_change=lambda: None,
        width="content",
    )


_FILLED = {"copied": {"what": "{what}"}, "saved": {"file": "{file}"}}
"""Fields that the browser fills."""


def _cite(words: Words, title: str, cited: Cited) -> Panel:
    forms = [
        {"name": words(f"cite.{form}"), "text": said(cited, words).replace("\r\n", "\n").strip()}
        for form, said in citation.FORMS.items()
    ]
    return {
        "label": words("export.cite"),
        "title": title,
        "text": words("cite.text"),
        "texts": forms,
    }


def _report(words: Words, record: str, value: str, release: str, link: str) -> Panel:
    lines = [
        words("report.record", record=record),
        *([words("report.value", value=value)] if value else []),
        words("report.release", release=release),
        words("report.link", link=link),
        "",
        words("report.wrong"),
        "",
        words("report.know"),
    ]
    said = "\n".join(lines)
    mail = urllib.parse.urlencode(
        {"subject": words("report.subject", record=record), "body": said.replace("\n", "\r\n")},
        quote_via=urllib.parse.quote,
    )
    return {
        "label": words("report.label"),
        "title": words("report.label"),
        "text": words("report.text"),
        "texts": [{"name": words("report.form"), "text": said}],
        "mail": f"mailto:?{mail}",
    }
