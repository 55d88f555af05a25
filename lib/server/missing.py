"""The answer to an address that is no page's: 404 in the reader's language, with the way on.

Belongs here: that one page, which needs no script. Does not: which addresses are pages (`index`).
"""

from __future__ import annotations

from html import escape

from starlette.responses import HTMLResponse

from lib.server.head import address
from lib.text import Words
from lib.ui.navigation import PAGES

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{max-width:40rem;margin:12vh auto;padding:0 1rem;font:1.05rem/1.6 'Noto Sans','Segoe UI',"
    "system-ui,'Noto Sans CJK JP',sans-serif}"
    "a{color:inherit;text-underline-offset:3px}li{margin:.3rem 0}"
)


def missing(words: Words, home: str) -> HTMLResponse:
    """What is said where nothing is, and every page as a link; `home` is the app's address."""
    title = escape(words("app.missing"))
    pages = "".join(
        f'<li><a href="{escape(address(home, page, words.language))}">'
        f"{escape(words(f'pages.{page}'))}</a>: {escape(words(f'{page}.question'))}</li>"
        for page in PAGES
    )
    html = (
        f'<!doctype html>\n<html lang="{escape(words.language)}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="robots" content="noindex"><link rel="icon" href="/favicon.ico">'
        f"<title>{title} · {escape(words('app.name'))}</title><style>{_STYLE}</style></head>"
        f"<body><h1>{title}</h1><p>{escape(words('app.missing_way'))}</p><ul>{pages}</ul></body>"
        "</html>\n"
    )
    return HTMLResponse(html, status_code=404, headers={"Vary": "Accept-Language"})
