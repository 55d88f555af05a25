"""What surrounds the app: start, headers, compression, `/readyz`, `/data/`, `/figure/`, `/file/`.

Belongs here: anything about HTTP. Does not: what a reader sees (`ui`, `pages`); the app must look
and work the same under a plain `streamlit run app.py`, only slower and less guarded.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.routing import Route

from lib.server.data import data
from lib.server.figure import figure
from lib.server.file import file
from lib.server.files import Files
from lib.server.headers import Headers
from lib.server.index import Index
from lib.server.readiness import readyz
from lib.server.site import ROUTES
from lib.server.start import started

SCRIPT = Path(__file__).resolve().parent.parent.parent / "app.py"


def application(script: Path = SCRIPT) -> st.App:
    """The ASGI application that serves `script`.

    Outermost first: headers on every answer, then files from memory, then the index page.
    """
    return st.App(
        script,
        lifespan=started,
        routes=[
            Route("/readyz", readyz),
            Route("/data/{file:path}", data),
            Route("/figure/{chart}", figure),
            Route("/file/{page}/{name}", file),
            *ROUTES,
        ],
        middleware=[Middleware(Headers), Middleware(Files), Middleware(Index)],
    )
