"""Streamlit's, Plotly's and our own scripts and styles, packed and kept in memory.

Belongs here: which files are served this way. Does not: how a body is packed (`packed`).

Streamlit leaves `/static` uncompressed and packs a component's files again for every reader:
7.4 MB to the first chart instead of 2. Only paths of files that exist at start are answered here,
so nothing an address says can fill the memory; every other request passes untouched.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from lib.server.packed import Packed, accepted, sent
from lib.ui.components import FOLDERS, address

INDEX = Path(st.__file__).parent / "static" / "index.html"
"""Streamlit's index page, the one page there is."""
_TYPES = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
_FOREVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"


@cache
def catalogue() -> dict[str, Path]:
    """Path in the address → file, for every script and style the server has."""
    folders = {address(name): folder for name, folder in FOLDERS.items()}
    folders["/static"] = INDEX.parent / "static"
    return {
        f"{prefix}/{file.relative_to(folder).as_posix()}": file
        for prefix, folder in folders.items()
        for file in sorted(folder.rglob("*"))
        if file.suffix in _TYPES
    }


_packed: dict[str, Packed] = {}


def packed(path: str) -> Packed:
    """The file under a path of the catalogue, read once."""
    if path not in _packed:
        file = catalogue()[path]
        _packed[path] = Packed(file.read_bytes(), _TYPES[file.suffix])
    return _packed[path]


class Files:
    """Middleware: answers for the files of the catalogue."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a plain GET or HEAD of a known file; parts of files are Streamlit's business."""
        known = scope["type"] == "http" and scope["path"] in catalogue()
        request = Headers(scope=scope) if known else Headers()
        if not known or scope["method"] not in ("GET", "HEAD") or "range" in request:
            await self.app(scope, receive, send)
            return
        # names under /static and addresses with a version change with their content
        lasting = scope["path"].startswith("/static/") or b"v=" in scope["query_string"]
        headers = {"Cache-Control": _FOREVER if lasting else _ASK_AGAIN}
        coding = accepted(request)
        file = _packed.get(scope["path"])
        if file is None or not file.has(coding):
            file = await run_in_threadpool(_pack, scope["path"], coding)
        await sent(file.answer(coding, request, headers), scope, receive, send)


def _pack(path: str, coding: str | None) -> Packed:
    file = packed(path)
    file.coded(coding)
    return file
