"""Free TCP ports for private servers."""

from __future__ import annotations

import random
import socket

# Below Linux's range for outgoing connections: a port from that range can be taken while its server restarts, even by a
# client that reconnects to it (TCP lets a socket connect to itself).
CANDIDATES = range(20_000, 32_000)


def free_ports(count: int) -> list[int]:
    """Return `count` different ports on 127.0.0.1 that no program listens on at this moment."""
    found: list[int] = []
    for port in random.sample(CANDIDATES, len(CANDIDATES)):
        if len(found) == count:
            return found
        if _is_free(port):
            found.append(port)
    raise RuntimeError(f"fewer than {count} free ports between {CANDIDATES.start} and {CANDIDATES.stop}")


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True
