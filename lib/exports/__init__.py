"""Frame → bytes: what a reader takes home. The only place that writes a table.

`View` is what a file says of its rows; `csv`, `excel` and `json` write them. Who makes rows says
with `explained` what their columns mean.
"""

from lib.exports.tables import csv, excel, json
from lib.exports.view import View, explained, meanings

__all__ = ["View", "csv", "excel", "explained", "json", "meanings"]
