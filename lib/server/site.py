"""What search engines, chats and browsers ask for beside the pages: robots, sitemap, pictures.

Belongs here: those few files. Does not: what a page says of itself (`head`). The two pictures show
the seal of `ui/seal.svg` and nothing of the data, so that they hold for any package and language.
"""

from __future__ import annotations

from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from lib import record
from lib.server.head import PICTURE, address
from lib.ui.navigation import PAGES

_FOLDER = Path(__file__).resolve().parent
_DAY = {"Cache-Control": "public, max-age=86400"}


def robots(request: Request) -> Response:
    """Every page may be read; files and figures of every view without end may not."""
    lines = ["User-agent: *", "Disallow: /file/", "Disallow: /figure/"]
    said = "\n".join([*lines, "", f"Sitemap: {_home(request)}/sitemap.xml", ""])
    return PlainTextResponse(said, headers=_DAY)


def sitemap(request: Request) -> Response:
    """Every page in every language, each with the same page in the others."""
    home, languages = _home(request), record.languages()
    entries = "".join(
        f"<url><loc>{escape(address(home, page, language))}</loc>"
        + "".join(
            f'<xhtml:link rel="alternate" hreflang="{other}"'
            f' href="{escape(address(home, page, other))}"/>'
            for other in languages
        )
        + "</url>\n"
        for page in PAGES
        for language in languages
    )
    said = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        f' xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{entries}</urlset>\n'
    )
    return Response(said, media_type="application/xml", headers=_DAY)


def share(request: Request) -> Response:
    """The picture that a chat shows beside a link."""
    return FileResponse(_FOLDER / PICTURE, headers=_DAY)


def favicon(request: Request) -> Response:
    """The seal, for the tab; a browser takes a PNG under either name."""
    return FileResponse(_FOLDER / "favicon.png", media_type="image/png", headers=_DAY)


def _home(request: Request) -> str:
    return str(request.base_url).rstrip("/")


ROUTES = [
    Route("/robots.txt", robots),
    Route("/sitemap.xml", sitemap),
    Route(f"/{PICTURE}", share),
    Route("/favicon.ico", favicon),
    Route("/favicon.png", favicon),
]
"""Streamlit's own favicon is at the last of these."""
