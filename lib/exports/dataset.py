"""The data set as a whole: described for search engines, packed for a reader.

Belongs here: schema.org JSON-LD and the ZIP. Does not: reading files (`load`), words.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

_OLDEST = (1980, 1, 1, 0, 0, 0)
"""The first moment a ZIP can write: the same bytes whenever and wherever it is made."""
_TYPES = {"csv": "text/csv", "json": "application/json", "zip": "application/zip"}


def archive(files: Mapping[str, bytes]) -> bytes:
    """Files by their paths as a ZIP; the same files give the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, _OLDEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            book.writestr(entry, files[path])
    return packed.getvalue()


def described(
    package: Mapping[str, Any],
    title: str,
    author: str,
    countries: Sequence[str],
    covered: tuple[int, int],
    home: str,
) -> dict[str, Any]:
    """The data set as schema.org's `Dataset`, with the fields search engines ask for.

    `title` and `author` are in the reader's words. `home` is the address of the dashboard without a
    path; `/data/` below it holds the files.
    """
    first, last = covered
    kept = [(part["path"], part["title"]) for part in package["resources"]]
    whole = (f"{package['name']}_{package['version']}.zip", title)
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": title,
        "description": package["description"],
        "url": f"{home}/sources",
        "identifier": f"{package['name']}-{package['version']}",
        "version": package["version"],
        "datePublished": package["created"][:10],
        "license": package["licenses"][0]["path"],
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": author, "url": f"{home}/about"},
        "temporalCoverage": f"{first:04}/{last:04}",
        "spatialCoverage": list(countries),
        "keywords": ["diplomatic relations", "official development assistance", *countries],
        "isBasedOn": [source["path"] for source in package["sources"]],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": title,
                "encodingFormat": _TYPES[path.rpartition(".")[2]],
                "contentUrl": f"{home}/data/{path}",
            }
            for path, title in [whole, ("datapackage.json", "Data package"), *kept]
        ],
    }


def jsonld(described: Mapping[str, Any]) -> str:
    """The description as JSON that may stand in a `script` of a page: no `<` ends it."""
    return json.dumps(described, ensure_ascii=False, indent=1).replace("<", "\\u003c")
