"""What speaks against words: the outcome of the checks of voice, and what a customer was told before."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from contracts.base import Contract, UtcDateTime
from contracts.playbook.message import FactType
from contracts.playbook.voice import CheckId
from contracts.values import Channel, JsonObject, LocaleTag, Name

Scope = Literal["template", "rendition", "message", "conversation"]
"""What a check looks at: one template, one rendition, all renditions of a message, or the conversation so far."""


class Objection(Contract):
    """One thing that is wrong with words, where, and how to mend it.

    `start` and `end` count code points in the field; both are None where the whole field is meant. `waived` is the
    reason of the waiver that lets it pass.
    """

    check: CheckId
    scope: Scope
    severity: Literal["error", "warning"]
    channel: Channel
    locale: LocaleTag
    field: str = Field(description="subject, title, text or html")
    start: int | None = Field(default=None, ge=0)
    end: int | None = Field(default=None, ge=0)
    excerpt: str = Field(default="", description="the words it is about")
    problem: str = Field(description="one sentence without its full stop")
    mend: str
    rule: str | None = Field(default=None, description="the part of the voice guide it comes from")
    waived: str | None = None

    @property
    def stops(self) -> bool:
        """Whether the words must not be published or sent as they are."""
        return self.severity == "error" and self.waived is None


NameForm = Literal["given", "family", "full", "none"]
"""By which name somebody is greeted; `none`: greeted without one."""


class Offer(Contract):
    """What was offered: its facts and of what type they are, and until when it holds (None: not said).

    Facts that are names of things, such as a destination, are among them: offers of different things may differ.
    """

    facts: JsonObject
    types: dict[Name, FactType] = Field(default_factory=dict)
    until: UtcDateTime | None = None


class Told(Contract):
    """One message this customer was sent, as far as later ones must agree with it. Holds no copy and no address.

    `wanted` is the register that the voice guide asked for then and there; `register` how the words really addressed
    the customer, None where that was not clear.
    """

    message_id: str | None = Field(default=None, description="None: not known any more")
    message: Name
    at: UtcDateTime
    channel: Channel
    locale: LocaleTag
    situation: Name
    register_: Literal["formal", "informal"] | None = Field(default=None, alias="register")
    wanted: Literal["formal", "informal"] | None = None
    thread: str | None = None
    greeted: bool = False
    named: NameForm | None = Field(default=None, description="how the customer was addressed, where that is known")
    terms: dict[Name, str] = Field(default_factory=dict, description="concept → the term that was used")
    offer: Offer | None = None
