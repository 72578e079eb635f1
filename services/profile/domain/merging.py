"""When two customers are one person, which of them survives, and what it takes over."""

from __future__ import annotations

from contracts.values import Addresses, Identifier, JsonObject
from services.profile.domain.consents import latest
from services.profile.domain.country import country_of
from services.profile.domain.customer import Customer, Stated

MAX_IDENTIFIERS = 500
"""Of one customer. More would be a program that makes up ids, and every event would carry them all."""


def why_apart(one: Customer, other: Customer, *, explicitly: bool) -> str | None:
    """Return why two customers must not become one, or None if they may.

    Two customers with different user ids are two people, however many addresses and devices they share. Only an alias
    call between their user ids (`explicitly`) says otherwise.
    """
    if one.user_ids and other.user_ids and not explicitly:
        return "both are known under different user ids"
    if len(one.identifiers) + len(other.identifiers) > MAX_IDENTIFIERS:
        return f"together they have more than {MAX_IDENTIFIERS} identifiers"
    return None


def in_order(one: Customer, other: Customer) -> tuple[Customer, Customer]:
    """Return the survivor, then the one that is merged into it.

    The known customer survives; among equals the older one: ids begin with the time they were made (UUIDv7).
    """
    if (not one.user_ids, one.id) <= (not other.user_ids, other.id):
        return one, other
    return other, one


def absorb(survivor: Customer, merged: Customer) -> Customer:
    """Return the survivor with its gaps filled from the merged customer; nothing it has is overwritten.

    Consents are the exception: the latest word counts, whoever it was said to.
    """
    locale, locale_stated = _stated("locale", survivor, merged)
    time_zone, time_zone_stated = _stated("time_zone", survivor, merged)
    addresses = _fill_addresses(survivor.addresses, merged.addresses)
    country, country_from = country_of(survivor.stated_country or merged.stated_country, addresses.phone, locale)
    return survivor.model_copy(
        update={
            "identifiers": joined(survivor.identifiers, merged.identifiers),
            "traits": _fill_traits(survivor.traits, merged.traits),
            "addresses": addresses,
            "locale": locale,
            "time_zone": time_zone,
            "country": country,
            "country_from": country_from,
            "stated": (*locale_stated, *time_zone_stated),
            "context_at": max(filter(None, (survivor.context_at, merged.context_at)), default=None),
            "preferred_channel": survivor.preferred_channel or merged.preferred_channel,
            "consents": latest(survivor.consents, merged.consents),
            "aliases": (*survivor.aliases, *merged.aliases, merged.id),
            "revision": max(survivor.revision, merged.revision),
        }
    )


def joined(*identifiers: tuple[Identifier, ...]) -> tuple[Identifier, ...]:
    """Return all identifiers, each once, in the order they came."""
    return tuple(dict.fromkeys(one for some in identifiers for one in some))


def _stated(field: Stated, survivor: Customer, merged: Customer) -> tuple[str | None, tuple[Stated, ...]]:
    """Return the value to keep: what a customer stated goes before what a context only suggested."""
    holders = sorted((survivor, merged), key=lambda holder: field not in holder.stated)
    for holder in holders:
        value: str | None = getattr(holder, field)
        if value is not None:
            return value, (field,) if field in holder.stated else ()
    return None, ()


def _fill_traits(traits: JsonObject, more: JsonObject) -> JsonObject:
    return {**more, **traits}


def _fill_addresses(addresses: Addresses, more: Addresses) -> Addresses:
    return Addresses(
        email=addresses.email or more.email,
        phone=addresses.phone or more.phone,
        social=addresses.social or more.social,
    )
