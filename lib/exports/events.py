"""Events for other programs: a calendar of anniversaries, a timeline for TimelineJS.

Belongs here: events that are already chosen and worded → bytes. Does not: choosing them
(`frames.events`), wording them (`text`).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

import icalendar

from lib.dates import Day, days
from lib.frames import anniversaries
from lib.text import Words


@dataclass(frozen=True)
class Told:
    """An event in the reader's words; `date` is EDTF, `said` the same in words.

    `sources` are (title, address) pairs.
    """

    event: str
    date: str
    said: str
    title: str
    summary: str
    group: str = ""
    link: str = ""
    sources: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Span:
    """A named stretch of years, such as an era."""

    name: str
    first: int
    last: int


def calendar(
    told: Iterable[Told], name: str, release: str, stamp: dt.datetime, words: Words
) -> bytes:
    """Anniversaries as iCalendar: one entry an event known to the day, every year, on its day.

    The id of an entry is the event's code, so a calendar fetched again replaces what it had.
    """
    book = icalendar.Calendar()
    book.add("prodid", f"-//Red Seal//{_line(release)}//EN")
    book.add("version", "2.0")
    book.add("x-wr-calname", _line(name))
    for event in told:
        day = anniversaries.day(event.date)
        if day is None:
            continue
        entry = icalendar.Event()
        entry.add("uid", f"{event.event}@red-seal")
        entry.add("dtstamp", stamp)
        entry.add("dtstart", day)
        entry.add("dtend", day + dt.timedelta(days=1))
        entry.add("rrule", {"freq": "yearly"})
        year = words.date(f"{day.year:04}")
        entry.add("summary", _line(words("language.bracketed", said=event.title, more=year)))
        entry.add("description", "\n".join([_line(event.said), _line(event.summary), event.link]))
        if event.link:
            entry.add("url", event.link)
        entry.add("transp", "TRANSPARENT")
        book.add_component(entry)
    return bytes(book.to_ical())


def timelinejs(
    told: Iterable[Told], title: str, text: str, words: Words, eras: Sequence[Span] = ()
) -> bytes:
    """The events as TimelineJS reads them; its texts are HTML, so ours are escaped."""
    content = {
        "title": {"text": {"headline": escape(title), "text": f"<p>{escape(text)}</p>"}},
        "events": [_slide(event, words) for event in told],
        "eras": [
            {
                "start_date": {"year": era.first},
                "end_date": {"year": era.last, "month": 12, "day": 31},
                "text": {"headline": escape(era.name)},
            }
            for era in eras
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _slide(event: Told, words: Words) -> dict[str, Any]:
    first, last = days(event.date)
    one = len(event.date) == 10 and "/" not in event.date
    slide: dict[str, Any] = {"unique_id": event.event, "display_date": escape(event.said)}
    if first:
        slide["start_date"] = _moment(first, event.date.partition("/")[0])
    if last and not one:
        end = _moment(last, event.date.rpartition("/")[2])
        slide["end_date"] = end
        slide.setdefault("start_date", end)
    named = words.listed(_anchor(title, address) for title, address in event.sources)
    slide["text"] = {
        "headline": escape(event.title),
        "text": f"<p>{escape(event.summary)}</p>" + (f"<p>{named}</p>" if named else ""),
    }
    if event.group:
        slide["group"] = escape(event.group)
    return slide


def _moment(day: Day, written: str) -> dict[str, int]:
    """No more of a date than is written: a year has no month, a month no day."""
    parts = dict(zip(("year", "month", "day"), day, strict=True))
    known = len(written.rstrip("~?%").split("-"))
    return dict(list(parts.items())[:known])


def _anchor(title: str, address: str) -> str:
    if not address.startswith(("https://", "http://")):
        return escape(title)
    return f'<a href="{escape(address)}">{escape(title)}</a>'


def _line(text: str) -> str:
    """One line without control marks: a calendar breaks at them."""
    return " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())
