"""Ready sets hold the donors of a measure, and codes stand for each of them once."""

import pytest

from lib.frames import donors as frames


@pytest.fixture(scope="module")
def net(bases):
    """Net ODA at current prices, as shipped."""
    return bases["net_disbursement", "current"]


def test_ready_sets_hold_countries_of_the_measure(net, belong):
    """G7, Asia and the five largest, as far as they have figures; never a group or residual."""
    found = frames.sets(belong, net.donors)
    assert set(found["g7"]) == {"JPN", "USA", "FRA", "DEU", "GBR", "CAN", "ITA"}
    assert set(found["asia"]) == {"JPN", "KOR"}
    assert found["top-5"] == ("JPN", "USA", "FRA", "DEU", "KOR")
    assert "EUI" not in found["europe"]
    assert len(found["all"]) == 20
    assert "multilaterals" not in found  # one institution alone is no set


def test_sets_and_donors_expand_once_each(belong):
    """A set beside one of its members names nobody twice; an unknown code stands for itself."""
    ready = {"asia": ("JPN", "KOR")}
    assert frames.expand(("KOR", "asia", "ZZZ"), ready) == ("KOR", "JPN", "ZZZ")


def test_lenders_outside_the_dac_are_told_apart(belong):
    """China and Russia are no members; institutions are not asked to be."""
    assert frames.outside(belong, ["JPN", "CHN", "IDA", "RUS", "EUI"]) == ["CHN", "RUS"]
