"""Measures how fast Unisono is on this machine, beside the floor: the same hops and writes with nothing else.

`python -m benchmarks` starts everything it needs, puts its load on it over the loopback interface, stops it, and writes
`benchmarks/results/`.
"""
