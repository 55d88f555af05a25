"""Where things stand in px: rows for marks and titles, letters that fit, years that are printed.

Belongs here: what depends on how wide a chart is, whatever its topic. Does not: years → positions
between 0 and 1 (`frames.axis`), what a topic draws.
"""
