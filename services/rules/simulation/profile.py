"""A customer as a case writes them out: as much of a profile as matters, the rest goes without saying."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

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
    Purpose,
    TimeZoneName,
)
from services.rules.simulation.moment import KnownMoment
from shared.playbook.countries import countries

EVERYWHERE: Final = Addresses(email="customer@example.com", phone="+41446681800", social="@customer@social.example")
"""Where a customer of whom nothing is said can be reached: reserved for examples, like example.com."""

_ZONE: Final[TypeAdapter[TimeZoneName]] = TypeAdapter(TimeZoneName)


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class WrittenConsent(_Written):
    """What the customer allowed, or refused."""

    purpose: Purpose
    channel: Channel | None = Field(default=None, description="none: every channel")
    granted: bool = True
    at: KnownMoment | None = Field(default=None, description="when it was said; default: when the case begins")
    source: str = Field(default="the case", max_length=200)
    text: str | None = Field(default=None, max_length=2000)
    ip: str | None = Field(default=None, max_length=45)
    agent: str | None = Field(default=None, max_length=200)


class Profile(_Written):
    """A customer. What `GET /customers/{id}` shows can be put here as it is."""

    customer_id: str = Field(default="customer", min_length=1, max_length=200, description="holdout groups go by it")
    revision: int = Field(default=1, ge=0)
    identifiers: tuple[Identifier, ...] = ()
    traits: JsonObject = Field(default_factory=dict)
    addresses: Addresses = Field(
        default=EVERYWHERE, description="default: reachable by email, SMS and social; if given, only where it says"
    )
    locale: LocaleTag | None = None
    time_zone: str | None = Field(
        default=None,
        max_length=100,
        description="IANA name; one that is unknown counts as not known: then the brand's own zone holds",
    )
    country: CountryCode | None = Field(default=None, description="one that no country has counts as not known")
    country_from: CountryOrigin | None = None
    preferred_channel: Channel | None = None
    consents: tuple[WrittenConsent, ...] = ()

    def snapshot(self, begins: datetime) -> tuple[CustomerSnapshot, list[str]]:
        """Return the profile as events carry it, and what of it could not be taken as it was written."""
        written = self.model_dump(exclude={"consents", "time_zone", "country", "country_from"})
        consents = tuple(Consent(**one.model_dump(exclude={"at"}), at=one.at or begins) for one in self.consents)
        zone, notes = _zone(self.time_zone)
        country = self.country if self.country in countries() else None
        if country != self.country:
            notes.append(f"{self.country!r} is no country of ISO 3166, so the customer's country is not known.")
        return CustomerSnapshot(
            **written,
            consents=consents,
            time_zone=zone,
            country=country,
            country_from=self.country_from if country == self.country else None,
        ), notes


def _zone(written: str | None) -> tuple[TimeZoneName | None, list[str]]:
    try:
        return None if written is None else _ZONE.validate_python(written), []
    except ValidationError:
        return None, [f"{written!r} is no time zone of the IANA database, so the customer's zone is not known."]
