"""Start-up: everything that would make the first reader wait is done before there is one.

Belongs here: warming. Does not: judging; a broken table is left for its page and `/readyz`.
"""

from __future__ import annotations

import gc
import logging
import pkgutil
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from importlib import import_module

import streamlit as st
from starlette.concurrency import run_in_threadpool

import lib
from lib import record
from lib.record import money
from lib.server import files, index
from lib.ui import components, downloads


@asynccontextmanager
async def started(app: st.App) -> AsyncGenerator[None, None]:
    """What `st.App` runs before the first request."""
    components.declare()
    downloads.serve()
    await run_in_threadpool(warm)
    yield


_PREPARED: tuple[Callable[[], object], ...] = (
    record.haystacks,
    record.visits,
    record.durations,
    money.choices,
    record.together,
)
"""What pages keep of the tables, joined; without it a page's first reader waits half a second."""


def warm() -> None:
    """Import, read and pack what every page needs, then take it out of the collector's sight.

    Streamlit collects garbage after every run, 60–75 ms of processor each. The setting
    `runner.postScriptGC` stops that; freezing keeps Python's own collections short, and a rerun of
    the timeline makes thousands of small objects, so a higher threshold saves 5 of its 55 ms.
    """
    for module in pkgutil.walk_packages(lib.__path__, "lib."):
        import_module(module.name)
    for ready in (record.warm, *_PREPARED):
        try:
            ready()
        except Exception as error:  # its page says what is wrong; the others must start
            logging.getLogger(__name__).warning("not warmed: %s", error)
    for path in index.early():
        files.packed(path).warm()
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)
