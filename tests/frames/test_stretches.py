"""Years are cut where a series breaks, and notes are said of the years they are about."""

from lib.frames import stretches as frames

BREAKS = [
    {"break": "one-recipient", "measure": "net", "year": 1976},
    {"break": "wider-scope", "measure": "gross", "year": 2013},
]
NOTES = [
    {"note": "outside", "measure": "net", "years": [1960, 1991]},
    {"note": "joined", "measure": "net", "years": [1960, 2023], "donor": "ALL"},
]


def test_a_break_is_the_first_year_of_the_new_series():
    """1975 and 1976 lie on two sides; years on one side are one stretch; gaps break nothing."""
    assert frames.cut([1974, 1975, 1976, 1980], {1976: "x"}) == [[1974, 1975], [1976, 1980]]
    assert frames.cut([1976, 1980], {1976: "x"}) == [[1976, 1980]]
    assert frames.cut([1, 5, 9], {9: "b", 5: "a"}) == [[1], [5], [9]]
    assert frames.cut([], {1976: "x"}) == []


def test_a_measure_has_its_own_breaks_and_a_window_those_inside_it():
    """Net breaks in 1976, gross in 2013; a window that begins with the new series has none."""
    assert frames.of(BREAKS, "net") == {1976: "one-recipient"}
    assert frames.of(BREAKS, "gross") == {2013: "wider-scope"}
    assert frames.of(BREAKS, "grants") == {}
    assert frames.between({1976: "one-recipient"}, [1975, 1980]) == {1976: "one-recipient"}
    assert frames.between({1976: "one-recipient"}, [1976, 1980]) == {}
    assert frames.between({1976: "one-recipient"}, [1960, 1975]) == {}
    assert frames.between({1976: "one-recipient"}, []) == {}


def test_a_note_is_said_of_its_years_its_measure_and_its_donor():
    """1991 is the last year of the first note; the second goes with the total of all donors."""
    assert frames.notes(NOTES, "net", [1991, 1992], ["DAC", "ALL"]) == ["outside", "joined"]
    assert frames.notes(NOTES, "net", [1992], ["DAC", "ALL"]) == ["joined"]
    assert frames.notes(NOTES, "net", [1991], ["DAC", ""]) == ["outside"]
    assert frames.notes(NOTES, "gross", [1991], ["ALL"]) == []


def test_stretches_break_where_a_year_is_missing():
    """Years become few stretches; a year the table never had breaks none."""
    assert frames.runs([1965, 1966, 1970], range(1960, 1980)) == [(1965, 1966), (1970, 1970)]
    assert frames.runs([2001, 2005], [2001, 2005, 2009]) == [(2001, 2005)]
    assert frames.runs([], [2001]) == []
