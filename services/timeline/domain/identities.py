"""Who is who: merged customers, and the identifiers that point at customers."""

from __future__ import annotations

from collections.abc import Iterator

from contracts.base import UtcDateTime
from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerChanged, CustomerMerged
from contracts.values import CustomerSnapshot, Identifier
from shared.store.model import Record


class Alias(Record):
    """A customer (`id`) that was merged into another. Entries stay under the id they were written with."""

    survivor_id: str
    at: UtcDateTime


class KnownIdentifier(Record):
    """That an identifier pointed at a customer since `at`. The latest one counts, then the customer's aliases."""

    key: str
    customer_id: str
    at: UtcDateTime


def key_of(identifier: Identifier) -> str:
    """Return the form an identifier is looked up by; nobody remembers the case of an email address."""
    value = identifier.value.casefold() if identifier.type == "email" else identifier.value
    return f"{identifier.type}:{value}"


def alias_of(event: Event[EventData]) -> Alias | None:
    """Return the alias a merge makes."""
    if not isinstance(event.data, CustomerMerged):
        return None
    return Alias(id=event.data.merged_customer_id, survivor_id=event.data.customer.customer_id, at=event.time)


def identifiers_of(event: Event[EventData]) -> Iterator[KnownIdentifier]:
    """Yield the identifiers a customer has got by this event.

    Only events that say so are looked at, for most events of a customer repeat what is known already. A group is many
    customers, so it points at none.
    """
    data = event.data
    got_some = isinstance(data, CustomerMerged) or (isinstance(data, CustomerChanged) and "identifiers" in data.changed)
    if isinstance(data, CustomerMerged | CustomerChanged) and got_some:
        yield from _identifiers(data.customer, event)


def _identifiers(customer: CustomerSnapshot, event: Event[EventData]) -> Iterator[KnownIdentifier]:
    for identifier in customer.identifiers:
        if identifier.type != "group":
            key = key_of(identifier)
            yield KnownIdentifier(
                id=f"{key} {customer.customer_id}", key=key, customer_id=customer.customer_id, at=event.time
            )
