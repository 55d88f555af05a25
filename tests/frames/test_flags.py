"""Titles on top of lines: none lies on another, and no line crosses one."""

from hypothesis import given
from hypothesis import strategies as st

from lib.frames.flags import cut, flags
from lib.frames.labels import text_width

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


@given(
    st.lists(st.integers(0, 1000), min_size=0, max_size=12, unique=True).map(sorted),
    st.sampled_from([270, 560, 940]),
    st.randoms(),
)
def test_no_title_lies_on_another_or_under_a_line(places, width, random):
    """On a phone, a tablet and a wide screen, wherever up to twelve lines stand."""
    at = [place / 1000 for place in places]
    found = flags([random.choice(TITLES) for _ in at], at, width)
    ends = list(spans(found, at, width))
    for one, (start, end) in enumerate(ends):
        for other, (first, last) in enumerate(ends):
            if one == other:
                continue
            if found[one].row == found[other].row:
                assert end <= first or last <= start
            if found[other].row >= found[one].row:
                assert not start < at[other] * width < end


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


def test_a_long_title_is_cut_at_a_word():
    """With an ellipsis, and within its room."""
    short = cut("Agreement on defence equipment and technology", 160, 12)
    assert short == "Agreement on defence…"
    assert text_width(short, 12) <= 160
    assert cut("Relations", 160, 12) == "Relations"
