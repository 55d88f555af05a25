"""What a page says of itself to those that never run it: chats, search engines, no scripts.

Belongs here: title, description, picture, the page in its other languages, links to the data. Does
not: what a page asks for early (`index`), files that stand beside the pages (`site`).
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from html import escape

from lib import record
from lib.address import link
from lib.text import Words
from lib.ui.navigation import PAGES
from lib.views import package_files, sources

PICTURE = "share.png"
_SIZE = (1200, 630)
"""Pixels of the picture: what Facebook, Slack, LINE and Zalo show package_files."""
_log = logging.getLogger(__name__)


def address(home: str, page: str, language: str = "") -> str:
    """The whole address of a page, in a language or in the reader's own."""
    return home + link("" if page == PAGES[0] else page, {"lang": language} if language else {})


def title(words: Words, page: str) -> str:
    """The page's name, as it stands on the tab."""
    return f"{words(f'pages.{page}')} · {words('app.name')}"


def tags(words: Words, page: str, home: str, languages: Iterable[str]) -> str:
    """The page's elements of `head`; `home` is the address of the app."""
    said, asked = title(words, page), words(f"{page}.question")
    here, picture = address(home, page, words.language), f"{home}/{PICTURE}"
    width, height = map(str, _SIZE)
    named = {
        "description": asked,
        "twitter:card": "summary_large_image",
        "twitter:title": said,
        "twitter:description": asked,
        "twitter:image": picture,
    }
    graph = {
        "og:type": "website",
        "og:site_name": words("app.name"),
        "og:title": said,
        "og:description": asked,
        "og:url": here,
        "og:image": picture,
        "og:image:width": width,
        "og:image:height": height,
        "og:image:alt": words("app.name"),
    }
    others = {language: address(home, page, language) for language in languages}
    lines = [
        f"<title>{escape(said)}</title>",
        *(f'<meta name="{name}" content="{escape(text)}">' for name, text in named.items()),
        *(f'<meta property="{name}" content="{escape(text)}">' for name, text in graph.items()),
        f'<link rel="canonical" href="{escape(here)}">',
        *(
            f'<link rel="alternate" hreflang="{code}" href="{escape(other)}">'
            for code, other in {**others, "x-default": address(home, page)}.items()
        ),
    ]
    return "\n    ".join(lines)


def described(words: Words, home: str) -> str:
    """The data set for search engines: data, not a script, so the policy lets it stand."""
    try:
        said = package_files.described(words, home).decode()
    except Exception as error:
        _log.error("the data set is not described: %s", error)
        return ""
    return f'    <script type="application/ld+json">{said}</script>\n'


def without_scripts(words: Words) -> str:
    """What this is, and the data as links: they need no script."""
    named = words("language.labelled", name=words("app.name"), value=words("app.tagline"))
    about = words.sentences([words("language.stop", said=named), words("app.no_script")])
    links = "".join(
        f'<li><a href="./data/{escape(path)}">{escape(name)}</a></li>'
        for path, name in _data(words)
    )
    said = f"<p>{escape(about)}</p>"
    if links:
        said += f"<p>{escape(words('app.no_script_data'))}</p><ul>{links}</ul>"
    return f"<noscript>{said}</noscript>"


def _data(words: Words) -> Iterator[tuple[str, str]]:
    """The data package and its tables: path below `/data/`, name."""
    try:
        package = record.package()
        yield package_files.archive_name(package), words("export.whole")
        for resource in package["resources"]:
            if "/" not in resource["path"]:
                yield resource["path"], sources.table(words, resource["path"], {})[0]
    except Exception as error:
        _log.error("the data is not linked: %s", error)
