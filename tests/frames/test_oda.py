"""A comparison shows what was asked for, adds up, and invents nothing."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.frames import oda as frames
from lib.frames.amounts import Basis

DONORS = [f"D{n}" for n in range(12)]
NONE = float("nan")


def basis(values, residuals=(), total=None):
    """A basis from columns of figures, years from 2001."""
    years = pd.Index(range(2001, 2001 + len(next(iter(values.values())))), name="year")
    return Basis(
        values=pd.DataFrame(values, index=years, dtype=float),
        residuals=frozenset(residuals),
        total=pd.Series(total or [], index=years if total else [], dtype=float),
        group="SUM" if total else "",
        status=pd.Series("final", index=years, dtype="str"),
        sources=pd.Series(["s"]),
        base_year=None,
    )


figures = st.floats(-1e4, 1e4, allow_nan=False) | st.just(NONE)
plenty = st.lists(st.sampled_from(DONORS), min_size=2, max_size=12, unique=True).flatmap(
    lambda donors: st.integers(1, 5).flatmap(
        lambda years: st.fixed_dictionaries(
            {donor: st.lists(figures, min_size=years, max_size=years) for donor in donors}
        )
    )
)


@pytest.fixture(scope="module")
def net(bases):
    """Net ODA at current prices, as shipped."""
    return bases["net_disbursement", "current"]


def test_six_largest_the_focus_first_and_the_rest(net):
    """2010–2023: Japan at the baseline, the other five of the six largest by sum, the rest."""
    found = frames.compare(net, range(2010, 2024), "JPN")
    assert found.donors == ["JPN", "KOR", "DEU", "USA", "FRA", "AUS"]
    assert found.values.columns[-1] == frames.REST
    assert found.group == "DAC"
    assert (found.values.sum(axis="columns") - found.total).abs().max() <= 0.02


def test_the_focus_is_shown_even_when_it_is_not_among_the_largest(net):
    """In 2021 and 2022 Japan's sum is the smallest; it is still at the baseline, beside six."""
    found = frames.compare(net, [2021, 2022], "JPN")
    assert found.donors == ["JPN", "USA", "DEU", "FRA", "AUS", "KOR", "EUI"]
    assert found.leader == "USA"
    assert found.below_zero == {"JPN": [2021, 2022]}


def test_the_years_since_1992_have_one_answer_at_both_prices(bases):
    """1992–2023 Japan is first either way: 18,167.10 of 39,111.46 at current prices, 14,385.16 at
    those of 2022; the next are France with 3,200.71 and 3,370.75.
    """
    sums = {}
    for prices in ("current", "constant"):
        found = frames.compare(bases["net_disbursement", prices], range(1992, 2024), "JPN")
        assert found.parts == [found]
        assert found.leader == "JPN"
        sums[prices] = found.sums.round(2)
    assert (sums["current"]["JPN"], sums["constant"]["JPN"]) == (18167.1, 14385.16)
    assert (sums["current"]["FRA"], sums["constant"]["FRA"]) == (3200.71, 3370.75)
    current = frames.compare(bases["net_disbursement", "current"], range(1992, 2024), "JPN")
    assert current.total.sum().round(2) == 39111.46


def test_nothing_is_added_up_across_1976(bases):
    """1960–2023 is two parts: the United States 5,596.89 of 6,143.77 until 1975, Japan 18,304.24 of
    41,151.85 since; at prices of 2022 34,236.35 and 14,664.58.
    """
    net = frames.compare(bases["net_disbursement", "current"], range(1960, 2024), "JPN")
    assert net.breaks == {1976: "one-recipient"}
    before, since = net.parts
    assert (before.years[0], before.years[-1]) == (1960, 1975)
    assert (since.years[0], since.years[-1]) == (1976, 2023)
    assert (before.leader, since.leader) == ("USA", "JPN")
    assert before.sums["USA"].round(2) == 5596.89
    assert before.total.sum().round(2) == 6143.77
    assert since.sums["JPN"].round(2) == 18304.24
    assert since.total.sum().round(2) == 41151.85
    real = frames.compare(bases["net_disbursement", "constant"], range(1960, 2024), "JPN")
    assert real.parts[0].sums["USA"].round(2) == 34236.35
    assert real.parts[1].sums["JPN"].round(2) == 14664.58
    assert {"JPN", "USA"} <= set(net.donors)


def test_nothing_is_added_up_across_2012_and_2013(bases):
    """What creditors report is ODA in 2012 and more than that since: two parts."""
    gross = frames.compare(bases["gross_disbursement", "current"], range(2012, 2020), "JPN")
    assert [part.years for part in gross.parts] == [[2012], list(range(2013, 2020))]
    assert gross.parts[0].sums["JPN"].round(2) == 2035.64
    assert [part.breaks for part in gross.parts] == [{}, {}]


def test_chosen_donors_are_compared_alone(net):
    """Two chosen donors: two columns, no rest, their own sum."""
    found = frames.compare(net, range(2010, 2024), "JPN", ("KOR", "JPN"))
    assert list(found.values.columns) == ["JPN", "KOR"]
    assert found.group == ""
    assert found.sums.round(2).to_dict() == {"JPN": 9729.44, "KOR": 1976.44}
    assert found.total[2014] == pytest.approx(1701.93)


def test_a_chosen_donor_without_a_figure_is_named_not_drawn(net):
    """China is in no DAC table: it is absent, not zero."""
    found = frames.compare(net, range(2010, 2024), "JPN", ("JPN", "CHN"))
    assert found.absent == ("CHN",)
    assert found.donors == ["JPN"]
    assert frames.compare(net, range(2010, 2024), "JPN", ("CHN",)).values.empty


def test_missing_is_not_zero(net):
    """South Korea has no figure in 1988 and 0.03 in 1989."""
    korea = frames.compare(net, [1988, 1989], "JPN", ("KOR",)).values["KOR"]
    assert np.isnan(korea[1988])
    assert korea[1989] == 0.03


def test_a_sum_of_nothing_is_no_figure():
    """A year in which none of the folded donors has a figure has no rest."""
    values = {donor: [1.0, 9.0 - n] for n, donor in enumerate(DONORS)}
    for donor in DONORS[6:]:
        values[donor][0] = NONE
    found = frames.compare(basis(values), [2001, 2002], "D0")
    assert np.isnan(found.values.at[2001, frames.REST])


def test_a_published_total_with_a_hole_is_not_used():
    """Where a year lacks the published total, the sum of the columns is said instead."""
    holed = basis({"A": [1.0, 2.0], "B": [1.0, 1.0]}, total=[2.0, NONE])
    found = frames.compare(holed, [2001, 2002], "A")
    assert found.group == ""
    assert found.total.tolist() == [2.0, 3.0]


@given(plenty, st.lists(st.sampled_from(DONORS), max_size=12, unique=True))
def test_comparing_never_invents(values, asked):
    """Every figure shown is the donor's own; the rest is the sum of those it names; the
    arguments stay as they were; nine traces are enough.
    """
    whole = basis(values, residuals=[])
    before = whole.values.copy()
    found = frames.compare(whole, whole.values.index.tolist(), "D0", asked)
    pd.testing.assert_frame_equal(whole.values, before)
    assert len(found.values.columns) <= 8
    for donor in found.donors:
        pd.testing.assert_series_equal(found.values[donor], whole.values[donor])
    if found.folded:
        rest = whole.values[list(found.folded)].sum(axis="columns", min_count=1)
        pd.testing.assert_series_equal(found.values[frames.REST], rest, check_names=False)
    assert not set(found.folded) & set(found.donors)
    shown = {*found.donors, *found.folded}
    with_figures = {donor for donor in values if whole.values[donor].notna().any()}
    assert shown == (with_figures & set(asked) if asked else with_figures)


@given(plenty)
def test_shares_of_a_year_sum_to_one(values):
    """Whatever the figures, the shares of a year that has a sum add up to 1."""
    whole = basis({donor: [abs(cell) for cell in cells] for donor, cells in values.items()})
    found = frames.compare(whole, whole.values.index.tolist(), "D0")
    sums = frames.shares(found).sum(axis="columns", min_count=1)
    assert np.allclose(sums.dropna(), 1)
    assert sums.notna().tolist() == (found.values.sum(axis="columns") > 0).tolist()


def test_no_shares_while_a_part_is_below_zero(net):
    """A share says nothing when a part is negative, so it is refused."""
    with pytest.raises(ValueError, match="below zero"):
        frames.shares(frames.compare(net, [2021], "JPN"))


def test_places_count_every_donor_not_only_those_shown(net):
    """2023: the United States first, Japan second; 2021: Japan last of 20."""
    found = frames.ranks(frames.compare(net, [2021, 2023], "JPN", ("JPN", "USA")))
    assert found.loc[2023].to_dict() == {"JPN": 2, "USA": 1}
    assert found.at[2021, "JPN"] == 20


SPELLS = pd.DataFrame(
    {
        "tier": ["first", "second"],
        "year_first": pd.array([2002, 2004], dtype="Int64"),
        "year_last": pd.array([2004, None], dtype="Int64"),
    }
)


@pytest.mark.parametrize(
    ("tiers", "window", "wanted"),
    [
        ((), (2001, 2006), [2001, 2002, 2003, 2004, 2005, 2006]),
        (("first",), (2001, 2006), [2002, 2003, 2004]),
        (("second",), (2001, 2005), [2004, 2005]),
        (("none",), (2001, 2006), [2001, 2002]),
        (("none", "second"), (2001, 2006), [2001, 2002, 2004, 2005, 2006]),
        (("never-reached",), (2001, 2006), []),
        (("first",), (2003, 2003), [2003]),
    ],
)
def test_years_of_a_tier_are_those_it_touches(tiers, window, wanted):
    """A year belongs to every tier in force in a part of it; the window still holds."""
    choice = frames.Choice("m", "current", (), window, tiers, "bars")
    assert frames.years(basis({"A": [1.0] * 6, "B": [1.0] * 6}), choice, SPELLS) == wanted


def test_who_cannot_be_shown_at_constant_prices_is_named():
    """Donors with figures in the window but none on this basis, those asked for if any."""
    now = basis({"A": [1.0], "B": [3.0], "C": [2.0], "D": [NONE]})
    then = basis({"A": [1.0]})
    every = frames.Choice("m", "constant", (), (2001, 2001), (), "bars")
    asked = frames.Choice("m", "constant", ("A", "C"), (2001, 2001), (), "bars")
    assert frames.left_out(now, then, every) == ["B", "C"]
    assert frames.left_out(now, then, asked) == ["C"]
