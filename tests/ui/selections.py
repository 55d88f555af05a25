"""What readers may ask of a page by its address: its parameters, and random things to say of them.

Belongs here: making addresses. Does not: what a page answers.
"""

from __future__ import annotations

import random
from typing import Any

from streamlit.testing.v1 import AppTest

from lib import load
from lib.address import Param
from lib.frames import axis, oda_claims, oda_units, oda_uses, together
from lib.frames import donors as donor_frames
from lib.frames import oda as oda_frames
from lib.frames.events import LANES

_NAMES = load.words("en").names
_TIERS = ["none", *load.package()["tiers"]]
_EVENTS = load.table("events")["event"].tolist()
_DONORS = sorted(load.table("oda")["donor"].unique())


def _named(table: str) -> list[str]:
    return [code for of, code in _NAMES if of == table]


_CODES: dict[str, list[str]] = {
    "lang": load.languages(),
    "eras": ["on"],
    "tier": _TIERS,
    "event": _EVENTS,
    "category": list(LANES),
    "direction": _named("direction"),
    "confidence": _named("confidence"),
    "scale": list(axis.SCALES),
    "office": _named("office"),
    "kind": _named("visit-kind"),
    "rows": list(together.ROWS),
    "section": ["donors", "true", "numbers", "repayments", "uses"],
    "view": ["chart", "cards", "table", *oda_frames.VIEWS],
    "prices": ["current", "constant"],
    "unit": list(oda_units.UNITS),
    "claim": list(oda_claims.CLAIMS),
    "measure": _named("measure"),
    "donor": [*_DONORS, donor_frames.TOP, "g7", donor_frames.MULTILATERALS, donor_frames.SAME_TIER],
    "claim_donor": _DONORS,
    "payer": _DONORS,
    "marks": ["events", "tiers", "mean"],
    "use": ["sectors", "projects", "recipients"],
    "counted": list(oda_uses.RECIPIENT_MEASURES),
    "on": ["1999-02-03", "2014-03-18", "2023-11-27"],
    "search": ["hội an", "ODA", "tokugawa", "treaty", "U.S.", "why?", "(1973)", "e-mail -", "_x_"],
}
"""By parameter, words that it knows, and some of which it may be told several."""


def params(app: AppTest) -> list[Param[Any]]:
    """Every parameter that an opened page reads from its address."""
    return list(app.session_state["address"].declared.values())


def written(rng: random.Random, name: str) -> str:
    """Something an address may say of a parameter: a code, several, a window, or nonsense."""
    codes, year = _CODES.get(name, []), rng.randrange(1600, 2030)
    if codes and rng.random() < 0.8:
        return "~".join(rng.sample(codes, k=min(len(codes), rng.choice((1, 1, 2)))))
    return rng.choice(
        [
            rng.choice(_TIERS),
            rng.choice(_EVENTS),
            f"{year}..{year + rng.randrange(200)}",
            f"{year}..",
            f"..{year}",
            "..latest",
            str(year),
            "hội an 1601",
            "true",
        ]
    )


def understood(rng: random.Random, param: Param[Any], tries: int = 40) -> str | None:
    """Something other than its default that a parameter understands; None where none is found."""
    for _ in range(tries):
        value, strange = param.read(written(rng, param.name))
        if not strange and value != param.default:
            return param.write(value)
    return None
