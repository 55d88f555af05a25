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
blocks.answer(place, sentence)


def choose() -> None:
    """The controls."""
    with controls:
        events_controls.draw(text, asked.choice, events, haystacks, cache.table("eras"), tiers)


def show() -> None:
    """What they leave: chart, list and card, table, sources."""
    with body:
        if shown.empty:
            events_parts.nothing(text, events, asked, opened)
            return
        part = events_parts.draw(text, shown, asked, opened, sentence)
        rows = events_words.rows(text, part)
        name = "red-seal_events_{}-{}".format(*asked.choice.years)
        blocks.table(text, rows, name, unfolded=asked.view == "table")
        blocks.source(
            text, record.named_sources(record.cited(shown), text.language), record.pair().release
        )


blocks.ordered(choose, show)
