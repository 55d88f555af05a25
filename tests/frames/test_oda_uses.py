"""Sectors, projects and recipients are shown as they are held, and projects never summed."""

import numpy as np
import pandas as pd
import pytest

from lib import load
from lib.frames import oda_uses as uses


@pytest.fixture(scope="module")
def steps():
    """The shipped steps of projects."""
    return load.table("projects")


def test_sectors_by_size():
    """2013: transport 1,769.24, energy 1,353.07; over 2013–2019 transport is first too."""
    table = uses.sectors(load.table("sectors"), (2013, 2013))
    assert table.index[:2].tolist() == ["transport", "energy"]
    assert table.at["transport", 2013] == pytest.approx(1769.2360579536)
    whole = uses.sectors(load.table("sectors"), (2013, 2019))
    assert list(whole.columns) == list(range(2013, 2020))
    assert whole.loc["transport"].sum() == pytest.approx(9238.49, abs=0.01)


def test_a_sector_without_a_figure_has_none():
    """2013 has no entry for unspecified economic services: no figure, not zero."""
    table = uses.sectors(load.table("sectors"), (2013, 2014))
    assert np.isnan(table.at["economic-unspecified", 2013])


def test_every_step_is_listed_in_order_of_time(steps):
    """42 steps, the commodity loan of 1992 first, the undated cost report last."""
    listed = uses.projects(steps, (1992, 2023))
    assert len(listed) == 42
    assert listed["project"].iloc[0] == "commodity-loan-1992"
    assert listed["step"].iloc[-1] == "cost-report"


def test_a_window_keeps_what_it_touches(steps):
    """The loans of 2007–2016 belong to 2010 too; an undated step to no narrower window."""
    listed = uses.projects(steps, (2010, 2010))
    assert "loans-1-to-3" in listed["step"].tolist()
    assert "cost-report" not in listed["step"].tolist()
    assert set(uses.projects(steps, (1992, 2023), "health")["project"]) == {
        "cho-ray-friendship-hospital"
    }
    assert set(uses.projects(steps, (1992, 2023), "", "da-nang")["project"]) == {"hai-van-tunnel"}


def test_a_project_counts_once_at_its_place(steps):
    """Nhat Tan Bridge has two steps in Hanoi and is one of the projects there."""
    found = uses.places(steps, load.table("places")).set_index("place")
    assert found.at["hanoi", "projects"].split("~").count("nhat-tan-bridge") == 1
    assert found.at["can-tho", "n"] == 2
    assert "" not in found.index
    assert found["lat"].between(8, 23).all()


@pytest.mark.parametrize(
    ("measure", "year", "place"),
    [
        ("grants_plus_concessional_loans", 2000, 3),
        ("grants_plus_concessional_loans", 2014, 1),
        ("gross_disbursement", 2014, 1),
    ],
)
def test_places_among_recipients_agree_with_the_profile(measure, year, place):
    """Viet Nam's place among Japan's recipients, as derived from the published lists."""
    table = uses.recipients(load.table("oda"), "JPN", measure)
    assert uses.recipients_of(table, year, "VNM").places["VNM"] == place
    assert uses.place_by_year(table, "VNM").at[year, "place"] == place


def test_the_focus_is_shown_beyond_the_twenty_largest():
    """A small recipient keeps its bar; the rest is what is not shown."""
    table = uses.recipients(load.table("oda"), "JPN", "grants_plus_concessional_loans")
    last = table.loc[2014].dropna().idxmin()
    one = uses.recipients_of(table, 2014, last)
    assert last in one.values.index
    assert one.values.sum() == pytest.approx(table.loc[2014].sum())


def test_nothing_is_changed(steps):
    """The shipped table stays as it was."""
    before = steps.copy()
    uses.projects(steps, (2000, 2010), "transport")
    uses.places(steps, load.table("places"))
    pd.testing.assert_frame_equal(steps, before)
