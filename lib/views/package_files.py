"""The record as a whole, as files: data package, calendar, TimelineJS, its description.

Belongs here: gathering what such a file is made of, for a page's button and for `/data/`. Does not:
the formats (`exports`), the buttons (`sources_parts`), the addresses (`server.data`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from lib import load, record
from lib.exports import dataset
from lib.exports import events as formats
from lib.schema import records
from lib.text import Words
from lib.views import event_texts

BESIDES = ("datapackage.json", "README.md", "LICENSE")
"""Files of the package that are no table."""


def paths(package: Mapping[str, Any]) -> list[str]:
    """Every file of the package, as it names them."""
    return [*BESIDES, *(resource["path"] for resource in package["resources"])]


def archive_name(package: Mapping[str, Any]) -> str:
    """The name of the ZIP: which data, which release."""
    return f"{package['name']}_{package['version']}.zip"


@record.once
def archive() -> bytes:
    """Every file of the package, packed."""
    return dataset.archive({path: load.raw(path) for path in paths(record.package())})


def calendar(words: Words, home: str) -> bytes:
    """The anniversaries as a calendar; `home` is the app's address."""
    events, package = event_texts.texts(words, record.events(), home), record.package()
    stamp = dt.datetime.fromisoformat(package["created"].replace("Z", "+00:00"))
    name = words("calendar.name")
    return formats.calendar(events, name, package["version"], stamp, words)


def timeline(words: Words, home: str) -> bytes:
    """Every event as TimelineJS reads it."""
    events, eras = event_texts.texts(words, record.events(), home), record.table("eras")
    text = words("export.timeline_text", release=record.package()["version"])
    spans = [
        formats.Span(words.name("era", era.era), era.first_year, era.last_year)
        for era in records(eras)
    ]
    return formats.timelinejs(events, words("app.tagline"), text, words, spans)


def described(words: Words, home: str) -> bytes:
    """The data set as search engines read it; `home` is the app's address, empty for relative."""
    events, pair = record.events(), record.pair()
    first, last = int(events["year_first"].min()), int(events["year_last"].max())
    countries = [words.name("actor", code) for code in (pair.first, pair.second)]
    title, author = words("cite.record"), words("cite.author")
    said = dataset.described(record.package(), title, author, countries, (first, last), home)
    return dataset.jsonld(said).encode()


MADE: Mapping[str, tuple[str, Callable[[Words, str], bytes]]] = {
    "calendar": ("anniversaries.ics", calendar),
    "timeline": ("timeline.json", timeline),
    "described": ("dataset.jsonld", described),
}
"""Files made in the reader's words, by their own under `export`: path below `/data/`, maker."""
