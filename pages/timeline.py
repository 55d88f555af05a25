"""What happened, when, and how sure are we? Events in lanes on a stretched axis, list and card."""

from lib.ui import blocks, shell, url
from lib.ui import timeline as widgets
from lib.views import timeline

words = shell.enter(timeline.understood)
place = blocks.opening(words, "timeline")
controls, body = blocks.places("controls", "body")

choice = timeline.choice(url.value)
view = timeline.view(words, choice)
blocks.answer(place, view.sentence)


def choose() -> None:
    """The controls."""
    with controls:
        widgets.choose(words, choice)


def show() -> None:
    """What they leave: chart, list and card, table, sources."""
    with body:
        if timeline.shown(choice).empty:
            widgets.nothing(words, view, choice)
            return
        widgets.draw(words, view, choice)
        blocks.table(words, view, unfolded=choice.form == "table", rows_only=False)
        blocks.source(words, view)


blocks.ordered(choose, show)
