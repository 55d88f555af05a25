"""The one page this server sends: Streamlit's, with our name and in the reader's language.

Belongs here: what the page says before any script has run, and what it asks for early. Does not:
anything a script draws (`ui`).

Streamlit's page names only what an empty app needs. A browser learns of every widget, of our
script and of Plotly one after another while it draws; named here, they come at once: at 10 Mbit/s
and 40 ms away the timeline's chart stands after 4.5 s instead of 6.2, and its text no later.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from functools import cache
from html import escape
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lib.address import lang, mended, parsed, reader
from lib.server.files import INDEX, catalogue
from lib.server.packed import Packed, accepted, sent
from lib.text import Words
from lib.ui import cache as remembered
from lib.ui import whole
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
_READY = "window.prerenderReady = false"
# Streamlit would try the page's own path as its server first, and fail, before the right one.
_BASE = "window.__streamlit = { BACKEND_BASE_URL: new URL('.', window.location.href).href }"
_FILES = ("/_stcore/", "/media/", "/component/", "/static/", "/data/", "/file/", "/figure/")
_THEME = (FOLDERS["settings"] / "theme.js").read_text("utf-8")
"""The reader's theme, before anything is drawn."""
_CHARTLESS = ("/about",)
"""Pages that never draw: there Chromium complains of a Plotly fetched for nothing."""


@cache
def shell() -> str:
    """The index page in no language yet: its scripts, and what comes early."""
    html = INDEX.read_text("utf-8").replace(_READY, f"{_READY}\n      {_BASE}")
    html = html.replace("<head>", f"<head>\n    <script>{_THEME}</script>", 1)
    modules = sorted({path for path in needed() if f".{path}" not in html})
    ours = [f"{address(name)}/{name}.js" for name in FOLDERS]
    # low: what draws the page's text goes first
    links = [
        *(f'rel="modulepreload" crossorigin href=".{path}"' for path in modules),
        *(f'rel="modulepreload" href=".{path}"' for path in ours if path in catalogue()),
    ]
    said = "".join(f'    <link {link} fetchpriority="low">\n' for link in links)
    return html.replace("  </head>", f"{said}{_EARLY}{_DRAWN}  </head>")


_LETTERS = [file.name for file in INDEX.parent.glob("static/media/SourceSerifVariable-Roman*")]
_EARLY = "".join(
    f"    <link {link}>\n"
    for link in (
        f'rel="stylesheet" href=".{address("chart")}/loading.css"',
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


@cache
def page(language: str, *, drawn: bool = True) -> Packed:
    """The index page of a language: its name on the tab and, without scripts, what this is.

    `drawn` pages ask for Plotly early.
    """
    words = remembered.words(language)
    name = escape(words("app.name"))
    named = words("language.labelled", name=words("app.name"), value=words("app.tagline"))
    stopped = words("language.stop", said=named)
    about = escape(words.sentences([stopped, words("app.no_script")]))
    html = shell() if drawn else shell().replace(_DRAWN, "")
    html = html.replace('<html lang="en">', f'<html lang="{escape(language)}">')
    html = html.replace("<title>Streamlit</title>", f"<title>{name}</title>")
    said = f"<noscript><p>{about}</p></noscript>"
    html = re.sub("<noscript>.*</noscript>", lambda _: said, html, flags=re.DOTALL)
    html = html.replace("  </head>", f"{_described(words)}  </head>")
    return Packed(html.encode(), "text/html")


def _described(words: Words) -> str:
    """The data set for search engines: data, not a script, so the policy lets it stand."""
    try:
        described = whole.described(words, ".").decode()
    except Exception as error:
        _log.error("the data set is not described: %s", error)
        return ""
    return f'    <script type="application/ld+json">{described}</script>\n'


def language(query: bytes) -> str:
    """The language an address asks for; the first one when it asks for none we have."""
    known = list(remembered.languages())
    return reader(parsed(query.decode("latin-1")))(lang(known, known[0]))


class Index:
    """Middleware: sends our index page wherever Streamlit would send its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Streamlit decides whether a path is a page; only the page itself is ours."""
        if scope["type"] != "http" or scope["path"].startswith(_FILES):
            await self.app(scope, receive, send)
            return
        ours: Packed | None = None
        other = None

        async def watched(message: Message) -> None:
            nonlocal ours, other
            if message["type"] == "http.response.start" and _is_page(message):
                other = elsewhere(scope["path"], scope["query_string"])
                if other is None:
                    ours = await run_in_threadpool(_ours, scope["path"], scope["query_string"])
            if ours is None and other is None:
                await send(message)

        await self.app(scope, receive, watched)
        if other is not None:
            await RedirectResponse(scope.get("root_path", "") + other)(scope, receive, send)
        elif ours is not None:
            request = Headers(scope=scope)
            headers = {"Cache-Control": "no-cache"}
            await sent(ours.answer(accepted(request), request, headers), scope, receive, send)


def elsewhere(path: str, query: bytes) -> str | None:
    """Where a path leads that is no page's: to the first page, at `/` only, which says in a note
    what it did not know. Streamlit says so in a window of its own, in English.
    """
    name, asked = path.strip("/"), query.decode("latin-1")
    if name in ("", *PAGES[1:]):
        return None
    # `/Timeline` and `/timeline).` are how programs send a link on
    meant = mended(name).lower()
    unknown = "" if meant in PAGES else f"{quote(name[:40], safe='')}="
    parameters = "&".join(filter(None, [unknown, asked]))
    return f"/{meant if meant in PAGES[1:] else ''}" + (f"?{parameters}" if parameters else "")


def _is_page(start: Message) -> bool:
    kind = Headers(raw=start["headers"]).get("content-type", "")
    return start["status"] == 200 and kind.startswith("text/html")


def _ours(path: str, query: bytes) -> Packed | None:
    try:
        return page(language(query), drawn=path not in _CHARTLESS)
    except Exception as error:
        _log.error("no page of our own: %s", error)
        return None  # without words Streamlit's own page is still a page
