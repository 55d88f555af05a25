"""The address: what is written is read again, and nothing an address says can surprise a page."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lib.ui import url

CODES = ("strategic", "extensive-strategic", "special", "none", "A.B_c")
LANG = url.one("lang", ("en", "ja", "vi"), "en")
TIER = url.several("tier", CODES)
DONOR = url.several("donor", ("JPN", "KOR", "USA"), ("JPN",))
YEARS = url.window("years", 700, 2026)
SEARCH = url.phrase("search")

window = st.tuples(st.integers(700, 2026), st.integers(700, 2026)).map(sorted).map(tuple)
some = st.lists(st.sampled_from(CODES), unique=True).map(tuple)


@given(st.sampled_from(("en", "ja", "vi")))
def test_one_code_returns(code: str) -> None:
    """A code written to the address is read as the same code."""
    assert LANG.read(LANG.write(code)) == (code, [])


@given(some)
def test_several_codes_return(codes: tuple[str, ...]) -> None:
    """Codes come back in the order they were chosen."""
    assert TIER.read(TIER.write(codes)) == (codes, [])


@given(window)
@example((700, 700))
@example((2026, 2026))
@example((700, 2026))
def test_a_window_returns(years: tuple[int, int]) -> None:
    """A window written to the address is read as the same window, open ends included."""
    assert YEARS.read(YEARS.write(years)) == (years, [])


@given(st.text(max_size=200))
@example("a" * 79 + " b")
def test_a_phrase_returns(text: str) -> None:
    """Whatever a phrase is read as is written and read as itself."""
    phrase, unknown = SEARCH.read(text)
    assert SEARCH.read(SEARCH.write(phrase)) == (phrase, [])
    assert unknown == []
    assert len(phrase) <= 80


@given(st.text(max_size=1000))
@example("~" * 900)
@example("٣")
@example("1e3..")
@example("9" * 999)
@example("-5..99999")
@example("2009..1992")
def test_any_text_decodes_to_what_is_known(text: str) -> None:
    """Whatever an address says, a page is given codes it has and years on its axis."""
    assert LANG.read(text)[0] in ("en", "ja", "vi")
    codes = TIER.read(text)[0]
    assert set(codes) <= set(CODES)
    assert len(set(codes)) == len(codes) <= 40
    low, high = YEARS.read(text)[0]
    assert 700 <= low <= high <= 2026


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("1992..2009", (1992, 2009)),
        ("2009..1992", (1992, 2009)),
        ("1992..latest", (1992, 2026)),
        ("1992..", (1992, 2026)),
        ("..1992", (700, 1992)),
        ("..", (700, 2026)),
        ("", (700, 2026)),
        ("1973", (1973, 1973)),
        ("latest", (2026, 2026)),
        ("latest..", (2026, 2026)),
        ("1..1000", (700, 1000)),
        ("2020..9999", (2020, 2026)),
        ("-44..3000", (700, 2026)),
    ],
)
def test_a_window_is_sorted_and_cut_to_the_axis(text: str, years: tuple[int, int]) -> None:
    """Ends may be open, swapped or beyond the axis; the window is the part on the axis."""
    assert YEARS.read(text) == (years, [])


@pytest.mark.parametrize(
    "text", ["soon", "1992..soon", "1992..1995..2000", "1..2", "3000..", "1992-2009", "19.5"]
)
def test_a_window_that_means_nothing_is_reported(text: str) -> None:
    """What is no window on the axis gives the whole axis and is named."""
    assert YEARS.read(text) == ((700, 2026), [text])


def test_codes_are_taken_once_in_order() -> None:
    """A code said twice counts once; empty parts say nothing."""
    assert TIER.read("special~~strategic~special~") == (("special", "strategic"), [])


def test_unknown_codes_are_reported_and_the_rest_kept() -> None:
    """One code that is not known does not cost the reader those that are."""
    assert TIER.read("special~friend~<b>") == (("special",), ["friend", "<b>"])
    assert DONOR.read("ZZZ") == (("JPN",), ["ZZZ"])
    assert LANG.read("fr") == ("en", ["fr"])


def test_an_empty_value_is_the_default_without_a_note() -> None:
    """`?lang=&tier=&donor=` says nothing, so nothing is strange about it."""
    assert LANG.read("") == ("en", [])
    assert TIER.read("") == ((), [])
    assert DONOR.read("") == (("JPN",), [])


def test_a_list_is_capped() -> None:
    """At most 40 codes of a list are read, however long the address."""
    many = [f"c{number}" for number in range(500)]
    codes, unknown = url.several("c", many).read("~".join(many))
    assert list(codes) == many[:40]
    assert unknown == []


def test_a_link_writes_codes_plainly() -> None:
    """Links inside the app keep `~` and `..` readable and escape everything else."""
    assert url.link("oda", {"donor": "JPN~KOR", "years": "2010..2023"}) == (
        "/oda?donor=JPN~KOR&years=2010..2023"
    )
    assert url.link("timeline", {"search": "a&b=c #d"}) == "/timeline?search=a%26b%3Dc+%23d"
    assert url.link("about", {}) == "/about"
