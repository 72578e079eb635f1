"""The two things profile keeps: customers, and which identifier points at which of them."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from contracts.base import UtcDateTime
from contracts.values import (
    Addresses,
    Channel,
    Consent,
    CountryCode,
    CountryOrigin,
    CustomerSnapshot,
    Identifier,
    JsonObject,
    LocaleTag,
    TimeZoneName,
)
from shared.store.model import Aggregate

Stated = Literal["locale", "time_zone"]


class IdentifierLink(Aggregate):
    """An identifier (`id`, as `user:42`) and the living customer it points at."""

    customer_id: str


class Customer(Aggregate):
    """One person, as far as we know.

    `stated`: what an identify call said; a touchpoint's context may still change the others, if it is newer than
    `context_at`. `aliases`: the customers merged into this one, all of them. A merged customer keeps what it was and
    names its survivor in `merged_into`, which is always a living customer.
    """

    revision: int = 0
    identifiers: tuple[Identifier, ...] = ()
    traits: JsonObject = Field(default_factory=dict)
    addresses: Addresses = Addresses()
    locale: LocaleTag | None = None
    time_zone: TimeZoneName | None = None
    country: CountryCode | None = None
    country_from: CountryOrigin | None = None
    preferred_channel: Channel | None = None
    consents: tuple[Consent, ...] = ()
    stated: tuple[Stated, ...] = ()
    context_at: UtcDateTime | None = None
    aliases: tuple[str, ...] = ()
    merged_into: str | None = None

    @property
    def user_ids(self) -> frozenset[str]:
        """The company's own ids of this customer; empty for one nobody has identified."""
        return frozenset(one.value for one in self.identifiers if one.type == "user")

    @property
    def stated_country(self) -> CountryCode | None:
        """The country that was said; None where it is only guessed from something else."""
        return self.country if self.country_from == "trait" else None

    def snapshot(self) -> CustomerSnapshot:
        """Return the profile as events and the API carry it."""
        return CustomerSnapshot(
            customer_id=self.id,
            revision=self.revision,
            identifiers=self.identifiers,
            traits=self.traits,
            addresses=self.addresses,
            locale=self.locale,
            time_zone=self.time_zone,
            country=self.country,
            country_from=self.country_from,
            preferred_channel=self.preferred_channel,
            consents=self.consents,
        )


_FIELDS = (
    "identifiers",
    "traits",
    "addresses",
    "locale",
    "time_zone",
    "country",
    "country_from",
    "preferred_channel",
    "consents",
)


def changed_fields(before: Customer | None, after: Customer) -> tuple[str, ...]:
    """Return the names of the snapshot's fields that differ; `before` None: of those that are not empty."""
    reference = before or Customer(id=after.id)
    return tuple(field for field in _FIELDS if getattr(reference, field) != getattr(after, field))
