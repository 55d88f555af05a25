"""Sentences that views were promised to say, in a file for people: page, query, one a language."""

from __future__ import annotations

import tomllib
from pathlib import Path


def sentences(folder: Path) -> list[tuple[str, str, str, str]]:
    """Language, page, query and sentence of each in a folder's `sentences.toml`."""
    views = tomllib.loads((folder / "sentences.toml").read_text("utf-8"))["view"]
    return [
        (language, view["page"], view["query"], view[language])
        for view in views
        for language in ("en", "ja", "vi")
        if language in view
    ]
