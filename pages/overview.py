"""Where do the two stand today, and how did they get here? Facts, turning points, disputes."""

import datetime as dt

from lib import record
from lib.ui import blocks, shell
from lib.ui import overview as widgets
from lib.views import overview

words = shell.enter(overview.understood)
place = blocks.opening(words, "overview")

with blocks.guarded(words):
    blocks.answer(place, overview.answer(words))

today = dt.datetime.now(dt.UTC).date()
blocks.facts(words, *widgets.facts(words, today))
with blocks.guarded(words):
    widgets.turning_points(words)

left, right = blocks.halves()
if record.holds(lambda: record.table("conflicts")):
    with left, blocks.guarded(words):
        widgets.disputes(words, record.table("conflicts"))
if record.holds(lambda: record.package()["views"]):
    with right, blocks.guarded(words):
        widgets.questions(words, record.package()["views"])
with right, blocks.guarded(words):
    widgets.anniversaries(words, today)
