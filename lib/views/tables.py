"""A table under the reader's headings, with what each of its columns means.

Belongs here: heading and meaning of a column from its key. Does not: cells.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from lib.exports import explained
from lib.text import Words


def headed(words: Words, page: str, cells: Mapping[str, Any]) -> pd.DataFrame:
    """The cells of each column, by key, under `<page>.columns.<key>` and explained.

    A meaning is the page's own (`export.meaning.<page>.<key>`), or one that holds on every page
    (`export.meaning.<key>`).
    """
    heads = {key: heading(words, page, key) for key in cells}
    rows = pd.DataFrame({heads[key]: column for key, column in cells.items()})
    return explained(rows, {heads[key]: meaning(words, page, key) for key in cells})


def heading(words: Words, page: str, key: str) -> str:
    """The heading of a column of a page."""
    return words(f"{page}.columns.{key}")


def meaning(words: Words, page: str, key: str) -> str:
    """What a column of a page means; empty where nothing says it."""
    keys = (f"export.meaning.{page}.{key}", f"export.meaning.{key}")
    return next((words(one) for one in keys if words.has(one)), "")
