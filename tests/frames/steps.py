"""Steps of partners as tests of tiers have them: a few real ones, and the order of tiers."""

import pandas as pd

ORDER = [
    "diplomatic-relations",
    "mutual-trust",
    "enduring-partnership",
    "toward-strategic",
    "comprehensive",
    "sectoral-strategic",
    "strategic",
    "extensive-strategic",
    "comprehensive-strategic",
    "special",
]
STEPS = [
    ("JPN", "comprehensive-strategic", "2023-11-27"),
    ("JPN", "diplomatic-relations", "1973-09-21"),
    ("JPN", "mutual-trust", "2002-04"),
    ("JPN", "enduring-partnership", "2004-07"),
    ("JPN", "toward-strategic", "2006-10-19"),
    ("JPN", "strategic", "2009-04-20"),
    ("JPN", "extensive-strategic", "2014-03-18"),
    ("CHN", "comprehensive-strategic", "2008-05"),
    ("IND", "strategic", "2007"),
    ("IND", "comprehensive-strategic", "2016"),
    ("USA", "comprehensive", "2013"),
    ("USA", "comprehensive-strategic", "2023-09"),
    ("LAO", "special", ""),
]


def steps(rows=STEPS):
    """Rows as `tiers.csv` has them."""
    frame = pd.DataFrame(rows, columns=["partner", "tier", "since"])
    return frame.assign(event="", source="s", confidence="high")
