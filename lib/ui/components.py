"""What runs in the reader's browser: our six components, their files, and how one is mounted.

Belongs here: folders, addresses, registration. Does not: what a component is given (`charts`,
`controls`), its script (`browser/`), how its files are packed (`server.files`).

A component's script may be written inline, but then it runs from a blob, which the policy of
`server.headers` forbids; as a file it needs a folder Streamlit knows. The documented way, an
installed package with a manifest, would make the app uninstallable from `requirements.txt` alone,
so the same manifest is handed over in code. A test asserts that Streamlit still takes it.
"""

from __future__ import annotations

from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

import plotly
import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

_PACKAGE = "red_seal"
_OURS = Path(__file__).resolve().parent / "browser"
FOLDERS: dict[str, Path] = {
    "chart": _OURS,
    "actions": _OURS,
    "settings": _OURS,
    "window": _OURS,
    "list": _OURS,
    "table": _OURS,
    "plotly": Path(plotly.__file__).resolve().parent / "package_data",
}
"""Component → its folder; `plotly` is no component, its folder holds the script `chart` loads."""


def address(name: str) -> str:
    """The path a component's files are served under."""
    return f"/_stcore/bidi-components/{_PACKAGE}.{name}"


CHART = f"{address('chart')}/chart.js"
PLOTLY = f"{address('plotly')}/plotly.min.js"
PLOTLY_VERSION = f"v={plotly.__version__}"


def declare() -> None:
    """Tell the running Streamlit about the folders, unless it knows them."""
    components = get_bidi_component_manager()
    for name, folder in FOLDERS.items():
        if components.get_component_asset_root(f"{_PACKAGE}.{name}") is None:
            manifest = ComponentManifest(_PACKAGE, "1", [ComponentConfig(name, folder.name)])
            components.register_from_manifest(manifest, folder.parent)


_language: ContextVar[str] = ContextVar("language", default="en")


def speak(language: str) -> None:
    """Tell components, and through them the page, its language: Streamlit's is always English."""
    _language.set(language)


def mount(name: str, key: str, data: dict[str, Any], **told: Any) -> Any:
    """Put a component on the page; `told` are callbacks, `on_<what>_change`, and its size.

    `browser/` has its `<name>.html`, `<name>.css` and `<name>.js`.
    """
    declare()
    # one level down: Streamlit asks of each list at the first whether it is a table, 0.2 ms each
    given = data | {"lang": _language.get()}
    return _component(name)(key=key, data={"given": given}, **told)


@cache
def _component(name: str) -> Any:
    return st.components.v2.component(
        f"{_PACKAGE}.{name}",
        html=(_OURS / f"{name}.html").read_text("utf-8"),
        css=f"{name}.css",
        js=f"{name}.js",
        isolate_styles=False,
    )
