"""The record as everything above it reads it: tables, words, and what is joined of them.

Belongs here: what several views need, read or joined once a process (`once`). Does not: reading
files (`load`), what a reader chose (`views`), Streamlit.

Frames are shared, not copied: pandas copies on write, and no function changes its argument. What
this module names is all there is: `record.table("tiers")`, `record.events()`; money apart
(`record.money`).
"""

from lib.record.joined import (
    Pair,
    breaks,
    durations,
    events,
    haystacks,
    notes,
    offices,
    opened,
    pair,
    spells,
    stops,
    visits,
)
from lib.record.loaded import (
    holds,
    language_names,
    languages,
    package,
    size,
    spoken,
    table,
    warm,
    with_eras,
    words,
)
from lib.record.once import forget, lately, once
from lib.record.rows import together
from lib.record.sourced import (
    cited,
    disputes,
    evidence,
    named_sources,
    release,
    rivals,
    sources,
)

__all__ = [
    "Pair",
    "breaks",
    "cited",
    "disputes",
    "durations",
    "events",
    "evidence",
    "forget",
    "haystacks",
    "holds",
    "language_names",
    "languages",
    "lately",
    "named_sources",
    "notes",
    "offices",
    "once",
    "opened",
    "package",
    "pair",
    "release",
    "rivals",
    "size",
    "sources",
    "spells",
    "spoken",
    "stops",
    "table",
    "together",
    "visits",
    "warm",
    "with_eras",
    "words",
]
