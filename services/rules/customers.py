"""Finding customers: by id or identifier, as far as the rules know them, and over any number of merges."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, Protocol

from services.rules.domain.customer import CustomerRules, identifier_key
from services.rules.store import CUSTOMER_RULES
from shared.store.model import A, AggregateType

_IDENTIFIER: Final = re.compile(r"(user|anonymous|email|phone|social):(.+)", re.DOTALL)
_AT_MOST: Final = 1_000


class Reader(Protocol):
    """The part of the store that customers are read from."""

    async def get(self, kind: AggregateType[A], id: str) -> A | None:
        """Return one aggregate, or None."""

    async def find(self, kind: AggregateType[A], where: Mapping[str, object], *, limit: int) -> list[A]:
        """Return what matches a filter on lookup fields, at most `limit`."""


class Customers:
    """The customers the rules know: those who ever had a name, and those who were asked about."""

    def __init__(self, store: Reader) -> None:
        self._store = store

    async def find(self, reference: str) -> CustomerRules | None:
        """Return the customer of a reference: an id, or an identifier such as `user:42` or `email:jo@example.com`."""
        identifier = _IDENTIFIER.fullmatch(reference)
        if identifier is None:
            return await self.get(reference)
        key = identifier_key(identifier[1], identifier[2])
        found = await self._store.find(CUSTOMER_RULES, {"identifiers": key}, limit=_AT_MOST)
        # Those who have it were merged into one, or are about to be: any of them leads to the one person.
        return await self.get(min(one.id for one in found)) if found else None

    async def get(self, customer_id: str) -> CustomerRules | None:
        """Return a customer, or whom they turned out to be."""
        state = await self._store.get(CUSTOMER_RULES, customer_id)
        while state is not None and state.moved_to is not None:
            moved_to = state.moved_to
            state = await self._store.get(CUSTOMER_RULES, moved_to) or CustomerRules(id=moved_to)
        return state

    async def family_of(self, customer_id: str) -> tuple[str, ...]:
        """Return the ids of one person: the survivor's, then those of all who were merged into them."""
        survivor = await self.get(customer_id)
        family = dict.fromkeys([customer_id if survivor is None else survivor.id])
        level = list(family)
        while level:
            where = {"moved_to": level[0] if len(level) == 1 else {"$in": level}}
            moved = await self._store.find(CUSTOMER_RULES, where, limit=_AT_MOST)
            level = [one.id for one in moved if one.id not in family]
            family.update(dict.fromkeys(level))
        return tuple(family)
