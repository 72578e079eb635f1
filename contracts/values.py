"""Value objects that appear in events and playbooks."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, Field, JsonValue, StringConstraints

from contracts.base import Contract, UtcDateTime


class Channel(StrEnum):
    """Where the brand can speak to a customer."""

    EMAIL = "email"
    SMS = "sms"
    SOCIAL = "social"
    INSTORE = "instore"


class Purpose(StrEnum):
    """Why the brand speaks: consent, caps and quiet hours hang on it."""

    SERVICE = "service"
    TRANSACTIONAL = "transactional"
    MARKETING = "marketing"
    SURVEY = "survey"

    @property
    def unsubscribable(self) -> bool:
        """Whether readers can say that they want no more of it: each such message tells them how."""
        return self in {Purpose.MARKETING, Purpose.SURVEY}


ChannelWish = Literal["origin", "preferred", "email", "sms", "social", "instore"]
"""A channel by name, the one the customer is on now (`origin`), or the one they prefer."""

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$", max_length=80)]
"""A key people write in a playbook: lower case, digits, hyphens and underscores."""

LocaleTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$")]
"""A BCP 47 tag of language, optional script and optional region, in canonical case: `de`, `pt-BR`, `zh-Hans-CN`."""

UnsubscribeAddress = Annotated[str, StringConstraints(pattern=r"^(https://|mailto:)[!-;=?-~]+$")]
"""Where mail is unsubscribed from, as the header field List-Unsubscribe takes it (RFC 2369): https: or mailto:."""

CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""An ISO 3166-1 alpha-2 code in capitals: `CH`."""

CountryOrigin = Literal["trait", "phone", "locale"]
"""How a customer's country is known: they or the company said so; by the prefix of their number; by their locale."""

JsonObject = dict[str, JsonValue]


def _known_zone(zone: str) -> str:
    if zone not in _ZONES:
        raise ValueError(f"unknown time zone {zone!r}; use an IANA name such as 'Europe/Zurich'")
    return zone


_ZONES = frozenset(available_timezones()) - {"Factory", "localtime"}
"""Two of the files are no zones: one says that nobody has set the clock, one is whatever the machine has."""

TimeZoneName = Annotated[str, AfterValidator(_known_zone)]
"""The name of a zone in the IANA time zone database."""


def zone_of(name: str) -> ZoneInfo:
    """Return the zone of a name that was validated as a `TimeZoneName`."""
    return ZoneInfo(name)


class Identifier(Contract):
    """Points at a customer: `user` (the company's own id), `anonymous` (a device), an address or a handle."""

    type: Literal["user", "anonymous", "email", "phone", "social", "group"]
    value: Annotated[str, StringConstraints(min_length=1, max_length=320)]

    def __str__(self) -> str:
        return f"{self.type}:{self.value}"


class Consent(Contract):
    """What the customer allowed or refused, and the proof of it. `channel` None means every channel.

    The proof an auditor asks for: where and when it was given, the text that was shown, and who was there: the address
    of the device on the internet, or the agent who took it down.
    """

    purpose: Purpose
    channel: Channel | None = None
    granted: bool
    at: UtcDateTime
    source: str = Field(description="where it was given: a form, a call, a till")
    text: str | None = Field(default=None, max_length=2000, description="the text the customer was shown or read")
    ip: str | None = Field(default=None, max_length=45, description="IPv4 or IPv6 address it came from")
    agent: str | None = Field(default=None, max_length=200, description="the person who took it down")


class Addresses(Contract):
    """Where a customer can be reached: RFC 5322 address, E.164 number, handle. In-store needs none."""

    email: str | None = None
    phone: str | None = None
    social: str | None = None

    def on(self, channel: Channel) -> str | None:
        """Return the address used on a channel, or None where there is none."""
        match channel:
            case Channel.EMAIL:
                return self.email
            case Channel.SMS:
                return self.phone
            case Channel.SOCIAL:
                return self.social
            case Channel.INSTORE:
                return None


class CustomerSnapshot(Contract):
    """The profile of one customer as it was when an event was raised."""

    customer_id: str
    revision: int = Field(ge=0, description="grows with every change of the profile; the higher one is the newer")
    identifiers: tuple[Identifier, ...] = ()
    traits: JsonObject = Field(default_factory=dict)
    addresses: Addresses = Addresses()
    locale: LocaleTag | None = None
    time_zone: TimeZoneName | None = None
    country: CountryCode | None = None
    country_from: CountryOrigin | None = None
    preferred_channel: Channel | None = None
    consents: tuple[Consent, ...] = ()

    @property
    def anonymous(self) -> bool:
        """Whether nobody has said who this is yet."""
        return all(identifier.type == "anonymous" for identifier in self.identifiers)


class JourneyRef(Contract):
    """The journey instance and step something was done for."""

    journey: Name
    version: int
    instance_id: str
    step: Name


class PlaybookRef(Contract):
    """One published, immutable version of a playbook."""

    playbook: Name
    version: int = Field(ge=1)
