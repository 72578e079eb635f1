"""A situation a check is shown: the examples in the writers' manual and the labelled corpus are written like this."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Literal

from pydantic import Field

from contracts.base import Contract, UtcDateTime
from contracts.objection import Told
from contracts.values import Channel, JsonObject, LocaleTag, Name, Purpose


class CaseRendition(Contract):
    """Words in another locale or on another channel, for checks of a whole message."""

    locale: LocaleTag = "en"
    channel: Channel = Channel.EMAIL
    subject: str | None = None
    title: str | None = None
    text: str
    html: str | None = None


class Case(CaseRendition):
    """Words, and as much around them as the check looks at.

    The words are templates, filled in with `facts` (name → {type, value}) and `traits`; with `as_sent` they are taken
    as they stand, as personalised words before a send, and `address` is where they go. `guide` is laid over a small
    sample guide; `message` over a sample message definition. `expect` is what the check is to say: an objection (to
    `excerpt`), nothing, or that it cannot tell.
    """

    note: str = ""
    expect: Literal["objection", "pass", "abstain"] = "pass"
    excerpt: str | None = Field(default=None, description="the words objected to")
    situation: Name = "information"
    purpose: Purpose | None = Purpose.SERVICE
    as_sent: bool = False
    facts: dict[Name, JsonObject] = Field(default_factory=dict)
    traits: JsonObject = Field(default_factory=dict)
    address: str | None = None
    guide: JsonObject = Field(default_factory=dict)
    message: JsonObject = Field(default_factory=dict)
    others: tuple[CaseRendition, ...] = ()
    told: tuple[Told, ...] = ()
    thread: str | None = None
    complaint_at: UtcDateTime | None = None
    now: UtcDateTime = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)

    @property
    def today(self) -> date:
        """The day of `now`."""
        return self.now.date()
