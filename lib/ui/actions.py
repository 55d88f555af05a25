"""The row of actions: link, citation, files, pictures, briefing; and the report of an error.

Belongs here: the buttons and what each is given. Does not: files and their addresses
(`downloads`), what runs in the browser (`browser/actions.js`).
"""

from __future__ import annotations

import base64
import urllib.parse
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import streamlit as st

from lib.exports import View, brief, citation
from lib.exports.citation import Cited
from lib.text import Words
from lib.ui import components, downloads, links, url
from lib.ui.downloads import File
from lib.views import copies

Panel = dict[str, Any]

_WORDS = [
    *("actions", "link", "png", "svg", "copy", "close", "mail", "copied_link", "copied"),
    *("refused", "saved", "failed", "offline", "unmade"),
]
_TABLES = ("csv", "excel", "json")
_NAMED = 4
"""Sources that are named in a picture."""


def draw(words: Words, view: View, *, rows_only: bool = False) -> None:
    """What can be done with a view; with `rows_only` it is files of its table, as link and citation
    stand elsewhere on the page.

    The component's key does not change with the view: Streamlit keeps the state of every component
    it has seen and goes through all of it at each number input, 7 of 55 ms when keys named the
    window.
    """
    files, key = downloads.files(words, view), f"act-{view.key}"
    with st.container(key=f"take-{view.file}"):
        if rows_only:
            _mount(words, key, _TABLES, {}, {}, files)
            return
        copy = copies.copy(view, words, links.here())
        named = [title for title, _ in view.sources[:_NAMED]] or [copy.record]
        if (more := len(view.sources) - _NAMED) > 0:
            named.append(words("app.more_sources", n=more))
        data: dict[str, Any] = {
            "chart": view.key if view.figure else "",
            "file": view.file,
            "title": view.title,
            "sentence": view.sentence,
            "source": words("export.source", source=words.listed(named), release=copy.release),
            "link": copy.link,
            "mark": brief.CHART,
        }
        pictures = ["png", "svg"] if view.figure else []
        briefings = [code for code in files if code not in _TABLES]
        panels = {"cite": _cite(words, words("cite.title"), citation.of_view(copy))}
        order = ["link", "cite", *_TABLES, *pictures, *briefings]
        _mount(words, key, order, panels, data, files)


def file(words: Words, key: str, offered: File) -> None:
    """One file that is no view's."""
    _mount(words, key, ["file"], {}, {}, {"file": offered})


def event(words: Words, cited: Cited, value: str) -> None:
    """Cite an event with its sources, or report an error in it; `value` is what is shown of it."""
    panels = {
        "cite": _cite(words, words("cite.event"), cited),
        "report": _report(words, cited.title, value, cited.release, cited.link),
    }
    _mount(words, "act-event", ["link", *panels], panels, {"link": cited.link})


def report(words: Words, record: str, release: str) -> None:
    """Report an error anywhere on a page, or, from a link of `reporting`, in one figure of it."""
    link = links.here().link(words.language)
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
    offered: Mapping[str, File] = MappingProxyType({}),
) -> None:
    said = {word: words(f"export.{word}", **_FILLED.get(word, {})) for word in _WORDS}
    files = {
        code: {"label": file.label, "name": file.name, "address": file.address}
        for code, file in offered.items()
    }
    given = {"words": said, "order": list(order), "panels": dict(panels), "files": files, **data}
    # without addresses the browser asks here: which file, and when
    asked = getattr(url.held(key), "asked", None)
    if isinstance(asked, str) and (file := offered.get(asked.partition(" ")[0])):
        given["made"] = {"asked": asked, "content": base64.b64encode(file.content()).decode()}
    components.mount("actions", key, given, on_asked_change=lambda: None, width="content")


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
