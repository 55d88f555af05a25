"""Years by era: told where an era is known, both sides of a change where only the year is."""

from __future__ import annotations

import pytest

from lib import load

ENGLISH = load.words("en")
PLAIN = load.words("ja", ENGLISH)
JAPANESE = PLAIN.with_eras()


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1973-09-21", "1973年（昭和48年）9月21日"),
        ("2014-03", "2014年（平成26年）3月"),
        ("2002", "2002年（平成14年）"),
        ("1330~", "1330年頃（元徳2年頃）"),
        ("1601-05~", "1601年（慶長6年）5月頃"),
        ("1601", "1601年（慶長6年）"),
        ("0645", "645年（大化元年）"),
        ("1979/1991", "1979年（昭和54年）～1991年（平成3年）"),
        ("2014-03-16/2014-03-19", "2014年（平成26年）3月16日～19日"),
        ("2018-12-30/2019-05-02", "2018年（平成30年）12月30日～2019年（令和元年）5月2日"),
        ("2009/..", "2009年（平成21年）以降"),
    ],
)
def test_the_era_stands_beside_the_year(edtf: str, words: str) -> None:
    """The era year stands behind the year, the first one as 元年; the rest of the date stays."""
    assert JAPANESE.date(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1989-01-07", "1989年（昭和64年）1月7日"),
        ("1989-01-08", "1989年（平成元年）1月8日"),
        ("1989-02", "1989年（平成元年）2月"),
        ("1989-01", "1989年（昭和64年・平成元年）1月"),
        ("1989", "1989年（昭和64年・平成元年）"),
        ("2019-04-30/2019-05-01", "2019年（平成31年・令和元年）4月30日～5月1日"),
        ("1926-12-24", "1926年（大正15年）12月24日"),
        ("1926-12-25", "1926年（昭和元年）12月25日"),
        ("1912-07-29", "1912年（明治45年）7月29日"),
        ("1912-07-30", "1912年（大正元年）7月30日"),
        ("1868", "1868年（慶応4年・明治元年）"),
        ("0749", "749年（天平21年・天平感宝元年・天平勝宝元年）"),
        ("0752-04-09", "752年（天平勝宝4年）4月9日"),
    ],
)
def test_a_change_of_era_is_not_decided_by_us(edtf: str, words: str) -> None:
    """A day has its one era; a year or month in which an era began has both."""
    assert JAPANESE.date(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("0644", "644年"),
        ("0660", "660年"),
        ("0690", "690年"),
        ("1331", "1331年"),
        ("1392", "1392年"),
        ("0752-01-20", "752年1月20日"),
        ("1871-02", "1871年2月"),
        ("07XX", "8世紀"),
        ("159X", "1590年代"),
        ("", "日付不明"),
    ],
)
def test_no_era_where_none_can_be_told(edtf: str, words: str) -> None:
    """Before the first era, between eras, with two courts, in a winter before 1873, in a decade."""
    assert JAPANESE.date(edtf) == words


def test_after_the_two_courts() -> None:
    """The count goes on from the era both courts then kept."""
    assert JAPANESE.date("1393") == "1393年（明徳4年）"
    assert JAPANESE.date("1394") == "1394年（明徳5年・応永元年）"


def test_eras_are_an_option() -> None:
    """Without the option, and in a language without eras, dates have none."""
    assert PLAIN.date("1973-09-21") == "1973年9月21日"
    assert ENGLISH.with_eras().date("1973-09-21") == "21 September 1973"
