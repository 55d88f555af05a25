"""The one page this server sends: Streamlit's, with our name and in the reader's language.

Belongs here: what the page says before any script has run, and which files it asks for early.
Does not: anything a script draws (`ui`).
"""

from __future__ import annotations

import re
from functools import cache
from html import escape
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib import load
from lib.server.component import PLOTLY, PLOTLY_VERSION
from lib.server.files import drawing
from lib.server.headers import INDEX
from lib.server.packed import Packed, accepted, sent
from lib.ui import cache as remembered

_STREAMLITS = ("/_stcore/", "/media/", "/component/", "/static/")


@cache
def early() -> str:
    """The `Link` header: what every chart needs and the browser would learn of late."""
    modules = [f"<.{path}>; rel=modulepreload" for path in drawing() if path != PLOTLY]
    # a classic script, asked for with its version
    return ", ".join([*modules, f"<.{PLOTLY}?{PLOTLY_VERSION}>; rel=preload; as=script"])


@cache
def page(language: str) -> Packed:
    """The index page of a language: its name on the tab and, without scripts, what this is."""
    words = remembered.words(language)
    name = escape(words("app.name"))
    about = escape(f"{words('app.name')}: {words('app.tagline')}. {words('app.no_script')}")
    html = INDEX.read_text("utf-8")
    html = html.replace('<html lang="en">', f'<html lang="{escape(language)}">')
    html = html.replace("<title>Streamlit</title>", f"<title>{name}</title>")
    said = f"<noscript><p>{about}</p></noscript>"
    html = re.sub("<noscript>.*</noscript>", lambda _: said, html, flags=re.DOTALL)
    return Packed(html.encode(), "text/html")


def language(query: bytes) -> str:
    """The language an address asks for; the first one when it asks for none we have."""
    known = remembered.languages()
    asked = parse_qs(query.decode("latin-1")).get("lang", [""])[0]
    return asked if asked in known else known[0]


class Index:
    """Middleware: sends our index page wherever Streamlit would send its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Streamlit decides whether a path is a page; only the page itself is ours."""
        if scope["type"] != "http" or scope["path"].startswith(_STREAMLITS):
            await self.app(scope, receive, send)
            return
        ours: Packed | None = None

        async def watched(message: Message) -> None:
            nonlocal ours
            if message["type"] == "http.response.start" and _is_page(message):
                ours = await run_in_threadpool(_ours, scope["query_string"])
            if ours is None:
                await send(message)

        await self.app(scope, receive, watched)
        if ours is not None:
            request = Headers(scope=scope)
            headers = {"Cache-Control": "no-cache", "Link": early()}
            await sent(ours.answer(accepted(request), request, headers), scope, receive, send)


def _is_page(start: Message) -> bool:
    kind = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith("text/html")


def _ours(query: bytes) -> Packed | None:
    try:
        return page(language(query))
    except (load.TableError, IndexError, KeyError):
        return None  # without words Streamlit's own page is still a page
