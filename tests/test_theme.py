"""Colours: every mark can be seen on both grounds, and the page agrees with the figures."""

import re
import tomllib
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


def test_series_colours_by_role() -> None:
    """The focus keeps its colour wherever it stands, residuals are muted, nobody else is either."""
    codes = ["DAC_OTHER", "KOR", "JPN", *(f"D{number}" for number in range(20))]
    colours = theme.series_colours(codes, "JPN", frozenset({"DAC_OTHER"}))
    assert colours["JPN"] == theme.FOCUS
    assert colours["DAC_OTHER"] == theme.MUTED
    rest = [colours[code] for code in codes if code not in ("JPN", "DAC_OTHER")]
    assert not {theme.FOCUS, theme.MUTED} & set(rest)
    assert len(set(rest[:9])) == 9


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
