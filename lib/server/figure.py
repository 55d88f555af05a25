"""`/figure/`: the figure of a chart alone, for the query of any address of its page.

Belongs here: the answer to a request. Does not: address → figure (`ui.alone`).
"""

from __future__ import annotations

import logging

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from lib import load
from lib.address import parsed, reader
from lib.server.index import language
from lib.ui import cache, charts, controls
from lib.ui.alone import FIGURES

_log = logging.getLogger(__name__)


def figure(request: Request) -> Response:
    """A figure as JSON; 204 where nothing passes what the address asks.

    Runs in a thread, as every plain function does: some 10 ms of processor.
    """
    make = FIGURES.get(request.path_params["chart"])
    if make is None:
        return PlainTextResponse("No such chart.", status_code=404)
    read = reader(parsed(request.url.query))
    try:
        words = cache.spoken(language(request.url.query.encode()), eras=read(controls.ERAS))
        found = make(words, read)
    except load.TableError as error:
        return PlainTextResponse(f"{error.file} cannot be used.", status_code=503)
    except Exception:
        _log.exception("a figure cannot be made")
        return PlainTextResponse("This figure cannot be made.", status_code=503)
    if found is None:
        return Response(status_code=204)
    return JSONResponse(charts.plain(found), headers={"Cache-Control": "no-store"})
