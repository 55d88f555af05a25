"""The same amounts in other units agree with the published profile of the donor."""

import pandas as pd
import pytest

from lib import load
from lib.frames import oda_units


@pytest.fixture(scope="module")
def by(bases):
    """The shipped factors."""
    return oda_units.factors(load.table("rates"), load.table("indicators"), bases, "JPN", "VNM")


@pytest.fixture(scope="module")
def net(bases, by):
    """Net ODA in a unit: a function of the unit."""
    basis = bases["net_disbursement", "current"]
    return lambda unit: oda_units.converted(basis, unit, by)


@pytest.mark.parametrize(
    ("year", "yen", "head"),
    [(1992, 35.63, 4.120), (2000, 99.57, 11.972), (2014, 161.22, 16.613)],
)
def test_yen_and_per_head_agree_with_the_profile(net, year, yen, head):
    """Japan: billions of yen and US$ per head as derived from the published rates."""
    assert net("home").values.at[year, "JPN"] == pytest.approx(yen, abs=0.005)
    assert net("head").values.at[year, "JPN"] == pytest.approx(head, abs=0.0005)


@pytest.mark.parametrize(("year", "amount"), [(1992, 242.98), (2000, 696.44), (2014, 1277.47)])
def test_constant_prices_agree_with_the_profile(bases, year, amount):
    """Japan in US$ million of 2022."""
    values = bases["net_disbursement", "constant"].values
    assert values.at[year, "JPN"] == pytest.approx(amount, abs=0.005)


def test_all_donors_come_to_the_published_share_of_income(net):
    """2000: all donors' net ODA was 4.83394 % of national income; Japan's part of it 3.0062 %."""
    shares = net("gni")
    assert shares.beyond[2000] == pytest.approx(4.83394)
    assert shares.values.at[2000, "JPN"] == pytest.approx(4.83394 * 923.68 / 1485.27)


def test_a_year_without_a_factor_has_no_row(net):
    """Shares of income are published from 1989: there is nothing before, and no zero."""
    assert net("gni").values.index.min() == 1989
    assert net("usd").values.index.min() == 1960


def test_the_parts_still_add_up(net):
    """Donors and residual add up to the published total in every unit."""
    for unit in oda_units.UNITS:
        basis = net(unit)
        difference = (basis.values.sum(axis="columns") - basis.total).abs().max()
        assert difference < 0.02
        assert basis.unit == unit


def test_conversion_changes_no_argument(bases, by):
    """The shipped matrix stays as it was."""
    basis = bases["net_disbursement", "current"]
    before = basis.values.copy()
    oda_units.converted(basis, "head", by)
    pd.testing.assert_frame_equal(basis.values, before)


def test_units_that_make_no_sense_are_not_allowed():
    """Constant dollars have no exchange rate of their own year; only net ODA is a share."""
    assert oda_units.allowed("net_disbursement", "current") == ("usd", "home", "head", "gni")
    assert oda_units.allowed("grants", "current") == ("usd", "home", "head")
    assert oda_units.allowed("net_disbursement", "constant") == ("usd", "head")
