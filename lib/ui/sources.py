"""The widgets of the sources page: ledger, coverage, list, files, citation, licences.

Belongs here: what is drawn. Does not: which points and sources, what is said of them
(`views.sources`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from lib import load, record
from lib.address import link
from lib.exports import View, citation
from lib.frames.sources import Sides
from lib.schema import records
from lib.text import Words
from lib.ui import actions, blocks, controls, downloads, links, url
from lib.ui.downloads import File
from lib.ui.markdown import linked, md
from lib.views import package_files, sources
from lib.views.copies import Address
from lib.views.params import SHARED
from lib.views.sources import Choice


@contextmanager
def part(words: Words, name: str) -> Iterator[None]:
    """A part of the page: its heading, a sentence, and what follows, guarded by itself."""
    st.header(words(f"sources.{name}.title"), anchor=False)
    st.markdown(md(words(f"sources.{name}.text")))
    with blocks.guarded(words):
        yield


def narrow_points(words: Words) -> None:
    """Draw the filters of the ledger."""
    for column, one in zip(st.columns(2), sources.of_points(), strict=True):
        with column:
            controls.narrow(words, words(f"sources.{one.param.name}"), one)


def narrow_sources(words: Words) -> None:
    """Draw the search and the filter of the list of sources."""
    left, right = st.columns(2)
    with left:
        controls.search(words, sources.SEARCH, words("sources.search_example"))
    with right:
        for one in sources.of_sources():
            controls.narrow(words, words(f"sources.{one.param.name}"), one)


def choose_series(words: Words) -> None:
    """Draw the choice of what the coverage is shown of."""
    controls.choice(
        words("sources.group"),
        sources.series(),
        sources.groups(),
        lambda code: words(f"sources.groups.{code}"),
    )


def ledger(words: Words, view: View, choice: Choice) -> None:
    """The conflict ledger, folded by topic: question, what each source says, what we show, why.

    Two columns, not six: they can be read on a phone too.
    """
    if view.ways:
        blocks.empty(words, view.ways, key="empty-ledger")
        return
    points, sides = sources.points(choice), sources.sides(words, choice)
    with st.container(key="ledger"):
        for place, (topic, rows) in enumerate(points.groupby("topic", sort=False)):
            counted = words("sources.points", n=len(rows))
            title = f"{words.name('conflict-topic', str(topic))} · {counted}"
            with st.expander(title, expanded=place == 0 or bool(choice.points)):
                st.table(
                    pd.DataFrame([_point(words, row, sides) for row in records(rows)]),
                    hide_index=True,
                    border="horizontal",
                    alt=title,
                )
    actions.draw(words, view)


def _point(words: Words, row: Any, sides: Sides) -> dict[str, str]:
    question, reading, why = words.conflict(row.conflict)
    marks = [words.name("conflict-status", row.status), words.name("conflict-kind", row.kind)]
    if row.event:
        here = url.carried(SHARED) | {"event": row.event}
        marks.append(f"[{md(words('sources.to_event'))}]({link('timeline', here)})")
    said = [
        f"{_strong(sources.claim(words, row.topic, claim), ours)} — {linked(title, address)}"
        for claim, title, address, ours in sides.get(row.conflict, [])
    ]
    said_of = f"{' · '.join(marks)} {actions.reporting(words, row.conflict)}"
    return {
        words("sources.columns.claim"): "  \n".join([_strong(question), *said]),
        words("sources.columns.reading"): "  \n".join([_strong(reading), md(why), said_of]),
    }


def _strong(text: str, strong: bool = True) -> str:
    return f"**{md(text)}**" if strong else md(text)


def coverage(words: Words, view: View) -> None:
    """Which years the tables of a group cover, series by series."""
    if view.figure is None:
        blocks.notes(view)
        return
    blocks.chart(words, view)
    blocks.notes(view)
    blocks.table(words, view)
    blocks.source(words, view)


def listing(words: Words, view: View, choice: Choice) -> None:
    """The sources, open at once only when the reader asked for some of them."""
    if view.ways:
        blocks.empty(words, view.ways, key="empty-list")
        return
    listed = sources.sources(words, choice)
    title = words("sources.count", n=len(listed))
    asked = choice.sources or choice.query
    rows = [
        {
            words("sources.columns.source"): _source(words, row),
            words("sources.columns.rests"): md(sources.resting(words, row)),
        }
        for row in records(listed)
    ]
    with st.container() if asked else st.expander(title):
        st.table(pd.DataFrame(rows), hide_index=True, border="horizontal", alt=title)
        actions.draw(words, view, rows_only=True)


def _source(words: Words, row: Any) -> str:
    kind = words.name("source-kind", row.kind)
    language = sources.written_in(words, row.language)
    about = [row.publisher, sources.published(words, row.published), kind, language]
    said = md(" · ".join(part for part in about if part))
    return f"{linked(row.title, row.url)}  \n{said} {actions.reporting(words, row.source)}"


def files(words: Words) -> None:
    """Every table of the package, exactly as shipped; one that cannot be read says so itself."""
    package = record.package()
    release = package["version"]
    languages = record.language_names()

    def offer(said: str, name: str, path: str, content: Callable[[], bytes], **query: str) -> None:
        text, button = st.columns([5, 1], vertical_alignment="center")
        text.markdown(said)
        address = downloads.at(f"data/{path}", query)
        with button:
            file = File(name, f"red-seal_{release}_{name}", address, content)
            actions.file(words, f"raw-{name}", file)

    def raw(said: str, name: str, path: str) -> None:
        offer(said, name, path, lambda: load.raw(path))

    archive = package_files.archive_name(package)
    offer(f"**{md(words('export.whole'))}**", "all.zip", archive, package_files.archive)
    for resource in package["resources"]:
        with blocks.guarded(words):
            rows = words("sources.rows", n=record.size(resource["path"]))
            title, text = sources.table(words, resource["path"], languages)
            said = f"**{md(title)}** · {rows}  \n{md(text)}"
            raw(said, f"{resource['name']}.csv", resource["path"])
    for path in ("datapackage.json", "README.md"):
        raw(md(words(f"sources.file.{path.partition('.')[0].lower()}")), path, path)
    for key, (path, make) in package_files.MADE.items():
        content = partial(make, words, links.home())
        offer(md(words(f"export.{key}")), path, path, content, lang=words.language)


def cite(words: Words) -> None:
    """The data set as it is cited, in four forms, each with a button that copies it."""
    package = record.package()
    cited = citation.Cited(
        package["name"],
        words("cite.author"),
        words("cite.record"),
        package["version"],
        dt.date.fromisoformat(package["created"][:10]),
        dt.date.today(),
        # where its parts are described; a page that does not know its own address has none to give
        link=Address(links.home(), "sources", {}).link(words.language) if links.home() else "",
    )
    forms = citation.FORMS
    for form, tab in zip(forms, st.tabs([words(f"cite.{form}") for form in forms]), strict=True):
        tab.code(forms[form](cited, words).replace("\r\n", "\n"), language=None, wrap_lines=True)


def licences(words: Words) -> None:
    """Under which terms the record is reused, and whom to name."""
    package = record.package()
    own = package["licenses"][0]
    st.markdown(
        md(words("sources.licences.own", licence="\0")).replace(
            "\0", linked(words.name("licence", own["name"].lower()), own["path"])
        )
    )
    named = words("language.comma").join(
        linked(source["title"], source["path"]) for source in package["sources"]
    )
    stopped = words("language.stop", said=named)
    st.markdown(words.sentences([md(words("sources.licences.upstream")), stopped]))


def terms(words: Words) -> None:
    """How many sources come under each licence."""
    counts = record.table("sources")["licence"].value_counts()
    rows = pd.DataFrame(
        {
            words("sources.columns.licence"): [
                words.name("licence", code) for code in counts.index
            ],
            words("sources.columns.sources"): [words.number(count) for count in counts],
        }
    )
    st.table(rows, hide_index=True, border="horizontal", alt=words("sources.licences.title"))
