"""A page as tests of pages open and read it: at an address, without a browser.

Belongs here: opening, and what a reader sees of escaped text. Does not: what a page should say.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

APP = Path(__file__).resolve().parent.parent.parent / "app.py"


def opened(page: str, query: str = "", *, faultless: bool = True) -> AppTest:
    """The page at an address, on a new server: `opened("oda", "donor=JPN~KOR")`."""
    app = AppTest.from_file(str(APP), default_timeout=60)
    for part in filter(None, query.split("&")):
        name, _, value = part.partition("=")
        app.query_params[name] = value
    app = app.switch_page(f"pages/{page}.py").run()
    if faultless:
        assert not app.exception
        assert not app.error
    return app


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
        component.proto.json
        for component in app.get("bidi_component")
        if component.proto.component_name == "red_seal.list"
    )
    return json.loads(found)
