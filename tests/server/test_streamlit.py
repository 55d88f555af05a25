"""What we lean on in Streamlit without its promise. When one fails after an upgrade, look here."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from tests.browser import window
from tests.server.session import session, texts

SAFE = {
    ("client", "showErrorDetails"): "none",
    ("client", "toolbarMode"): "viewer",
    ("client", "showSidebarNavigation"): False,
    ("client", "allowedOrigins"): [],
    ("browser", "gatherUsageStats"): False,
    ("server", "maxUploadSize"): 2,
    ("server", "maxMessageSize"): 50,
    ("server", "enableStaticServing"): False,
    ("runner", "magicEnabled"): False,
    ("runner", "postScriptGC"): False,
}


def test_the_settings_file_holds_every_limit() -> None:
    """The limits readers' safety rests on are set, and the caches are bounded."""
    settings = tomllib.loads((window.ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    assert {key: settings[key[0]][key[1]] for key in SAFE} == SAFE
    assert settings["server"]["maxCacheDataSize"]


COUNTING = """
import gc
import streamlit as st

@st.cache_resource
def counted():
    found = []
    gc.callbacks.append(lambda phase, info: phase == "start" and found.append(info["generation"]))
    return found

st.write(str(counted().count(2)))
"""


@pytest.mark.parametrize("setting", ["true", "false"])
def test_streamlit_honours_the_hidden_setting(tmp_path: Path, setting: str) -> None:
    """With `runner.postScriptGC` every run collects all garbage, without it none does."""
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "config.toml").write_text(f"[runner]\npostScriptGC = {setting}\n")
    (tmp_path / "app.py").write_text(COUNTING)
    script = tmp_path / "app.py"
    with window.served(window.streamlit(script), cwd=tmp_path) as site, session(site) as reader:
        counts = [int(texts(reader.run())[0]) for _ in range(6)]
    # the first run also collects what starting left behind; a run ends before its collection
    # does, so the last of the four may not have begun when the next run counts
    assert counts[-1] - counts[1] in ((3, 4) if setting == "true" else (0,))


def test_streamlit_takes_a_manifest_without_a_package(tmp_path: Path) -> None:
    """A folder handed over in code becomes the folder of a component's files."""
    from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

    (tmp_path / "files").mkdir()
    components = BidiComponentManager()
    components.register_from_manifest(
        ComponentManifest("ours", "1", [ComponentConfig("thing", "files")]), tmp_path
    )
    assert components.get_component_asset_root("ours.thing") == (tmp_path / "files").resolve()
