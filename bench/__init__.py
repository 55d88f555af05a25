"""Speed, measured beside two peers; see `docs/decisions/bench.md`."""
