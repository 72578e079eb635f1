"""Which database sessions a process uses, on record, so that whoever takes over its work can end what it left open.

A process that is killed inside a transaction leaves it open on the server, and the server keeps what it wrote from
everybody until the transaction's time is up: 60 seconds (MongoDB's `transactionLifetimeLimitSeconds`). The successor
writes exactly the same, so it would have to wait that long. It ends the sessions of its predecessor instead
(`killSessions`, which needs no privilege for sessions of the same database user).

Ending the sessions of somebody who is alive after all does no harm: their transaction fails and they decide again.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import structlog
from pymongo.errors import OperationFailure

from contracts.ids import new_id
from shared.store.driver import Client, Database, Session, driven

SESSIONS = "sessions"
LANES = "lanes"
KEEP = timedelta(days=1)
"""How long a session is on record after it was last noted; one that is in use is noted again every hour."""

_NOTE_AGAIN_SECONDS = 3600.0

_log = structlog.stdlib.get_logger(__name__)


class Sessions:
    """The sessions of one process in one service's database."""

    def __init__(self, client: Client, database: Database) -> None:
        self._client = client
        self._sessions = database[SESSIONS]
        self._lanes = database[LANES]
        self._owner = new_id()
        self._noted: dict[bytes, float] = {}

    async def prepare(self) -> None:
        """Create the indexes."""
        await driven(self._sessions.create_index([("owner", 1)]))
        await driven(self._sessions.create_index([("at", 1)], expireAfterSeconds=int(KEEP.total_seconds())))

    @asynccontextmanager
    async def open(self) -> AsyncIterator[Session]:
        """Give a session that is on record."""
        async with self._client.start_session() as session:
            await self._note(session.session_id["id"])
            yield session

    async def take_over(self, lane: str) -> None:
        """Become the one who works on a lane; end what the one before may have left open."""
        await driven(self._take_over(lane))

    async def _take_over(self, lane: str) -> None:
        before = await self._lanes.find_one({"_id": lane})
        if before is not None and before["owner"] == self._owner:
            return
        if before is not None:
            await self._end_sessions_of(before["owner"])
        await self._lanes.replace_one({"_id": lane}, {"owner": self._owner}, upsert=True)

    async def _note(self, session_id: bytes) -> None:
        # The driver uses a few sessions again and again, so this is a write per session and hour.
        now = time.monotonic()
        if now - self._noted.get(session_id, -_NOTE_AGAIN_SECONDS) < _NOTE_AGAIN_SECONDS:
            return
        await self._sessions.replace_one(
            {"_id": session_id}, {"owner": self._owner, "at": datetime.now(UTC)}, upsert=True
        )
        self._noted[session_id] = now

    async def _end_sessions_of(self, owner: str) -> None:
        found = await self._sessions.find({"owner": owner}, {"_id": 1}).to_list(None)
        if not found:
            return
        try:
            await self._client.admin.command({"killSessions": [{"id": session["_id"]} for session in found]})
        except OperationFailure as error:
            # Then the server ends them in its own time, and until then the batch is tried again and again.
            _log.warning("cannot end the sessions of a predecessor", reason=str(error), sessions=len(found))
