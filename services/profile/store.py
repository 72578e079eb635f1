"""What profile keeps."""

from __future__ import annotations

from typing import Any, Final

from services.profile.domain.customer import Customer, IdentifierLink
from shared.store.model import AggregateType

IDENTIFIERS: Final = AggregateType("identifiers", IdentifierLink)
"""Identifier as text (`user:42`) → the living customer it points at."""

CUSTOMERS: Final = AggregateType("customers", Customer)

COLLECTIONS: Final[tuple[AggregateType[Any], ...]] = (IDENTIFIERS, CUSTOMERS)
