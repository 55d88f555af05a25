"""Every answer says what a browser may do with it."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.types import Message, Receive, Scope, Send

from lib.server.headers import Headers, policy
from tests.server.fetch import fetch

EXPECTED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
KINDS = {
    "the first page": ("GET", "/", 200),
    "a page": ("GET", "/oda", 200),
    "no page": ("GET", "/no-such-page", 404),
    "a page by another name": ("GET", "/Oda", 307),
    "robots": ("GET", "/robots.txt", 200),
    "the map of the site": ("GET", "/sitemap.xml", 200),
    "a file of a view": ("GET", "/file/visits/visits.csv", 200),
    "only the headers of a page": ("HEAD", "/", 200),
    "a file of Streamlit": ("GET", "/favicon.png", 200),
    "a file of ours": ("GET", "/_stcore/bidi-components/red_seal.chart/chart.js", 200),
    "no file": ("GET", "/_stcore/bidi-components/red_seal.chart/none.js", 404),
    "no picture": ("GET", "/media/none.png", 404),
    "a redirect": ("GET", "/oda/", 301),
    "a forbidden path": ("GET", "/..%2f..%2fetc/passwd", 400),
    "a forbidden method": ("POST", "/", 405),
    "health": ("GET", "/_stcore/health", 200),
    "readiness": ("GET", "/readyz", 200),
}


def test_no_other_site_may_steer_the_page(site: str) -> None:
    """A page in a frame obeys messages of nobody; Streamlit's own default is its cloud."""
    told = json.loads(fetch(site, "/_stcore/host-config").body)
    assert told["allowedOrigins"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_answer_carries_the_five_headers(site: str, kind: str) -> None:
    """Pages, files, errors and redirects all carry the policy and the four other headers."""
    method, path, status = KINDS[kind]
    answer = fetch(site, path, method)
    assert answer.status == status
    assert {name: answer.headers[name] for name in EXPECTED} == EXPECTED
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]
    assert "camera=()" in answer.headers["Permissions-Policy"]


def test_the_policy_allows_own_scripts_and_the_inline_ones_of_each_index_page(site: str) -> None:
    """Scripts come from the server or are an index page's inline ones, known by their hash."""
    parts = dict(
        part.split(" ", 1)
        for part in fetch(site, "/").headers["Content-Security-Policy"].split("; ")
    )
    allowed = parts["script-src"].split(" ")
    assert allowed[0] == "'self'"
    # Streamlit's own page, sent when our words cannot be read, and ours: its first script and that
    assert allowed[1] == "'sha256-THxz9J9+wf7rhwR2YkXJoSZ13UCmYyC+3lNDv2+8ugA='"
    assert len(allowed) == 4
    assert all(script.startswith("'sha256-") for script in allowed[2:])
    assert parts["default-src"] == parts["connect-src"] == "'self'"
    assert parts["object-src"] == "'none'"


def test_the_hash_is_that_of_the_script_s_exact_text() -> None:
    """A script's hash is computed from every character between its tags."""
    html = '<script src="a.js"></script><script>alert(1)</script>'
    assert "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';" in policy(
        html
    )


def test_a_failing_request_is_answered_with_headers_and_no_trace() -> None:
    """When something breaks inside, the reader gets one plain sentence and the headers."""

    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        raise RuntimeError("secret")

    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    scope: Scope = {"type": "http", "method": "GET", "path": "/", "headers": []}
    with ThreadPoolExecutor() as aside:  # Playwright's loop may be running in this thread
        aside.submit(asyncio.run, Headers(broken)(scope, receive, send)).result()
    start, body = sent
    assert start["status"] == 500
    assert (b"x-content-type-options", b"nosniff") in start["headers"]
    assert body["body"] == b"Something went wrong."
