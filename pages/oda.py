"""Who pays how much, by which definition? One section at a time; only that one is computed.

Donors compared; claims tested; one year by every measure; repayments; what it was spent on.
"""

from lib.ui import blocks, oda, oda_controls, shell
from lib.views.oda import sections, understood

words = shell.enter(understood)
place = blocks.opening(words, "oda")

if offered := sections():
    oda.SECTIONS[oda_controls.section(words, offered)](words, place)
else:
    blocks.answer(place, words("oda.none"))
