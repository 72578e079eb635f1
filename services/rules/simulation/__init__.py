"""Dry runs: what would be decided and why, without any effect, on what is stored or on a case that is written out."""
