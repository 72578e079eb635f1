"""Customer events: what profile knows after resolving a touchpoint."""

from __future__ import annotations

from contracts.envelope import EventData
from contracts.events.touchpoint import Touchpoint
from contracts.values import CustomerSnapshot


class CustomerActed(EventData):
    """`io.unisono.customer.acted.v1`: a known or anonymous customer did something (track, page, screen).

    Raised once per touchpoint of those kinds. Key: customer id. Consumed by journey, rules and timeline.
    """

    touchpoint: Touchpoint
    customer: CustomerSnapshot


class CustomerChanged(EventData):
    """`io.unisono.customer.changed.v1`: traits, identifiers, addresses or consents of a customer are different now.

    Raised when a touchpoint really changed the profile. Key: customer id. Consumed by journey, rules and timeline.
    """

    customer: CustomerSnapshot
    changed: tuple[str, ...]


class CustomerMerged(EventData):
    """`io.unisono.customer.merged.v1`: two customers turned out to be one person; `customer` survives.

    Raised when an identifier of one customer is claimed by another. Key: surviving customer id.
    Consumed by journey, rules and timeline. The merged id stays an alias for ever; history is not rewritten.
    """

    customer: CustomerSnapshot
    merged_customer_id: str
    because: str
