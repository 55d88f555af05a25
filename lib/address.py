"""The address of a view: text ↔ values. Only what differs from the default is written; codes, never
labels.

An address is sent through chats and mails, which leave the last marks of a link out of it: of
`?years=2012..` they open the single year 2012. So what is written ends in a letter or a digit, and
what is read is understood as they send it on (`mended`, `TRACKERS`).

Belongs here: how a parameter is read and written, links. Does not: which parameters exist
(`ui.controls` and its neighbours), the address of the page that is open (`ui.url`).
"""

from __future__ import annotations

import re
import unicodedata
import urllib.parse
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any, Generic, Protocol, TypeVar

T = TypeVar("T")
Window = tuple[int, int]

TRACKERS = (
    *("utm_*", "mtm_*", "pk_*", "mc_*", "ref", "ref_src", "source"),  # campaigns, newsletters
    *("gclid", "gclsrc", "gbraid", "wbraid", "gad_*", "dclid", "srsltid", "_ga", "_gl"),  # Google
    *("fbclid", "igsh", "igshid", "mibextid", "msclkid", "yclid", "ysclid"),  # Meta, Bing, Yandex
    *("twclid", "ttclid", "li_fat_id", "si", "_hsenc", "_hsmi", "mkt_tok"),  # X, TikTok, LinkedIn
    *("zarsrc", "openexternalbrowser", "liff.*"),  # Zalo, LINE
    *("from", "isappinstalled", "scene", "clicktime", "enterid"),  # WeChat
)
"""Parameters that other sites add to every link through them. Readers did not write them, so they
are passed over in silence. In small letters; `*` stands for any ending."""
_LONGEST = 400
"""Characters of one value that are read; a real one is under 100."""
_MOST = 40
"""Codes of one list that are read."""
_FAR = 10**6
"""A year beyond every axis: where an open end lies."""


@dataclass(frozen=True)
class Param(Generic[T]):
    """One parameter of the address.

    `read` turns the address's text into a value and the parts it does not know; `write` is its
    inverse: `read(write(x)) == (x, [])`.
    """

    name: str
    default: T
    read: Callable[[str], tuple[T, list[str]]]
    write: Callable[[T], str]


def one(name: str, codes: Collection[str], default: str) -> Param[str]:
    """A parameter that is one of `codes`."""

    def read(text: str) -> tuple[str, list[str]]:
        return (text, []) if text in codes else (default, [text] if text else [])

    return Param(name, default, read, str)


def lang(codes: Collection[str], default: str) -> Param[str]:
    """The reader's language; `vi-VN` is `vi`, as browsers and phones write it."""
    known = one("lang", codes, default)

    def read(text: str) -> tuple[str, list[str]]:
        found, unknown = known.read(text if text in codes else re.split("[-_]", text)[0].lower())
        return found, [text] if unknown else []

    return Param(known.name, default, read, str)


def several(
    name: str, codes: Sequence[str], default: tuple[str, ...] = ()
) -> Param[tuple[str, ...]]:
    """A parameter that is some of `codes`, in the order they were chosen, each once."""

    def read(text: str) -> tuple[tuple[str, ...], list[str]]:
        parts = list(dict.fromkeys(part for part in text.split("~") if part))[:_MOST]
        known = tuple(part for part in parts if part in codes)
        return known or default, [part for part in parts if part not in codes]

    return Param(name, default, read, "~".join)


def window(name: str, first: int, last: int, since: int | None = None) -> Param[Window]:
    """A parameter that is a window of years within `first..last`, both ends included.

    Written `1992..2009`; an end that is the axis's own has its word, so that it moves with the
    axis: `1992..latest`, `earliest..2009`. An end may be left out. Ends are sorted and cut. By
    default the window is every year, or those from `since` on where that is one of them.
    """
    ends = {"earliest": first, "latest": last}
    default = (since if since and first <= since <= last else first, last)

    def year(text: str, open_end: int) -> int:
        return ends[text] if text in ends else int(text or open_end)

    def read(text: str) -> tuple[Window, list[str]]:
        start, dots, end = text.partition("..")
        if not text:
            return default, []
        try:
            low = year(start, -_FAR)
            high = year(end, _FAR) if dots else low
        except ValueError:
            return default, [text]
        low, high = sorted((low, high))
        if high < first or low > last:
            return default, []  # understood; that it has nothing is said beside it (`missed`)
        return (max(low, first), min(high, last)), []

    def write(value: Window) -> str:
        low, high = value
        return f"{'earliest' if low == first else low}..{'latest' if high == last else high}"

    return Param(name, default, read, write)


def missed(text: str, first: int, last: int) -> Window | None:
    """The window an address asks for, where it lies wholly outside `first..last`."""
    asked, unknown = decoded(window("", -_FAR, _FAR), text)
    outside = bool(text) and not unknown and (asked[1] < first or asked[0] > last)
    return asked if outside else None


def phrase(name: str, longest: int = 80) -> Param[str]:
    """A parameter that is free text, such as a search, without the marks that may end a sentence:
    they find nothing, and those that an address can hold as they are would be lost on the way.
    """

    def read(text: str) -> tuple[str, list[str]]:
        return " ".join(text.split())[:longest].rstrip(" .,;:!?-_~"), []

    return Param(name, "", read, str)


class Read(Protocol):
    """Gives a parameter the value it has in some address."""

    def __call__(self, param: Param[T], /) -> T:
        """The value; the default where the address says nothing of it."""


def reader(query: Mapping[str, str]) -> Read:
    """What reads parameters from the query of any address, as `parsed` gives it."""

    def read(param: Param[T], /) -> T:
        return decoded(param, query.get(param.name))[0]

    return read


def decoded(param: Param[T], text: str | None) -> tuple[T, list[str]]:
    """The value a text gives a parameter, and the parts it does not know.

    A text that is not understood is read as it was before it was sent, where that is better.
    """
    if text is None:
        return param.default, []
    found, unknown = param.read(text[:_LONGEST])
    if unknown:
        again, fewer = param.read(mended(text))
        if len(fewer) < len(unknown):
            return again, fewer
    return found, unknown


def understood(params: Iterable[Param[Any]], query: Mapping[str, str]) -> dict[str, str]:
    """What an address says of some parameters, as we write it: what is unknown or at its default
    is left out.
    """
    values = ((param, decoded(param, query.get(param.name))[0]) for param in params)
    return {param.name: param.write(value) for param, value in values if value != param.default}


def mended(text: str) -> str:
    """A text as it was before it was sent, with its open ends named.

    Programs encode it twice, set `…` for dots, widen letters, or take the bracket or full stop
    after a link for its last letter. Two dots may be meant: old links end in them.
    """
    plain = unicodedata.normalize("NFKC", urllib.parse.unquote(text[:_LONGEST]))
    plain = _END.sub(r"\1", re.sub(r"\.{3,}", "..", plain).strip())
    return re.sub(r"^\.\.(?=\d)", "earliest..", re.sub(r"(?<=\d)\.\.$", "..latest", plain))


_END = re.compile(r"(?<=[^\W_])(\.\.)?[\W_]*$")


def parsed(query: str) -> dict[str, str]:
    """The parameters of a query as it travels; see `tidy`."""
    return tidy(dict(urllib.parse.parse_qsl(query, keep_blank_values=True)))


def tidy(said: Mapping[str, str]) -> dict[str, str]:
    """Parameters by their own names: of one said twice the last, and `&amp;years=` is `years`.

    Programs that read a link as HTML take `&sect` for a sign: `&section=uses` comes as `§ion=uses`.
    """
    own: dict[str, str] = {}
    for name, text in said.items():
        value, mark, section = text.partition("§ion=")
        own[name.removeprefix("amp;")] = value
        if mark:
            own["section"] = section
    return own


def tracks(name: str) -> bool:
    """Whether a parameter was added by a site the link came through."""
    return any(fnmatchcase(name.lower(), tracker) for tracker in TRACKERS)


def link(path: str, values: Mapping[str, str]) -> str:
    """An address inside the app: `link("oda", {"donor": "JPN~KOR"})`."""
    query = urllib.parse.urlencode(values, safe="~.:,")
    return f"/{path}" + (f"?{_LAST.sub(_encoded, query)}" if query else "")


_LAST = re.compile(r"[^0-9A-Za-z]$")


def _encoded(mark: re.Match[str]) -> str:
    return f"%{ord(mark[0]):02X}"
