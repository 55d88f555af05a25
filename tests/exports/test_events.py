"""Events in other programs: a calendar that any reader parses, a timeline that TimelineJS opens."""

import datetime as dt
import json
from pathlib import Path

import icalendar
import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import load
from lib.exports import events
from lib.exports.events import Span, Told
from lib.views import package_files
from tests.exports.views import ENGLISH
from tests.ui.test_pages import words

STAMP = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
HOME = "https://red-seal.example"
SCHEMA = json.loads((Path(__file__).parent / "timelinejs.schema.json").read_text("utf-8"))
HOSTILE = "A\r\nEND:VEVENT\r\nBEGIN:VALARM; \\, \x00\x07 \u2028<b>日本</b>"


def told(date: str, title: str = "A treaty", event: str = "a-treaty") -> Told:
    """An event of that date."""
    return Told(event, date, "then", title, "It was signed.", "Agreements", f"{HOME}/timeline")


def entries(content: bytes) -> list[icalendar.Event]:
    """The entries of a calendar as icalendar reads it."""
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


def test_the_shipped_calendar() -> None:
    """Every event known to the day has one entry, on its day, every year, and no other has."""
    found = entries(package_files.calendar(ENGLISH, HOME))
    written = load.table("events").set_index("event")["date"].to_dict()
    assert len(found) == sum(len(date.partition("/")[0]) == 10 for date in written.values())
    by_id = {str(entry["UID"]): entry for entry in found}
    assert len(by_id) == len(found)
    relations = by_id["diplomatic-relations-1973@red-seal"]
    assert relations.decoded("DTSTART") == dt.date(1973, 9, 21)
    assert relations["RRULE"].to_ical() == b"FREQ=YEARLY"
    assert str(relations["URL"]) == f"{HOME}/timeline?event=diplomatic-relations-1973&lang=en"
    assert not any("kiet-visit-1993" in code for code in by_id)  # April 1993


def test_an_entry_leads_to_its_event_in_its_own_language() -> None:
    """A calendar of Japanese titles opens Japanese pages, whatever the browser's language."""
    found = entries(package_files.calendar(load.words("ja"), HOME))
    assert {str(entry["URL"]).rpartition("&")[2] for entry in found} == {"lang=ja"}


@pytest.mark.parametrize(
    "date", ["1973", "1973-09", "07XX", "197X", "1973-09-21~", "1973/1979", "../1973-09-21"]
)
def test_a_date_not_known_to_the_day_has_no_entry(date: str) -> None:
    """A year, a month, a decade, “about”: none becomes a day somebody would celebrate."""
    assert entries(events.calendar([told(date)], "n", "1", STAMP, ENGLISH)) == []


def test_a_span_of_days_is_remembered_on_its_first() -> None:
    """A visit of four days has its anniversary on the first."""
    (entry,) = entries(events.calendar([told("2009-04-19/2009-04-22")], "n", "1", STAMP, ENGLISH))
    assert (entry.decoded("DTSTART"), entry.decoded("DTEND")) == (
        dt.date(2009, 4, 19),
        dt.date(2009, 4, 20),
    )


def test_a_hostile_title_stays_one_entry() -> None:
    """Line breaks and marks of the format in a title do not end its entry."""
    (entry,) = entries(events.calendar([told("1973-09-21", HOSTILE)], HOSTILE, "1", STAMP, ENGLISH))
    assert str(entry["SUMMARY"]) == "A END:VEVENT BEGIN:VALARM; \\, <b>日本</b> (1973)"
    assert not entry.subcomponents


@given(st.text(max_size=60))
def test_any_title_is_read_back(title: str) -> None:
    """Whatever the title, the calendar has one entry and parses."""
    assert (
        len(entries(events.calendar([told("1973-09-21", title)], title, "1", STAMP, ENGLISH))) == 1
    )


def test_the_shipped_timeline() -> None:
    """It follows the published format and has every event once."""
    found = json.loads(package_files.timeline(ENGLISH, HOME))
    jsonschema.validate(found, SCHEMA)
    assert sorted(event["unique_id"] for event in found["events"]) == sorted(
        load.table("events")["event"]
    )
    assert len(found["eras"]) == 7
    first = found["eras"][0]  # TimelineJS would end a bare year on its 1 January
    assert (first["start_date"], first["end_date"]) == (
        {"year": 700},
        {"year": 1599, "month": 12, "day": 31},
    )


@pytest.mark.parametrize(
    ("language", "headline", "text"),
    [
        (
            "en",
            "Japan and Viet Nam, 8th century to today",
            "<p>What happened between Japan and Viet Nam, each event with its sources. Red Seal, "
            "data release 2026.11.</p>",
        ),
        (
            "ja",
            "日本とベトナム、8世紀から今日まで",
            "<p>日本とベトナムの間の出来事を、それぞれの出典とともに示します。Red Seal、"
            "データ版2026.11。</p>",
        ),
        (
            "vi",
            "Nhật Bản và Việt Nam, từ thế kỷ 8 đến nay",
            "<p>Những gì đã diễn ra giữa Nhật Bản và Việt Nam, kèm nguồn của từng sự kiện. "
            "Red Seal, bản dữ liệu 2026.11.</p>",
        ),
    ],
)
def test_the_timeline_opens_in_the_language_of_the_reader(
    language: str, headline: str, text: str
) -> None:
    """Its first slide says what it is and of which release, as its other slides are said."""
    found = json.loads(package_files.timeline(words(language), HOME))
    assert found["title"] == {"text": {"headline": headline, "text": text}}


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("1973-09-21", {"year": 1973, "month": 9, "day": 21}, None),
        ("2014-03", {"year": 2014, "month": 3}, {"year": 2014, "month": 3}),
        ("0752", {"year": 752}, {"year": 752}),
        ("07XX", {"year": 700}, {"year": 799}),
        ("1979/1991", {"year": 1979}, {"year": 1991}),
        ("../2025-03", {"year": 2025, "month": 3}, {"year": 2025, "month": 3}),
    ],
)
def test_a_date_is_no_more_precise_than_written(
    date: str, start: dict[str, int], end: dict[str, int] | None
) -> None:
    """A year has no month, a month no day; a century runs from its first year to its last."""
    content = json.loads(events.timelinejs([told(date)], "t", "d", ENGLISH, [Span("e", 700, 1600)]))
    jsonschema.validate(content, SCHEMA)
    (event,) = content["events"]
    assert (event["start_date"], event.get("end_date")) == (start, end)
    assert event["display_date"] == "then"


def test_html_in_a_title_is_shown_not_run() -> None:
    """TimelineJS writes its texts as HTML: ours arrive escaped, and only web addresses link."""
    odd = Told("a", "1973", "<i>", "<script>", "a & b", sources=(("<b>", "javascript:alert(1)"),))
    (event,) = json.loads(events.timelinejs([odd], "<script>", "<p>", ENGLISH))["events"]
    assert event["text"] == {
        "headline": "&lt;script&gt;",
        "text": "<p>a &amp; b</p><p>&lt;b&gt;</p>",
    }
