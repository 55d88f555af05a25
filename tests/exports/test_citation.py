"""Citations: what a reader pastes into a paper or a reference manager."""

import datetime as dt

from lib.exports import citation

CITED = citation.Cited(
    "red-seal",
    "Red Seal contributors",
    "Red Seal: Japan–Viet Nam relations",
    "2026.11",
    dt.date(2026, 11, 22),
    dt.date(2027, 1, 5),
)


def test_plain() -> None:
    """One line with author, year, title, release and the day it was read."""
    assert citation.plain(CITED) == (
        "Red Seal contributors (2026). Red Seal: Japan–Viet Nam relations "
        "(data release 2026.11) [Data set]. Read on 2027-01-05."
    )


def test_bibtex() -> None:
    """An entry whose group author and title are kept as they are."""
    assert citation.bibtex(CITED) == (
        "@misc{red-seal-2026.11,\n"
        "  author = {{Red Seal contributors}},\n"
        "  title = {{Red Seal: Japan–Viet Nam relations}},\n"
        "  year = {2026},\n"
        "  version = {2026.11},\n"
        "  note = {Data set, read on 2027-01-05}\n"
        "}\n"
    )


def test_bibtex_escapes() -> None:
    """Marks that mean something in TeX are escaped, so the entry stays one entry."""
    odd = citation.Cited("k", "A & B", "50 % {of} #1_x", "1", CITED.published, CITED.read)
    assert r"author = {{A \& B}}" in citation.bibtex(odd)
    assert r"{{50 \% \textbraceleft{}of\textbraceright{} \#1\_x}}" in citation.bibtex(odd)


def test_ris() -> None:
    """Tags of two letters, two blanks, a dash; type first, end last; one line each."""
    odd = citation.Cited("k", "A", "Two\nlines", "1", CITED.published, CITED.read)
    assert citation.ris(CITED) == (
        "TY  - DATA\r\n"
        "AU  - Red Seal contributors\r\n"
        "TI  - Red Seal: Japan–Viet Nam relations\r\n"
        "PY  - 2026\r\n"
        "DA  - 2026/11/22\r\n"
        "ET  - 2026.11\r\n"
        "Y2  - 2027/01/05\r\n"
        "ER  - \r\n"
    )
    assert "TI  - Two lines\r\n" in citation.ris(odd)
