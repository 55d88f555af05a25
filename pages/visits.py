"""Who visits whom, how often, at what rank, and what came of it? A strip, a list, decades."""

from lib.frames import visits as frames
from lib.ui import (
    blocks,
    cache,
    events_controls,
    record,
    shell,
    url,
    visits_controls,
    visits_parts,
    visits_words,
)

text = shell.enter()
place = blocks.opening(text, "visits")

if not cache.holds(record.visits):
    blocks.answer(place, text("visits.none"))
    shell.leave()

events, visits, pair = record.events(), record.visits(), record.pair()
directions = cache.package()["directions"]
choice = visits_controls.choose(text, cache.table("eras"), pair.tiers)
opened = events_controls.event()
shown = visits_parts.shown(choice)
years = visits_words.span(choice.years, visits)

if shown.empty:
    sentence = visits_words.nothing(text, choice)
    blocks.answer(place, sentence)
    blocks.empty(text, visits_words.undo(text, choice), sentence)
else:
    sentence = visits_words.answer(text, pair, shown, directions, years, choice)
    route, file = visits_words.route(text, pair), f"red-seal_visits_{years[0]}-{years[1]}"
    blocks.answer(place, sentence)
    figure = visits_parts.figure(text, shown, years, url.value(opened))
    blocks.chart("visits", figure, sentence, lambda event: url.go({opened: event}), choice.years)
    blocks.note(visits_words.note(text, visits))
    left, right = blocks.halves()
    with left:
        visits_controls.pick(text, shown, opened)
    with right, blocks.guarded(text):
        visits_parts.card(text, shown, events, opened)
    blocks.table(text, visits_words.rows(text, shown), file)
    decades = visits_words.decades(text, frames.decades(shown, directions), route)
    title = text("visits.decades", years=text.years(*years))
    blocks.table(text, decades, f"{file}_decades", unfolded=True, title=title)

blocks.note(visits_words.coverage_note(text, visits))
coverage = visits_words.coverage(text, visits)
blocks.table(text, coverage, "red-seal_visits_coverage", title=text("visits.coverage_office"))
blocks.source(text, record.named_sources(record.cited(visits), text.language), pair.release)
