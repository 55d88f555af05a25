"""How do I read this record, and how was it made? Text, one part below the other."""

import streamlit as st

from lib.frames import about as frames
from lib.ui import blocks, cache, shell

text = shell.enter()
place = blocks.opening(text, "about")

with blocks.guarded(text):
    reach = frames.reach(cache.table("events"), cache.table("oda"))
    sentence = text(
        "about.answer" if reach.finance else "about.answer_unpaid",
        n=reach.events,
        first=text.on(reach.first),
        last=str(reach.last),
        finance=text.years(*reach.finance) if reach.finance else "",
        sources=text("sources.count", n=len(cache.table("sources"))),
        release=cache.package()["version"],
    )
    blocks.answer(place, sentence)

for part in ("reading", "method", "names", "languages", "accessibility", "privacy", "licence"):
    st.header(text(f"about.{part}.title"), anchor=False)
    # our own words, so their markdown is meant
    st.markdown(text(f"about.{part}.text"))
    if text.has(f"about.{part}.more"):
        st.markdown(text(f"about.{part}.more"))
