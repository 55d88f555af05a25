"""`/file/`: a file of a view, made from its address alone: `/file/visits/visits.csv?years=…`.

The query is the page's own, so whatever opens a view gives its files; `curl` and `IMPORTDATA` read
them as a browser does.

Belongs here: the answer to a request. Does not: address → rows (`ui.headless`), rows → file
(`ui.downloads`).
"""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from lib.server import readiness
from lib.server.index import language
from lib.ui import cache, downloads, headless
from lib.ui.navigation import PAGES

_KINDS = {kind.ending: code for code, kind in downloads.KINDS.items()}
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}


def file(request: Request) -> Response:
    """A file of a view; 404 where the view has no such table.

    Runs in a thread, as every plain function does: it takes as long as a run of the page.
    """
    page, query = request.path_params["page"], request.url.query
    key, _, ending = request.path_params["name"].rpartition(".")
    if page in PAGES and ending in _KINDS:
        with headless.run(page, query, str(request.base_url).rstrip("/")) as found:
            for taken in found:
                if taken.key == key:
                    made = downloads.files(taken)[_KINDS[ending]]
                    return _answer(made.content(), made.name, ending)
    # a table that cannot be used took the part of the page with it
    if readiness.remembered():
        return PlainTextResponse("A table cannot be used.", status_code=503)
    words = cache.words(language(query.encode()))
    return PlainTextResponse(words("export.no_file"), status_code=404)


def _answer(content: bytes, name: str, ending: str) -> Response:
    headers = {
        "Content-Disposition": f"attachment; filename*=utf-8''{quote(name)}",
        "Cache-Control": "no-cache",
        "Access-Control-Allow-Origin": "*",
    }
    return Response(content, media_type=_TYPES[ending], headers=headers)
