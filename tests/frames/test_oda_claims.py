"""A claim is true, false or unknown in a year, and never guessed."""

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.frames import oda_claims as claims
from lib.frames.amounts import Basis

NET = "net_disbursement/dac/current"
NONE = float("nan")


@pytest.fixture(scope="module")
def tested(bases, belong):
    """Tests a claim about a donor with the shipped tables: verdicts by definition."""
    return lambda claim, donor: claims.tested(bases, belong, claim, donor)


def years(verdicts, verdict):
    """The years with a verdict."""
    return [int(year) for year in verdicts.index[verdicts == verdict]]


def test_largest_by_net_flows_among_dac_donors(tested):
    """Japan: true in 1992 and 1995–2019, false in every other year of 1960–2023."""
    verdicts = tested("largest", "JPN")[NET]
    assert years(verdicts, "true") == [1992, *range(1995, 2020)]
    assert years(verdicts, "false") == [*range(1960, 1992), 1993, 1994, *range(2020, 2024)]


def test_unknown_where_no_figures_are_held(tested):
    """Gross payments are held for 2012–2019, grants and loans for 2000–2022, no other year."""
    verdicts = tested("largest", "JPN")
    outside = [*range(1960, 2012), *range(2020, 2024)]
    assert years(verdicts["gross_disbursement/all/current"], "unknown") == outside
    assert years(verdicts["grants/dac/current"], "unknown") == [*range(1960, 2000), 2023]


def test_a_total_can_refute_the_largest_but_not_confirm_it(tested):
    """All donors by net ODA: institutions are published only together, so 2014 stays unknown,
    while 2021, when other countries gave more, is false.
    """
    verdicts = tested("largest", "JPN")["net_disbursement/all/current"]
    assert "true" not in set(verdicts)
    assert (verdicts[2014], verdicts[2021]) == ("unknown", "false")


def test_more_than_all_others_together(tested):
    """2014: 1,523.09 of the DAC's 2,466.33 is more than half, of all donors' 4,215.62 it is not;
    2000: 923.68 of 1,485.27 is.
    """
    verdicts = tested("majority", "JPN")
    assert verdicts.at[2014, NET] == "true"
    assert verdicts.at[2014, "net_disbursement/all/current"] == "false"
    assert years(verdicts["net_disbursement/all/current"], "true") == [1999, 2000]


def test_second(tested):
    """South Korea was second by net ODA among DAC donors in 2012–2015, 2017 and 2018."""
    found = years(tested("second", "KOR")[NET], "true")
    assert found == [2012, 2013, 2014, 2015, 2017, 2018]


def test_less_than_the_year_before(tested):
    """Japan's net ODA fell 2017–2022, at constant prices 2015–2022; 1960 has no year before."""
    verdicts = tested("fell", "JPN")
    current = verdicts["net_disbursement//current"]
    constant = verdicts["net_disbursement//constant"]
    assert [year for year in years(current, "true") if year > 2015] == [*range(2017, 2023)]
    assert [year for year in years(constant, "true") if year > 2013] == [*range(2015, 2023)]
    assert current[1960] == "unknown"


def test_no_year_is_compared_with_one_of_another_series(tested):
    """South Korea's 1,288 of 2013 counts more than its 208 of 2012, and the aid of 1975 went to
    another state than that of 1976: both years are unknown, the next ones are not.
    """
    korea, all_donors = tested("fell", "KOR"), tested("all-fell", "JPN")
    for verdicts in (
        korea["gross_disbursement//current"],
        all_donors["gross_disbursement/all/current"],
    ):
        assert verdicts[2013] == "unknown"
        assert verdicts[2014] in ("true", "false")
    for verdicts in (tested("fell", "JPN")["net_disbursement//constant"], all_donors[NET]):
        assert (verdicts[1975] != "unknown", verdicts[1976]) == (True, "unknown")
        assert verdicts[1977] in ("true", "false")


def test_aid_of_all_donors_fell(tested):
    """All donors' net ODA: 3,167.39 in 2015 after 4,215.62 in 2014, so it fell."""
    verdicts = tested("all-fell", "JPN")["net_disbursement/all/current"]
    assert (verdicts[2014], verdicts[2015]) == ("false", "true")


def made(values, *, wider=()):
    """Amounts of one measure, from columns of figures of the years from 2001."""
    index = pd.Index(range(2001, 2001 + len(next(iter(values.values())))), name="year")
    basis = Basis(
        values=pd.DataFrame(values, index=index, dtype=float),
        residuals=frozenset(),
        total=pd.Series(dtype=float),
        group="",
        status=pd.Series("final", index=index, dtype="str"),
        sources=pd.Series(["s"]),
        base_year=None,
        wider="EVERY" if wider else "",
        beyond=pd.Series(wider, index=index if wider else [], dtype=float),
    )
    return {("net_disbursement", "current"): basis}


BELONG = {"dac": frozenset({"A", "B"})}


def test_a_missing_figure_is_neither_true_nor_false():
    """A donor without a figure in a year is not called smaller than another."""
    found = claims.tested(made({"A": [NONE, 1.0], "B": [1.0, 2.0]}), BELONG, "largest", "A")
    assert found[NET].tolist() == ["unknown", "false"]


def test_who_counts_decides():
    """A is the largest of the DAC, C of all."""
    found = claims.tested(made({"A": [2.0], "B": [1.0], "C": [3.0]}), BELONG, "largest", "A")
    assert found.iloc[0].tolist() == ["true", "false"]


def test_a_donor_outside_the_group_is_unknown_in_it():
    """C is no member, so nothing is said of it among members."""
    found = claims.tested(made({"A": [2.0], "B": [1.0], "C": [3.0]}), BELONG, "largest", "C")
    assert found.iloc[0].tolist() == ["unknown", "true"]


def test_a_gap_in_the_years_is_no_year_before():
    """2003 cannot be compared with 2001."""
    bases = made({"A": [3.0, 2.0, 1.0], "B": [1.0, 1.0, 1.0]})
    holed = {key: replace(basis, values=basis.values.drop(2002)) for key, basis in bases.items()}
    found = claims.tested(holed, BELONG, "fell", "A")["net_disbursement//current"]
    assert found.to_dict() == {2001: "unknown", 2002: "unknown", 2003: "unknown"}


figures = st.lists(st.floats(-100, 100, allow_nan=False) | st.just(NONE), min_size=4, max_size=4)


@given(st.fixed_dictionaries(dict.fromkeys("ABC", figures)))
def test_at_most_one_donor_is_ahead(values):
    """Whatever the figures: one that gave more than all others together, all being above zero,
    is the largest; the second is never the largest; no argument is changed.
    """
    bases = made({donor: [abs(cell) for cell in cells] for donor, cells in values.items()})
    before = bases["net_disbursement", "current"].values.copy()
    code = "net_disbursement/all/current"
    of = {claim: claims.tested(bases, BELONG, claim, "A")[code] for claim in claims.WITHIN_YEAR}
    assert not ((of["majority"] == "true") & (of["largest"] == "false")).any()
    assert not ((of["second"] == "true") & (of["largest"] == "true")).any()
    pd.testing.assert_frame_equal(bases["net_disbursement", "current"].values, before)


def test_stretches_cover_every_year_once():
    """Years of a verdict as stretches."""
    verdicts = pd.Series(["true", "false", "true", "true"], index=[2001, 2002, 2003, 2004])
    assert claims.stretches(verdicts, "true") == [(2001, 2001), (2003, 2004)]
    assert claims.counts(verdicts) == {"true": 3, "false": 1, "unknown": 0}
