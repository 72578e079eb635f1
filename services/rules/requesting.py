"""Direct requests: one idempotency key, one message, however often and from however many sides it is asked for."""

from __future__ import annotations

from contracts.ids import new_id
from services.rules.contention import until_written
from services.rules.crowd import Crowd
from services.rules.customers import Customers
from services.rules.domain.book import Book
from services.rules.domain.direct_request import DirectMessage, DirectRequest, faults_of, request_of
from services.rules.domain.fault import FaultyError
from services.rules.outcomes import begun
from services.rules.settings import RulesSettings
from services.rules.store import DIRECT_REQUESTS
from shared.clock import Clock
from shared.playbook.shelf import Shelf
from shared.processing.effects import Effects
from shared.processing.outlet import Outlet
from shared.store import Store


class KeyTakenError(Exception):
    """The idempotency key stands for another request already. Nothing was written."""

    def __init__(self, taken_by: DirectRequest) -> None:
        super().__init__(f"the key stands for message {taken_by.message_id}")
        self.taken_by = taken_by


class DirectRequests:
    """Accepts direct requests. An accepted one is in the database and will be decided, whatever happens."""

    def __init__(self, store: Store, outlet: Outlet, shelf: Shelf[Book], clock: Clock, settings: RulesSettings) -> None:
        self._store = store
        self._outlet = outlet
        self._shelf = shelf
        self._clock = clock
        self._keep = settings.keep_direct_requests
        self._customers = Customers(store)
        self._crowd = Crowd(settings.direct_requests, "direct requests")

    async def accept(self, key: str, wanted: DirectMessage, traceparent: str | None) -> tuple[DirectRequest, bool]:
        """Return the request the key stands for, and whether it is this one that made it so.

        Raises FaultyError, KeyTakenError, CrowdedError, StoreUnavailableError or WriteRefusedError.
        """
        with self._crowd.entered():
            return await until_written(
                lambda: self._accept(key, wanted, traceparent),
                "another request under the same key does not come to an end",
            )

    async def find(self, message_id: str) -> DirectRequest | None:
        """Return the direct request a message came from, if it came from one."""
        found = await self._store.find(DIRECT_REQUESTS, {"message_id": message_id}, limit=1)
        return found[0] if found else None

    async def _accept(self, key: str, wanted: DirectMessage, traceparent: str | None) -> tuple[DirectRequest, bool]:
        known = await self._store.get(DIRECT_REQUESTS, key)
        if known is not None and known.digest != wanted.digest():
            raise KeyTakenError(known)
        if known is not None:
            return known, False
        return await self._commit(key, wanted, traceparent), True

    async def _commit(self, key: str, wanted: DirectMessage, traceparent: str | None) -> DirectRequest:
        await self._shelf.refresh()
        now = self._clock()
        books = {book.name: book for book in self._shelf.current}
        state = await self._customers.find(wanted.customer)
        customer = None if state is None else state.customer
        faults = tuple(faults_of(wanted, books, customer, now))
        if faults or customer is None:
            raise FaultyError(faults)
        request = request_of(wanted, books[wanted.playbook], customer, new_id())
        accepted = DirectRequest(
            id=key,
            digest=wanted.digest(),
            message_id=request.message_id,
            message=request.message,
            playbook=request.playbook,
            purpose=request.purpose,
            customer_id=customer.customer_id,
            requested_at=now,
            requested_by=wanted.requested_by,
            forget_at=now + self._keep,
        )
        effects = Effects()
        effects.save(DIRECT_REQUESTS, accepted)
        effects.emit(begun(request, customer.customer_id, now, traceparent))
        await self._outlet.commit(effects, now)
        return accepted
