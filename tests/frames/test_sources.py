"""Sources: what rests on each, what is disputed, which years are covered."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from lib import load
from lib.frames import about, sources
from lib.frames.filters import having
from lib.frames.sources import Facts

PRESS = (("kind", ("press",)),)
SOURCES = pd.DataFrame(
    {
        "source": ["a", "b", "c"],
        "title": ["Sổ tay Đà Nẵng", "Yearbook", "News"],
        "publisher": ["", "Ministry", "Paper"],
        "url": ["", "https://example.org", ""],
        "kind": ["primary", "official", "press"],
    }
)
EVIDENCE = pd.DataFrame({"event": ["x", "x", "y"], "source": ["a", "b", "b"]})
CLAIMS = pd.DataFrame(
    {
        "conflict": ["q", "q", "r"],
        "source": ["a", "c", "lost"],
        "claim": ["1931", "1973", "1"],
        "ours": ["false", "true", "false"],
    }
)
CONFLICTS = pd.DataFrame(
    {
        "conflict": ["q", "r"],
        "topic": ["dates", "money"],
        "event": ["x", ""],
        "kind": ["misprint", "figure"],
        "status": ["settled", "open"],
    }
)


def test_the_record_rests_on_sources_that_disagree() -> None:
    """The shipped ledger: every point is counted once, as settled or as open."""
    ledger = load.table("conflicts")
    found = sources.facts(load.table("sources"), ledger)
    assert found.settled + found.open == found.conflicts == len(ledger) == 50
    assert 0 < found.official < found.sources


def test_facts_count_what_is_official_and_settled() -> None:
    """A document of the time counts beside an official paper; press does not."""
    assert sources.facts(SOURCES, CONFLICTS) == Facts(3, 2, 2, 1)
    assert sources.facts(SOURCES, CONFLICTS).open == 1


def test_what_rests_on_a_source() -> None:
    """Events, figures and claims are counted; a figure of two sources rests on both."""
    cited = pd.Series(["b", "b~c", "c", "c"])
    found = sources.weighed(SOURCES, EVIDENCE, CLAIMS, cited).set_index("source")
    assert found.index.tolist() == ["b", "a", "c"]
    assert found["events"].to_dict() == {"a": 1, "b": 2, "c": 0}
    assert found["figures"].to_dict() == {"a": 0, "b": 2, "c": 3}
    assert found["claims"].to_dict() == {"a": 1, "b": 0, "c": 1}


def test_every_row_of_the_record_rests_on_a_source_it_lists() -> None:
    """No row's weight is lost: events and figures add up to the rows of their tables."""
    tables = {name: load.table(name) for name in sources.CITING}
    cells = sources.cited(tables)
    evidence, claims = load.table("evidence"), load.table("claims")
    found = sources.weighed(load.table("sources"), evidence, claims, cells)
    assert found["events"].sum() == len(evidence)
    assert found["figures"].sum() == sum(cell.count("~") + 1 for cell in cells)
    assert found["claims"].sum() == len(claims)
    assert not found[["events", "figures", "claims"]].eq(0).all(axis="columns").any()


def test_sources_are_found_without_marks() -> None:
    """A search needs every word, in title or publisher, and no Vietnamese keyboard."""
    assert sources.within(SOURCES, (), "da nang")["source"].tolist() == ["a"]
    assert sources.within(SOURCES, (), "yearbook ministry")["source"].tolist() == ["b"]
    assert sources.within(SOURCES, (), "yearbook paper").empty
    assert sources.within(SOURCES, PRESS, "")["source"].tolist() == ["c"]
    assert sources.within(SOURCES, PRESS, "yearbook").empty
    assert len(sources.within(SOURCES, (), "")) == 3


def test_filters_narrow_each_other() -> None:
    """A point passes only when each column has one of the codes wanted of it."""
    topic, kind = ("topic", ("dates",)), ("kind", ("figure",))
    kept = {
        only: CONFLICTS[having(CONFLICTS, only)]["conflict"].tolist()
        for only in ((), (topic,), (topic, kind))
    }
    assert list(kept.values()) == [["q", "r"], ["q"], []]


def test_both_sides_of_a_dispute() -> None:
    """Each claim keeps its source and whether we follow it; an unlisted source costs no claim."""
    assert sources.sides(CONFLICTS, CLAIMS, SOURCES) == {
        "q": [("1931", "Sổ tay Đà Nẵng", "", False), ("1973", "News", "", True)],
        "r": [("1", "", "", False)],
    }
    assert list(sources.sides(CONFLICTS.head(1), CLAIMS, SOURCES)) == ["q"]


def observed(*cells: tuple[str, int, str, bool]) -> pd.DataFrame:
    """Rows of an observed frame."""
    return pd.DataFrame(cells, columns=["series", "year", "member", "scheduled"])


def test_coverage_runs() -> None:
    """Equal neighbouring years join; a gap parts them; who is missing or only due shows."""
    found = sources.coverage(
        observed(
            ("s", 2000, "a", False),
            ("s", 2000, "b", False),
            ("s", 2001, "a", False),
            ("s", 2001, "b", False),
            ("s", 2002, "a", False),
            ("s", 2004, "a", False),
            ("s", 2005, "a", True),
            ("s", 2005, "b", True),
            ("short", 2000, "a", False),
        ),
        least=2,
    )
    assert found.to_dict("split")["data"] == [
        ["s", 2000, 2001, 2, 2, "complete"],
        ["s", 2002, 2002, 1, 2, "partial"],
        ["s", 2004, 2004, 1, 2, "partial"],
        ["s", 2005, 2005, 2, 2, "scheduled"],
    ]
    extents = sources.extents(found)
    assert extents.to_dict("split")["data"] == [["s", 2000, 2005, 5, 2, 2]]


@given(
    st.lists(
        st.tuples(
            st.sampled_from("st"), st.integers(1990, 2000), st.sampled_from("abc"), st.just(False)
        ),
        min_size=1,
    )
)
def test_coverage_invents_and_loses_no_year(cells: list[tuple[str, int, str, bool]]) -> None:
    """The years in the runs of a series are exactly those it has figures for, each once."""
    runs = sources.coverage(observed(*cells), least=1)
    for series, rows in runs.groupby("series"):
        years = [
            year
            for first, last in zip(rows["first_year"], rows["last_year"], strict=True)
            for year in range(first, last + 1)
        ]
        assert years == sorted({year for name, year, *_ in cells if name == series})
    assert (runs["have"] <= runs["of"]).all()


def test_the_series_of_the_package() -> None:
    """Net ODA by donor has figures from 1960 to 2023, repayments are due after 2022."""
    tables = {name: load.table(name) for name in ("oda", "sectors", "pledges")}
    runs = sources.coverage(sources.observed(tables, "VNM"), 5)
    extents = sources.extents(runs).set_index("series")
    net = extents.loc["donors/net_disbursement"]
    assert (net["first_year"], net["last_year"], net["years"], net["of"]) == (1960, 2023, 64, 23)
    assert extents.loc["pledges/total", ["first_year", "last_year"]].tolist() == [2003, 2011]
    due = runs[runs["state"] == "scheduled"]
    assert set(due["series"]) == {
        "donors/principal_repaid",
        "donors/principal_repaid_concessional",
        "donors/interest_paid",
        "donors/interest_paid_concessional",
    }
    assert (due["first_year"].min(), due["last_year"].max()) == (2023, 2025)


def test_no_argument_is_changed() -> None:
    """Every function leaves its frames as they were."""
    before = [frame.copy(deep=True) for frame in (SOURCES, EVIDENCE, CLAIMS, CONFLICTS)]
    sources.facts(SOURCES, CONFLICTS)
    sources.weighed(SOURCES, EVIDENCE, CLAIMS, pd.Series(["a"]))
    sources.within(SOURCES, PRESS, "news")
    having(CONFLICTS, (("topic", ("dates",)),))
    sources.sides(CONFLICTS, CLAIMS, SOURCES)
    for frame, kept in zip((SOURCES, EVIDENCE, CLAIMS, CONFLICTS), before, strict=True):
        pd.testing.assert_frame_equal(frame, kept)


def test_the_reach_of_the_record() -> None:
    """From the 8th century to 2025; what is only due does not count as paid."""
    found = about.reach(load.table("events"), load.table("oda"))
    assert (found.first, found.last) == ("07XX", 2025)
    assert found.finance == (1960, 2023)
    assert found.events == len(load.table("events"))
