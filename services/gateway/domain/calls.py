"""The calls of the Segment specification as they arrive: fields we use are checked, all others are ignored.

Source: Segment, "Spec: common fields" and "HTTP API source" (identify, track, page, screen, group, alias, batch).
"""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    AliasChoices,
    BaseModel,
    ConfigDict,
    Field,
    JsonValue,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from contracts.values import Channel, JsonObject, Purpose, TimeZoneName
from services.gateway.domain.limits import MAX_BATCH_EVENTS, within_limits
from services.gateway.domain.values import (
    CanonicalLocale,
    Country,
    CustomerKey,
    EmailAddress,
    Handle,
    IpAddress,
    Moment,
    PhoneNumber,
)

FreeObject = Annotated[JsonObject, AfterValidator(within_limits)]
Label = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
_ZONE_NAMES = AliasChoices("timezone", "time_zone")


class _Wire(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


class GivenConsent(_Wire):
    """What the customer allowed or refused in this call. Spelling mistakes are refused: it is a proof."""

    model_config = ConfigDict(extra="forbid")

    purpose: Purpose
    channel: Channel | None = None
    granted: Annotated[bool, Field(strict=True)]
    source: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = None
    text: Annotated[str, StringConstraints(min_length=1, max_length=2000)] | None = Field(
        default=None, description="the text the customer was shown or read"
    )
    ip: IpAddress | None = Field(default=None, description="the address it came from")
    agent: Annotated[str, StringConstraints(min_length=1, max_length=200)] | None = Field(
        default=None, description="the person who took it down"
    )


class Context(_Wire):
    """What surrounds a call; the rest of Segment's context (device, page, library …) is not kept."""

    locale: CanonicalLocale | None = None
    time_zone: Annotated[TimeZoneName | None, Field(validation_alias=_ZONE_NAMES)] = None
    channel: JsonValue = Field(default=None, description="email, sms, social or instore; anything else is ignored")
    thread: Label | None = Field(default=None, description="the provider's id of the post or message to answer")
    consents: tuple[GivenConsent, ...] = ()


class Traits(_Wire):
    """What is known about a customer: any JSON; the named ones mean something here. `null` unsets."""

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, JsonValue] = Field(init=False)

    email: EmailAddress | None = None
    phone: PhoneNumber | None = None
    social: Handle | None = None
    locale: CanonicalLocale | None = None
    time_zone: Annotated[TimeZoneName | None, Field(validation_alias=AliasChoices("time_zone", "timezone"))] = None
    country: Country | None = None
    preferred_channel: Channel | None = None

    @model_validator(mode="after")
    def _within_limits(self) -> Self:
        within_limits(self.__pydantic_extra__)
        return self


class _Call(_Wire):
    """What every call may carry."""

    message_id: Annotated[str, StringConstraints(min_length=1, max_length=100)] | None = Field(
        default=None,
        alias="messageId",
        description="the same for every attempt to send this call: it then has effect once",
    )
    user_id: CustomerKey | None = Field(default=None, alias="userId", description="your own id of the customer")
    anonymous_id: CustomerKey | None = Field(
        default=None, alias="anonymousId", description="an id of the device or session"
    )
    context: Context | None = None
    timestamp: Moment | None = Field(default=None, description="when it happened")
    original_timestamp: Moment | None = Field(
        default=None, alias="originalTimestamp", description="when it happened, by the device's clock"
    )
    sent_at: Moment | None = Field(default=None, alias="sentAt", description="when it was sent, by the device's clock")
    write_key: str | None = Field(default=None, alias="writeKey", description="instead of HTTP Basic authentication")

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if self.user_id is None and self.anonymous_id is None:
            raise PydanticCustomError(
                "missing_ids",
                "neither userId nor anonymousId is there",
                {"at": ".userId", "mend": "send userId for a known customer, anonymousId for an unknown one, or both"},
            )
        return self


class IdentifyCall(_Call):
    """Says who a customer is and what is known about them."""

    type: Literal["identify"] = "identify"
    traits: Traits | None = None


class TrackCall(_Call):
    """Says what a customer did."""

    type: Literal["track"] = "track"
    event: Label
    properties: FreeObject | None = None


class PageCall(_Call):
    """Says which page of a web site a customer saw."""

    type: Literal["page"] = "page"
    name: Label | None = None
    category: Label | None = None
    properties: FreeObject | None = None


class ScreenCall(_Call):
    """Says which screen of an app a customer saw."""

    type: Literal["screen"] = "screen"
    name: Label | None = None
    category: Label | None = None
    properties: FreeObject | None = None


class GroupCall(_Call):
    """Says which company, family or club a customer belongs to."""

    type: Literal["group"] = "group"
    group_id: Label = Field(alias="groupId")
    traits: FreeObject | None = None


class AliasCall(_Call):
    """Says that two ids are one customer. `previousId` may be a former userId or an anonymousId."""

    type: Literal["alias"] = "alias"
    previous_id: CustomerKey = Field(alias="previousId")


Call = IdentifyCall | TrackCall | PageCall | ScreenCall | GroupCall | AliasCall


class BatchCall(_Wire):
    """Several calls in one request, each with its `type`. `context` and `sentAt` hold for calls without their own."""

    batch: list[Annotated[Call, Field(discriminator="type")]] = Field(min_length=1, max_length=MAX_BATCH_EVENTS)
    context: Context | None = None
    sent_at: Moment | None = Field(default=None, alias="sentAt")
    write_key: str | None = Field(default=None, alias="writeKey")


CALLS: dict[str, type[Call]] = {
    "identify": IdentifyCall,
    "track": TrackCall,
    "page": PageCall,
    "screen": ScreenCall,
    "group": GroupCall,
    "alias": AliasCall,
}
"""Path under `/v1/` → the call it takes. `batch` takes a `BatchCall`."""
