"""Where does each fact come from, what is disputed, how do I reuse it?

Each part is guarded by itself: a table that cannot be used costs its own part and no other.
"""

import datetime as dt

from lib.frames import sources as frames
from lib.ui import blocks, cache, record, shell, sources_controls, sources_parts, sources_words

text = shell.enter()
place = blocks.opening(text, "sources")

with blocks.guarded(text):
    facts = frames.facts(cache.table("sources"), cache.table("conflicts"))
    blocks.answer(place, sources_words.answer(text, facts))

if cache.holds(lambda: cache.table("conflicts")):
    with sources_parts.part(text, "ledger"):
        disputed = sources_controls.disputed(text, cache.table("conflicts"))
        conflicts = frames.disputes(cache.table("conflicts"), disputed.topics, disputed.kinds)
        sides = frames.sides(conflicts, cache.table("claims"), record.sources(text.language))
        sources_parts.ledger(text, conflicts, sides, everything=disputed.everything)

if groups := sources_controls.groups():
    with sources_parts.part(text, "coverage"):
        sources_parts.coverage(text, sources_controls.group(text, groups))

with sources_parts.part(text, "listing"):
    listed = sources_controls.listed(text, cache.table("sources"))
    weighed = frames.weighed(
        record.sources(text.language),
        cache.table("evidence"),
        cache.table("claims"),
        frames.cited({name: cache.table(name) for name in frames.CITING}),
    )
    sources = frames.within(weighed, listed.kinds, listed.query)
    sources_parts.listing(text, sources, listed)

with sources_parts.part(text, "files"):
    sources_parts.files(text, cache.package())

with sources_parts.part(text, "cite"):
    sources_parts.cite(text, cache.package(), dt.date.today())

with sources_parts.part(text, "licences"):
    sources_parts.licences(text, cache.package())
    sources_parts.terms(text, cache.table("sources"))
