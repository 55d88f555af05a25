"""Frame → frame, one module a topic: pure functions that know no colour, file or widget."""
