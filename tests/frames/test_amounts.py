"""The money table becomes one matrix for each measure and price basis, and nothing is added up
that its source does not add up.
"""

import csv
from pathlib import Path

import pandas as pd

from lib import load
from lib.frames import amounts as frames

ACTORS = pd.DataFrame(
    {
        "actor": ["AAA", "BBB", "BANK", "SUM", "OTHER"],
        "kind": ["country", "country", "multilateral", "group", "residual"],
    }
)
RATES = pd.DataFrame(
    {
        "indicator": ["dac-deflator", "dac-deflator", "population"],
        "country": ["AAA", "AAA", "AAA"],
        "year": [2001, 2002, 2001],
        "value": [50.0, 200.0, 7.0],
        "unit": ["index-2010", "index-2010", "persons"],
        "source": ["deflators", "deflators", "people"],
    }
)


def table(*rows, prices="current"):
    """Rows of `oda.csv` from (donor, year, measure, value)."""
    frame = pd.DataFrame(rows, columns=["donor", "year", "measure", "value_usd_million"])
    return frame.assign(
        recipient="R",
        prices=prices,
        base_year=pd.array([None] * len(frame), dtype="Int64"),
        source="s",
        status="final",
    )


def test_published_figures_stand_in_the_matrix(bases):
    """Japan gave 1,523.09 in 2014 and −163.19 in 2021, net; South Korea 178.84 in 2014."""
    values = bases["net_disbursement", "current"].values
    assert values.at[2014, "JPN"] == 1523.09
    assert values.at[2021, "JPN"] == -163.19
    assert values.at[2022, "JPN"] == -168.69
    assert values.at[2014, "KOR"] == 178.84


def test_donors_add_up_to_the_published_dac_total_in_every_year(bases):
    """1960 to 2023: the stack of a year is the published total, to US$0.02 million."""
    basis = bases["net_disbursement", "current"]
    assert basis.group == "DAC"
    assert basis.total.index.tolist() == list(range(1960, 2024))
    assert basis.total[2014] == 2466.33
    assert basis.total[2021] == 507.53
    assert (basis.values.sum(axis="columns") - basis.total).abs().max() <= 0.02


def test_a_group_is_never_a_donor(bases):
    """Totals and residuals are not among the donors, in any measure."""
    for basis in bases.values():
        assert not {"DAC", "ALL", "DAC_OTHER", "MULTIPLE", "PRIVATE"} & set(basis.donors)
        assert not {"DAC", "ALL"} & set(basis.values.columns)


def test_constant_prices_are_current_ones_by_the_donors_deflator(bases):
    """Japan at prices of 2022: 242.98 in 1992, 1,277.47 in 2014, −136.67 in 2021."""
    basis = bases["net_disbursement", "constant"]
    japan = basis.values["JPN"].round(2)
    assert [japan[1992], japan[2014], japan[2021]] == [242.98, 1277.47, -136.67]
    assert basis.base_year == 2022
    assert set("~".join(basis.sources).split("~")) == {"wdi-dac", "pydeflate-dac"}


def test_donors_without_a_deflator_have_no_constant_prices(bases):
    """Seven deflators are held, so seven donors are compared at constant prices."""
    assert sorted(bases["net_disbursement", "constant"].donors) == [
        "AUS",
        "DEU",
        "FRA",
        "GBR",
        "JPN",
        "KOR",
        "USA",
    ]


def test_constant_prices_that_are_published_are_not_computed_again():
    """Where the table has constant rows of a measure, those are taken as they are."""
    now = table(("AAA", 2001, "m", 10.0), ("BBB", 2001, "m", 1.0))
    then = table(("AAA", 2001, "m", 33.0), ("BBB", 2001, "m", 2.0), prices="constant")
    then = then.assign(base_year=pd.array([2020, 2020], dtype="Int64"))
    found = frames.amounts(pd.concat([now, then]), RATES, ACTORS, "R")["m", "constant"]
    assert found.values.loc[2001].to_dict() == {"AAA": 33.0, "BBB": 2.0}
    assert found.base_year == 2020


def test_deflating_divides_and_names_both_sources():
    """100 at a deflator of 50 is 200; a year without a deflator is left out."""
    rows = table(("AAA", 2001, "m", 100.0), ("AAA", 2003, "m", 1.0), ("BBB", 2001, "m", 1.0))
    found = frames.deflated(rows, RATES)
    assert found["value_usd_million"].tolist() == [200.0]
    assert found["base_year"].tolist() == [2010]
    assert found["source"].tolist() == ["s~deflators"]


def test_a_total_is_kept_only_if_its_parts_add_up_to_it():
    """A group's figure beside donors that do not make it up is not their total."""
    parts = [("AAA", 2001, "m", 10.0), ("BBB", 2001, "m", 5.0), ("OTHER", 2001, "m", 1.0)]
    whole = frames.amounts(table(*parts, ("SUM", 2001, "m", 16.01)), RATES, ACTORS, "R")
    partial = frames.amounts(table(*parts, ("SUM", 2001, "m", 17.0)), RATES, ACTORS, "R")
    assert whole["m", "current"].group == "SUM"
    assert partial["m", "current"].group == ""
    assert partial["m", "current"].residuals == {"OTHER"}


def test_a_measure_that_only_one_donor_has_compares_nothing(bases):
    """Measures with one donor are left out; the first in the given order comes first."""
    rows = table(("AAA", 2001, "one", 1.0), ("AAA", 2001, "two", 1.0), ("BBB", 2001, "two", 1.0))
    assert frames.measures(frames.amounts(rows, RATES, ACTORS, "R")) == ["two"]
    assert "grants_plus_concessional_loans" not in frames.measures(bases)
    order = ["net_disbursement", "gross_disbursement", "unknown"]
    assert frames.measures(bases, order)[:2] == order[:2]


def test_figures_of_other_recipients_stay_out():
    """A donor's figures for another recipient are not in the matrix."""
    rows = table(("AAA", 2001, "m", 1.0), ("BBB", 2001, "m", 2.0))
    other = rows.assign(recipient="Q", value_usd_million=99.0)
    found = frames.amounts(pd.concat([rows, other]), RATES, ACTORS, "R")
    assert found["m", "current"].values.loc[2001].to_dict() == {"AAA": 1.0, "BBB": 2.0}


def test_scheduled_years_are_marked(bases):
    """Repayments of 2023 to 2025 are scheduled, those before are final."""
    status = bases["principal_repaid", "current"].status
    assert status[status == "scheduled"].index.tolist() == [2023, 2024, 2025]
    assert status[2022] == "final"


def test_tables_are_left_as_they_were():
    """Building the matrices changes none of the tables."""
    tables = [load.table(name) for name in ("oda", "rates", "actors")]
    before = [frame.copy() for frame in tables]
    frames.amounts(*tables, "VNM")
    for frame, copy in zip(tables, before, strict=True):
        pd.testing.assert_frame_equal(frame, copy)


def test_every_figure_of_the_file_stands_in_its_matrix_and_nothing_else(bases):
    """All donors, years and measures at current prices: read from the file, found in the matrix."""
    path = Path(__file__).resolve().parents[2] / "data" / "oda.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            (row["measure"], int(row["year"]), row["donor"], float(row["value_usd_million"]))
            for row in csv.DictReader(file)
            if row["recipient"] == "VNM" and row["prices"] == "current"
        ]
    found, listed = {}, 0
    for (measure, prices), basis in bases.items():
        if prices == "current":
            found[measure] = basis
            listed += int(basis.values.notna().sum().sum())
    compared = [row for row in rows if row[0] in found and row[2] in found[row[0]].values]
    for measure, year, donor, value in compared:
        assert found[measure].values.at[year, donor] == value, (measure, year, donor)
    assert len(compared) == listed
    left = {(measure, donor) for measure, _, donor, _ in rows if measure in found} - {
        (measure, donor) for measure, _, donor, _ in compared
    }
    assert {donor for _, donor in left} <= {"ALL", "DAC", "EU", "MULTILATERALS"}
