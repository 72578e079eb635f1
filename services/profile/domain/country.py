"""The country a customer lives in, as far as one can tell: consent and holidays hang on it."""

from __future__ import annotations

from typing import Final

import phonenumbers

from contracts.values import CountryCode, CountryOrigin, LocaleTag
from shared.playbook.countries import countries

_NOWHERE: Final = frozenset({"001", "ZZ"})
"""What the library calls numbers that belong to no country: satellites, international services."""


def country_of(
    stated: CountryCode | None, phone: str | None, locale: LocaleTag | None
) -> tuple[CountryCode | None, CountryOrigin | None]:
    """Return the country, and how it is known.

    What was said comes first; then the country of the phone number (E.164), which people have where they live; then the
    region of the locale, which is often only what a device was delivered with. A code that no country has (`UK`) says
    nothing.
    """
    if stated in countries():
        return stated, "trait"
    if phone is not None and (country := _country_of_number(phone)) is not None:
        return country, "phone"
    region = locale.rpartition("-")[2] if locale else ""
    if region in countries():
        return region, "locale"
    return None, None


def _country_of_number(phone: str) -> CountryCode | None:
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return None
    # Countries that share a prefix (+1, +44, +7) are told apart where numbers allow it; else it is the main one.
    country = phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(
        number.country_code or 0
    )
    return None if country in _NOWHERE else country
