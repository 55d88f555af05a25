"""Frame → bytes: what a reader takes home. The only place that writes a table.

`View` is what a file says of its rows; `csv`, `excel` and `json` write them. Who makes rows says
with `explained` what their columns mean, and with `whole_years` which cells are whole years.
"""

from lib.exports.tables import csv, excel, json
from lib.exports.view import View, explained, meanings, whole_years

__all__ = ["View", "csv", "excel", "explained", "json", "meanings", "whole_years"]
