"""A page run for nobody, to take home what it would show at an address.

A file must be had without a session (`downloads`), and what is in it is decided by a page's own
script: controls, frames, words, sources, in that order. So that script runs once more, with an
address and without a reader, as long as any run of the page. Nothing is remembered of it.

Belongs here: a run of the script without a session. Does not: what a page shows, the request
(`server.file`). It leans on a part of Streamlit that nobody promises, as AppTest does: see
docs/decisions/streamlit-pinned.md.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from streamlit.proto.ClientState_pb2 import ContextInfo
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit.runtime.scriptrunner_utils.script_run_context_attr import (
    SCRIPT_RUN_CONTEXT_ATTR_NAME,
)
from streamlit.runtime.state import SafeSessionState, SessionState

from lib.ui import exhibits, navigation, shell
from lib.ui.downloads import Taken

_SCRIPT = Path(__file__).resolve().parent.parent.parent / "app.py"
_scripts = ScriptCache()


@contextmanager
def run(page: str, query: str, home: str) -> Iterator[list[Taken]]:
    """Run a page at an address; what can be taken home of it, while its address is still known."""
    name = "" if page == navigation.PAGES[0] else page
    pages = PagesManager(str(_SCRIPT), _scripts)
    pages.set_script_intent("", name)
    context = ScriptRunContext(
        session_id="headless",
        _enqueue=lambda _: None,
        query_string=query,
        session_state=SafeSessionState(SessionState(), lambda: None),
        uploaded_file_mgr=MemoryUploadedFileManager(""),
        main_script_path=str(_SCRIPT),
        user_info={},
        fragment_storage=MemoryFragmentStorage(),
        pages_manager=pages,
    )
    thread = threading.current_thread()
    setattr(thread, SCRIPT_RUN_CONTEXT_ATTR_NAME, context)
    try:
        context.reset(query_string=query, context_info=ContextInfo(url=f"{home}/{name}"))
        shell.run()
        yield exhibits.taken()
    finally:
        # the thread is the server's: its next request must not find this run
        delattr(thread, SCRIPT_RUN_CONTEXT_ATTR_NAME)
