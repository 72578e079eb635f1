"""What the gateway knows without I/O: the calls, their limits, and the touchpoint each becomes."""
