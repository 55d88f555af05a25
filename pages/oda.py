"""Who pays how much, by which definition? One section at a time; only that one is computed.

Donors compared; claims tested; one year by every measure; repayments; what it was spent on.
"""

from lib.ui import (
    blocks,
    oda_controls,
    oda_donors,
    oda_numbers,
    oda_params,
    oda_true,
    oda_uses,
    shell,
)

SECTIONS = {
    "donors": oda_donors.draw,
    "true": oda_true.draw,
    "numbers": oda_numbers.draw,
    "repayments": oda_numbers.draw_repayments,
    "uses": oda_uses.draw,
}

text = shell.enter()
place = blocks.opening(text, "oda")
if sections := oda_params.sections():
    SECTIONS[oda_controls.section(text, sections)](text, place)
else:
    blocks.answer(place, text("oda.none"))
