"""Reading the alerts: messages that a check of voice stopped, newest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from services.rules.domain.alert import VoiceAlert
from services.rules.store import VOICE_ALERTS
from shared.paging import position_at
from shared.store import Store


class AlertLog:
    """The alerts in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def page(
        self, owner: str | None, since: datetime | None, *, before: str | None, limit: int
    ) -> tuple[Sequence[VoiceAlert], str | None]:
        """Return up to `limit` alerts older than the position `before`, and where to go on; None: there are no more.

        `owner` None: of all owners. `since` is part of the time.
        """
        bounds = {**({"$lt": before} if before else {}), **({"$gte": position_at(since)} if since else {})}
        where = {**({} if owner is None else {"owner": owner}), **({"position": bounds} if bounds else {})}
        found = await self._store.find(VOICE_ALERTS, where, sort=[("position", -1)], limit=limit + 1)
        return found[:limit], found[limit - 1].position if len(found) > limit else None
