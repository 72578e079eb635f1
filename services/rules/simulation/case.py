"""A case: what is to be decided without any effect, and everything it is decided by, written out or referred to."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from contracts.events.delivery import DeliveryStatus
from contracts.playbook import Playbook, Policies
from contracts.playbook.types import Duration
from contracts.text import ONE_LINE
from contracts.values import Channel, ChannelWish, JsonObject, Name, Purpose, TimeZoneName
from services.rules.simulation.moment import Moment
from services.rules.simulation.profile import Profile
from services.rules.simulation.state import WrittenState
from services.rules.written import Reference, Written, from_yaml

MessageId = Annotated[str, StringConstraints(min_length=1, max_length=200)]

OneLine = Annotated[str, StringConstraints(max_length=200), ONE_LINE]

AT_MOST: Final = 500
"""Requests, acts, deliveries and tasks in one case, each."""


class _Happening(Written):
    at: Moment


class WrittenRequest(Written):
    """A message somebody asks for. Of a playbook's own message only what differs need be said."""

    at: Moment | None = Field(default=None, description="default: that of the request before, else of the case")
    id: MessageId | None = Field(default=None, description="message id; default: `message-1` and so on")
    message: Name | None = Field(
        default=None, description="a message of the playbook; without a playbook any name, and none is needed"
    )
    purpose: Purpose | None = Field(
        default=None,
        description="default: that of the message, else of its journeys; needed without a playbook",
    )
    channels: list[ChannelWish] | None = Field(
        default=None, min_length=1, max_length=10, description="in order of preference; default: `preferred`"
    )
    facts: JsonObject = Field(default_factory=dict)
    priority: int | None = Field(default=None, ge=0, le=100, description="default: the message's, the journey's, 50")
    urgent: bool = Field(default=False, description="this time; a message may also be urgent by its definition")
    topic: Name | None = Field(default=None, description="default: that of the message")
    owner: OneLine | None = Field(
        default=None, description="the team that asks; default: the journey's, else the message's"
    )
    journey: Name | None = Field(default=None, description="the journey that asks; none: a direct request")
    audience: Literal["customer", "staff"] | None = Field(
        default=None, description="default: as the message says, else customer"
    )
    origin_channel: Channel | None = Field(default=None, description="the channel the customer is on: `origin`")
    thread: Annotated[str, StringConstraints(max_length=500), ONE_LINE] | None = None
    store: OneLine | None = Field(default=None, description="the board of an in-store card")
    task: bool = False
    expires_at: Moment | None = None
    expires_after: Duration | None = Field(default=None, description="in place of `expires_at`: counted from `at`")

    @model_validator(mode="after")
    def _one_end(self) -> WrittenRequest:
        if self.expires_at is not None and self.expires_after is not None:
            raise ValueError("a message has one end; write 'expires_at' or 'expires_after'")
        return self


class WrittenAct(_Happening):
    """Something the customer does: it may open or close cases, fill or lift lists, or answer a message."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    properties: JsonObject = Field(default_factory=dict)
    channel: Channel | None = Field(default=None, description="the channel it came on")


class WrittenDelivery(_Happening):
    """What becomes of a message that was planned in this case."""

    message_id: MessageId
    status: DeliveryStatus
    channel: Channel | None = Field(default=None, description="default: the one it was planned on last")


class WrittenTask(_Happening):
    """The task of a card is done: it may close cases."""

    message: Name


WrittenPolicies = Annotated[Policies, BeforeValidator(from_yaml("policies"), json_schema_input_type=Policies | str)]
"""The policies of a playbook, as JSON or as the text of a policies.yaml (without `settings.…`)."""


class Case(Written):
    """Who, when, by which policies, and which messages are asked for, one after another.

    Everything is taken from what is stored where the case refers to it (`playbook`, `customer`), and nothing at all is
    where it writes it out (`definition` or `policies`, `profile` and `state`).
    """

    at: Moment | None = Field(default=None, description="when the case begins; default: at the first `at` in it")
    playbook: Name | None = Field(
        default=None,
        description="a playbook in force; default: the one that has the messages, if nothing is written out",
    )
    definition: Playbook | None = Field(default=None, description="a whole playbook, written out")
    policies: WrittenPolicies | None = Field(
        default=None,
        description="policies in place of the playbook's; without a playbook there is no copy, so nothing is written",
    )
    time_zone: TimeZoneName | None = Field(
        default=None, description="the brand's own zone; default: the playbook's, without a playbook UTC"
    )
    customer: Reference | None = Field(
        default=None, description="a customer the rules know, by id or identifier, with all that is known of them"
    )
    profile: Profile | None = Field(default=None, description="a customer, written out")
    state: WrittenState | None = Field(default=None, description="default: what is stored, else nothing")
    requests: list[WrittenRequest] = Field(min_length=1, max_length=AT_MOST)
    acts: list[WrittenAct] = Field(default_factory=list, max_length=AT_MOST)
    deliveries: list[WrittenDelivery] = Field(default_factory=list, max_length=AT_MOST)
    tasks: list[WrittenTask] = Field(default_factory=list, max_length=AT_MOST)
    wake: bool = Field(
        default=False, description="decide deferred messages again at their time, and move on those nobody has read"
    )

    @model_validator(mode="after")
    def _one_of_each(self) -> Case:
        if self.playbook is not None and self.definition is not None:
            raise ValueError("a case has one playbook; write 'playbook' (its name) or 'definition' (all of it)")
        if self.customer is not None and self.profile is not None:
            raise ValueError("a case has one customer; write 'customer' (a reference) or 'profile' (all of it)")
        ids = self.message_ids
        doubled = sorted({one for one in ids if ids.count(one) > 1})
        if doubled:
            raise ValueError(f"two requests have the id {doubled[0]!r}; give each its own")
        return self

    @property
    def message_ids(self) -> tuple[str, ...]:
        """The id of each request's message, in their order."""
        return tuple(request.id or f"message-{number}" for number, request in enumerate(self.requests, start=1))

    def begins(self, now: datetime) -> datetime:
        """Return when the case begins: as it says, else at the first moment in it, else now."""
        asked = [request.at for request in self.requests if request.at is not None]
        happening: tuple[_Happening, ...] = (*self.acts, *self.deliveries, *self.tasks)
        return self.at or min((*asked, *(one.at for one in happening)), default=now)


def expiry_of(request: WrittenRequest, at: datetime) -> datetime | None:
    """Return when a request asked for at a moment says that it expires."""
    return request.expires_at if request.expires_after is None else at + request.expires_after
