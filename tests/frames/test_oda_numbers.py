"""The numbers of one donor and year stand side by side; what is missing says why."""

import numpy as np
import pandas as pd
import pytest

from lib import load
from lib.frames import oda_numbers as numbers
from lib.frames.amounts import Basis


@pytest.fixture(scope="module")
def found(bases):
    """Finds the numbers of a donor and year, by code."""
    pledges = load.table("pledges")
    return lambda donor, year: {
        number.code: number for number in numbers.numbers(bases, pledges, donor, year)
    }


def test_japan_in_2011(found):
    """Pledged 1,760, grants 169.77, loans 1,231.325, repaid 260.706, net 1,031.01."""
    here = {code: number.value for code, number in found("JPN", 2011).items()}
    assert here["pledged"] == 1760
    assert here["grants"] == 169.77
    assert here["concessional_loans"] == 1231.325
    assert here["principal_repaid_concessional"] == 260.706
    assert here["principal_repaid"] == 381.513
    assert here["net_disbursement"] == 1031.01
    assert np.isnan(here["gross_disbursement"])


def test_japan_in_2021(found):
    """More was repaid than paid out: net is below zero."""
    here = {code: number.value for code, number in found("JPN", 2021).items()}
    assert here["grants"] == 133.95
    assert here["concessional_loans"] == 278.53
    assert here["principal_repaid_concessional"] == 504.628
    assert here["net_disbursement"] == -163.19


def test_what_is_missing_says_why(found):
    """Years the record does not hold; a donor it never has; an entry nobody published."""
    japan = found("JPN", 2011)["gross_disbursement"]
    assert (japan.reason, japan.years) == ("years", (2012, 2019))
    assert found("CHN", 2011)["net_disbursement"].reason == "donor"
    assert found("KOR", 2012)["pledged"].reason == "years"
    assert found("JPN", 2005)["pledged"].value == 902
    assert found("JPN", 2006)["pledged"].reason == "entry"


def test_no_missing_number_is_zero(bases, found):
    """Nothing that has a reason has a value, for every donor and year."""
    for donor in ("JPN", "KOR", "CHN", "IDA", "NZL"):
        for year in (1960, 1988, 2004, 2015, 2023):
            for number in found(donor, year).values():
                assert np.isnan(number.value) == bool(number.reason)


def test_share_of_the_net_total(bases):
    """2011: 1,031.01 of 2,231.80 is 46.2 %. 2013: 1,306.89 of 2,435.21 is 53.7 %, though Spain's
    −2.11 has been taken off in that total. In 2021 Japan itself is below zero: no share.
    """
    japan = numbers.share(bases, "JPN", 2011)
    assert (japan.amount, japan.total, japan.below) == (1031.01, 2231.8, ())
    assert japan.part == pytest.approx(0.46196, abs=0.00001)
    japan = numbers.share(bases, "JPN", 2013)
    assert (japan.amount, japan.total, japan.below) == (1306.89, 2435.21, ("ESP",))
    assert japan.part == pytest.approx(0.53667, abs=0.00001)
    japan = numbers.share(bases, "JPN", 2021)
    assert np.isnan(japan.part)
    assert (japan.amount, set(japan.below)) == (-163.19, {"JPN", "ESP"})


def test_no_share_of_a_total_that_is_not_above_zero():
    """A donor that gave 1 when all together took back 3 has no share; nor one without a figure."""
    years = pd.Index([2001], name="year")
    basis = Basis(
        values=pd.DataFrame({"A": [1.0], "B": [-4.0], "C": [float("nan")]}, index=years),
        residuals=frozenset(),
        total=pd.Series([-3.0], index=years),
        group="SUM",
        status=pd.Series("final", index=years, dtype="str"),
        sources=pd.Series(["s"]),
        base_year=None,
    )
    found = {("net_disbursement", "current"): basis}
    assert np.isnan(numbers.share(found, "A", 2001).part)
    assert np.isnan(numbers.share(found, "C", 2001).amount)
    assert np.isnan(numbers.share(found, "A", 1999).total)


def test_repayments_of_japan(bases):
    """2012: loans 1,868.26, the most; 2021: 504.63 repaid; 2023–2025 are scheduled."""
    table = numbers.repayments(bases, "JPN")
    turn = numbers.turn(table)
    assert table.at[2021, "repaid"] == 504.628
    assert table.at[2021, "left"] == pytest.approx(133.95 + 278.53 - 504.628)
    assert turn.peak == 2012
    assert turn.below == [2021, 2022]
    assert turn.scheduled == [2023, 2024, 2025]
    assert np.isnan(table.at[2024, "left"])


def test_a_donor_that_only_gave_grants_has_no_turn(bases):
    """New Zealand was repaid nothing: nothing can be compared."""
    assert numbers.turn(numbers.repayments(bases, "NZL")) is None
    assert "NZL" not in numbers.borrowed(bases, ["JPN", "NZL"])
