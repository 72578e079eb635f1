"""Messages: one intent, its facts, and its renditions per locale and channel."""

from __future__ import annotations

import hashlib
import json
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from contracts.base import Contract
from contracts.playbook.types import Duration
from contracts.values import Channel, LocaleTag, Name, Purpose

FactType = Literal["text", "number", "percent", "money", "date", "datetime", "duration", "code", "url", "phone"]
"""What kind of thing a fact is: it decides what values it may have and how each language writes it."""


class FactDefinition(Contract):
    """A typed value the copy may state. An optional fact may be absent; copy must then test for it."""

    type: FactType
    required: bool = True
    most: float | None = Field(
        default=None,
        gt=0,
        le=10_000,
        description="of a percent: the largest share it may be; default: 1, which is 100 %",
    )

    @model_validator(mode="after")
    def _only_shares_are_bounded(self) -> FactDefinition:
        if self.most is not None and self.type != "percent":
            raise ValueError(f"'most' is for a fact of type percent, and this one is a {self.type}; leave it out")
        return self


class CallToAction(Contract):
    """What the reader is asked to do. Every rendition must state its fact, as `facts.<name>` or as `cta.url`."""

    fact: Name = Field(description="the fact, a url, where it is done")
    label: dict[LocaleTag, str] = Field(
        default_factory=dict, description="what the link or button says, per locale: copy sees it as `cta.label`"
    )


class Offer(Contract):
    """What the message promises for a time: `until` a date or moment that is a fact, or `for` so long after sending.

    While an offer holds, no other message may tell the same customer something else about the same facts.
    """

    facts: tuple[Name, ...] = Field(min_length=1, description="the facts that make up the offer")
    until: Name | None = Field(default=None, description="the fact, a date or datetime, that says how long it holds")
    duration: Duration | None = Field(default=None, alias="for")

    @model_validator(mode="after")
    def _ends_in_one_way(self) -> Offer:
        if (self.until is None) == (self.duration is None):
            raise ValueError(
                "an offer ends in one way; give either 'until' (the name of a date fact) or 'for' (a duration)"
            )
        return self


class ChannelCopy(Contract):
    """Liquid templates for one channel; what is left out comes from the locale's base.

    An email is written as `mjml`, as `html` or as `text` alone; with markup, its text is made from it unless given.
    """

    subject: str | None = None
    title: str | None = None
    text: str | None = None
    html: str | None = None
    mjml: str | None = Field(default=None, description="MJML 4, compiled to HTML when the playbook is published")

    @model_validator(mode="after")
    def _one_kind_of_markup(self) -> ChannelCopy:
        if self.html is not None and self.mjml is not None:
            raise ValueError("the copy has both 'html' and 'mjml'; keep one of them")
        return self


class TranslationSource(Contract):
    """The words a rendition was translated from: their locale, and `MessageDefinition.digest` of it at that time."""

    locale: LocaleTag
    digest: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class LocalizedCopy(Contract):
    """The copy of one locale: `base` for every channel, overridden per channel only where it must be."""

    base: ChannelCopy = ChannelCopy()
    email: ChannelCopy | None = None
    sms: ChannelCopy | None = None
    social: ChannelCopy | None = None
    instore: ChannelCopy | None = None
    translated_from: TranslationSource | None = Field(
        default=None, description="shows when the words it was translated from have changed since"
    )

    def on(self, channel: Channel) -> ChannelCopy:
        """Return the copy for a channel, with the base filled in.

        Markup of the channel's own replaces the base's, and brings its text with it or has it made from the markup.
        """
        override: ChannelCopy | None = getattr(self, channel.value)
        if override is None:
            return self.base
        own = override.model_dump(exclude_none=True)
        if "html" in own or "mjml" in own:
            own = {"text": None, "html": None, "mjml": None, **own}
        return self.base.model_copy(update=own)


class MessageDefinition(Contract):
    """A channel-neutral intent with its renditions. `audience: staff` speaks to the crew, in the brand's own locale."""

    message: Name
    title: str
    owner: str
    note: str | None = Field(default=None, description="for those who translate it: what they cannot see in the words")
    purpose: Purpose | None = Field(default=None, description="default: the purpose of the journey that sends it")
    situation: Name
    topic: Name | None = Field(default=None, description="what it is about: caps and holdouts may name it")
    priority: int | None = Field(default=None, ge=0, le=100, description="default: that of the journey that sends it")
    urgent: bool = Field(default=False, description="policies may let urgent messages pass")
    audience: Literal["customer", "staff"] = "customer"
    channels: tuple[Channel, ...] = Field(min_length=1, description="the channels it has renditions for")
    facts: dict[Name, FactDefinition] = Field(default_factory=dict)
    cta: CallToAction | None = None
    offer: Offer | None = None
    expires_after: Duration | None = None
    renditions: dict[LocaleTag, LocalizedCopy] = Field(min_length=1)

    def digest(self, locale: LocaleTag) -> str:
        """Return 12 hex digits that change when the words of a locale do; line breaks and spaces aside."""
        words = [
            (block, field, " ".join(template.split()))
            for block, copy in self.renditions[locale]
            if isinstance(copy, ChannelCopy)
            for field, template in copy
            if template is not None
        ]
        label = self.cta.label.get(locale) if self.cta else None
        return hashlib.sha256(json.dumps([words, label]).encode()).hexdigest()[:12]

    @property
    def stale_translations(self) -> tuple[LocaleTag, ...]:
        """The locales whose source has changed since they were translated from it."""
        return tuple(
            locale
            for locale, copy in self.renditions.items()
            if (source := copy.translated_from) is not None
            and source.locale in self.renditions
            and source.digest != self.digest(source.locale)
        )

    @model_validator(mode="after")
    def _every_channel_has_its_fields(self) -> MessageDefinition:
        for locale, copy in self.renditions.items():
            for channel in self.channels:
                missing = missing_copy(channel, copy.on(channel))
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


def missing_copy(channel: Channel, copy: ChannelCopy) -> list[str]:
    """Return the fields a channel needs and the copy lacks; the text of an email may come from its markup."""
    has_markup = channel is Channel.EMAIL and (copy.html is not None or copy.mjml is not None)
    needed = (field for field in REQUIRED_COPY[channel] if not (has_markup and field == "text"))
    return [field for field in needed if getattr(copy, field) is None]
