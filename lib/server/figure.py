"""`/figure/`: the figure of a view alone, for the query of any address of its page.

When a reader lets the time window go, the browser asks for the figures it changes before the page
has its answer (`chart.js`): the answer has a whole page to go through, on the server, on the socket
and in React. From a key to a chart's last repaint it took 1.4 to 2 times the floor of `make bench`;
this way it takes 0.4 to 0.9.

Belongs here: the answer to a request. Does not: address → view (`views.addressed`).
"""

from __future__ import annotations

import logging

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from lib import load, record
from lib.address import parsed, reader
from lib.server.index import language
from lib.views import params
from lib.views.addressed import view

_log = logging.getLogger(__name__)


def figure(request: Request) -> Response:
    """A figure as JSON; 204 where nothing passes what the address asks.

    Runs in a thread, as every plain function does: some 10 ms of processor.
    """
    query = parsed(request.url.query)
    try:
        eras = reader(query)(params.ERAS)
        words = record.spoken(language(request.url.query.encode()), eras=eras)
        asked = view(request.path_params["chart"], words, query)
        if asked is None:
            return PlainTextResponse("No such chart.", status_code=404)
        drawn = asked.figure
    except load.TableError as error:
        return PlainTextResponse(f"{error.file} cannot be used.", status_code=503)
    except Exception:
        _log.exception("a figure cannot be made")
        return PlainTextResponse("This figure cannot be made.", status_code=503)
    if drawn is None:
        return Response(status_code=204)
    return JSONResponse(drawn, headers={"Cache-Control": "no-store"})
