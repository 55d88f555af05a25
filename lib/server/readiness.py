"""`/readyz`: whether this server can answer readers, for whatever starts and watches it.

Belongs here: checking the data. Does not: remembering frames (`record`): every check reads the
files again, at most once a second however often it is asked.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse

from lib import load, schema
from lib.text import Words

_RESTS = 1.0
"""Seconds a result is kept; one check takes about a fifth of one."""

_once = threading.Lock()
_kept: tuple[float, list[dict[str, str]]] | None = None


def readyz(request: Request) -> JSONResponse:
    """200 when every table and every language loads, else 503 with each broken file and why.

    Runs in a thread, as Starlette does with every plain function: reading files blocks.
    """
    found = remembered()
    body: dict[str, Any] = (
        {"status": "not ready", "broken": found} if found else {"status": "ready"}
    )
    status = 503 if found else 200
    return JSONResponse(body, status_code=status, headers={"Cache-Control": "no-store"})


def remembered() -> list[dict[str, str]]:
    """What `broken` found within the last second."""
    global _kept
    with _once:
        if _kept is None or time.monotonic() - _kept[0] > _RESTS:
            found = list(broken())
            _kept = (time.monotonic(), found)
        return _kept[1]


def broken() -> Iterator[dict[str, str]]:
    """Each file that cannot be used and why, in plain words and without a path."""
    checks: dict[str, Callable[[], Any]] = {
        f"{name}.csv": partial(load.table, name) for name in schema.TABLES
    }
    checks["datapackage.json"] = load.package
    for file, check in checks.items():
        try:
            check()
        except load.TableError as error:
            yield {"file": error.file, "reason": str(error)}
        except Exception:
            logging.getLogger(__name__).exception("%s cannot be checked", file)
            yield {"file": file, "reason": f"{file}: cannot be checked"}
    for fault in _words():
        yield {"file": fault.file, "reason": str(fault)}


def _words() -> Iterator[load.TableError]:
    """What is wrong with the words; without those of the reference language another takes over."""
    reference: Words | None = None
    for language in load.languages():
        try:
            words = load.words(language, reference)
        except load.TableError as error:
            yield error
        else:
            reference = reference or words
            yield from words.broken
