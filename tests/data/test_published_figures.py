"""Sectors, pledges, projects, indicators and rates against what their sources publish.

Typed here by hand. Does not: what donors paid (`test_published`).
"""

from __future__ import annotations

import pytest

from tests.data.published import rows


@pytest.mark.parametrize(
    ("year", "published"),
    [(2013, 6787.93), (2014, 6632.01), (2016, 5156.48), (2017, 5319.93), (2019, 3217.34)],
)
def test_sectors_sum_to_all_donors(year: int, published: float) -> None:
    """The broad sectors of a year add up to the gross disbursements of all donors of that year."""
    sectors = rows("sectors", year=year)["value_usd_million"].sum()
    donors = rows("oda", recipient="VNM", measure="gross_disbursement", year=year)
    assert sectors == pytest.approx(published, abs=0.005)
    assert donors["value_usd_million"].sum() == pytest.approx(published, abs=0.005)


def test_sectors_of_2015() -> None:
    """In 2015 the extract by sector is 5.37 million short of the one by donor: both are kept."""
    sectors = rows("sectors", year=2015)["value_usd_million"].sum()
    donors = rows("oda", recipient="VNM", measure="gross_disbursement", year=2015)
    assert donors["value_usd_million"].sum() - sectors == pytest.approx(5.37, abs=0.005)
    transport = rows("sectors", year=2014, sector="transport")["value_usd_million"].item()
    assert transport == pytest.approx(2096.68471218)
    assert rows("sectors")["year"].min() == 2013


@pytest.mark.parametrize(
    ("year", "donor", "kind", "published"),
    [
        (2011, "JPN", "total", 1760),
        (2011, "KOR", "total", 411),
        (2011, "ALL", "total", 7905),
        (2011, "WB", "total", 2600),
        (2010, "JPN", "total", 1640),
        (2010, "EU", "total", 1082),
        (2008, "JPN", "total", 1100),
        (2004, "JPN", "loans", 723),
        (2004, "JPN", "grants", 113),
    ],
)
def test_pledges(year: int, donor: str, kind: str, published: float) -> None:
    """Pledges are those reported from the meetings, in million US dollars."""
    pledge = rows("pledges", year=year, donor=donor, kind=kind)
    assert float(pledge["value_usd_million"].item()) == published


def test_japan_pledged_nothing_for_2009() -> None:
    """Japan is absent from the pledges for 2009, when its new loans were suspended."""
    assert set(rows("pledges", year=2009)["donor"]) >= {"ALL", "WB", "KOR"}
    assert rows("pledges", year=2009, donor="JPN").empty


def test_project_steps() -> None:
    """One project may hold several steps and amounts, each saying what the amount is."""
    vessels = rows("projects", project="patrol-vessels").set_index("step")
    assert vessels.loc["exchange-of-notes", "value_home_billion"] == "38.482"
    assert vessels.loc["exchange-of-notes", "scope"] == "loan-ceiling"
    assert vessels.loc["loan-agreement", "value_home_billion"] == "36.626"
    tunnel = rows("projects", project="hai-van-tunnel", step="opening")
    assert tunnel[["date", "value_usd_million", "scope"]].to_numpy().tolist() == [
        ["2005-06-05", "251", "total-cost"]
    ]
    projects = rows("projects")
    valued = (projects["value_home_billion"] != "") | (projects["value_usd_million"] != "")
    assert ((projects["scope"] != "") == valued).all()


@pytest.mark.parametrize(
    ("indicator", "subject", "partner", "year", "published", "unit"),
    [
        ("un-vote-agreement", "VNM", "JPN", 1979, 0.6681, "share"),
        ("un-votes-joint", "VNM", "JPN", 1979, 116, "votes"),
        ("un-vote-agreement-human-rights", "VNM", "JPN", 2010, 0.4606, "share"),
        ("shared-organisations", "VNM", "JPN", 2014, 43, "memberships"),
        ("shared-organisations", "RVN", "JPN", 1960, 20, "memberships"),
        ("direct-investment-outward", "JPN", "VNM", 2024, 28671.061, "usd-million"),
        ("direct-investment-inward", "JPN", "VNM", 2024, 20.089, "usd-million"),
        ("alliance-nonaggression", "VNM", "JPN", 2003, 1, "yes-no"),
        ("alliance-defence", "VNM", "JPN", 2003, 0, "yes-no"),
        ("net-oda-gni", "VNM", "", 1992, 5.94145, "percent"),
        ("trade-total", "VNM", "JPN", 2024, 46.2, "usd-billion"),
        ("trade-total-other", "VNM", "JPN", 2024, 48.18, "usd-billion"),
        ("workers-abroad", "VNM", "JPN", 2023, 518364, "persons"),
        ("yen-loan-agreements", "JPN", "VNM", 2011, 270.038, "jpy-billion"),
    ],
)
def test_indicators(
    indicator: str, subject: str, partner: str, year: int, published: float, unit: str
) -> None:
    """Single figures carry the value and the unit of their source."""
    row = rows("indicators", indicator=indicator, subject=subject, partner=partner, year=year)
    assert row["value"].item() == published
    assert row["unit"].item() == unit


def test_yen_commitments_keep_their_periods() -> None:
    """Two totals end in fiscal year 1999; the period tells the one from 1959 from that of 1992."""
    total = rows("indicators", indicator="yen-commitments-total", year=1999)
    assert dict(zip(total["period"], total["value"], strict=True)) == {
        "1959-04/2000-03": 769.129,
        "1992-04/2000-03": 657.228,
    }


@pytest.mark.parametrize(
    ("indicator", "country", "year", "published"),
    [
        ("dac-deflator", "JPN", 2000, 132.62954),
        ("dac-deflator", "USA", 2022, 100),
        ("dac-exchange-rate", "JPN", 2014, 105.8475),
        ("population", "VNM", 2023, 100352192),
        ("gdp", "VNM", 1985, 14094.69),
    ],
)
def test_rates(indicator: str, country: str, year: int, published: float) -> None:
    """Deflators, exchange rates, population and output are those of their sources."""
    row = rows("rates", indicator=indicator, country=country, year=year)
    assert row["value"].item() == published
