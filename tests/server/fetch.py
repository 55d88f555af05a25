"""Plain HTTP, as sent: urllib would follow redirects, and unpack nothing we want to see packed."""

from __future__ import annotations

import gzip
import http.client
from dataclasses import dataclass
from email.message import Message
from urllib.parse import urlsplit

import pyarrow


@dataclass(frozen=True)
class Answer:
    """What came back; header names are looked up in any case."""

    status: int
    headers: Message
    body: bytes


def fetch(site: str, path: str, method: str = "GET", **headers: str) -> Answer:
    """Ask a server for a path; header names are given with `_` for `-`."""
    connection = http.client.HTTPConnection(urlsplit(site).netloc, timeout=30)
    try:
        connection.request(
            method, path, headers={key.replace("_", "-"): value for key, value in headers.items()}
        )
        answer = connection.getresponse()
        return Answer(answer.status, answer.headers, answer.read())
    finally:
        connection.close()


def unpacked(answer: Answer, size: int) -> bytes:
    """The body as the browser sees it; `size` is the length it must have."""
    match answer.headers["Content-Encoding"]:
        case "br":
            return bytes(pyarrow.Codec("brotli").decompress(answer.body, size, asbytes=True))
        case "gzip":
            return gzip.decompress(answer.body)
        case _:
            return answer.body
