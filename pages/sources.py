"""Where does each fact come from, what is disputed, how do I reuse it?

Each part is guarded by itself: a table that cannot be used costs its own part and no other.
"""

from lib import record
from lib.ui import blocks, shell, url
from lib.ui import sources as widgets
from lib.views import sources

words = shell.enter(sources.understood)
place = blocks.opening(words, "sources")
choice = sources.choice(url.value)

with blocks.guarded(words):
    blocks.answer(place, sources.answer(words))

if record.holds(lambda: record.table("conflicts")):
    with widgets.part(words, "ledger"):
        widgets.narrow_points(words)
        widgets.ledger(words, sources.ledger(words, choice), choice)

if sources.groups():
    with widgets.part(words, "coverage"):
        widgets.choose_series(words)
        widgets.coverage(words, sources.coverage(words, choice))

with widgets.part(words, "listing"):
    widgets.narrow_sources(words)
    widgets.listing(words, sources.listing(words, choice), choice)

with widgets.part(words, "files"):
    widgets.files(words)

with widgets.part(words, "cite"):
    widgets.cite(words)

with widgets.part(words, "licences"):
    widgets.licences(words)
    widgets.terms(words)
