"""Suppression lists changed by people: who is on which, putting a customer on one, taking one entry off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from services.rules.contention import until_written
from services.rules.customers import Customers
from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.fault import FaultyError
from services.rules.domain.listing import ListEntry, with_entry, without_entry
from services.rules.domain.standing import SaidByTrait, in_force, said_by_traits
from services.rules.domain.suppression import (
    KeyedEntry,
    Lift,
    SuppressionChange,
    WantedEntry,
    entry_of,
    faults_of,
    lifted_id,
)
from services.rules.outcomes import begun
from services.rules.settings import RulesSettings
from services.rules.store import CUSTOMER_RULES, SUPPRESSION_CHANGES, SUPPRESSION_KEYS
from shared.clock import Clock
from shared.playbook.shelf import Shelf
from shared.processing.effects import Effects
from shared.processing.outlet import Outlet
from shared.store import Store

_SHOWN: Final = 100
_OTHERS: Final = "others do not stop changing what is known of the customer"


class UnknownCustomerError(Exception):
    """The rules know nobody by this id."""


class UnknownEntryError(Exception):
    """No entry of the customer has this id, and none was lifted by a person."""


class KeyTakenError(Exception):
    """The idempotency key stands for another request already. Nothing was written."""

    def __init__(self, taken_by: KeyedEntry) -> None:
        super().__init__(f"the key stands for an entry on the list {taken_by.entry.rule!r}")
        self.taken_by = taken_by


class SaidByTraitError(Exception):
    """The customer is on the list for as long as a trait says so. Nothing has happened."""

    def __init__(self, said: SaidByTrait) -> None:
        super().__init__(f"the trait {said.trait!r} is true")
        self.said = said


@dataclass(frozen=True)
class Standing:
    """Who a customer is, what stands on lists about them, and what people changed there, the newest first."""

    customer_id: str
    entries: Sequence[ListEntry]
    said_by_traits: Sequence[SaidByTrait]
    changes: Sequence[SuppressionChange]


class Suppressions:
    """Changes suppression lists for people.

    A change is written to the customer's state under its version, at once, instead of being raised as an event that
    would wait its turn. The guarantee is the same: a decision that plans a message to the customer writes the same
    state, so of the two whoever comes second has a conflict, loads what the first one left and decides again. Nothing
    of either is lost, and nothing that is planned after the answer was given can have overlooked it; an event could
    only promise to come after whatever waits before it.
    """

    def __init__(self, store: Store, outlet: Outlet, shelf: Shelf[Book], clock: Clock, settings: RulesSettings) -> None:
        self._store = store
        self._outlet = outlet
        self._shelf = shelf
        self._clock = clock
        self._keep = settings.keep_direct_requests
        self._customers = Customers(store)

    async def standing(self, customer_id: str) -> Standing:
        """Return who is on which list, and the changes by people. Raises UnknownCustomerError."""
        state = await self._state(customer_id)
        await self._shelf.refresh()
        family = await self._customers.family_of(state.id)
        where = {"customer_id": family[0] if len(family) == 1 else {"$in": list(family)}}
        changes = await self._store.find(SUPPRESSION_CHANGES, where, sort=[("position", -1)], limit=_SHOWN)
        books = {book.name: book for book in self._shelf.current}
        entries = in_force(state, books, self._clock())
        return Standing(state.id, entries, said_by_traits(state, books.values()), changes)

    async def add(
        self, customer_id: str, wanted: WantedEntry, key: str | None, traceparent: str | None
    ) -> tuple[ListEntry, bool]:
        """Return the entry on the list, and whether it is this request that put it there.

        With an idempotency key, it is the entry the key stands for, also if that was lifted since. Raises
        KeyTakenError, UnknownCustomerError, FaultyError, StoreUnavailableError or WriteRefusedError.
        """
        await self._shelf.refresh()
        return await until_written(lambda: self._add(customer_id, wanted, key, traceparent), _OTHERS)

    async def lift(self, customer_id: str, entry: str, lift: Lift, traceparent: str | None) -> SuppressionChange:
        """Take one entry off its list, and nothing else; return the record of it, of whoever did it first.

        Raises UnknownCustomerError, UnknownEntryError, SaidByTraitError, StoreUnavailableError or WriteRefusedError.
        """
        await self._shelf.refresh()
        return await until_written(lambda: self._lift(customer_id, entry, lift, traceparent), _OTHERS)

    async def _add(
        self, customer_id: str, wanted: WantedEntry, key: str | None, traceparent: str | None
    ) -> tuple[ListEntry, bool]:
        asked = await self._store.get(SUPPRESSION_KEYS, key) if key is not None else None
        if asked is not None:
            if asked.digest != wanted.digest(customer_id):
                raise KeyTakenError(asked)
            return asked.entry, False
        now = self._clock()
        state = await self._state(customer_id)
        books = {book.name: book for book in self._shelf.current}
        faults = tuple(faults_of(wanted, books, state.customer))
        if faults:
            raise FaultyError(faults)
        lists = books[wanted.playbook].policies.lists
        new = entry_of(wanted, lists.by_id[wanted.rule], state.customer, now)
        known = next((one for one in state.listed if one.key == new.key and lists.in_force(one, now)), None)
        effects = Effects()
        if known is None:
            change = SuppressionChange.added(state.id, new, wanted.by)
            effects = _effects_of(state.listing(with_entry(state.listed, new)), change, traceparent)
        if key is not None:
            effects.save(SUPPRESSION_KEYS, self._keyed(key, wanted.digest(customer_id), known or new, now))
        if effects.saves:
            await self._outlet.commit(effects, now)
        return known or new, known is None

    def _keyed(self, key: str, digest: str, entry: ListEntry, now: datetime) -> KeyedEntry:
        return KeyedEntry(id=key, digest=digest, entry=entry, asked_at=now, forget_at=now + self._keep)

    async def _lift(self, customer_id: str, entry: str, lift: Lift, traceparent: str | None) -> SuppressionChange:
        now = self._clock()
        state = await self._state(customer_id)
        found = next((one for one in state.listed if one.id == entry), None)
        if found is None:
            return await self._lifted_before(state, entry)
        change = SuppressionChange.lifted(state.id, found, lift, now)
        effects = _effects_of(state.listing(without_entry(state.listed, found)), change, traceparent)
        await self._outlet.commit(effects, now)
        return change

    async def _lifted_before(self, state: CustomerRules, entry: str) -> SuppressionChange:
        family = await self._customers.family_of(state.id)
        ids = [lifted_id(one, entry) for one in family]
        found = await self._store.find(SUPPRESSION_CHANGES, {"_id": {"$in": ids}}, limit=len(ids))
        if found:
            return found[0]
        for said in said_by_traits(state, self._shelf.current):
            if said.id == entry:
                raise SaidByTraitError(said)
        raise UnknownEntryError(entry)

    async def _state(self, customer_id: str) -> CustomerRules:
        state = await self._customers.find(customer_id)
        if state is None:
            raise UnknownCustomerError(customer_id)
        return state


def _effects_of(state: CustomerRules, change: SuppressionChange, traceparent: str | None) -> Effects:
    effects = Effects()
    effects.save(CUSTOMER_RULES, state)
    effects.record(SUPPRESSION_CHANGES, change)
    effects.emit(begun(change.told(), state.id, change.at, traceparent))
    return effects
