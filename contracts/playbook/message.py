"""Messages: one intent, its facts, and its renditions per locale and channel."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from contracts.base import Contract
from contracts.playbook.types import Duration
from contracts.values import Channel, LocaleTag, Name, Purpose


class FactDefinition(Contract):
    """A typed value the copy may state. An optional fact may be absent; copy must then test for it."""

    type: Literal["text", "number", "percent", "money", "date", "datetime", "code", "url"]
    required: bool = True


class ChannelCopy(Contract):
    """Liquid templates for one channel; what is left out comes from the locale's base."""

    subject: str | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None


class LocalizedCopy(Contract):
    """The copy of one locale: `base` for every channel, overridden per channel only where it must be."""

    base: ChannelCopy = ChannelCopy()
    email: ChannelCopy | None = None
    sms: ChannelCopy | None = None
    social: ChannelCopy | None = None
    instore: ChannelCopy | None = None

    def on(self, channel: Channel) -> ChannelCopy:
        """Return the copy for a channel, with the base filled in."""
        override: ChannelCopy | None = getattr(self, channel.value)
        if override is None:
            return self.base
        return self.base.model_copy(update=override.model_dump(exclude_none=True))


class MessageDefinition(Contract):
    """A channel-neutral intent with its renditions. `audience: staff` speaks to the crew, in the brand's own locale."""

    message: Name
    title: str
    owner: str
    purpose: Purpose | None = Field(default=None, description="default: the purpose of the journey that sends it")
    situation: Name
    topic: Name | None = Field(default=None, description="what it is about: caps and holdouts may name it")
    priority: int | None = Field(default=None, ge=0, le=100, description="default: that of the journey that sends it")
    urgent: bool = Field(default=False, description="policies may let urgent messages pass")
    audience: Literal["customer", "staff"] = "customer"
    channels: tuple[Channel, ...] = Field(min_length=1, description="the channels it has renditions for")
    facts: dict[Name, FactDefinition] = Field(default_factory=dict)
    expires_after: Duration | None = None
    renditions: dict[LocaleTag, LocalizedCopy] = Field(min_length=1)

    @model_validator(mode="after")
    def _every_channel_has_its_fields(self) -> MessageDefinition:
        for locale, copy in self.renditions.items():
            for channel in self.channels:
                missing = [field for field in REQUIRED_COPY[channel] if getattr(copy.on(channel), field) is None]
                if missing:
                    raise ValueError(
                        f"renditions.{locale} has no {' and no '.join(missing)} for {channel.value}; "
                        f"add it under 'base' or under '{channel.value}', or take {channel.value} out of 'channels'"
                    )
        return self


REQUIRED_COPY: dict[Channel, tuple[str, ...]] = {
    Channel.EMAIL: ("subject", "text"),
    Channel.SMS: ("text",),
    Channel.SOCIAL: ("text",),
    Channel.INSTORE: ("title", "text"),
}
