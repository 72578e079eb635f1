"""What a touchpoint says about a customer: traits, consents, the language and the time zone of its context."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from pydantic import TypeAdapter, ValidationError

from contracts.events.touchpoint import Touchpoint
from contracts.values import Channel, CountryCode, JsonObject, LocaleTag, TimeZoneName
from services.profile.domain.consents import latest
from services.profile.domain.country import country_of
from services.profile.domain.customer import Customer, Stated

_STATED: Final[tuple[Stated, ...]] = ("locale", "time_zone")
_ADDRESSES = ("email", "phone", "social")
_SPECIAL: dict[str, TypeAdapter[object]] = {
    **{address: TypeAdapter(str | None) for address in _ADDRESSES},
    "locale": TypeAdapter(LocaleTag | None),
    "time_zone": TypeAdapter(TimeZoneName | None),
    "country": TypeAdapter(CountryCode | None),
    "preferred_channel": TypeAdapter(Channel | None),
}


class UnusableTraitError(Exception):
    """A trait with a meaning has a value without one. Says which, and what is wrong with it."""


def with_statements(customer: Customer, touchpoint: Touchpoint, at: datetime) -> Customer:
    """Return the customer as the touchpoint leaves it; the same object if it says nothing new.

    Raises UnusableTraitError.
    """
    update: dict[str, object] = {}
    if touchpoint.traits:
        update |= _from_traits(customer, touchpoint.traits)
    if touchpoint.consents:
        update["consents"] = latest(customer.consents, touchpoint.consents)
    if touchpoint.locale or touchpoint.time_zone:
        update |= _from_context(customer.model_copy(update=update) if update else customer, touchpoint, at)
    if {"country", "addresses", "locale"} & update.keys():
        update |= _country(customer, update)
    new = {field: value for field, value in update.items() if getattr(customer, field) != value}
    return customer.model_copy(update=new) if new else customer


def _from_traits(customer: Customer, traits: JsonObject) -> dict[str, object]:
    """Special traits become fields of the profile, all others are kept as they are; null unsets either."""
    special = {name: _usable(name, value) for name, value in traits.items() if name in _SPECIAL}
    others = {name: value for name, value in traits.items() if name not in _SPECIAL}
    kept = {name: value for name, value in {**customer.traits, **others}.items() if value is not None}
    addresses = {name: special.pop(name) for name in _ADDRESSES if name in special}
    return {
        **special,
        "traits": kept,
        "addresses": customer.addresses.model_copy(update=addresses),
        "stated": tuple(
            field for field in _STATED if (special[field] is not None if field in special else field in customer.stated)
        ),
    }


def _country(customer: Customer, update: Mapping[str, object]) -> dict[str, object]:
    """Return the country anew: something it is known by may have changed."""
    known = customer.model_copy(update=dict(update))
    stated = known.country if "country" in update else customer.stated_country
    country, origin = country_of(stated, known.addresses.phone, known.locale)
    return {"country": country, "country_from": origin}


def _usable(name: str, value: object) -> object:
    try:
        return _SPECIAL[name].validate_python(value)
    except ValidationError as error:
        why = error.errors(include_url=False, include_input=False)[0]["msg"]
        raise UnusableTraitError(f"trait {name!r} cannot be used: {why}; send another value or null") from None


def _from_context(customer: Customer, touchpoint: Touchpoint, at: datetime) -> dict[str, object]:
    """The newest context suggests the language and the zone, as long as the customer has not stated them."""
    if customer.context_at is not None and at < customer.context_at:
        return {}
    suggested: dict[Stated, object] = {"locale": touchpoint.locale, "time_zone": touchpoint.time_zone}
    new: dict[str, object] = {
        field: suggested[field]
        for field in _STATED
        if field not in customer.stated and suggested[field] and suggested[field] != getattr(customer, field)
    }
    # Only kept when it has an effect: otherwise every event of a known customer would be a write.
    return {**new, "context_at": at} if new else {}
