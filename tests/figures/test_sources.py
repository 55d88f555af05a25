"""The coverage chart, by its attributes."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from lib import load, theme
from lib.figures import sources as figures
from lib.frames import sources as frames
from tests.figures.drawn import validated

RUNS = pd.DataFrame(
    [
        ("s", 2000, 2001, 2, 2, "complete"),
        ("s", 2002, 2002, 1, 2, "partial"),
        ("t", 2003, 2005, 3, 4, "scheduled"),
    ],
    columns=["series", "first_year", "last_year", "have", "of", "state"],
)
ENGLISH = load.words("en")


@pytest.fixture
def figure() -> go.Figure:
    """Two series, one of them named with markup."""
    return validated(figures.coverage(RUNS, {"s": "Net <b>ODA</b>", "t": "Repaid"}, ENGLISH))


def test_a_strip_lies_on_its_years_and_is_as_high_as_its_share(figure: go.Figure) -> None:
    """Bars span whole years, centred; half of the members is half as high as all."""
    complete, partial, scheduled, _ = figure.data
    assert (complete.x, complete.width) == ((2000.5,), (2,))
    assert (scheduled.x, scheduled.width) == ((2004.0,), (3,))
    assert partial.y[0] == complete.y[0] / 2
    assert (complete.base, scheduled.base) == ((0,), (-1,))


def test_states_differ_by_more_than_colour(figure: go.Figure) -> None:
    """Height tells a part from the whole, a pattern what is only due."""
    _, _, scheduled, _ = figure.data
    assert scheduled.marker.pattern.shape == "/"
    names = [trace.name for trace in figure.data[:3]]
    assert names == ["complete", "in part", "due by schedule, payment not in our data"]
    assert figure.layout.showlegend


def test_hover_says_years_and_numbers(figure: go.Figure) -> None:
    """A strip says what it is without the axis; text from data is no markup."""
    complete, partial, *_, titles = figure.data
    assert complete.hovertext == ("Net &lt;b&gt;ODA&lt;/b&gt;, 2000–2001: 2 of 2",)
    assert partial.hovertext == ("Net &lt;b&gt;ODA&lt;/b&gt;, 2002: 1 of 2",)
    assert titles.text == ("Net &lt;b&gt;ODA&lt;/b&gt;", "Repaid")


def test_the_figure_names_its_template_and_stays_small() -> None:
    """Plotly's default is never used, and the whole package fits the budget of a figure."""
    tables = {name: load.table(name) for name in ("oda", "sectors", "pledges")}
    runs = frames.coverage(frames.observed(tables, "VNM"), 5)
    named = {series: series for series in runs["series"]}
    figure = validated(figures.coverage(runs, named, ENGLISH))
    assert figure.layout.template.layout.colorway == tuple(theme.SERIES)
    assert len(figure.data) <= 12
    assert sum(len(trace.x) for trace in figure.data) <= 2000
    assert len(figure.to_json()) < 100_000


def test_the_frame_is_not_changed() -> None:
    """Drawing leaves the frame as it was."""
    before = RUNS.copy(deep=True)
    figures.coverage(RUNS, {"s": "S", "t": "T"}, ENGLISH)
    pd.testing.assert_frame_equal(RUNS, before)


def test_a_name_stands_on_its_own_strip(figure: go.Figure) -> None:
    """Its lower edge where a complete year ends, its upper edge below the line of the row above."""
    names, row = figure.data[-1], (figure.layout.height - 90) / 2
    assert names.textposition == "top right"
    for place, at in zip((0, -1), names.y, strict=True):
        assert at == place + figure.data[0].y[0]
        # 20 px: the letters of 12 px with the marks of Vietnamese on a capital
        assert at + 20 / row < place + 1
