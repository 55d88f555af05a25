"""Who visits whom, how often, at what rank, and what came of it? A strip, a list, decades."""

from lib import record
from lib.ui import blocks, event_card, shell, url
from lib.ui import visits as widgets
from lib.views import visits

words = shell.enter(visits.understood)
place = blocks.opening(words, "visits")

if not record.holds(record.visits):
    blocks.answer(place, words("visits.none"))
    shell.leave()

widgets.choose(words)
choice = visits.choice(url.value)
strip, decades, coverage = (
    view(words, choice) for view in (visits.strip, visits.decades, visits.coverage)
)
blocks.answer(place, strip.sentence)

if strip.figure is None:
    blocks.empty(words, strip.ways, strip.sentence)
else:
    blocks.chart(words, strip, event_card.open_event, choice.years)
    blocks.notes(strip)
    left, right = blocks.halves()
    with left:
        widgets.pick(words, visits.shown(choice))
    with right, blocks.guarded(words):
        widgets.card(words, visits.shown(choice))
    blocks.table(words, strip)
    title = words("visits.decades", years=words.years(*visits.span(choice)))
    blocks.table(words, decades, unfolded=True, title=title)

blocks.notes(coverage)
title = words("visits.coverage_office")
blocks.table(words, coverage, title=title, rows_only=strip.figure is not None)
blocks.source(words, strip)
