"""Red Seal's own code: pages compose `ui`, which draws what `frames` shape and `figures` picture.

Imports go down only (see `pyproject.toml`, `[tool.importlinter]`):
server, ui → figures, load, exports → theme, frames → text, schema.
"""
