"""What moved together? Tier, visits, aid, investment, trade and votes on one time axis."""

from lib.frames import together as frames
from lib.ui import (
    blocks,
    cache,
    navigation,
    record,
    shell,
    together_controls,
    together_parts,
    together_words,
    url,
)

text = shell.enter()
place = blocks.opening(text, "together")

pair, rows = record.pair(), together_parts.rows()
choice = together_controls.choose(text, rows, cache.table("eras"), pair.tiers)
shown = frames.within(rows, choice)

if not shown.rows:
    sentence = together_words.nothing(text, shown)
    blocks.answer(place, sentence)
    blocks.empty(text, together_words.undo(text), sentence)
else:
    sentence = together_words.sentence(text, pair, shown)
    blocks.answer(place, sentence)
    figure = together_parts.figure(text, shown)
    if picked := blocks.chart("together", figure, sentence, window=choice.years):
        navigation.leap(text, "timeline", url.carried(url.READER) | {"event": picked})
    blocks.note(together_words.note(text, shown, choice))
    together_parts.events(text, shown)
    file = f"red-seal_together_{choice.years[0]}-{choice.years[1]}"
    blocks.table(text, together_words.table(text, pair, shown), file)
    about = together_words.about(text, pair, shown)
    blocks.table(text, about, f"{file}_rows", title=text("together.about"))
    blocks.source(text, record.named_sources(shown.sources, text.language), pair.release)
