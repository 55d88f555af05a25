"""Where do the two stand today, and how did they get here? Facts, turning points, disputes."""

import datetime as dt

from lib.ui import blocks, cache, overview, record, shell

text = shell.enter()
place = blocks.opening(text, "overview")

with blocks.guarded(text):
    blocks.answer(place, overview.sentence(text, record.pair(), record.spells(), record.events()))

today = dt.datetime.now(dt.UTC).date()
blocks.facts(
    text,
    lambda: overview.tier(text, record.spells()),
    lambda: overview.relations(text, record.pair(), today),
    lambda: overview.visit(text, cache.table("visits"), record.events()),
    lambda: overview.aid(text, cache.table("oda"), record.pair()),
)
with blocks.guarded(text):
    overview.turning_points(text)

left, right = blocks.halves()
with left, blocks.guarded(text):
    overview.disputes(text, cache.table("conflicts"))
with right, blocks.guarded(text):
    overview.questions(text, cache.package()["views"])
with right, blocks.guarded(text):
    overview.anniversaries(text, today)
