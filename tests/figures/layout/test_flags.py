"""Titles on top of lines: none lies on another, and no line crosses one."""

from hypothesis import given
from hypothesis import strategies as st

from lib.figures.layout.flags import flags
from lib.figures.layout.widths import text_width

TITLES = ["Relations", "Aid stops", "Aid resumes", "Trust and stability", "A strategic partnership"]


def spans(found, at, width):
    """Left and right end of each title, its line included."""
    for flag, place in zip(found, at, strict=True):
        long = text_width(flag.text, 12)
        yield (
            (place * width, place * width + long)
            if flag.side == "right"
            else (
                place * width - long,
                place * width,
            )
        )


def crossed(found, at, width):
    """Titles that a line on its way up passes behind."""
    for one, (start, end) in enumerate(spans(found, at, width)):
        for other, place in enumerate(at):
            if found[other].row > found[one].row and start < place * width < end:
                yield found[one].text


@given(
    st.lists(st.integers(0, 1000), max_size=12).map(sorted),
    st.sampled_from([270, 560, 940]),
    st.randoms(),
)
def test_no_title_lies_on_another(places, width, random):
    """On a phone, a tablet and a wide screen, wherever up to twelve lines stand."""
    at = [place / 1000 for place in places]
    found = flags([random.choice(TITLES) for _ in at], at, width)
    ends = list(spans(found, at, width))
    for one, (start, end) in enumerate(ends):
        for other, (first, last) in enumerate(ends[:one]):
            if found[one].row == found[other].row:
                assert end <= first or last <= start


@given(st.lists(st.integers(0, 50), max_size=9, unique=True).map(sorted), st.randoms())
def test_no_line_crosses_a_title_on_a_wide_screen(places, random):
    """Up to nine lines anywhere on 940 px, unless a title would be left with a few letters."""
    at = [place / 50 for place in places]
    found = flags([random.choice(TITLES) for _ in at], at, 940)
    if len({flag.row for flag in found}) < len(found):
        assert list(crossed(found, at, 940)) == []


def test_ten_events_of_half_a_century_are_whole_and_uncrossed():
    """The marked events from 1973 to 2025, on 940 px."""
    years = [1973, 1979, 1992.8, 2002.2, 2008.9, 2009.3, 2014.2, 2017.1, 2021.6, 2023.9]
    at = [(year - 1972.9) / 53.2 for year in years]
    titles = [f"Title of the event of {year}" for year in years]
    found = flags(titles, at, 940)
    assert [flag.text for flag in found] == titles
    assert list(crossed(found, at, 940)) == []
    assert len({flag.row for flag in found}) < 10


def test_on_a_phone_each_title_keeps_ten_letters():
    """A row each, where fewer would leave "Ja…"."""
    at = [0.02, 0.12, 0.36, 0.55, 0.68, 0.69, 0.78, 0.83, 0.92, 0.97]
    found = flags(["Japan resumes aid to Viet Nam"] * 10, at, 270)
    assert min(len(flag.text) for flag in found) >= 10
    assert sorted(flag.row for flag in found) == list(range(10))


def test_titles_with_room_are_whole_and_share_a_row():
    """Two titles far from each other need one row."""
    found = flags(["Relations", "Aid resumes"], [0.1, 0.6], 940)
    assert [(flag.text, flag.row) for flag in found] == [("Relations", 0), ("Aid resumes", 0)]


def test_a_title_at_the_right_end_flies_to_the_left():
    """Nothing is cut off by the chart's edge."""
    assert flags(["Relations"], [0.98], 270)[0].side == "left"


def test_lines_on_one_place_have_a_row_each():
    """Two events of one day are both named."""
    found = flags(["Relations", "Aid stops"], [0.5, 0.5], 560)
    assert {flag.row for flag in found} == {0, 1}
