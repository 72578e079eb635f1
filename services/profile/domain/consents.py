"""Consents: one per purpose and channel, the latest one."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from contracts.values import Consent


def latest(*consents: Iterable[Consent]) -> tuple[Consent, ...]:
    """Return the latest consent per purpose and channel, sorted by these; of two at the same time, the refusal.

    The order in which they are given makes no difference.
    """
    kept: dict[tuple[str, str], Consent] = {}
    for some in consents:
        for consent in some:
            key = (consent.purpose.value, consent.channel.value if consent.channel else "")
            other = kept.get(key)
            if other is None or _weight(consent) > _weight(other):
                kept[key] = consent
    return tuple(kept[key] for key in sorted(kept))


def _weight(consent: Consent) -> tuple[datetime, bool, bool, tuple[str, ...]]:
    """Of two that say the same at the same time, the one with more proof."""
    proof = (consent.text or "", consent.ip or "", consent.agent or "", consent.source)
    return consent.at, not consent.granted, any(proof[:-1]), proof
