"""The address: what is written is read again, and nothing an address says can surprise a page."""

import re
from urllib.parse import urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lib import address

CODES = ("strategic", "extensive-strategic", "special", "none", "A.B_c")
LANG = address.lang(("en", "ja", "vi"), "en")
TIER = address.several("tier", CODES)
DONOR = address.several("donor", ("JPN", "KOR", "USA"), ("JPN",))
YEARS = address.window("years", 700, 2026)
SINCE = address.window("years", 1960, 2023, 1992)
SEARCH = address.phrase("search")

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


@given(st.tuples(st.integers(1960, 2023), st.integers(1960, 2023)).map(sorted).map(tuple))
@example((1960, 2023))
@example((1992, 2023))
def test_a_window_that_begins_later_by_default_returns(years: tuple[int, int]) -> None:
    """Whatever the default, each window has an address of its own."""
    assert SINCE.read(SINCE.write(years)) == (years, [])


@pytest.mark.parametrize(
    ("text", "years", "unknown"),
    [
        ("", (1992, 2023), []),
        ("..", (1960, 2023), []),
        ("earliest..latest", (1960, 2023), []),
        ("1960..2023", (1960, 2023), []),
        ("..1975", (1960, 1975), []),
        ("1992..", (1992, 2023), []),
        ("soon", (1992, 2023), ["soon"]),
        ("3000..", (1992, 2023), []),
    ],
)
def test_fewer_years_by_default_hide_none(
    text: str, years: tuple[int, int], unknown: list[str]
) -> None:
    """An address that names years has those; every year can be written; nonsense is the default."""
    assert SINCE.default == (1992, 2023)
    assert SINCE.read(text) == (years, unknown)
    assert SINCE.write((1960, 2023)) == "earliest..latest"
    assert address.window("years", 2000, 2022, 1992).default == (2000, 2022)


def test_a_window_names_its_open_ends() -> None:
    """An end of the axis has its word: it moves with the axis, and no chat takes it for a stop."""
    assert YEARS.write((2012, 2026)) == "2012..latest"
    assert YEARS.write((700, 2009)) == "earliest..2009"
    assert YEARS.write((1992, 2009)) == "1992..2009"
    assert YEARS.write((2026, 2026)) == "2026..latest"


@given(window, some, st.text(max_size=200))
@example((2012, 2026), (), "U.S. ... (1973)_~")
def test_what_is_written_ends_in_a_letter_or_digit(
    years: tuple[int, int], codes: tuple[str, ...], text: str
) -> None:
    """The last mark of an address is one that no program leaves out of a link."""
    said = {
        "years": YEARS.write(years),
        "tier": TIER.write(codes),
        "search": SEARCH.write(SEARCH.read(text)[0]),
    }
    for name, value in said.items():
        for whole in (address.link("timeline", {name: value}), urlencode({name: value})):
            assert not value or re.search("[0-9A-Za-z]$", whole), whole


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
        ("earliest..2009", (700, 2009)),
        ("earliest..latest", (700, 2026)),
        ("earliest", (700, 700)),
        ("latest..1992", (1992, 2026)),
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


@pytest.mark.parametrize("text", ["soon", "1992..soon", "1992..1995..2000", "1992-2009", "19.5"])
def test_a_window_that_means_nothing_is_reported(text: str) -> None:
    """What is no window on the axis gives the whole axis and is named."""
    assert YEARS.read(text) == ((700, 2026), [text])


@pytest.mark.parametrize(
    ("text", "missed"),
    [
        ("1..2", (1, 2)),
        ("3000..", (3000, 1_000_000)),
        ("..699", (-1_000_000, 699)),
        ("2027", (2027, 2027)),
        ("..", None),
        ("", None),
        ("2020..3000", None),
        ("soon", None),
    ],
)
def test_a_window_beside_the_axis_is_understood(text: str, missed: tuple[int, int] | None) -> None:
    """Years that have nothing give the whole axis; that they were asked for can be said."""
    assert address.missed(text, 700, 2026) == missed
    if missed:
        assert YEARS.read(text) == ((700, 2026), [])


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
    codes, unknown = address.several("c", many).read("~".join(many))
    assert list(codes) == many[:40]
    assert unknown == []


def test_a_link_writes_codes_plainly() -> None:
    """Links inside the app keep `~` and `..` readable and escape everything else."""
    assert address.link("oda", {"donor": "JPN~KOR", "years": "2010..2023"}) == (
        "/oda?donor=JPN~KOR&years=2010..2023"
    )
    assert address.link("timeline", {"search": "a&b=c #d"}) == "/timeline?search=a%26b%3Dc+%23d"
    assert address.link("about", {}) == "/about"


def test_a_link_ends_in_a_letter_or_digit_whatever_it_says() -> None:
    """A value nobody could choose is encoded to its last mark."""
    assert address.link("timeline", {"event": "a.."}) == "/timeline?event=a.%2E"


@pytest.mark.parametrize(
    ("param", "text", "value"),
    [
        (YEARS, "1992..2009.", (1992, 2009)),
        (YEARS, "1992..2009)", (1992, 2009)),
        (YEARS, "1992..2009>.", (1992, 2009)),
        (YEARS, "1992..2009」。", (1992, 2009)),
        (YEARS, "1992…2009", (1992, 2009)),
        (YEARS, "1992...2009", (1992, 2009)),
        (YEARS, "１９９２．．２００９", (1992, 2009)),
        (YEARS, "1992%2E%2E2009", (1992, 2009)),
        (YEARS, "2012...", (2012, 2026)),
        (YEARS, "2012..).", (2012, 2026)),
        (YEARS, "2012..latest.", (2012, 2026)),
        (LANG, "vi.", "vi"),
        (LANG, "vi-VN", "vi"),
        (LANG, "ja_JP", "ja"),
        (LANG, "EN", "en"),
        (TIER, "special~strategic).", ("special", "strategic")),
        (TIER, "special%7Estrategic", ("special", "strategic")),
        (TIER, "special～strategic", ("special", "strategic")),
        (SEARCH, "hội an.", "hội an"),
    ],
)
def test_what_a_chat_did_to_a_value_is_undone(
    param: address.Param[object], text: str, value: object
) -> None:
    """Stops and brackets after it, `…` for dots, wide letters, encoding twice: no note, no loss."""
    assert address.decoded(param, text) == (value, [])


def test_what_is_not_understood_is_named_as_it_stands() -> None:
    """Mending that does not help changes nothing: the note has the words of the address."""
    assert address.decoded(TIER, "special~friend.") == (("special",), ["friend."])
    assert address.decoded(YEARS, "soon…") == ((700, 2026), ["soon…"])
    assert address.decoded(LANG, "fr-CA") == ("en", ["fr-CA"])


@given(st.text(max_size=500))
@example("." * 400 + "a" + "." * 400)
def test_mending_ends_and_is_done_once(text: str) -> None:
    """Any text can be mended; an address that says nothing has the default and no note."""
    assert len(address.mended(text)) <= 20 * len(text)
    assert address.decoded(YEARS, None) == ((700, 2026), [])


def test_open_ends_of_old_links_are_named_when_carried_on() -> None:
    """`2012..` and `..2009` go from page to page in today's words."""
    assert address.mended("2012..") == "2012..latest"
    assert address.mended("..2009") == "earliest..2009"
    assert address.mended("1992..2009") == "1992..2009"


def test_a_query_is_read_by_one_rule() -> None:
    """Of a parameter said twice the last counts; `&amp;` is `&` and `§ion` is `&section`; what is
    empty is still said.
    """
    assert address.parsed("lang=en&lang=ja") == {"lang": "ja"}
    read = {"measure": "grants", "section": "uses"}
    for sign in ("measure=grants%C2%A7ion%3Duses", "measure=grants§ion=uses"):
        assert address.parsed(sign) == read
    assert address.parsed("lang=vi&amp;years=1992..2009") == {"lang": "vi", "years": "1992..2009"}
    assert address.parsed("eras=&search=h%E1%BB%99i+an") == {"eras": "", "search": "hội an"}


@pytest.mark.parametrize(
    "name",
    [
        *("fbclid", "gclid", "utm_source", "utm_campaign", "zarsrc", "from", "isappinstalled"),
        *("openExternalBrowser", "mc_cid", "mc_eid", "igshid", "msclkid", "ref", "gad_source"),
    ],
)
def test_what_other_sites_add_is_known(name: str) -> None:
    """Facebook, Google, Zalo, WeChat, LINE, newsletters: readers did not write it."""
    assert address.tracks(name)


@pytest.mark.parametrize("name", ["wibble", "year", "references", "fromage", "www.example.org"])
def test_what_a_reader_may_have_meant_is_no_tracker(name: str) -> None:
    """A slip of the pen is still worth a note."""
    assert not address.tracks(name)
