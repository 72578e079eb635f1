"""Reading timelines: merged customers and identifiers are resolved when they are read, never before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from contracts.values import Channel, Identifier
from services.timeline.domain.entry import EntryKind, TimelineEntry
from services.timeline.domain.identities import key_of
from services.timeline.store import ALIASES, ENTRIES, IDENTIFIERS
from shared.paging import earlier
from shared.store import Store

_MANY = 1000
_OVERLAP = timedelta(minutes=1)
"""How much later than a newer one an entry may arrive: services handle their events independently."""


@dataclass(frozen=True)
class Family:
    """One customer and all that were merged into them."""

    customer_id: str
    merged: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids entries may be under."""
        return (self.customer_id, *self.merged)


@dataclass(frozen=True)
class Filter:
    """What to show; None means everything. Each of the words must occur."""

    channel: Channel | None = None
    kind: EntryKind | None = None
    words: tuple[str, ...] = ()

    def where(self) -> dict[str, object]:
        """Return it in the store's filter language."""
        where: dict[str, object] = {}
        if self.channel is not None:
            where["channel"] = self.channel.value
        if self.kind is not None:
            where["kind"] = self.kind
        if self.words:
            where["$and"] = [{"search": {"$regex": re.escape(word.casefold())}} for word in self.words]
        return where


class Timelines:
    """The timelines in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def customer_of(self, identifier: Identifier) -> str | None:
        """Return the id an identifier pointed at last, or None if nobody has it. It may be merged by now."""
        found = await self._store.find(IDENTIFIERS, {"key": key_of(identifier)}, sort=[("at", -1)], limit=1)
        return found[0].customer_id if found else None

    async def family_of(self, customer_id: str) -> Family:
        """Return the surviving customer of an id and every id merged into it, over any number of merges."""
        survivor = await self._survivor(customer_id)
        merged: dict[str, None] = {}
        level = [survivor]
        while level:
            where = {"survivor_id": level[0] if len(level) == 1 else {"$in": level}}
            aliases = await self._store.find(ALIASES, where, sort=[("_id", 1)], limit=_MANY)
            level = [alias.id for alias in aliases if alias.id not in merged and alias.id != survivor]
            merged.update(dict.fromkeys(level))
        return Family(survivor, tuple(merged))

    async def _survivor(self, customer_id: str) -> str:
        seen = {customer_id}
        while (alias := await self._store.get(ALIASES, customer_id)) is not None and alias.survivor_id not in seen:
            customer_id = alias.survivor_id
            seen.add(customer_id)
        return customer_id

    async def page(
        self, family: Family, wanted: Filter, *, before: str | None, limit: int
    ) -> tuple[list[TimelineEntry], bool]:
        """Return up to `limit` entries older than the position `before`, newest first, and whether there are more."""
        where = _of(family.ids) | wanted.where()
        if before is not None:
            where["position"] = {"$lt": before}
        found = await self._store.find(ENTRIES, where, sort=[("position", -1)], limit=limit + 1)
        return found[:limit], len(found) > limit

    async def since(self, family: Family, position: str, *, limit: int) -> tuple[list[TimelineEntry], bool]:
        """Return entries that may have been missed after `position`, oldest first, and whether there are more.

        Begins a minute earlier, for entries do not arrive exactly in the order of their time: some were seen already.
        """
        where = _of(family.ids) | {"position": {"$gt": earlier(position, _OVERLAP)}}
        found = await self._store.find(ENTRIES, where, sort=[("position", 1)], limit=limit + 1)
        return found[:limit], len(found) > limit


def _of(customer_ids: Sequence[str]) -> dict[str, object]:
    # A plain equality for the usual case: the embedded database looks no further than that for an index.
    return {"customer_id": customer_ids[0] if len(customer_ids) == 1 else {"$in": list(customer_ids)}}
