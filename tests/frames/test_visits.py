"""Visits are joined to their events, filtered, stacked and counted; nothing is invented."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib.frames import visits as frames
from lib.frames.events import placed

WAYS = ("a-b", "b-a")
ROWS = [
    # event, date, direction, office, kind, tiers, visitor
    ("first", "1993-04", "b-a", "premier", "bilateral", "low", "kim"),
    ("again", "1995", "b-a", "leader", "bilateral", "low", "lee"),
    ("reply", "1995-06-10/1995-06-12", "a-b", "premier", "summit", "low~high", "ono"),
    ("crown", "1995-11", "a-b", "royal", "bilateral", "high", "ito"),
    ("later", "2004-02-28", "b-a", "premier", "other", "high", "kim"),
]
OTHERS = [
    ("accord", "1995-06-11", "ono~lee"),  # on the days of "reply", and in the year of "again"
    ("talks", "1995-06-13", "ono"),  # the day after
    ("loan", "2004-02", "abe"),  # another person
]


def events():
    """Events of the visits and a few others, in order of time."""
    rows = [(event, date, visitor) for event, date, *_, visitor in ROWS]
    frame = pd.DataFrame([*rows, *OTHERS], columns=["event", "date", "actors"])
    tiers = {event: tiers for event, *_, tiers, _ in ROWS}
    first = frame["date"].str[:4].astype(int)
    return placed(
        frame.assign(
            direction="both",
            year_first=first,
            year_last=first,
            tiers=frame["event"].map(tiers).fillna("low"),
        )
    )


def table():
    """Rows as `visits.csv` has them."""
    return pd.DataFrame(
        [
            (event, visitor, office, way, kind)
            for event, _, way, office, kind, _, visitor in reversed(ROWS)
        ],
        columns=["event", "visitor", "office", "direction", "kind"],
    )


def joined():
    """The visits of ROWS as pages use them."""
    return frames.visits(table(), events())


def test_visits_are_in_order_of_time_with_their_own_direction():
    """One row a visit, earliest first, the direction the visit's and not the event's."""
    found = joined()
    assert found["event"].tolist() == ["first", "again", "reply", "crown", "later"]
    assert found["direction"].tolist() == ["b-a", "b-a", "a-b", "a-b", "b-a"]


def test_outcomes_name_the_visitor_on_the_same_days():
    """An event counts when it overlaps the visit and names the visitor; the day after does not,
    nor does anything for a visit known by its year only.
    """
    found = joined().set_index("event")["outcomes"]
    assert found["reply"] == "accord"
    assert found[["first", "again", "crown", "later"]].tolist() == ["", "", "", ""]


@pytest.mark.parametrize(
    ("years", "only", "kept"),
    [
        ((700, 2025), {}, ["first", "again", "reply", "crown", "later"]),
        ((1995, 1995), {}, ["again", "reply", "crown"]),
        ((700, 2025), {"tiers": ("high",)}, ["reply", "crown", "later"]),
        ((700, 2025), {"office": ("premier",)}, ["first", "reply", "later"]),
        ((700, 2025), {"kind": ("summit", "other")}, ["reply", "later"]),
        ((1994, 2025), {"tiers": ("low",), "office": ("premier",)}, ["reply"]),
        ((1600, 1700), {}, []),
    ],
)
def test_filters(years, only, kept):
    """Years, tier then in force, office and kind; together they all must hold."""
    assert frames.within(joined(), years, tuple(only.items()))["event"].tolist() == kept


def test_stacked_within_a_year_and_direction():
    """Two visits of a year one way stand on each other; the other way hangs down."""
    found = frames.stacked(joined(), WAYS).set_index("event")
    assert found["height"].to_dict() == {
        "first": -1,
        "again": -1,
        "reply": 1,
        "crown": 2,
        "later": -1,
    }
    assert found["balance"].tolist() == [-1, -2, -1, 0, -1]
    assert frames.counted(joined(), WAYS) == (2, 3)


def test_decades_have_every_decade_and_the_balance_at_its_end():
    """The decades from the first to the last visit, none left out."""
    found = frames.decades(joined().query("event in ('first', 'reply', 'later')"), WAYS)
    assert found["decade"].tolist() == [1990, 2000]
    assert found["a-b"].tolist() == [1, 0]
    assert found["b-a"].tolist() == [1, 1]
    assert found["total"].tolist() == [2, 1]
    assert found["balance"].tolist() == [0, -1]


def test_coverage_says_first_and_last_year_of_each_office():
    """The office with most visits first."""
    found = frames.coverage(joined())
    assert found.iloc[0].tolist() == ["premier", 3, 1993, 2004]
    assert set(found["office"]) == {"premier", "leader", "royal"}


@settings(max_examples=40)
@given(
    st.tuples(st.integers(700, 2030), st.integers(700, 2030)).map(sorted).map(tuple),
    st.sets(st.sampled_from(["none", "low", "high"])),
    st.sets(st.sampled_from(["premier", "leader", "royal", "emperor"])),
    st.sets(st.sampled_from(["bilateral", "summit", "other"])),
)
def test_laws_of_any_choice(years, tiers, offices, kinds):
    """What is kept was there, in order; marks never fall on each other; both directions, the
    decades and the balance add up to the same; the record is not changed.
    """
    record = joined()
    before = record.copy()
    wanted = {"tiers": tiers, "office": offices, "kind": kinds}
    only = tuple((column, tuple(codes)) for column, codes in wanted.items() if codes)
    kept = frames.within(record, years, only)
    assert kept["event"].tolist() == [e for e in record["event"] if e in set(kept["event"])]
    stacked = frames.stacked(kept, WAYS)
    assert not stacked[["year_first", "height"]].duplicated().any()
    there, back = frames.counted(kept, WAYS)
    assert there + back == len(kept)
    if len(kept):
        assert stacked["balance"].iloc[-1] == there - back
        decades = frames.decades(kept, WAYS)
        assert decades["total"].sum() == len(kept)
        assert decades["balance"].iloc[-1] == there - back
    pd.testing.assert_frame_equal(record, before)
