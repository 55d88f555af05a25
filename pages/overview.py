"""Where do the two stand today, and how did they get here? Facts, turning points, disputes."""

import datetime as dt

from lib.ui import blocks, cache, overview, record, shell

text = shell.enter()
place = blocks.opening(text, "overview")

with blocks.guarded(text):
    blocks.answer(place, overview.sentence(text, record.pair(), record.spells(), record.events()))

today = dt.datetime.now(dt.UTC).date()
blocks.facts(text, *overview.facts(text, today))
with blocks.guarded(text):
    overview.turning_points(text)

left, right = blocks.halves()
if cache.holds(lambda: cache.table("conflicts")):
    with left, blocks.guarded(text):
        overview.disputes(text, cache.table("conflicts"))
if cache.holds(lambda: cache.package()["views"]):
    with right, blocks.guarded(text):
        overview.questions(text, cache.package()["views"])
with right, blocks.guarded(text):
    overview.anniversaries(text, today)
