"""The one page this server sends: Streamlit's, in the reader's language, asking early.

Belongs here: which address is a page, and what the page asks for early. Does not: what it says
before any script has run (`head`), anything a script draws (`ui`).

Streamlit's page names only what an empty app needs. A browser learns of every widget, of our
script and of Plotly one after another while it draws; named here, they come at once: at 10 Mbit/s
and 40 ms away the timeline's chart stands after 4.5 s instead of 6.2, and its text no later.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from html import escape

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib import record
from lib.address import lang, mended, parsed, reader
from lib.server import head
from lib.server.files import INDEX, catalogue
from lib.server.missing import missing
from lib.server.packed import Packed, accepted, sent
from lib.ui.components import FOLDERS, PLOTLY, PLOTLY_VERSION, address
from lib.ui.navigation import PAGES

_log = logging.getLogger(__name__)
_WIDGETS = (
    "BidiComponent",
    "ButtonGroup",
    "Multiselect",
    "NumberInput",
    "PageLink",
    "Radio",
    "Selectbox",
    "Slider",
    "Table",
    "TextInput",
)
"""Streamlit's scripts for what our pages are made of."""
_IMPORT = re.compile(r'(?:from|import)"\./([^"]+\.js)"')
_BESIDE = re.compile(r'^import (?:.* from )?"\./([^"]+\.js)"', re.MULTILINE)
_READY = "window.prerenderReady = false"
# Streamlit would try the page's own path as its server first, and fail, before the right one.
_BASE = "window.__streamlit = { BACKEND_BASE_URL: new URL('.', window.location.href).href }"
_FILES = ("/_stcore/", "/media/", "/component/", "/static/", "/data/", "/file/", "/figure/")
_FIRST = "".join(
    (FOLDERS["settings"] / name).read_text("utf-8") for name in ("theme.js", "translated.js")
)
"""Before anything is drawn: the reader's theme, and what a translated page needs."""
_CHARTLESS = ("about",)
"""Pages that never draw: there Chromium complains of a Plotly fetched for nothing."""


@cache
def shell() -> str:
    """The index page in no language yet: its scripts, and what comes early."""
    html = INDEX.read_text("utf-8").replace(_READY, f"{_READY}\n      {_BASE}")
    html = html.replace("<head>", f"<head>\n    <script>{_FIRST}</script>", 1)
    modules = sorted({path for path in needed() if f".{path}" not in html})
    ours = [path for name in FOLDERS for path in _own(name)]
    # low: what draws the page's text goes first
    links = [
        *(f'rel="modulepreload" crossorigin href=".{path}"' for path in modules),
        *(f'rel="modulepreload" href=".{path}"' for path in ours if path in catalogue()),
    ]
    said = "".join(f'    <link {link} fetchpriority="low">\n' for link in links)
    return html.replace("  </head>", f"{said}{_EARLY}{_DRAWN}  </head>")


def _own(name: str) -> Iterator[str]:
    """Paths of a component's script and of what it imports beside it."""
    script = FOLDERS[name] / f"{name}.js"
    if script.is_file():
        for file in (script.name, *_BESIDE.findall(script.read_text("utf-8"))):
            yield f"{address(name)}/{file}"


_LETTERS = [file.name for file in INDEX.parent.glob("static/media/SourceSerifVariable-Roman*")]
_EARLY = "".join(
    f"    <link {link}>\n"
    for link in (
        f'rel="stylesheet" href=".{address("chart")}/loading.css"',
        f'rel="stylesheet" href=".{address("settings")}/page.css"',
        f'rel="stylesheet" href=".{address("chart")}/chart.css"',
        f'rel="stylesheet" href=".{address("actions")}/actions.css"',
        f'rel="stylesheet" href=".{address("settings")}/settings.css"',
        *(
            f'rel="preload" as="font" type="font/woff2" crossorigin href="./static/media/{name}"'
            for name in _LETTERS
        ),
    )
)
"""Room for what has not come, what every page looks like, and the letters of its headings. With
Streamlit's order of things a heading on a phone had three lines first and then two, and by
Chromium's measure of shifts pages jumped by 0.25 to 0.9; now by less than 0.05."""
_DRAWN = (
    f'    <link rel="preload" as="script" href=".{PLOTLY}?{PLOTLY_VERSION}" fetchpriority="low">\n'
)


def needed() -> Iterator[str]:
    """Paths of Streamlit's scripts for our widgets, and of all they import."""
    folder = "/static/js/"
    waiting = [
        path for path in catalogue() if path.removeprefix(folder).partition(".")[0] in _WIDGETS
    ]
    seen: set[str] = set()
    while waiting:
        path = waiting.pop()
        if path in seen or path not in catalogue():
            continue
        seen.add(path)
        yield path
        waiting += [folder + name for name in _IMPORT.findall(catalogue()[path].read_text("utf-8"))]


def early() -> list[str]:
    """Paths of every file the page names: what a first visit asks for."""
    return [path for path in catalogue() if f'".{path}' in shell()]


@lru_cache(maxsize=100)
def page(name: str, language: str, home: str) -> Packed:
    """The index page of a page in a language; `home` is the address of the app.

    A server is known by few addresses; should somebody invent them, these pages are made anew.
    """
    words = record.words(language)
    html = shell() if name not in _CHARTLESS else shell().replace(_DRAWN, "")
    html = html.replace('<html lang="en">', f'<html lang="{escape(language)}">')
    tags = head.tags(words, name, home, record.languages())
    html = html.replace("<title>Streamlit</title>", tags)
    said = head.without_scripts(words)
    html = re.sub("<noscript>.*</noscript>", lambda _: said, html, flags=re.DOTALL)
    html = html.replace("  </head>", f"{head.described(words, home)}  </head>")
    return Packed(html.encode(), "text/html")


def language(query: bytes, wanted: str = "") -> str:
    """The language an address asks for, else the browser's if we have it, else the first: as
    `ui.controls.language` chooses. `wanted` is the request's `Accept-Language`.
    """
    known = list(record.languages())
    browser = re.split("[-,;_]", wanted.strip())[0].lower()
    default = browser if browser in known else known[0]
    return reader(parsed(query.decode("latin-1")))(lang(known, default))


class Index:
    """Middleware: sends our index page wherever Streamlit would send its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Streamlit decides whether a path is a page; only the page itself is ours."""
        if scope["type"] != "http" or scope["path"].startswith(_FILES):
            await self.app(scope, receive, send)
            return
        answer: Response | None = None

        async def watched(message: Message) -> None:
            nonlocal answer
            if message["type"] == "http.response.start" and _is_page(message):
                answer = await run_in_threadpool(_answer, Request(scope))
            if answer is None:
                await send(message)

        await self.app(scope, receive, watched)
        if answer is not None:
            await sent(answer, scope, receive, send)


def _answer(request: Request) -> Response | None:
    """What is said at an address instead of Streamlit's page; None leaves that one."""
    path, query = request.scope["path"], request.url.query
    try:
        if (other := elsewhere(path, query)) is not None:
            return RedirectResponse(request.scope.get("root_path", "") + other)
        home = str(request.base_url).rstrip("/")
        spoken = language(query.encode(), request.headers.get("accept-language", ""))
        name = path.strip("/") or PAGES[0]
        if name not in PAGES:
            return missing(record.words(spoken), home)
        said = {"Cache-Control": "no-cache", "Vary": "Accept-Encoding, Accept-Language"}
        return page(name, spoken, home).answer(accepted(request.headers), request.headers, said)
    except Exception as error:
        _log.error("no page of our own: %s", error)
        return None  # without words Streamlit's own page is still a page


def elsewhere(path: str, query: str) -> str | None:
    """Where a path leads that means a page and is not its own: `/Timeline` and `/timeline).` are
    how programs send a link on, and the first page is at `/` only.
    """
    name = path.strip("/")
    meant = mended(name).lower()
    if name in ("", *PAGES[1:]) or meant not in PAGES:
        return None
    return f"/{meant if meant in PAGES[1:] else ''}" + (f"?{query}" if query else "")


def _is_page(start: Message) -> bool:
    kind = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith("text/html")
