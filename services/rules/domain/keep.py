"""How long things are kept that were planned, decided and said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Keep:
    """How long contacts, decisions and what a customer was told are kept, and how much of the last at most."""

    contacts: timedelta
    decisions: timedelta
    told: timedelta
    told_at_most: int
