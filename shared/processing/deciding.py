"""Load once, decide event by event: the way most services handle a batch."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Sequence
from datetime import datetime

from contracts.envelope import Event, EventData
from shared.processing.batch import BatchResult
from shared.processing.effects import Effects
from shared.processing.errors import Retry
from shared.processing.handler import Handler

_BREATHE_EVERY = 32
"""Decisions between two chances for others on the event loop: a full batch must not delay a health check."""


class Deciding:
    """Makes a `BatchHandler` of a `Handler`. An event whose decision fails leaves no trace in the states."""

    def __init__(self, handler: Handler) -> None:
        self._handler = handler

    async def handle(self, events: Sequence[Event[EventData]], now: datetime) -> BatchResult:
        """Load for all events, then decide each on the states the ones before it left."""
        workspace = await self._handler.load(events)
        total = Effects()
        retried: dict[str, Retry] = {}
        rejected: dict[str, Exception] = {}
        for number, event in enumerate(events, start=1):
            try:
                effects = self._handler.decide(event, workspace, now)
            except Retry as retry:
                retried[event.id] = retry
            except Exception as error:
                rejected[event.id] = error
            else:
                for kind, state in effects.saves:
                    workspace.put(kind, state)
                total.extend(effects)
            if number % _BREATHE_EVERY == 0:
                await asyncio.sleep(0)
        return BatchResult(total, retried, rejected)


def stack_of(error: Exception) -> str:
    """Return the stack of an error as text."""
    return "".join(traceback.format_exception(error))
