"""What each view says, shows and lists, without Streamlit.

A view is made once, by one function, for whoever asks: its page, its figure's address, a file, a
briefing. One package a page: `choice` (what may stand in its address, what a reader asks),
`sentences`, `rows`, and in its first module a function a view and `VIEWS`.

Belongs here: choice → sentence, figure, rows, notes, sources. Does not: drawing (`figures`), bytes
(`exports`), widgets (`ui`), requests (`server`).
"""
