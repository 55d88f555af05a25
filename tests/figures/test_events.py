"""Promises of the timeline figure, read from its attributes."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from lib import load, theme
from lib.figures import events as figures
from lib.frames import axis, tiers
from lib.frames import events as frames
from tests.figures.drawn import validated

WORDS = load.words("en")
PACKAGE = load.package()
SPELLS = tiers.spells(load.table("tiers"), PACKAGE["pair"][0], PACKAGE["tiers"])
EVENTS = tiers.in_force(frames.placed(load.table("events")), SPELLS)
TITLES = {event: WORDS.event(event)[0] for event in EVENTS["event"]}


def drawn(window: tuple[int, int] = (700, 2025), focus: str = "", events: pd.DataFrame = EVENTS):
    """The shipped events of a window on the era scale."""
    scaled = axis.era_axis(load.table("eras"), window)
    figure, printed = figures.timeline(
        events, scaled, window, SPELLS, PACKAGE["tiers"], TITLES, WORDS, focus=focus
    )
    return validated(figure), printed


def test_old_events_stand_in_their_own_time() -> None:
    """The events of 752 and of about 1330 stand where the axis has those years, left of 1600."""
    figure, _ = drawn((700, 2026))
    marks = figure.data[0]
    at = dict(zip(marks.customdata, marks.x, strict=True))
    first_era = 0.10
    assert at["buttetsu-nara-752"] == pytest.approx(first_era * 52.5 / 900, abs=1e-3)
    assert at["vietnamese-ceramic-kyushu-1330"] == pytest.approx(first_era * 630.5 / 900, abs=1e-3)


def test_no_invented_day_is_printed() -> None:
    """What hovers over the events of 752 and 1330 is the year as written, with no month or day."""
    marks = drawn()[0].data[0]
    said = dict(zip(marks.customdata, marks.hovertext, strict=True))
    assert "<br>752<br>" in said["buttetsu-nara-752"]
    assert "<br>about 1330<br>" in said["vietnamese-ceramic-kyushu-1330"]


def test_at_least_25_titles_are_printed() -> None:
    """With all events at a laptop's width, 25 titles or more are printed, and counted right."""
    figure, printed = drawn()
    assert printed >= 25
    assert printed == len(figure.data[2].text)


def test_a_year_is_hollow_a_day_is_filled() -> None:
    """An event known to the year is drawn open, one known to the day filled."""
    marks = drawn()[0].data[0]
    symbols = dict(zip(marks.customdata, marks.marker.symbol, strict=True))
    assert symbols["diplomatic-relations-1973"] == theme.SHAPES["agreement"]
    assert symbols["buttetsu-nara-752"] == f"{theme.SHAPES['culture']}-open"


def test_marks_keep_shape_and_colour_of_their_category() -> None:
    """Shape and colour each tell the category, so neither is needed alone."""
    marks = drawn()[0].data[0]
    known = EVENTS.set_index("event")["category"]
    for event, colour, symbol in zip(
        marks.customdata, marks.marker.color, marks.marker.symbol, strict=True
    ):
        assert colour == theme.CATEGORIES[known[event]]
        assert symbol.removesuffix("-open") == theme.SHAPES[known[event]]
    assert len(set(theme.SHAPES.values())) == len(theme.SHAPES)


def test_text_from_data_is_text() -> None:
    """A title that holds markup is printed as written, never as markup or a link."""
    hostile = '<b onclick="x">bold</b> <a href="https://example.org">link</a>'
    some = EVENTS[EVENTS["event"] == "diplomatic-relations-1973"]
    figure, _ = figures.timeline(
        some,
        axis.true_axis((1970, 1980)),
        (1970, 1980),
        SPELLS,
        PACKAGE["tiers"],
        {"diplomatic-relations-1973": hostile},
        WORDS,
    )
    printed = json.dumps([figure["data"][0]["hovertext"], figure["data"][2]["text"]])
    assert "<a" not in printed
    assert "&lt;a href" in printed


def test_the_opened_event_has_a_ring() -> None:
    """The event a reader has opened is ringed where it stands; without one there is no ring."""
    with_focus = drawn(focus="diplomatic-relations-1973")[0]
    assert len(with_focus.data[1].x) == 1
    assert len(drawn()[0].data[1].x) == 0


@pytest.mark.parametrize("window", [(700, 2025), (1973, 2025)])
def test_opening_an_event_moves_no_mark(window: tuple[int, int]) -> None:
    """Whichever event is opened, every other mark, title and “+n” stays where it was, and the
    opened one has a mark under its ring.
    """
    shown = EVENTS[(EVENTS["year_last"] >= window[0]) & (EVENTS["year_first"] <= window[1])]
    before = drawn(window, events=shown)[0]
    was = list(before.data[0].y)
    hidden = [place for place, line in enumerate(was) if line is None]
    for place in [*hidden[:2], *range(0, len(shown), 12)]:
        after = drawn(window, shown["event"].iloc[place], shown)[0]
        now = list(after.data[0].y)
        assert now[place] == after.data[1].y[0]
        assert was[place] in (None, now[place])
        assert was[:place] + was[place + 1 :] == now[:place] + now[place + 1 :]
        for other in (2, 3):
            assert before.data[other].to_plotly_json() == after.data[other].to_plotly_json()
    assert hidden or window[0] == 700


def test_figure_is_light() -> None:
    """The heaviest timeline, all events, is under 100 kB and has at most twelve traces."""
    figure, _ = drawn()
    assert len(figure.to_json()) < 100_000
    assert len(figure.data) <= 12


def test_only_what_overlaps_the_window_is_spanned() -> None:
    """A span that began before the window is drawn from the window's left edge."""
    window = (1985, 1995)
    some = EVENTS[(EVENTS["year_first"] <= 1995) & (EVENTS["year_last"] >= 1985)]
    shapes = drawn(window, events=some)[0].layout.shapes
    bars = [shape for shape in shapes if shape.opacity == 0.75]
    assert bars
    assert all(0 <= bar.x0 <= bar.x1 <= 1 for bar in bars)
    assert any(bar.x0 == 0 for bar in bars)


@pytest.mark.parametrize("width", [1200, 900, 360])
@pytest.mark.parametrize("window", [(700, 2025), (1973, 2025), (1992, 2008), (700, 1867)])
def test_the_true_strip_stands_at_the_foot_at_every_width(
    window: tuple[int, int], width: int
) -> None:
    """As a browser of that width puts it together, the strip lies within the chart, below all."""
    shown = frames.within(EVENTS, window, (), "", EVENTS["event"])
    figure = drawn(window, events=shown)[0].to_plotly_json()
    below = figure["layout"]["meta"]["below"]
    for limit in sorted(map(int, below), reverse=True):
        for path, value in below[str(limit)].items() if width < limit else ():
            *keys, last = path.split(".")
            at = figure
            for key in keys:
                at = at[int(key) if isinstance(at, (list, tuple)) else key]
            at[last] = value
    foot, top = figure["layout"]["yaxis"]["range"]
    lowest = max(y for y in figure["data"][0]["y"] if y is not None)
    for trace in figure["data"][-2:]:
        assert all(top < lowest < y < foot for y in trace["y"])


def test_bars_below_the_axis_are_as_long_as_they_say() -> None:
    """Each era's bar has the length of its years there; one stretch of even time needs none."""
    scaled = axis.era_axis(load.table("eras"), (1973, 2025))
    figure = drawn((1973, 2025))[0]
    names = [text for text in figure.data[-1].text if text.endswith("years")]
    bars = [shape.path for shape in figure.layout.shapes if (shape.path or "").count("M") == 3]
    assert names == ["5 years", "5 years", "5 years"]
    for segment, bar in zip(scaled.segments, bars, strict=True):
        ends = [float(end.split(",")[0]) for end in bar.replace("M", "L").split("L")[1:]]
        assert max(ends) - min(ends) == pytest.approx(5 * segment.rate, abs=1e-3)
        assert segment.left < min(ends) < max(ends) < segment.right
    assert not any(text.endswith("years") for text in drawn((1992, 2008))[0].data[-1].text)


def test_a_plus_says_and_opens_what_is_inside() -> None:
    """Marks without room are counted in a "+n" that names them and opens the first of them."""
    figure = drawn()[0]
    plus, placed = figure.data[3], figure.data[0]
    hidden = [
        event for event, line in zip(placed.customdata, placed.y, strict=True) if line is None
    ]
    assert sum(int(text) for text in plus.text) == len(hidden) > 0
    for opens, said in zip(plus.customdata, plus.hovertext, strict=True):
        assert opens in hidden
        assert theme.safe(TITLES[opens]) in said


def test_names_of_eras_use_the_room_beside_them() -> None:
    """“Colonial era” is a little wider than its band, and its neighbours leave it the room."""
    assert "Colonial era" in drawn((700, 2025))[0].data[6].text


def test_a_name_of_which_little_would_be_left_is_left_out() -> None:
    """On a phone no tier is called “Exte…”: half of a name at least, or none."""
    figure = drawn((700, 2025))[0]
    whole = [WORDS.tier(tier)[0] for tier in PACKAGE["tiers"]]
    for text in (*figure.data[7].text, *figure.layout.meta["below"]["660"]["data.7.text"]):
        kept = text.rstrip("…")
        assert not text or any(
            name.startswith(kept) and 2 * len(kept) >= len(name) for name in whole
        )


def test_the_years_of_the_true_strip_stand_flush_with_its_ends() -> None:
    """No blank before the first or after the last."""
    names = drawn((700, 2025))[0].data[-1]
    assert (names.text[1:3], names.x[1:3]) == (("700", "2025"), (0.0, 1.0))
