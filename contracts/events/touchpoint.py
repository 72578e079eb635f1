"""Touchpoint events: something a customer did or said."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from contracts.envelope import EventData
from contracts.values import Channel, Consent, Identifier, JsonObject, LocaleTag, TimeZoneName

TouchpointKind = Literal["identify", "track", "page", "screen", "group", "alias"]
"""The calls of the Segment specification."""


class Touchpoint(EventData):
    """One call of the Segment specification, validated at the edge."""

    kind: TouchpointKind
    name: Annotated[str, StringConstraints(min_length=1, max_length=200)] = Field(
        description="the event name of `track`; the page or screen name; else the kind itself"
    )
    identifiers: tuple[Identifier, ...] = Field(min_length=1, description="strongest first: user before anonymous")
    properties: JsonObject = Field(default_factory=dict)
    traits: JsonObject = Field(default_factory=dict)
    consents: tuple[Consent, ...] = ()
    locale: LocaleTag | None = None
    time_zone: TimeZoneName | None = None
    channel: Channel | None = Field(default=None, description="the channel the customer is on now, if one of ours")
    thread: str | None = Field(default=None, description="the provider's id of the post or message to answer")


class TouchpointRecorded(Touchpoint):
    """`io.unisono.touchpoint.recorded.v1`: the gateway accepted a call.

    Raised once per accepted call. Key: the strongest identifier. Consumed by profile.
    """
