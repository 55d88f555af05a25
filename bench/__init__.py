"""Speed, measured beside two peers; see `docs/decisions/speed.md`."""
