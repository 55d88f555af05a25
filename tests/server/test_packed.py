"""Scripts and styles travel packed, and arrive as they are on disk."""

from __future__ import annotations

from pathlib import Path

import plotly
import pytest
import streamlit

from tests.browser.window import ROOT
from tests.server.fetch import fetch, unpacked

STATIC = Path(streamlit.__file__).parent / "static" / "static"
SCRIPT = min((STATIC / "js").glob("index.*.js"), key=lambda file: -file.stat().st_size)
STYLE = next((STATIC / "css").glob("index.*.css"))
FILES = {
    f"/static/js/{SCRIPT.name}": SCRIPT,
    f"/static/css/{STYLE.name}": STYLE,
    "/_stcore/bidi-components/red_seal.chart/chart.js": ROOT / "lib/ui/browser/chart.js",
    "/_stcore/bidi-components/red_seal.plotly/plotly.min.js": (
        Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    ),
}


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_a_packed_file_unpacks_to_the_file(site: str, path: str, coding: str) -> None:
    """What a browser unpacks is, byte for byte, the file on disk, and is less than half of it."""
    content = FILES[path].read_bytes()
    answer = fetch(site, path, Accept_Encoding=coding)
    assert answer.headers["Content-Encoding"] == coding
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert int(answer.headers["Content-Length"]) == len(answer.body) < len(content) / 2
    assert unpacked(answer, len(content)) == content


@pytest.mark.parametrize(
    ("asked", "coding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("gzip;q=0", None),
        ("identity", None),
        ("", None),
    ],
)
def test_the_best_coding_the_reader_accepts_is_used(
    site: str, asked: str, coding: str | None
) -> None:
    """Brotli before gzip before nothing; a coding refused with q=0 is not used."""
    path, file = next(iter(FILES.items()))
    answer = fetch(site, path, Accept_Encoding=asked)
    assert answer.headers["Content-Encoding"] == coding
    assert unpacked(answer, file.stat().st_size) == file.read_bytes()


def test_each_coding_has_its_own_tag_and_a_known_one_is_not_sent_again(site: str) -> None:
    """A reader who has a file in a coding gets 304 and no body; in another coding, the file."""
    path = next(iter(FILES))
    packed = fetch(site, path, Accept_Encoding="br")
    plain = fetch(site, path)
    assert packed.headers["ETag"] != plain.headers["ETag"]
    again = fetch(site, path, Accept_Encoding="br", If_None_Match=packed.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert again.headers["ETag"] == packed.headers["ETag"]
    other = fetch(site, path, Accept_Encoding="gzip", If_None_Match=packed.headers["ETag"])
    assert other.status == 200


def test_a_part_of_a_file_is_not_packed(site: str) -> None:
    """A range is a range of the file itself: it comes plain, with 206."""
    path, file = next(iter(FILES.items()))
    answer = fetch(site, path, Accept_Encoding="br", Range="bytes=10-19")
    assert answer.status == 206
    assert answer.headers["Content-Encoding"] is None
    assert answer.body == file.read_bytes()[10:20]


def test_head_says_the_length_and_sends_nothing(site: str) -> None:
    """HEAD has the headers of GET and no body."""
    path = next(iter(FILES))
    told = fetch(site, path, "HEAD", Accept_Encoding="br")
    sent = fetch(site, path, Accept_Encoding="br")
    assert told.body == b""
    assert told.headers["Content-Length"] == sent.headers["Content-Length"]


def test_a_picture_is_sent_as_it_is(site: str) -> None:
    """What is compressed already is not packed again."""
    answer = fetch(site, "/favicon.png", Accept_Encoding="br, gzip")
    assert answer.headers["Content-Encoding"] is None
    assert answer.body.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        (f"/static/js/{SCRIPT.name}", "public, max-age=31536000, immutable"),
        (f"{list(FILES)[3]}?v={plotly.__version__}", "public, max-age=31536000, immutable"),
        (list(FILES)[2], "no-cache"),
    ],
)
def test_files_whose_address_changes_with_them_are_kept_for_good(
    site: str, path: str, kept: str
) -> None:
    """A name with a hash or a version is kept for a year, any other asked for again."""
    assert fetch(site, path, Accept_Encoding="br").headers["Cache-Control"] == kept
