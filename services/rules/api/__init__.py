"""The HTTP API of the rules: what they know of customers, direct requests, decisions."""
