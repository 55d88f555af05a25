"""`lib.load`, remembered: every table, the package and the words, read once a process.

Belongs here: remembering what was loaded. Does not: anything keyed by the address, which would
grow for ever, or by a frame, which Streamlit would hash on every call.

Frames are shared, not copied (pandas copies on write, and no function changes its argument);
a fault is not remembered, so a mended file is used at the next run.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from lib import load, schema
from lib.text import Words


@st.cache_resource(show_spinner=False, max_entries=len(schema.TABLES))
def table(name: str) -> pd.DataFrame:
    """The rows of a table; see `load.table`."""
    return load.table(name)


@st.cache_resource(show_spinner=False, max_entries=1)
def package() -> dict[str, Any]:
    """The data package's own description; see `load.package`."""
    return load.package()


@st.cache_resource(show_spinner=False, max_entries=100)
def size(file: str) -> int:
    """How many rows a CSV of the package has; asked only for files the package names."""
    return load.size(file)


@st.cache_resource(show_spinner=False, max_entries=1)
def languages() -> list[str]:
    """Codes of the languages that have words."""
    return load.languages()


@st.cache_resource(show_spinner=False, max_entries=8)
def words(language: str) -> Words:
    """The words of a language, falling back to the first one."""
    first = languages()[0]
    return load.words(language, None if language == first else words(first))


@st.cache_resource(show_spinner=False, max_entries=8)
def words_with_eras(language: str) -> Words:
    """The words of a language with the years of eras beside; see `Words.with_eras`."""
    return words(language).with_eras()


def spoken(language: str, *, eras: bool) -> Words:
    """The words of a language, with the years of eras beside where a reader wants them."""
    return words_with_eras(language) if eras else words(language)


def language_names() -> dict[str, str]:
    """Each language's own name for itself, by code."""
    return {code: words(code)("language.name") for code in languages()}


def warm() -> None:
    """Load everything, so that the first reader does not wait; a broken table is left for later."""
    for name in schema.TABLES:
        try:
            table(name)
        except load.TableError:
            continue
    for language in languages():
        words(language)
    package()
