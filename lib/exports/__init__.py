"""Frame → bytes: what a reader takes home. The only place that writes a table.

`View` is what a choice shows, `Copy` one that is taken home; `csv`, `excel` and `json` write it.
Who makes rows says with `explained` what their columns mean, and with `whole_years` which cells
are whole years.
"""

from lib.exports.tables import csv, excel, json
from lib.exports.view import Copy, Sources, View, Way, explained, whole_years

__all__ = [
    "Copy",
    "Sources",
    "View",
    "Way",
    "csv",
    "excel",
    "explained",
    "json",
    "whole_years",
]
