"""`/data/`: the files of the package under their own names, for programs.

The layout is fixed: every path `datapackage.json` names, the package's own files, and four made
from them: the ZIP, `anniversaries.ics`, `timeline.json`, `dataset.jsonld` (`?lang=` for words).

Belongs here: which address gives which file. Does not: what is in a file (`views.package_files`).
"""

from __future__ import annotations

import logging

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from lib import load, record
from lib.server.index import language
from lib.views import package_files

_log = logging.getLogger(__name__)
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "ics": "text/calendar; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "toml": "text/plain; charset=utf-8",
    "zip": "application/zip",
}


def data(request: Request) -> Response:
    """A file of the data, or 404; runs in a thread, as every plain function does."""
    path = request.path_params["file"]
    try:
        package = record.package()
        words = record.words(language(request.url.query.encode()))
        home = str(request.base_url).rstrip("/")
        made = dict(package_files.MADE.values())
        if path == package_files.archive_name(package):
            content = package_files.archive()
        elif path in made:
            content = made[path](words, home)
        elif path in package_files.paths(package):
            content = load.raw(path)
        else:
            return PlainTextResponse("No such file.", status_code=404)
    except load.TableError as error:
        return PlainTextResponse(f"{error.file} cannot be used.", status_code=503)
    except Exception:
        _log.exception("a file of the data cannot be made")
        return PlainTextResponse("This file cannot be made.", status_code=503)
    kind = _TYPES.get(path.rpartition(".")[2], "text/plain; charset=utf-8")
    headers = {"Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*"}
    return Response(content, media_type=kind, headers=headers)
