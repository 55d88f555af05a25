"""What moved together? Tier, visits, aid, investment, trade and votes on one time axis."""

from lib.ui import blocks, shell, url
from lib.ui import together as widgets
from lib.views import together

words = shell.enter(together.understood)
place = blocks.opening(words, "together")

widgets.choose(words)
choice = together.choice(url.value)
side_by_side = together.side_by_side(words, choice)
blocks.answer(place, side_by_side.sentence)

if side_by_side.figure is None:
    blocks.empty(words, side_by_side.ways, side_by_side.sentence)
    shell.leave()

if event := blocks.chart(words, side_by_side, window=choice.years):
    widgets.leap(words, event)
blocks.notes(side_by_side)
widgets.events(words, together.shown(choice))
blocks.table(words, side_by_side)
blocks.table(words, together.about(words, choice), title=words("together.about"))
blocks.source(words, side_by_side)
