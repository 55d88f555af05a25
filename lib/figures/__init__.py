"""Frame → figure, one module a topic. No file is read and no Streamlit is called here.

A builder takes first what it draws, then what that is called and coloured, and its words last.
"""

from typing import Any

Figure = dict[str, Any]
"""A Plotly figure as JSON has it: `data`, a list of traces, and `layout`.

`layout.meta` is for the browser (`chart.js`): `live` says what follows a dragged window, `below`
what is another on less room: width in px → path (`data.2.text`, `layout.height`) → value.

Plain dicts, not validated: that took 29 of the timeline's 60 ms a rerun. Tests validate a figure of
every builder instead (`tests/figures/drawn.py`).
"""
