"""Frame → bytes: what a reader takes home. The only place that writes a table.

`View` is what a file says of its rows; `csv`, `excel` and `json` write them.
"""

from lib.exports.tables import csv, excel, json
from lib.exports.view import View

__all__ = ["View", "csv", "excel", "json"]
