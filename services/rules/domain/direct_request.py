"""A message asked for directly, by a person or another system: what they send, and what is wrong with it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.base import UtcDateTime
from contracts.events.message import MessageRequested
from contracts.playbook import MessageDefinition
from contracts.text import ONE_LINE
from contracts.values import Channel, ChannelWish, CustomerSnapshot, JsonObject, Name, PlaybookRef, Purpose
from services.rules.domain.book import Book
from services.rules.domain.fault import Fault, faulty_facts, names, unknown_message, unknown_playbook
from shared.store.model import Aggregate

FOR_CUSTOMERS: Final[tuple[ChannelWish, ...]] = ("preferred",)
FOR_STAFF: Final[tuple[ChannelWish, ...]] = ("instore",)

_EXAMPLE: Final[dict[str, Any]] = {
    "playbook": "skyline",
    "message": "complaint-apology",
    "customer": "user:mia",
    "facts": {"flight": "SK101"},
    "channels": ["email"],
    "requested_by": "ines@skyline.example",
}


class DirectMessage(BaseModel):
    """A message to one customer, asked for by a person or a system instead of a journey."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra={"examples": [_EXAMPLE]})

    playbook: Name = Field(description="the playbook in force that has the message")
    message: Name
    customer: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)] = Field(
        description="customer id, or an identifier such as `user:42` or `email:jo@example.com`"
    )
    facts: JsonObject = Field(default_factory=dict, description="the facts of the message, by name")
    channels: Annotated[list[ChannelWish], Field(min_length=1, max_length=10)] | None = Field(
        default=None,
        description="in order of preference; default: what the customer prefers, `instore` for a card to the crew",
    )
    purpose: Purpose | None = Field(
        default=None,
        description="default: that of the message, else of all journeys that send it",
    )
    origin_channel: Channel | None = Field(default=None, description="the channel the customer is on now: `origin`")
    thread: Annotated[str, StringConstraints(min_length=1, max_length=500), ONE_LINE] | None = Field(
        default=None, description="the provider's id of the post or message this answers"
    )
    store: Annotated[str, StringConstraints(min_length=1, max_length=200), ONE_LINE] | None = Field(
        default=None, description="the board an in-store card goes to"
    )
    task: bool = Field(default=False, description="a person must mark the card done")
    expires_at: UtcDateTime | None = Field(default=None, description="not sent any more from then on")
    priority: Annotated[int, Field(ge=0, le=100)] | None = Field(default=None, description="default: the message's own")
    urgent: bool = Field(default=False, description="this time; a message may also be urgent by its definition")
    topic: Name | None = Field(default=None, description="what it is about; default: as the message says")
    owner: Annotated[str, StringConstraints(min_length=1, max_length=200), ONE_LINE] | None = Field(
        default=None, description="the team that asks, by which policies may count; default: the message's"
    )
    requested_by: Annotated[str, StringConstraints(min_length=1, max_length=200), ONE_LINE] | None = Field(
        default=None, description="the person or system that asks, for the record"
    )

    def digest(self) -> str:
        """Return what tells this request from every other one; spelled-out defaults and the order of keys do not."""
        said = self.model_dump(mode="json", exclude_defaults=True)
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()

    def wishes(self, definition: MessageDefinition) -> tuple[ChannelWish, ...]:
        """Return the channels wished for, or what goes without saying."""
        return tuple(self.channels or ()) or (FOR_STAFF if definition.audience == "staff" else FOR_CUSTOMERS)


class DirectRequest(Aggregate):
    """A direct request that was accepted, under its idempotency key (`id`): what it asked for and what it became.

    Stored once, and never changed: that a key is taken is the only thing two requests can contend for.
    """

    digest: str
    message_id: str
    message: Name
    playbook: PlaybookRef
    purpose: Purpose
    customer_id: str
    requested_at: UtcDateTime
    requested_by: str | None = None
    forget_at: UtcDateTime


def faults_of(
    wanted: DirectMessage, books: Mapping[str, Book], customer: CustomerSnapshot | None, now: datetime
) -> Iterator[Fault]:
    """Yield everything that is wrong with a request; `customer` None: the rules know nobody by that reference."""
    if customer is None:
        yield Fault(
            "customer",
            f"nobody is known as {wanted.customer!r}",
            "give the id or an identifier of a customer who was identified before",
        )
    if wanted.expires_at is not None and wanted.expires_at <= now:
        yield Fault("expires_at", "is over already", "give a moment in the future, or leave it out")
    book = books.get(wanted.playbook)
    if book is None:
        yield unknown_playbook(wanted.playbook, books)
        return
    definition = book.messages.get(wanted.message)
    if definition is None:
        yield unknown_message(wanted.message, book.ref, book.messages)
        return
    if _purpose(wanted, book) is None:
        message = f"message {wanted.message!r} has no purpose of its own, and no one journey sends it"
        yield Fault("purpose", message, "say why the brand speaks")
    yield from faulty_facts(wanted.facts, definition)
    yield from _faulty_channels(wanted, definition)


def request_of(wanted: DirectMessage, book: Book, customer: CustomerSnapshot, message_id: str) -> MessageRequested:
    """Return what a faultless request asks the rules to decide."""
    definition = book.messages[wanted.message]
    purpose = _purpose(wanted, book)
    if purpose is None:
        raise ValueError("a request without a purpose is faulty")
    return MessageRequested(
        message_id=message_id,
        message=wanted.message,
        playbook=PlaybookRef(playbook=book.name, version=book.ref.version),
        purpose=purpose,
        customer=customer,
        channels=wanted.wishes(definition),
        origin_channel=wanted.origin_channel,
        thread=wanted.thread,
        facts=wanted.facts,
        store=wanted.store,
        task=wanted.task,
        expires_at=wanted.expires_at,
        priority=wanted.priority,
        urgent=wanted.urgent,
        topic=wanted.topic,
        owner=wanted.owner,
    )


def _purpose(wanted: DirectMessage, book: Book) -> Purpose | None:
    return wanted.purpose or book.purposes.get(wanted.message)


def _faulty_channels(wanted: DirectMessage, definition: MessageDefinition) -> Iterator[Fault]:
    """Yield what keeps every one of the wished channels from carrying the message, whoever the customer is."""
    wishes = wanted.wishes(definition)
    written = {channel.value for channel in definition.channels}
    if "origin" in wishes and wanted.origin_channel is None:
        yield Fault("origin_channel", "is needed to answer where the customer is", "add it, or leave out 'origin'")
    elif not written.union(("origin", "preferred")).intersection(wishes):
        yield Fault(
            "channels",
            f"message {definition.message!r} is written for none of them",
            f"its channels are {names(written)}",
        )
    elif definition.audience == "staff" and "instore" not in wishes:
        yield Fault("channels", f"message {definition.message!r} speaks to the crew", "write ['instore']")
    if wanted.store is None and (wanted.task or set(wishes) == {"instore"}):
        yield Fault("store", "a card needs a board to stand on", "name the store")
