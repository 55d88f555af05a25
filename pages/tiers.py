"""How did the relationship climb, and how does that compare? Ladder, partners, holders on a day."""

from lib.ui import blocks, shell, url
from lib.ui import tiers as widgets
from lib.views import tiers

words = shell.enter(tiers.understood)
place = blocks.opening(words, "tiers")

widgets.choose(words)
choice = tiers.choice(url.value)
blocks.answer(place, tiers.answer(words, choice))

with blocks.guarded(words):
    widgets.ladder(words, tiers.ladder(words, choice), choice)
widgets.meanings(words)
with widgets.part(words, "partners"):
    widgets.partners(words, tiers.partners(words, choice), choice)
holders = tiers.holders(words, choice)
with widgets.part(words, "on"):
    widgets.holders(words, holders, choice)

blocks.notes(holders)
blocks.source(words, holders)
