"""What the timeline keeps: records only. Each index serves one query of `reading.py`."""

from __future__ import annotations

from typing import Any, Final

from services.timeline.domain.entry import TimelineEntry
from services.timeline.domain.identities import Alias, KnownIdentifier
from shared.store.model import Index, RecordType

ENTRIES: Final = RecordType(
    "entries",
    TimelineEntry,
    lookup=lambda entry: {
        "customer_id": entry.customer_id,
        "position": entry.position,
        "kind": entry.kind,
        "channel": entry.channel,
        "search": entry.search_text(),
    },
    # One index for all pages: kind, channel and words are looked at within one customer's entries, and another index
    # per filter would cost every entry a fifth more to write.
    indexes=(Index((("customer_id", 1), ("position", -1))),),
)

ALIASES: Final = RecordType(
    "aliases",
    Alias,
    lookup=lambda alias: {"survivor_id": alias.survivor_id},
    indexes=(Index((("survivor_id", 1),)),),
)

IDENTIFIERS: Final = RecordType(
    "identifiers",
    KnownIdentifier,
    lookup=lambda known: {"key": known.key, "at": known.at},
    indexes=(Index((("key", 1), ("at", -1))),),
)

COLLECTIONS: Final[tuple[RecordType[Any], ...]] = (ENTRIES, ALIASES, IDENTIFIERS)
