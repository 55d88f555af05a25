"""Colours: every mark can be seen on both grounds, and the page agrees with the figures."""

import math
import re
import tomllib
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest

from lib import theme

CONFIG = tomllib.loads(
    (Path(__file__).parent.parent / ".streamlit" / "config.toml").read_text("utf-8")
)
MARKS = sorted(
    {
        theme.FOCUS,
        theme.COUNTERPART,
        theme.MUTED,
        theme.ACCENT,
        *theme.SERIES,
        *theme.DONORS,
        *theme.CATEGORIES.values(),
        *theme.STEPS,
    }
)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours `#RRGGBB`, 1 to 21."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_contrast_used_here_is_wcags() -> None:
    """Known pairs: black on white is 21, #767676 on white the lightest grey that reaches 4.5."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#FF0000", "#FFFFFF") == pytest.approx(4.0, abs=0.01)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("ground", [theme.GROUND_LIGHT, theme.GROUND_DARK])
def test_every_mark_can_be_seen_on_both_grounds(mark: str, ground: str) -> None:
    """Marks reach 3:1 on the light and on the dark page: a figure is not told which it is on."""
    assert re.fullmatch(r"#[0-9A-F]{6}", mark)
    assert contrast(mark, ground) >= 3


SEEN = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "no green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
"""What becomes of linear red, green and blue; Machado, Oliveira and Fernandes 2009, severity 1."""
_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)
Matrix = tuple[tuple[float, float, float], ...]


def lab(colour: str, seen: Matrix) -> list[float]:
    """CIE L*a*b* (D65) of a colour `#RRGGBB` as an eye sees it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    there = [min(1.0, max(0.0, _dot(row, linear))) for row in seen]
    light = [_dot(row, there) / white for row, white in zip(_XYZ, _WHITE, strict=True)]
    x, y, z = (
        part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in light
    )
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def _dot(one: Iterable[float], other: Iterable[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def distance(one: str, other: str, seen: Matrix) -> float:
    """How far apart two colours are (CIE 1976)."""
    return math.dist(lab(one, seen), lab(other, seen))


def test_the_distance_used_here_is_cies() -> None:
    """Black and white are 100 apart; red and green 170.6, and closer without red cones."""
    everyone = SEEN["all cones"]
    assert distance("#000000", "#FFFFFF", everyone) == pytest.approx(100, abs=0.01)
    assert distance("#FF0000", "#00FF00", everyone) == pytest.approx(170.6, abs=0.1)
    assert distance("#8A6FB8", "#4A7FB5", SEEN["no green cones"]) == pytest.approx(3.2, abs=0.5)


@pytest.mark.parametrize("eye", SEEN)
def test_donors_are_told_apart_by_colour(eye: str) -> None:
    """Whichever donors are shown together, with the rest: any two are at least 15 apart."""
    shown = [theme.FOCUS, theme.MUTED, *theme.DONORS]
    near = {
        pair: round(distance(*pair, SEEN[eye]), 1)
        for pair in combinations(shown, 2)
        if distance(*pair, SEEN[eye]) < 15
    }
    assert near == {}


def test_ten_series_colours() -> None:
    """Streamlit wants exactly ten, or Plotly falls back to its own; the focus comes first."""
    assert len(theme.SERIES) == 10
    assert len(set(theme.SERIES)) == 10
    assert theme.SERIES[0] == theme.FOCUS
    assert theme.TEMPLATE["layout"]["colorway"] == list(theme.SERIES)


def test_each_category_has_its_own_shape_and_colour() -> None:
    """Shape or colour alone tells one category from another."""
    assert theme.CATEGORIES.keys() == theme.SHAPES.keys()
    assert len(set(theme.SHAPES.values())) == len(theme.SHAPES)
    assert len(set(theme.CATEGORIES.values())) == len(theme.CATEGORIES)


def test_tiers_climb_from_muted_to_focus() -> None:
    """The lowest tier is quiet, the highest has the focus colour, an unknown one is muted."""
    order = [f"tier-{number}" for number in range(9)]
    assert theme.tier_colour("tier-0", order) == theme.STEPS[0]
    assert theme.tier_colour("tier-8", order) == theme.FOCUS
    assert theme.tier_colour("other", order) == theme.MUTED
    assert theme.tier_colour("only", ["only"]) == theme.STEPS[0]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("<b>Japan</b>", "&lt;b&gt;Japan&lt;/b&gt;"),
        ("<a href='javascript:x'>", "&lt;a href='javascript:x'&gt;"),
        ("R&D", "R&amp;D"),
        ("Việt Nam", "Việt Nam"),
    ],
)
def test_text_from_data_is_no_markup(text: str, safe: str) -> None:
    """Plotly honours tags in text: none from data reaches it."""
    assert theme.safe(text) == safe


def test_the_page_and_the_figures_agree() -> None:
    """The colours `.streamlit/config.toml` sets are the theme's, in light and in dark."""
    page = CONFIG["theme"]
    assert _upper(page["chartCategoricalColors"]) == list(theme.SERIES)
    assert page["light"]["backgroundColor"].upper() == theme.GROUND_LIGHT
    assert page["dark"]["backgroundColor"].upper() == theme.GROUND_DARK


@pytest.mark.parametrize("ground", ["light", "dark"])
def test_the_pages_own_colours_can_be_read(ground: str) -> None:
    """Text reaches 4.5:1, also as the faint text of captions; what can be clicked 3:1."""
    colours = CONFIG["theme"][ground]
    for behind in ("backgroundColor", "secondaryBackgroundColor"):
        # Streamlit writes captions in the text's colour at six tenths
        faint = _mixed(colours["textColor"], colours[behind], 0.6)
        assert contrast(faint, colours[behind]) >= 4.5
        assert contrast(colours["primaryColor"], colours[behind]) >= 3
        if "linkColor" in colours:
            assert contrast(colours["linkColor"], colours[behind]) >= 4.5


def _upper(colours: list[str]) -> list[str]:
    return [colour.upper() for colour in colours]


def _mixed(front: str, back: str, share: float) -> str:
    pairs = [(int(front[i : i + 2], 16), int(back[i : i + 2], 16)) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(f * share + b * (1 - share)):02X}" for f, b in pairs)
