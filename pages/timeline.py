"""What happened, when, and how sure are we? Events in lanes on a stretched axis, list and card."""

from lib.frames import events as frames
from lib.ui import blocks, cache, events_controls, events_parts, events_words, record, shell

text = shell.enter()
place = blocks.opening(text, "timeline")
controls, body = blocks.places("controls", "body")

events, haystacks, tiers = record.events(), record.haystacks(), list(record.spells()["tier"])
asked = events_controls.asked(events, tiers)
shown = frames.within(events, asked.choice, haystacks)
sentence = events_words.sentence(text, shown, asked.choice, len(events))
opened = events_controls.event()

with body:
    if shown.empty:
        events_parts.nothing(text, events, asked, opened)
    else:
        part = events_parts.draw(text, shown, asked, opened, sentence)
        blocks.table(
            text,
            events_words.rows(text, part),
            "red-seal_events_{}-{}".format(*asked.choice.years),
            unfolded=asked.view == "table",
        )
        blocks.source(text, record.named_sources(record.cited(shown)), record.pair().release)
blocks.answer(place, sentence)
with controls:
    events_controls.draw(text, asked.choice, events, haystacks, cache.table("eras"), tiers)
