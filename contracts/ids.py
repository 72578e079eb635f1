"""Identifiers that sort by the time they were made (UUIDv7, RFC 9562 section 5.7)."""

from __future__ import annotations

import secrets
import time
from uuid import UUID, uuid5

_NAMESPACE = UUID("6f1f9d1e-5a0a-5c37-9c0e-2f9a4d6c1b70")


def new_id() -> str:
    """Return a new UUIDv7 as a string: 48 bits of Unix milliseconds, 12 of sub-millisecond time, 62 random."""
    nanoseconds = time.time_ns()
    milliseconds, rest = divmod(nanoseconds, 1_000_000)
    fraction = (rest << 12) // 1_000_000
    value = milliseconds << 80 | 0x7 << 76 | fraction << 64 | 0b10 << 62 | secrets.randbits(62)
    return str(UUID(int=value))


def derived_id(*parts: str) -> str:
    """Return the same id for the same parts, always (UUIDv5): for what may be asked for more than once."""
    return str(uuid5(_NAMESPACE, "\x1f".join(parts)))
