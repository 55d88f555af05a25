"""Promises of the ladder and of the comparison, read from their attributes."""

import pytest

from lib import load, theme
from lib.figures import tiers as figures
from lib.figures.layout.widths import text_width
from lib.frames import tiers as frames
from tests.figures.drawn import validated

WORDS = load.words("en")
PACKAGE = load.package()
PAIR, ORDER, AIMS = PACKAGE["pair"][0], PACKAGE["tiers"], PACKAGE["aims"]
TIERS = load.table("tiers")
SPELLS = frames.spells(TIERS, PAIR, ORDER)
DURATIONS = frames.durations(TIERS, ORDER)
WINDOWS = [(700, 2025), (1973, 1980), (1992, 2008), (2004, 2016), (2006, 2009), (2014, 2025)]


def ladder(window=(700, 2025), chosen=()):
    """The pair's ladder in a window."""
    return validated(figures.ladder(frames.treads(SPELLS, window), window, AIMS, chosen, WORDS))


def partners(window=(700, 2025), chosen=()):
    """Every partner's steps in a window."""
    steps = frames.compared(DURATIONS, PAIR, window, chosen)
    return validated(figures.partners(steps, ORDER, window, PAIR, WORDS))


@pytest.mark.parametrize("window", WINDOWS)
def test_plotly_accepts_both(window):
    """Every attribute is one that Plotly knows."""
    assert ladder(window).data
    if window != (1973, 1980):
        assert partners(window).data


def test_the_aim_is_drawn_apart_from_the_tier():
    """2006 is a dashed line and a hollow mark, 2009 a solid line and a filled one, both there."""
    figure = ladder()
    marks = figure.data[-1]
    symbols = dict(zip(marks.customdata, marks.marker.symbol, strict=True))
    assert symbols["toward-strategic-2006"] == "circle-open"
    assert [symbol for symbol in symbols.values() if symbol == "circle-open"] == ["circle-open"]
    assert symbols["strategic-partnership-2009"] == "circle"
    level = {
        low: trace.line.dash
        for trace in figure.data[:-1]
        for low, high in zip(trace.y, trace.y[1:], strict=False)
        if low is not None and low == high
    }
    assert {row for row, dash in level.items() if dash != "solid"} == {3}
    assert sorted(level) == [0, 1, 2, 3, 4, 5, 6]


def test_every_step_is_labelled_with_name_and_date():
    """Seven labels, each the name of its tier and its date as exactly as it is known."""
    assert [label.text for label in ladder().layout.annotations] == [
        "<b>Diplomatic relations</b><br>21 September 1973",
        "<b>Mutual trust</b><br>April 2002",
        "<b>Enduring partnership</b><br>July 2004",
        "<b>Toward a strategic partnership</b><br>19 October 2006",
        "<b>Strategic partnership</b><br>20 April 2009",
        "<b>Extensive strategic partnership</b><br>March 2014",
        "<b>Comprehensive strategic partnership</b><br>27 November 2023",
    ]


def boxes(figure, labels, width):
    """Left, right, top and bottom in px of each label on a chart of a width."""
    low, high = figure.layout.xaxis.range
    bottom, top = figure.layout.yaxis.range
    margin = figure.layout.margin
    across, down = width - margin.l - margin.r, figure.layout.height - margin.t - margin.b
    for label in labels:
        text = label["text"].replace("<b>", "").replace("</b>", "").split("<br>")
        wide, tall = max(text_width(line) for line in text), 15.6 * len(text)
        x = (label["x"] - low) / (high - low) * across + margin.l + label["xshift"]
        y = (top - label["y"]) / (top - bottom) * down + margin.t - label["yshift"]
        left = x - wide if label["xanchor"] == "right" else x
        start = y - tall / 2 if label["yanchor"] == "middle" else y
        yield left, left + wide, start, start + tall


@pytest.mark.parametrize("window", WINDOWS)
@pytest.mark.parametrize("width", [1100, 328])
def test_labels_never_meet_nor_leave_the_chart(window, width):
    """At a laptop's and at a phone's width, in every window: no two labels overlap, none is cut."""
    figure = ladder(window)
    wide = [label.to_plotly_json() for label in figure.layout.annotations]
    labels = wide if width > 600 else figure.layout.meta["below"]["600"]["layout.annotations"]
    found = list(boxes(figure, labels, width))
    for left, right, top, bottom in found:
        assert left >= 0
        assert right <= width
        assert top >= 0
        assert bottom <= figure.layout.height - figure.layout.margin.b
    for place, one in enumerate(found):
        for other in found[place + 1 :]:
            apart = one[1] <= other[0] or other[1] <= one[0]
            assert apart or one[3] <= other[2] or other[3] <= one[2]


def test_tiers_not_chosen_are_muted():
    """With one tier chosen its mark alone keeps the strong colour."""
    marks = ladder(chosen=("strategic",)).data[-1]
    assert dict(zip(marks.customdata, marks.marker.color, strict=True)) == {
        "diplomatic-relations-1973": theme.MUTED,
        "mutual-trust-2002": theme.MUTED,
        "enduring-partnership-2004": theme.MUTED,
        "toward-strategic-2006": theme.MUTED,
        "strategic-partnership-2009": theme.FOCUS,
        "extensive-strategic-2014": theme.MUTED,
        "comprehensive-strategic-2023": theme.MUTED,
    }


def test_a_step_before_the_window_has_a_label_but_no_mark():
    """In 2010–2025 the strategic partnership of 2009 comes in from the left, with its date."""
    figure = ladder((2010, 2025))
    assert figure.layout.annotations[0].text == "<b>Strategic partnership</b><br>20 April 2009"
    assert list(figure.data[-1].customdata) == [
        "extensive-strategic-2014",
        "comprehensive-strategic-2023",
    ]


def test_first_to_the_highest_tier_stands_on_top():
    """China, Russia, India, South Korea, the United States, then Japan in bold."""
    names = list(partners().layout.yaxis.ticktext)
    assert names[:6] == [
        "China",
        "Russia",
        "India",
        "South Korea",
        "United States",
        "<b>Japan</b>",
    ]
    assert len(names) == 21


def test_hollow_where_only_the_year_is_known():
    """India's two steps are known by year: hollow; Russia's by day: filled."""
    figure = partners()
    rows = {name: row for row, name in enumerate(figure.layout.yaxis.ticktext)}
    symbols = {
        (trace.name, row): symbol
        for trace in figure.data[1:]
        for row, symbol in zip(trace.y, trace.marker.symbol, strict=True)
    }
    assert symbols[("Comprehensive strategic partnership", rows["India"])] == "diamond-open"
    assert symbols[("Comprehensive strategic partnership", rows["Russia"])] == "diamond"
    assert symbols[("Strategic partnership", rows["Italy"])] == "square-open"


def test_shape_and_colour_tell_tiers_apart():
    """No two tiers of the comparison share a shape, and marks use roles of the theme only."""
    traces = partners(chosen=tuple(ORDER)).data[1:]
    shapes = [trace.marker.symbol[0].removesuffix("-open") for trace in traces]
    assert len(set(shapes)) == len(shapes)
    assert {trace.marker.color for trace in traces} <= set(theme.STEPS)


def test_names_from_data_are_not_markup():
    """A tier's name that holds a tag is printed, not honoured."""
    words = load.words("en")
    words.texts = {**words.texts, "tiers": {"strategic": ("<b>x</b>", "")}}
    figure = figures.ladder(frames.treads(SPELLS, (2010, 2012)), (2010, 2012), (), (), words)
    assert "&lt;b&gt;x&lt;/b&gt;" in figure["layout"]["annotations"][0]["text"]
