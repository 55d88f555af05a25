"""How do I read this record, and how was it made? Text, one part below the other."""

import streamlit as st

from lib import record
from lib.frames import about as frames
from lib.ui import blocks, shell

words = shell.enter()
place = blocks.opening(words, "about")

with blocks.guarded(words):
    reach = frames.reach(record.table("events"), record.table("oda"))
    sentence = words(
        "about.answer" if reach.finance else "about.answer_unpaid",
        n=reach.events,
        first=words.on(reach.first),
        last=str(reach.last),
        finance=words.years(*reach.finance) if reach.finance else "",
        sources=words("sources.count", n=len(record.table("sources"))),
        release=record.package()["version"],
    )
    blocks.answer(place, sentence)

for part in ("reading", "method", "names", "languages", "accessibility", "privacy", "licence"):
    st.header(words(f"about.{part}.title"), anchor=False)
    # our own words, so their markdown is meant
    st.markdown(words(f"about.{part}.text"))
    if words.has(f"about.{part}.more"):
        st.markdown(words(f"about.{part}.more"))
