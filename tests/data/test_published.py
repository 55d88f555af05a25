"""What donors paid and were repaid against what is published, typed here by hand.

Belongs here: figures and laws of `oda`. Does not: the other tables of figures
(`test_published_figures`), the form of the package (`test_package`).
"""

from __future__ import annotations

import pandas as pd
import pytest

from tests.data.published import amount, rows


def net_by_donor() -> pd.DataFrame:
    """Net disbursements to Viet Nam: years down, donors across."""
    net = rows("oda", recipient="VNM", measure="net_disbursement")
    return net.pivot(index="year", columns="donor", values="value_usd_million")


def constant(donor: str, year: int) -> float:
    """A net disbursement in prices of 2022, by the formula of the dictionary."""
    deflator = rows("rates", indicator="dac-deflator", country=donor, year=year)["value"].item()
    return amount(donor, year, "net_disbursement") / (float(deflator) / 100)


@pytest.mark.parametrize(
    ("donor", "year", "published"),
    [
        ("JPN", 1960, 0.90),
        ("JPN", 1991, 7.10),
        ("JPN", 1992, 281.24),
        ("JPN", 2014, 1523.09),
        ("JPN", 2021, -163.19),
        ("JPN", 2022, -168.69),
        ("JPN", 2023, 149.31),
        ("DAC", 1960, 191.78),
        ("DAC", 2014, 2466.33),
        ("ALL", 2010, 2769.86),
        ("ALL", 2014, 4215.62),
        ("ALL", 2022, 50.04),
        ("ALL", 2023, 831.19),
    ],
)
def test_net_disbursements_are_as_published(donor: str, year: int, published: float) -> None:
    """Net ODA keeps the World Bank's digits, negative years and the older 2010 total included."""
    assert amount(donor, year, "net_disbursement") == published


@pytest.mark.parametrize(
    ("donor", "year", "measure", "published"),
    [
        ("JPN", 2012, "gross_disbursement", 2035.64),
        ("JPN", 2014, "gross_disbursement", 1883.97574),
        ("KOR", 2014, "gross_disbursement", 1149.603625),
        ("ASDB", 2013, "gross_disbursement", 816.3 + 386.268),
        ("JPN", 2014, "grants", 128.43),
        ("JPN", 2014, "concessional_loans", 1740.246),
        ("JPN", 2014, "other_official_loans", 421.187),
        ("JPN", 2014, "grants_plus_concessional_loans", 1868.676),
        ("JPN", 2014, "principal_repaid", 410.44),
        ("JPN", 2014, "principal_repaid_concessional", 264.93),
        ("JPN", 2014, "interest_paid", 138.897),
        ("JPN", 2014, "interest_paid_concessional", 107.02),
        ("JPN", 2023, "principal_repaid", 642.462),
        ("ASDB", 2000, "concessional_loans", 75.987),
        ("ALL", 2022, "principal_repaid", 2915.595),
    ],
)
def test_other_measures_are_as_published(
    donor: str, year: int, measure: str, published: float
) -> None:
    """Gross, grants, loans and repayments carry the figures of CRS, ONE and the World Bank."""
    assert amount(donor, year, measure) == pytest.approx(published, abs=1e-6)


def test_published_constant_figures_are_kept_as_published() -> None:
    """Grants and loans in prices of 2022 are the source's own, with the base year on the row."""
    assert amount("JPN", 2014, "grants", "constant") == 106.425
    assert amount("JPN", 2014, "concessional_loans", "constant") == 1892.402
    oda = rows("oda")
    assert set(oda.loc[oda["prices"] == "constant", "base_year"]) == {"2022"}
    assert set(oda.loc[oda["prices"] == "current", "base_year"]) == {""}


def test_constant_prices_follow_from_the_deflators() -> None:
    """Value over deflator gives Japan's 696.44 in 2000 and 242.98 in 1992, in prices of 2022."""
    assert constant("JPN", 2000) == pytest.approx(696.44, abs=0.005)
    assert constant("JPN", 1992) == pytest.approx(242.98, abs=0.005)
    assert constant("JPN", 2022) == -168.69


def test_net_disbursements_have_no_constant_rows() -> None:
    """Constant net disbursements are computed by the reader, so they cannot be stored twice."""
    assert rows("oda", measure="net_disbursement", prices="constant").empty


def test_donors_and_residual_sum_to_the_published_total() -> None:
    """Twenty donors plus the residual equal the DAC total in each of the 64 years to 2023."""
    net = net_by_donor()
    parts = net.drop(columns=["DAC", "ALL"])
    assert parts.shape == (64, 21)
    assert list(net.index) == list(range(1960, 2024))
    assert (parts.sum(axis=1) - net["DAC"]).abs().max() < 0.02


def test_largest_dac_country() -> None:
    """Japan is the largest DAC country every year 1995–2019, the United States in 2020–2023."""
    countries = net_by_donor().drop(columns=["DAC", "ALL", "DAC_OTHER", "EUI"])
    largest = countries.idxmax(axis=1)
    assert set(largest.loc[1995:2019]) == {"JPN"}
    assert set(largest.loc[2020:2023]) == {"USA"}
    assert largest.loc[1994] == "FRA"


def test_missing_years_are_missing() -> None:
    """No entry was published for the United States in 1977–1984 and 1996: no row, not zero."""
    years = set(rows("oda", donor="USA", recipient="VNM", measure="net_disbursement")["year"])
    assert set(range(1960, 2024)) - years == {*range(1977, 1985), 1996}


def test_only_dac_donors_are_in_the_dac_sums() -> None:
    """China and other lenders outside the DAC appear as debt, never among net ODA donors."""
    actors = rows("actors").set_index("actor")
    net = rows("oda", recipient="VNM", measure="net_disbursement")["donor"].unique()
    donors = set(net) - {"DAC", "DAC_OTHER", "ALL"}
    assert len(donors) == 20
    assert all("dac" in actors.loc[donor, "groups"].split("~") for donor in donors)
    china = set(rows("oda", donor="CHN")["measure"])
    assert china == {
        "concessional_loans",
        "other_official_loans",
        "principal_repaid",
        "principal_repaid_concessional",
        "interest_paid",
    }


def test_gross_less_net_is_what_was_repaid() -> None:
    """For Japan 2012–2019, gross less net lies between the two measures of principal repaid."""
    repaid = {
        year: amount("JPN", year, "gross_disbursement") - amount("JPN", year, "net_disbursement")
        for year in range(2012, 2020)
    }
    assert repaid[2014] == pytest.approx(360.89, abs=0.005)
    for year, difference in repaid.items():
        low = amount("JPN", year, "principal_repaid_concessional")
        assert low < difference < amount("JPN", year, "principal_repaid")


def test_grants_and_concessional_loans_add_up() -> None:
    """Japan's grants plus concessional loans equal their joint measure in all 23 years."""
    for year in range(2000, 2023):
        parts = amount("JPN", year, "grants") + amount("JPN", year, "concessional_loans")
        joint = amount("JPN", year, "grants_plus_concessional_loans")
        assert parts == pytest.approx(joint, abs=0.002)


@pytest.mark.parametrize("measure", ["principal_repaid", "interest_paid"])
def test_creditors_sum_to_the_total_repaid(measure: str) -> None:
    """What each creditor received equals the published total in each of the 26 years."""
    paid = rows("oda", measure=measure).pivot(
        index="year", columns="donor", values="value_usd_million"
    )
    assert list(paid.index) == list(range(2000, 2026))
    assert (paid.drop(columns="ALL").sum(axis=1) - paid["ALL"]).abs().max() < 0.01


def test_only_future_repayments_are_scheduled() -> None:
    """Exactly the repayments and interest of 2023–2025 are marked scheduled."""
    oda = rows("oda")
    repaid = oda["measure"].str.contains("repaid|interest")
    scheduled = repaid & (oda["year"] >= 2023)
    assert scheduled.any()
    assert ((oda["status"] == "scheduled") == scheduled).all()
    assert (oda.loc[~scheduled, "status"] == "final").all()


def test_japan_s_recipients() -> None:
    """Japan paid India more than Viet Nam in 2013, and Viet Nam most of all in 2012 and 2014."""
    gross = rows("oda", donor="JPN", measure="gross_disbursement").pivot(
        index="recipient", columns="year", values="value_usd_million"
    )
    assert gross.loc["IND", 2012] == 1541.61
    assert gross[2012].rank(ascending=False)["VNM"] == 1
    assert gross[2013].rank(ascending=False)["VNM"] == 2
    assert gross[2014].rank(ascending=False)["VNM"] == 1
    proxy = rows("oda", donor="JPN", measure="grants_plus_concessional_loans", year=2000)
    by_recipient = proxy.set_index("recipient")["value_usd_million"]
    assert by_recipient["THA"] == 668.544
    assert by_recipient["IDN"] == 531.172
    assert by_recipient.rank(ascending=False)["VNM"] == 3
