"""How did the relationship climb, and how does that compare? Ladder, partners, holders on a day."""

from lib.figures import tiers as figures
from lib.frames import tiers as frames
from lib.ui import (
    blocks,
    cache,
    event_card,
    events_controls,
    record,
    shell,
    tiers_controls,
    tiers_parts,
    tiers_words,
    url,
)

text = shell.enter()
place = blocks.opening(text, "tiers")

events, spells, pair = record.events(), record.spells(), record.pair()
tiers, aims = cache.table("tiers"), cache.package()["aims"]
choice = tiers_controls.choose(text, events, cache.table("eras"), pair.tiers)
opened = events_controls.event(events)
took = frames.durations(tiers, pair.tiers)

treads = frames.treads(spells, choice.years)
steps = treads[treads["tier"].isin(choice.tiers or treads["tier"])]
last = choice.years[1] if choice.years[1] < events["year_last"].max() else None
sentence = tiers_words.answer(text, pair, spells, tiers, last, aims)
blocks.answer(place, sentence)
years = f"{choice.years[0]}-{choice.years[1]}"

if steps.empty:
    key = "tiers.empty" if treads.empty else "tiers.empty_tier"
    blocks.empty(text, tiers_words.undo(text, choice), text(key))
else:
    figure = figures.ladder(treads, choice.years, aims, choice.tiers, text)
    blocks.chart("tier-ladder", figure, sentence, lambda event: url.go({opened: event}))
    blocks.note(tiers_words.ladder_note(text, choice))
    event_card.draw(text, events[events["event"].isin(steps["event"])], events, opened)
    blocks.table(
        text, tiers_words.steps(text, steps, took, pair, events), f"red-seal_tiers_{years}"
    )
tiers_parts.meanings(text, tiers_words.meanings(text, tiers, pair.tiers))

tiers_parts.section(text("tiers.partners_title"))
compared = frames.compared(tiers, pair.first, pair.tiers, choice.years, choice.tiers)
if compared.empty:
    blocks.note(text("tiers.empty_partners"))
else:
    said = tiers_words.compared(text, compared, choice.years)
    tiers_parts.paragraph(said)
    figure = figures.partners(compared, pair.tiers, choice.years, pair.first, text)
    blocks.chart("partners", figure, said)
    blocks.note(tiers_words.partners_note(text, tiers))
    blocks.table(text, tiers_words.partners(text, compared), f"red-seal_partners_{years}")

tiers_parts.section(text("tiers.on_title"))
day = tiers_controls.day(text, pair.began, frames.latest(tiers))
held = frames.at(tiers, day, pair.tiers)
tiers_parts.paragraph(tiers_words.held(text, day, held))
blocks.table(text, tiers_words.holders(text, held), f"red-seal_tiers-on_{day}", unfolded=True)
blocks.note(tiers_words.coverage(text, tiers, pair))
blocks.source(text, record.named_sources(tiers["source"]), pair.release)
