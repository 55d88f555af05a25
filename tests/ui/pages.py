"""A page as tests of pages open and read it: at an address, without a browser.

Belongs here: opening, and what a reader sees of escaped text. Does not: what a page should say.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block

APP = Path(__file__).resolve().parent.parent.parent / "app.py"


def opened(page: str, query: str = "", *, faultless: bool = True) -> AppTest:
    """The page at an address, on a new server: `opened("oda", "donor=JPN~KOR")`."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    _address(app, query)
    return _sound(app.switch_page(f"pages/{page}.py").run(), faultless)


def answer(language: str, page: str, query: str) -> str:
    """The sentence that answers the question of a page, at an address in a language."""
    app = opened(page, "&".join(filter(None, [f"lang={language}", query])))
    return plain(app.markdown[0])


def turned(app: AppTest, query: str) -> AppTest:
    """The same page at another address, in the same session: a tenth of the time of a new one."""
    app.query_params.clear()
    _address(app, query)
    return _sound(app.run(), True)


def _address(app: AppTest, query: str) -> None:
    for part in filter(None, query.split("&")):
        name, _, value = part.partition("=")
        app.query_params[name] = value


def _sound(app: AppTest, faultless: bool) -> AppTest:
    if faultless:
        assert not app.exception
        assert not app.error
    return app


def elements(app: AppTest, *kinds: str) -> Iterator[Any]:
    """Every element of some kinds, in the order of the page."""

    def walk(block: Block) -> Iterator[Any]:
        for child in block.children.values():
            if child.type in kinds:
                yield child
            if isinstance(child, Block):
                yield from walk(child)

    return walk(app.main)


def given(component: Any) -> dict[str, Any]:
    """What one of our components is given by the page."""
    found: dict[str, Any] = json.loads(component.proto.json)["given"]
    return found


def figure(app: AppTest, key: str) -> dict[str, Any] | None:
    """The figure of a chart as the browser is given it; None where the chart is not drawn."""
    charts = [one for one in elements(app, "bidi_component") if one.proto.id.endswith(f"-{key}")]
    return given(charts[0])["figure"] if charts else None


def traces(app: AppTest, key: str) -> list[dict[str, Any]]:
    """The traces of a chart as the browser is given them; none where the chart is not drawn."""
    found = figure(app, key)
    return found["data"] if found else []


def tables(app: AppTest) -> list[pd.DataFrame]:
    """Every table of the page, ours and Streamlit's, as read."""
    return [
        found.rename(columns=plain).map(plain)
        for element in elements(app, "table", "bidi_component")
        if (found := _rows(element)) is not None
    ]


def _rows(element: Any) -> pd.DataFrame | None:
    if element.type == "table":
        return element.value
    if element.proto.component_name != "red_seal.table":
        return None
    said = given(element)
    return pd.DataFrame(said["rows"], columns=said["heads"])


def table(app: AppTest, number: int = 0) -> tuple[list[str], list[list[str]]]:
    """Headings and rows of a table, as read."""
    found = tables(app)[number]
    return found.columns.tolist(), found.to_numpy().tolist()


def plain(text: Any) -> str:
    """What a reader sees of escaped markdown: of a text, or of an element that holds one."""
    return str(getattr(text, "value", text)).replace("\\", "")


def captions(app: AppTest) -> str:
    """Every caption of the page as one text."""
    return " ".join(map(plain, app.caption))


def listed(app: AppTest) -> list[str]:
    """Titles in the list a detail is opened from, in order."""
    return [" ".join(word for word, _ in row["title"]) for row in _list(app)["rows"]]


def chosen(app: AppTest) -> str:
    """The id that is chosen in the list; empty for none."""
    return str(_list(app)["chosen"])


def _list(app: AppTest) -> Any:
    (found,) = (
        given(component)
        for component in app.get("bidi_component")
        if component.proto.component_name == "red_seal.list"
    )
    return found
