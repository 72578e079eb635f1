"""The words of a message as one channel delivers them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from contracts.base import Contract
from contracts.values import LocaleTag, UnsubscribeAddress


class EmailContent(Contract):
    """An email: `text` is always there, `html` where the message has it.

    `unsubscribe` is what the header field List-Unsubscribe says (RFC 2369); with `one_click`, a POST to it is enough
    (RFC 8058). Mails from which there is nothing to unsubscribe have none.
    """

    channel: Literal["email"] = "email"
    subject: str = Field(min_length=1, max_length=998)
    text: str = Field(min_length=1)
    html: str | None = None
    unsubscribe: UnsubscribeAddress | None = None
    one_click: bool = False


class SmsContent(Contract):
    """A text message."""

    channel: Literal["sms"] = "sms"
    text: str = Field(min_length=1)


class SocialContent(Contract):
    """A post; `in_reply_to` is the provider's id of the post it answers."""

    channel: Literal["social"] = "social"
    text: str = Field(min_length=1)
    in_reply_to: str | None = None


class InstoreContent(Contract):
    """A card on a store's board. A task is a card that a person marks done."""

    channel: Literal["instore"] = "instore"
    title: str = Field(min_length=1)
    text: str = Field(min_length=1)
    store: str = Field(min_length=1)
    task: bool = False


Content = Annotated[EmailContent | SmsContent | SocialContent | InstoreContent, Field(discriminator="channel")]


class Rendition(Contract):
    """What is said, on one channel, in one locale."""

    locale: LocaleTag
    content: Content
