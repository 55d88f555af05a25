"""What happened, when, and how sure are we? Events in lanes on a stretched axis, list and card."""

from lib.figures import events as figures
from lib.frames import axis
from lib.frames import events as frames
from lib.ui import blocks, cache, event_card, events_controls, events_words, record, shell, url

text = shell.enter()
place = blocks.opening(text, "timeline")

events, spells, pair = record.events(), record.spells(), record.pair()
choice, scale = events_controls.choose(text, events, cache.table("eras"), pair.tiers)
opened = events_controls.event(events)
shown = frames.within(events, choice, record.haystacks())
sentence = events_words.sentence(text, shown, choice, len(events))
blocks.answer(place, sentence)

if shown.empty:
    blocks.empty(text, events_words.undo(text, choice), text("timeline.empty"))
else:
    figure, labelled = figures.timeline(
        shown,
        axis.scaled(scale, choice.years, cache.table("eras"), shown["begin"]),
        choice.years,
        spells,
        pair.tiers,
        {event: text.event(event)[0] for event in shown["event"]},
        text,
        url.value(opened),
    )
    blocks.chart("timeline", figure, sentence, lambda event: url.go({opened: event}))
    blocks.note(events_words.caption(text, scale, labelled, len(shown)))

left, right = blocks.halves()
with left:
    events_controls.pick(text, shown, opened)
with right, blocks.guarded(text):
    event_card.draw(text, shown, events, opened)

blocks.table(
    text, events_words.rows(text, shown), f"red-seal_events_{choice.years[0]}-{choice.years[1]}"
)
blocks.source(text, record.named_sources(record.cited(shown)), pair.release)
