"""How did the relationship climb, and how does that compare? Ladder, partners, holders on a day."""

from lib.ui import blocks, cache, record, shell, tiers_controls, tiers_parts, tiers_words

text = shell.enter()
place = blocks.opening(text, "tiers")

events, pair, tiers = record.events(), record.pair(), cache.table("tiers")
choice = tiers_controls.choose(text, cache.table("eras"), pair.tiers)
year = choice.years[1] if choice.years[1] < events["year_last"].max() else None
aims, complete = (cache.package()[key] for key in ("aims", "complete"))
sentence = tiers_words.answer(text, pair, record.spells(), tiers, year, aims, complete)
blocks.answer(place, sentence)

with blocks.guarded(text):
    tiers_parts.ladder(text, choice, sentence)
tiers_parts.meanings(text)
with blocks.guarded(text):
    tiers_parts.partners(text, choice)
with blocks.guarded(text):
    tiers_parts.holders(text)

blocks.note(tiers_words.coverage(text, tiers, pair))
blocks.source(text, record.named_sources(tiers["source"], text.language), pair.release)
