"""Words: dates never say more than is known, numbers and plurals follow the language."""

import pytest

from lib import load
from lib.schema import codes_in
from lib.text import Words, begun, inside

INTERFACE = {
    "language": {"locale": "en_GB", "name": "English"},
    "dates": {
        "unknown": "date not known",
        "about": "about {date}",
        "decade": "{year}s",
        "year": "{year}",
        "month": "{month} {year}",
        "day": "{day} {month} {year}",
        "in_month": "{day}–{last_day} {month} {year}",
        "in_year": "{day} {month} – {last_day} {last_month} {year}",
        "range": "{first}–{last}",
        "span": "{first} – {last}",
        "on": {"day": "{date}", "year": "{date}"},
        "since": "since {date}",
        "until": "until {date}",
        "century": {
            "one": "{n}st century",
            "two": "{n}nd century",
            "few": "{n}rd century",
            "other": "{n}th century",
        },
    },
    "units": {"usd": "US${value} million", "home": "¥{value} billion", "percent": "{value} %"},
    "page": {
        "plain": "{count} of {year}",
        "events": {"one": "{n} event", "other": "{n} events"},
        "only": {"other": "{n} things"},
    },
}
NAMES = {("actor", "JPN"): "Japan", ("actor", "VNM"): "Viet Nam", ("era", "JPN"): "an era"}
TEXTS = {
    "events": {"hanoi-1973": ("Relations begin", "A summary.")},
    "tiers": {"strategic": ("Strategic partnership", "A meaning.")},
    "conflicts": {"year": ("Which year?", "1973", "Because.")},
}
ENGLISH = Words("en", INTERFACE, NAMES, TEXTS)
JAPANESE = Words(
    "ja",
    {
        "language": {"locale": "ja", "name": "日本語"},
        "page": {"events": {"other": "{n}件"}},
        "dates": {"century": {"other": "{n}世紀"}, "day": "{year}年{month}{day}日"},
        "units": {
            "compact": {"usd": "{value}米ドル", "home": "{value}円"},
            "steps": {"4": "{value}万", "8": "{value}億"},
        },
    },
    {("actor", "JPN"): "日本"},
    {"events": {}, "tiers": {}, "conflicts": {}},
    ENGLISH,
)
VIETNAMESE = Words(
    "vi",
    {
        "language": {"locale": "vi_VN", "name": "Tiếng Việt"},
        "units": {
            "compact": {"usd": "{value} USD", "home": "{value} yên"},
            "steps": {"3": "{value} nghìn", "6": "{value} triệu", "9": "{value} tỷ"},
        },
    },
    {},
    {},
    ENGLISH,
)


def test_any_phrase_may_name_the_pair() -> None:
    """A field that is given stands for the name of a code in the reader's language, in a phrase of
    the reference language too; what a sentence is told itself goes first.
    """
    given = {"first": ("actor", "JPN"), "second": ("actor", "XYZ")}
    said = INTERFACE | {"page": {"both": "{first} and {second}", "range": "{first} or {last}"}}
    english = Words("en", said, NAMES, TEXTS, given=given)
    japanese = Words("ja", JAPANESE.interface, JAPANESE.names, {}, english, given=given)
    assert english("page.both") == "Japan and XYZ"
    assert japanese("page.both") == "日本 and XYZ"
    assert japanese.with_eras()("page.both") == "日本 and XYZ"
    assert english("page.range", first="one", last="two") == "one or two"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1973-09-21", "21 September 1973"),
        ("0752-04-09", "9 April 752"),
        ("2014-03", "March 2014"),
        ("1601", "1601"),
        ("0752", "752"),
        ("1330~", "about 1330"),
        ("1330?", "about 1330"),
        ("1330%", "about 1330"),
        ("1601-05~", "about May 1601"),
        ("07XX", "8th century"),
        ("00XX", "1st century"),
        ("01XX", "2nd century"),
        ("02XX", "3rd century"),
        ("10XX", "11th century"),
        ("20XX", "21st century"),
        ("07XX~", "about 8th century"),
        ("197X", "1970s"),
        ("1979/1991", "1979–1991"),
        ("1330~/1340", "about 1330 – 1340"),
        ("1979-02/1980-03", "February 1979 – March 1980"),
        ("1992-09-20/1993-09", "20 September 1992 – September 1993"),
        ("2014-03-16/2014-03-19", "16–19 March 2014"),
        ("2017-02-28/2017-03-05", "28 February – 5 March 2017"),
        ("1973-09-21/1975-04-30", "21 September 1973 – 30 April 1975"),
        ("2019-12-30/2020-01-02", "30 December 2019 – 2 January 2020"),
        ("2009/..", "since 2009"),
        ("../1945-08-15", "until 15 August 1945"),
        ("", "date not known"),
    ],
)
def test_a_date_says_what_is_written_and_no_more(edtf: str, words: str) -> None:
    """No day or month is invented, and every precision has its words."""
    assert ENGLISH.date(edtf) == words


def test_dates_follow_the_language() -> None:
    """A day is written as the language writes it; words it lacks come from the fallback."""
    assert JAPANESE.date("1973-09-21") == "1973年9月21日"
    assert JAPANESE.date("07XX") == "8世紀"
    assert JAPANESE.date("1330~") == "about 1330"


@pytest.mark.parametrize(
    ("edtf", "japanese", "vietnamese"),
    [
        ("2023-11-27", "2023年11月27日", "27 tháng 11 năm 2023"),
        ("2014-03", "2014年3月", "tháng 3 năm 2014"),
        ("1601", "1601年", "1601"),
        ("1330~", "1330年頃", "khoảng năm 1330"),
        ("2010-05~", "2010年5月頃", "khoảng tháng 5 năm 2010"),
        ("07XX", "8世紀", "thế kỷ 8"),
        ("159X", "1590年代", "thập niên 1590"),
        ("1905/1909", "1905年～1909年", "1905–1909"),
        ("2006-10-18/2006-10-22", "2006年10月18日～22日", "18–22 tháng 10 năm 2006"),
        ("2022-04-30/2022-05-01", "2022年4月30日～5月1日", "30 tháng 4 – 1 tháng 5 năm 2022"),
        (
            "2018-12-30/2019-01-14",
            "2018年12月30日～2019年1月14日",
            "30 tháng 12 năm 2018 – 14 tháng 1 năm 2019",
        ),
        ("2008-12/2009-02", "2008年12月～2009年2月", "tháng 12 năm 2008 – tháng 2 năm 2009"),
        ("2009/..", "2009年以降", "từ năm 2009"),
        ("2023-11-27/..", "2023年11月27日以降", "từ ngày 27 tháng 11 năm 2023"),
        ("../1945-08-15", "1945年8月15日まで", "đến ngày 15 tháng 8 năm 1945"),
    ],
)
def test_the_shipped_languages_write_dates_their_way(
    edtf: str, japanese: str, vietnamese: str
) -> None:
    """Order, particles and dashes are those of the language, whatever version babel has."""
    assert load.words("ja").date(edtf) == japanese
    assert load.words("vi").date(edtf) == vietnamese


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2023-11-27", "ngày 27 tháng 11 năm 2023"),
        ("2006-10-18/2006-10-22", "ngày 18–22 tháng 10 năm 2006"),
        ("1601", "năm 1601"),
        ("2004-10", "tháng 10 năm 2004"),
        ("1330~", "khoảng năm 1330"),
        ("07XX", "thế kỷ 8"),
        ("2009/..", "từ năm 2009"),
        ("", "không rõ thời điểm"),
    ],
)
def test_a_date_inside_a_sentence(edtf: str, said: str) -> None:
    """Vietnamese puts "ngày" before a day and "năm" before a year; the others put nothing."""
    assert load.words("vi").on(edtf) == said
    for language in ("en", "ja"):
        words = load.words(language)
        assert words.on(edtf) == words.date(edtf)


@pytest.mark.parametrize(
    ("value", "digits", "words"),
    [
        (1523.09, 2, "1,523.09"),
        (-163.19, 2, "−163.19"),
        (0, 0, "0"),
        (-0.001, 2, "0.00"),
        (1234567, 0, "1,234,567"),
        (0.5, 1, "0.5"),
        (1760, 2, "1,760.00"),
    ],
)
def test_numbers(value: float, digits: int, words: str) -> None:
    """Grouped, with exactly the digits asked for and a true minus; nothing is minus zero."""
    assert ENGLISH.number(value, digits) == words


def test_amounts_and_shares_name_their_unit() -> None:
    """Money says whose and how many; large amounts drop the cents."""
    assert ENGLISH.amount(1523.09) == "US$1,523.09 million"
    assert ENGLISH.amount(-163.19) == "US$−163.19 million"
    assert ENGLISH.amount(12345.67) == "US$12,346 million"
    assert ENGLISH.amount(1760, 0) == "US$1,760 million"
    assert ENGLISH.share(0.125, 1) == "12.5 %"
    assert ENGLISH.years(1992, 2009) == "1992–2009"
    assert ENGLISH.years(1992, 1992) == "1992"
    assert ENGLISH.all_of(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("language", "items", "said"),
    [
        ("en", ["Pledged", "Grants"], "Pledged and Grants"),
        ("en", ["Pledged", "Private, gross", "Grants"], "Pledged; Private, gross; Grants"),
        ("ja", ["約束額", "官民、総額"], "約束額；官民、総額"),
        ("vi", ["ODA ròng", "1.306,89"], "ODA ròng và 1.306,89"),
    ],
)
def test_names_that_hold_a_comma_are_kept_apart(language: str, items: list[str], said: str) -> None:
    """In the shipped languages: a comma inside a name does not look like one between names."""
    assert load.words(language).all_of(items) == said


@pytest.mark.parametrize(
    ("usd_million", "japanese", "vietnamese"),
    [
        (1523.09, "15.23億米ドル", "1,52 tỷ USD"),
        (1760, "17.60億米ドル", "1,76 tỷ USD"),
        (411, "4.11億米ドル", "411,00 triệu USD"),
        (-163.19, "−1.63億米ドル", "−163,19 triệu USD"),
        (12.34, "1,234万米ドル", "12,34 triệu USD"),
        (0.45, "45万米ドル", "450 nghìn USD"),
        (0, "0米ドル", "0 USD"),
        (-0.001, "0米ドル", "0 USD"),
        (16.735, "1,674万米ドル", "16,74 triệu USD"),
    ],
)
def test_money_is_counted_in_the_steps_of_the_language(
    usd_million: float, japanese: str, vietnamese: str
) -> None:
    """億 and 万, tỷ and triệu: the reader's steps, the sign kept, no digit that is not known.

    Two decimals where so many are known, so that amounts of one sentence are alike.
    """
    assert JAPANESE.amount(usd_million, 2) == japanese
    assert VIETNAMESE.amount(usd_million, 2) == vietnamese


def test_other_money_is_counted_in_the_same_steps() -> None:
    """Billions of yen are 億円 and tỷ yên, and stay billions in a language without own steps."""
    assert JAPANESE.amount(99.57, 2, "home") == "995.7億円"
    assert VIETNAMESE.amount(99.57, 2, "home") == "99,57 tỷ yên"
    assert ENGLISH.amount(99.57, 2, "home") == "¥99.57 billion"
    assert JAPANESE.amount(180.15, 2, "home") == "1,801.5億円"
    assert JAPANESE.amount(46.2, 1, "usd_billion") == "462億米ドル"
    assert JAPANESE.amount(5, 0, "usd_billion") == "50億米ドル"


def test_plural_forms() -> None:
    """The form is chosen by n, `other` where the language or the phrase has no such form."""
    assert ENGLISH("page.events", n=1) == "1 event"
    assert ENGLISH("page.events", n=0) == "0 events"
    assert ENGLISH("page.events", n=1200) == "1,200 events"
    assert ENGLISH("page.only", n=1) == "1 things"
    assert JAPANESE("page.events", n=1) == "1件"


def test_fields_are_filled() -> None:
    """Whole numbers are grouped; text, such as a year, stands as it is given."""
    assert ENGLISH("page.plain", count=1200, year="1973") == "1,200 of 1973"


def test_the_reference_language_fills_gaps() -> None:
    """A phrase, a name or a text lacking in one language is taken from the reference."""
    assert JAPANESE("page.plain", count=1, year="1973") == "1 of 1973"
    assert JAPANESE.name("actor", "JPN") == "日本"
    assert JAPANESE.name("actor", "VNM") == "Viet Nam"
    assert JAPANESE.event("hanoi-1973") == ("Relations begin", "A summary.")
    assert JAPANESE.tier("strategic") == ("Strategic partnership", "A meaning.")
    assert JAPANESE.conflict("year") == ("Which year?", "1973", "Because.")


def test_what_nobody_has_named() -> None:
    """A code without a name stands for itself; a key nobody has is a KeyError that names it."""
    assert ENGLISH.name("actor", "ZZZ") == "ZZZ"
    assert ENGLISH.event("nothing") == ("nothing", "")
    with pytest.raises(KeyError, match=r"page\.nothing"):
        JAPANESE("page.nothing")
    with pytest.raises(KeyError, match=r"page\.plain\.deeper"):
        ENGLISH("page.plain.deeper")
    assert JAPANESE.has("page.plain")
    assert not JAPANESE.has("page.nothing")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Comprehensive strategic partnership", "comprehensive strategic partnership"),
        ("Net ODA", "net ODA"),
        ("ODA ròng", "ODA ròng"),
        ("DAC donors", "DAC donors"),
        ("Bộ trưởng Ngoại giao", "bộ trưởng Ngoại giao"),
        ("Đối tác chiến lược", "đối tác chiến lược"),
        ("包括的戦略的パートナーシップ", "包括的戦略的パートナーシップ"),
        ("", ""),
    ],
)
def test_a_name_inside_a_sentence(name: str, said: str) -> None:
    """It loses the capital a label has, and no other; letters known as such keep theirs."""
    assert inside(name) == said


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("vi", ["An", "Âu", "Cần Thơ", "Dân số", "Đà Nẵng", "Đèo Ngang", "Huế", "Ứng phó", "Y tế"]),
        ("en", ["2 cities", "Cape", "Đà Nẵng", "Elbe", "Épinal", "Zürich"]),
        ("ja", ["STEP", "カントー", "ダナン", "ハノイ", "水・衛生"]),
    ],
)
def test_names_are_listed_by_the_alphabet_of_the_language(
    language: str, ordered: list[str]
) -> None:
    """Â stands behind A and Đ behind D, and a tone makes no other letter; kana before kanji."""
    mixed = [*ordered[1::2], *ordered[::2]]
    assert sorted(mixed, key=load.words(language).order) == ordered


def test_a_cell_of_several_codes() -> None:
    """Codes joined by ~ come apart; an empty cell has none."""
    assert list(codes_in("JPN~KOR")) == ["JPN", "KOR"]
    assert list(codes_in("")) == []


def test_a_name_has_its_form_for_inside_a_sentence() -> None:
    """As in “The United States gave”, “fell in the United States”: an article where a language has
    one, a capital where the sentence begins; names without such a form stay as they are, and so do
    those of a language that says nothing of it.
    """
    forms = {("actor", "USA"): "United States", ("actor-in-sentence", "USA"): "the United States"}
    english = Words("en", INTERFACE, NAMES | forms, TEXTS)
    assert english.name("actor", "USA") == "United States"
    assert english.in_sentence("actor", "USA") == "the United States"
    assert english.in_sentence("actor", "JPN") == "Japan"
    assert english.in_sentence("actor", "XXX") == "XXX"
    other = Words("xx", INTERFACE, {("actor", "USA"): "Hoa Kỳ"}, TEXTS, english)
    assert other.in_sentence("actor", "USA") == "Hoa Kỳ"
    lacking = Words("xx", INTERFACE, {}, TEXTS, english)
    assert lacking.in_sentence("actor", "USA") == "the United States"
    assert begun("the United States gave") == "The United States gave"
    assert begun("") == ""
