"""Frame → bytes: what a reader takes home. The only place that writes a table."""

from lib.exports.tables import csv

__all__ = ["csv"]
