"""The demo: both stories, played over the public HTTP API by people who speak four languages, and verified."""
