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


def _at(*places: tuple[float, float]) -> pd.DataFrame:
    return pd.DataFrame(places, columns=["lat", "lon"])


def test_a_map_shows_its_places_with_a_margin():
    """An eighth of the longer side lies around them, wherever on earth they are."""
    assert uses.box(_at((10.0, 106.0), (20.0, 108.0))) == (104.8, 8.8, 109.2, 21.2)
    south = uses.box(_at((-40.0, -70.0), (-20.0, -72.0)))
    assert south == (-74.4, -42.4, -67.6, -17.6)
    assert south.height == pytest.approx(24.8)
    # at 30 degrees south a degree of longitude is shorter than one of latitude
    assert south.stretch == pytest.approx(1.1547, abs=1e-4)


def test_one_place_has_a_map_and_a_broad_country_leaves_room_for_names():
    """One place has half a degree to each side and more above and below; a country four times as
    broad as high stands in the middle of a map that is higher than broad.
    """
    one = uses.box(_at((0.0, 30.0)))
    assert (one.west, one.east) == (29.5, 30.5)
    assert (one.south, one.north) == pytest.approx((-0.75, 0.75), abs=1e-3)
    broad = uses.box(_at((-5.0, 0.0), (5.0, 40.0)))
    assert (broad.west, broad.east) == (-4.8, 44.8)
    assert (broad.south, broad.north) == pytest.approx((-37.2, 37.2), abs=1e-2)
