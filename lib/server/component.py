"""Where the files of the chart component are, for Streamlit and for `files`.

Belongs here: folders and the names they are served under. Does not: drawing (`ui.charts`).

A component's script may be written inline, but then it runs from a blob, which our policy
forbids; as a file it needs a folder Streamlit knows. The documented way, an installed package
with a manifest, would make the app uninstallable from `requirements.txt` alone, so the same
manifest is handed over in code. A test asserts that Streamlit still takes it.
"""

from __future__ import annotations

from pathlib import Path

import plotly
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

_PACKAGE = "red_seal"
FOLDERS: dict[str, Path] = {
    "chart": Path(__file__).resolve().parent.parent / "ui" / "chart",
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
    """Tell the running Streamlit about the folders; once is enough, twice does no harm."""
    components = get_bidi_component_manager()
    for name, folder in FOLDERS.items():
        manifest = ComponentManifest(_PACKAGE, "1", [ComponentConfig(name, folder.name)])
        components.register_from_manifest(manifest, folder.parent)
