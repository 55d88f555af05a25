"""`/figure/`: the figure of a chart alone, for the address its page is at."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from tests.server.fetch import fetch, unpacked

FIGURES = ("timeline", "tier-ladder", "partners", "visits", "together", "oda")
"""Charts that a dragged window asks for."""


@pytest.mark.parametrize("chart", FIGURES)
def test_a_figure_of_each_chart_is_served_packed(site: str, chart: str) -> None:
    """JSON with traces and a layout, under 100 kB, and half of that or less on its way."""
    answer = fetch(site, f"/figure/{chart}?years=1992..2020", Accept_Encoding="gzip")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/json")
    assert answer.headers["Content-Encoding"] == "gzip"
    body = unpacked(answer, 0)
    found = json.loads(body)
    assert found["data"]
    assert found["layout"]["height"] > 0
    assert 2 * len(answer.body) < len(body) < 100_000


def test_the_window_and_the_language_of_the_address_are_the_figure_s(site: str) -> None:
    """The years, the words and the way to write dates a reader asked for, not another's."""
    said = [
        fetch(site, f"/figure/timeline?years={years}&lang={language}").body.decode()
        for years, language in (("1973..1979", "en"), ("1973..1979", "ja"), ("2009..", "vi"))
    ]
    dated = fetch(site, "/figure/timeline?years=1973..1979&lang=ja&eras=on").body.decode()
    assert "Diplomatic relations" in said[0]
    assert "昭和48年" in dated
    assert "昭和" not in said[1]
    assert "外交関係" in said[1]
    assert "quan hệ ngoại giao" not in said[2].casefold()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("timeline?years=800..801", 204),
        ("together?years=2009..&rows=votes", 200),
        ("nothing", 404),
        ("ledger", 204),
    ],
)
def test_nothing_to_draw_is_no_fault(site: str, path: str, status: int) -> None:
    """An empty view has no figure, an unknown chart no address; neither shows a trace or a path."""
    answer = fetch(site, f"/figure/{path}")
    assert answer.status == status
    assert b"Traceback" not in answer.body


@pytest.mark.parametrize("chart", FIGURES)
def test_nonsense_in_the_query_is_left_out(site: str, chart: str) -> None:
    """What the page would ignore the figure ignores too: it is that of the bare address."""
    nonsense = "&".join(
        f"{name}={quote('<script>' + 500 * '%')}"
        for name in ("years", "lang", "tier", "event", "scale", "measure", "marks", "year", "x")
    )
    assert fetch(site, f"/figure/{chart}?{nonsense}").body == fetch(site, f"/figure/{chart}").body
