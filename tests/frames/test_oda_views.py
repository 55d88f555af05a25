"""Single views keep what the comparison says."""

import numpy as np
import pandas as pd
import pytest

from lib import load
from lib.frames import oda, oda_views
from lib.frames import tiers as tier_frames
from lib.frames.events import placed


@pytest.fixture
def compared(bases):
    """Compares donors of net ODA, or of another measure."""
    return lambda years, *donors, measure="net_disbursement": oda.compare(
        bases[measure, "current"], list(years), "JPN", donors
    )


def test_one_year_by_size(compared):
    """2014: Japan 1,523.09 first of 20; the others 943.24 together; 1,749.29 beyond the DAC."""
    one = oda_views.one_year(compared([2014]), "JPN")
    assert one.values.index[:2].tolist() == ["JPN", "KOR"]
    assert one.values["JPN"] == 1523.09
    assert one.others == pytest.approx(943.24)
    assert one.beyond == pytest.approx(4215.62 - 2466.33)
    assert one.values.sum() == pytest.approx(2466.33)
    assert len(one.places) == 20


def test_the_focus_is_shown_although_it_is_the_smallest(compared):
    """2019 gross: 60 donors and more; those beyond the twenty largest are the rest."""
    one = oda_views.one_year(compared([2019], measure="gross_disbursement"), "GRC")
    assert "GRC" in one.values.index
    assert one.values.index[-1] == oda.REST
    assert len(one.values) == 22
    assert np.isnan(one.beyond)


def test_a_year_adds_up_whatever_is_folded(compared, bases):
    """Bars of a year come to what all donors and residuals of the measure come to."""
    for year in range(2012, 2020):
        one = oda_views.one_year(compared([year], measure="gross_disbursement"), "JPN")
        whole = bases["gross_disbursement", "current"].values.loc[year].sum()
        assert one.values.sum() == pytest.approx(whole)


def test_change_between_two_years(compared):
    """2012 to 2022: Japan from 1,646.71 to −168.69; the largest rise is on top."""
    table = oda_views.change(compared([2012, 2013, 2022]))
    assert table.loc["JPN"].round(2).tolist() == [1646.71, -168.69, -1815.4]
    assert table.index[0] == "USA"
    assert table.index[-1] == "JPN"
    assert table["change"].dropna().is_monotonic_decreasing


def test_a_donor_without_one_of_the_years_has_no_change(compared):
    """South Korea has no figure in 1988: no change from nothing."""
    table = oda_views.change(compared([1988, 1989], "KOR", "JPN"))
    assert table.index.tolist() == ["JPN", "KOR"]
    assert np.isnan(table.at["KOR", "change"])


def test_panels_are_the_donors_asked_for(compared):
    """Three chosen: three panels; none chosen: those shown by themselves; never over twenty."""
    assert oda_views.panels(compared(range(2010, 2024), "KOR", "USA", "JPN")).shape == (14, 3)
    assert len(oda_views.panels(compared(range(2010, 2024))).columns) == 6
    every = compared(range(2012, 2020), *DONORS, measure="gross_disbursement")
    assert oda_views.panels(every).shape[1] == 20


DONORS = tuple(load.table("actors")["actor"])


def test_means_of_three_years():
    """A mean needs all three years; a gap in the years leaves none."""
    values = pd.DataFrame({"A": [1.0, 2.0, 6.0, 4.0, 5.0]}, index=[2001, 2002, 2003, 2005, 2006])
    found = oda_views.mean(values)["A"]
    assert np.isnan(found[[2001, 2002, 2005, 2006]]).all()
    assert found[2003] == 3.0


def test_no_mean_across_a_break():
    """Where 2003 begins another series, its first mean is that of 2003–2005."""
    values = pd.DataFrame({"A": [1.0, 2.0, 6.0, 4.0, 5.0]}, index=range(2001, 2006))
    found = oda_views.mean(values, {2003: "x"})["A"]
    assert np.isnan(found[[2001, 2002, 2003, 2004]]).all()
    assert found[2005] == 5.0


def test_marks_are_freezes_resumption_and_steps():
    """From 1979 to November 1992 and in 2008–09 aid stopped, then it came back; every step."""
    pair = load.package()["pair"]
    spells = tier_frames.spells(load.table("tiers"), pair[0], load.package()["tiers"])
    events = placed(load.table("events"))
    found = oda_views.marks(events, spells, (1960, 2023)).set_index("event")["kind"]
    assert found["aid-suspended-1979"] == "aid"
    assert found["aid-resumed-1992"] == "aid"
    assert found["aid-freeze-2008"] == "aid"
    assert found[found == "tier"].size == 7
    assert (
        "aid-suspended-1979" not in oda_views.marks(events, spells, (1993, 2023))["event"].tolist()
    )
