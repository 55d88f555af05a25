"""`/file/`: a file of a view, made from its address alone: `/file/visits/visits.csv?years=…`.

The query is the page's own, so whatever opens a view gives its files; `curl` and `IMPORTDATA` read
them as a browser does.

Belongs here: the answer to a request. Does not: address → view (`views.addressed`), view → file
(`views.copies`).
"""

from __future__ import annotations

import logging
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from lib import load, record
from lib.address import parsed, reader
from lib.server.index import language
from lib.views import addressed, params
from lib.views.copies import KINDS

_log = logging.getLogger(__name__)
_KINDS = {kind.ending: kind for kind in KINDS.values()}
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "json": "application/json",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}


def file(request: Request) -> Response:
    """A file of a view; 404 where the view has no such table.

    Runs in a thread, as every plain function does.
    """
    page, query = request.path_params["page"], parsed(request.url.query)
    key, _, ending = request.path_params["name"].rpartition(".")
    spoken = language(request.url.query.encode())
    try:
        words = record.spoken(spoken, eras=reader(query)(params.ERAS))
        view = addressed.view(key, words, query, page)
        if view is None or ending not in _KINDS or view.rows.empty:
            return PlainTextResponse(words("export.no_file"), status_code=404)
        kind = _KINDS[ending]
        where = addressed.where(page, query, str(request.base_url).rstrip("/"))
        return _answer(kind.content(view, words, where), kind.name(view), ending)
    except load.TableError:
        return PlainTextResponse("A table cannot be used.", status_code=503)
    except Exception:
        _log.exception("a file cannot be made")
        return PlainTextResponse("This file cannot be made.", status_code=503)


def _answer(content: bytes, name: str, ending: str) -> Response:
    headers = {
        "Content-Disposition": f"attachment; filename*=utf-8''{quote(name)}",
        "Cache-Control": "no-cache",
        "Access-Control-Allow-Origin": "*",
    }
    return Response(content, media_type=_TYPES[ending], headers=headers)
