"""The parts only the sources page has: ledger, coverage, list, files, citation, licences.

Belongs here: drawing them. Does not: their wording (`sources_words`), their numbers (`frames`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from lib import load
from lib.address import link
from lib.exports import citation
from lib.figures import sources as figures
from lib.frames import sources as frames
from lib.frames.sources import Sides
from lib.schema import records
from lib.text import Words
from lib.ui import (
    actions,
    blocks,
    cache,
    controls,
    downloads,
    links,
    record,
    sources_controls,
    sources_words,
    url,
    whole,
)
from lib.ui.downloads import File
from lib.ui.markdown import linked, md
from lib.ui.sources_controls import Listed


@contextmanager
def part(words: Words, name: str) -> Iterator[None]:
    """A part of the page: its heading, a sentence, and what follows, guarded by itself."""
    st.header(words(f"sources.{name}.title"), anchor=False)
    st.markdown(md(words(f"sources.{name}.text")))
    with blocks.guarded(words):
        yield


def ledger(words: Words, conflicts: pd.DataFrame, sides: Sides, *, everything: bool = True) -> None:
    """The conflict ledger, folded by topic: question, what each source says, what we show, why.

    Two columns, not six: they can be read on a phone too.
    """
    if conflicts.empty:
        undo = {words("sources.all_points"): lambda: url.forget("topic", "conflict_kind")}
        blocks.empty(words, undo, key="empty-ledger")
        return
    with st.container(key="ledger"):
        for place, (topic, rows) in enumerate(conflicts.groupby("topic", sort=False)):
            points = words("sources.points", n=len(rows))
            title = f"{words.name('conflict-topic', str(topic))} · {points}"
            with st.expander(title, expanded=place == 0 or not everything):
                st.table(
                    pd.DataFrame([_point(words, row, sides) for row in records(rows)]),
                    hide_index=True,
                    border="horizontal",
                    alt=title,
                )
    blocks.download(sources_words.ledger_rows(words, conflicts, sides), "red-seal_ledger")


def coverage(words: Words, group: str) -> None:
    """Which years the tables of a group cover, series by series."""
    pair = record.pair()
    tables = {name: cache.table(name) for name in sources_controls.GROUPS[group]}
    runs = frames.coverage(frames.observed(tables, pair.recipient), frames.LEAST)
    if runs.empty:
        blocks.note(words("sources.coverage.none", n=frames.LEAST))
        return
    extents = frames.extents(runs)
    names = sources_words.names(words, extents, pair.first)
    sentence = sources_words.covered(words, extents, names, frames.LEAST)
    blocks.chart("coverage", figures.coverage(runs, names, words), sentence)
    blocks.note(sentence)
    blocks.table(words, sources_words.coverage_rows(words, extents, names), "red-seal_coverage")
    used = record.named_sources(frames.cited(tables), words.language)
    blocks.source(words, used, pair.release)


def _point(words: Words, row: Any, sides: Sides) -> dict[str, str]:
    question, reading, why = words.conflict(row.conflict)
    marks = [words.name("conflict-status", row.status), words.name("conflict-kind", row.kind)]
    if row.event:
        here = url.carried(controls.SHARED) | {"event": row.event}
        marks.append(f"[{md(words('sources.to_event'))}]({link('timeline', here)})")
    said = [
        f"{_strong(sources_words.claim(words, row.topic, claim), ours)} — {linked(title, address)}"
        for claim, title, address, ours in sides.get(row.conflict, [])
    ]
    said_of = f"{' · '.join(marks)} {actions.reporting(words, row.conflict)}"
    return {
        words("sources.head.claim"): "  \n".join([_strong(question), *said]),
        words("sources.head.reading"): "  \n".join([_strong(reading), md(why), said_of]),
    }


def _strong(text: str, strong: bool = True) -> str:
    return f"**{md(text)}**" if strong else md(text)


def listing(words: Words, sources: pd.DataFrame, listed: Listed) -> None:
    """The sources, open at once only when the reader asked for some of them."""
    title = words("sources.count", n=len(sources))
    if sources.empty:
        undo = {words("sources.all_sources"): lambda: url.forget("search", "source_kind")}
        blocks.empty(words, undo, key="empty-list")
        return
    place = st.expander(title) if listed.everything else st.container()
    rows = [
        {
            words("sources.head.source"): _source(words, row),
            words("sources.head.rests"): md(sources_words.resting(words, row)),
        }
        for row in records(sources)
    ]
    with place:
        st.table(pd.DataFrame(rows), hide_index=True, border="horizontal", alt=title)
        blocks.download(sources_words.source_rows(words, sources), "red-seal_sources")


def _source(words: Words, row: Any) -> str:
    kind = words.name("source-kind", row.kind)
    language = sources_words.written_in(words, row.language)
    about = [row.publisher, sources_words.published(words, row.published), kind, language]
    said = md(" · ".join(part for part in about if part))
    return f"{linked(row.title, row.url)}  \n{said} {actions.reporting(words, row.source)}"


def files(words: Words, package: dict[str, Any]) -> None:
    """Every table of the package, exactly as shipped; one that cannot be read says so itself."""
    release = package["version"]
    languages = cache.language_names()

    def offer(said: str, name: str, path: str, content: Callable[[], bytes], **query: str) -> None:
        text, button = st.columns([5, 1], vertical_alignment="center")
        text.markdown(said)
        address = downloads.at(f"data/{path}", query)
        with button:
            file = File(name, f"red-seal_{release}_{name}", address, content)
            actions.file(words, f"raw-{name}", file)

    def raw(said: str, name: str, path: str) -> None:
        offer(said, name, path, lambda: load.raw(path))

    whole_name = whole.archive_name(package)
    offer(f"**{md(words('export.whole'))}**", "all.zip", whole_name, whole.archive)
    for resource in package["resources"]:
        with blocks.guarded(words):
            rows = words("sources.rows", n=cache.size(resource["path"]))
            title, text = sources_words.table(words, resource["path"], languages)
            said = f"**{md(title)}** · {rows}  \n{md(text)}"
            raw(said, f"{resource['name']}.csv", resource["path"])
    for path in ("datapackage.json", "README.md"):
        raw(md(words(f"sources.file.{path.partition('.')[0].lower()}")), path, path)
    for key, (path, make) in whole.MADE.items():
        content = partial(make, words, links.home())
        offer(md(words(f"export.{key}")), path, path, content, lang=words.language)


def cite(words: Words, package: dict[str, Any], today: dt.date) -> None:
    """The data set as it is cited, in four forms, each with a button that copies it."""
    cited = citation.Cited(
        package["name"],
        words("cite.author"),
        words("cite.record"),
        package["version"],
        dt.date.fromisoformat(package["created"][:10]),
        today,
        # where its parts are described; a page that does not know its own address has none to give
        link=links.to("sources", {}, words.language) if links.home() else "",
    )
    forms = citation.FORMS
    for form, tab in zip(forms, st.tabs([words(f"cite.{form}") for form in forms]), strict=True):
        tab.code(forms[form](cited, words).replace("\r\n", "\n"), language=None, wrap_lines=True)


def licences(words: Words, package: dict[str, Any]) -> None:
    """Under which terms the record is reused, and whom to name."""
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


def terms(words: Words, sources: pd.DataFrame) -> None:
    """How many sources come under each licence."""
    counts = sources["licence"].value_counts()
    rows = pd.DataFrame(
        {
            words("sources.head.licence"): [words.name("licence", code) for code in counts.index],
            words("sources.head.sources"): [words.number(count) for count in counts],
        }
    )
    st.table(rows, hide_index=True, border="horizontal", alt=words("sources.licences.title"))
