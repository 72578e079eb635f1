"""What is known of a customer, as a case writes it out and as an answer shows it: the same form, so one can go on."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from contracts.events.delivery import DeliveryStatus
from contracts.objection import Told
from contracts.values import Channel, Name, Purpose
from services.rules.domain.book import Book
from services.rules.domain.customer import Complaint, Contact, CustomerRules, OpenCase, Waiting
from services.rules.domain.engagement import Heard
from services.rules.domain.listing import ListEntry, fingerprint
from services.rules.domain.pursuit import Pursuit
from services.rules.simulation.moment import KnownMoment
from shared.playbook.about import USUAL_PRIORITY

Count = Annotated[float, Field(ge=0, le=1_000_000)]


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)


class WrittenAbout(_Written):
    """What policies match messages by."""

    message: Name = "earlier"
    purpose: Purpose
    topic: Name | None = None
    journey: Name | None = None
    owner: str | None = Field(default=None, description="the team that asked")
    priority: int = Field(default=USUAL_PRIORITY, ge=0, le=100)


class WrittenContact(WrittenAbout):
    """A message that was planned: what caps count and collisions look at. Contacts of one message id count once."""

    message_id: str | None = Field(default=None, description="default: one of its own")
    channel: Channel
    at: KnownMoment
    hour: int | None = Field(default=None, ge=0, le=23, description="of the customer's clock, for engagement")
    reached: DeliveryStatus | None = Field(default=None, description="how far it got, for engagement")
    address_fingerprint: str | None = Field(default=None, description="of where it went, as an answer gave it")

    @classmethod
    def of(cls, contact: Contact) -> WrittenContact:
        """Return how a contact is written."""
        kept = contact.model_dump(exclude={"address"})
        return cls(**kept, address_fingerprint=contact.address)

    def contact(self, number: int) -> Contact:
        """Return the contact; `number` makes its id if it has none."""
        kept = self.model_dump(exclude={"address_fingerprint", "message_id"})
        return Contact(**kept, message_id=self.message_id or f"earlier-{number}", address=self.address_fingerprint)


class WrittenWaiting(WrittenAbout):
    """A message that was deferred before and waits: collisions look at it. It is not decided again here."""

    message_id: str | None = Field(default=None, description="default: one of its own")
    until: KnownMoment

    @classmethod
    def of(cls, waiting: Waiting) -> WrittenWaiting:
        """Return how it is written."""
        return cls(**waiting.model_dump())

    def waiting(self, number: int) -> Waiting:
        """Return it as the rules keep it."""
        return Waiting(**self.model_dump(exclude={"message_id"}), message_id=self.message_id or f"waiting-{number}")


def _spelled_out(written: object) -> object:
    return {"rule": written} if isinstance(written, str) else written


class _WrittenCase(_Written):
    rule: Name = Field(description="id of the case policy")
    opened_at: KnownMoment | None = Field(default=None, description="default: when the case begins")
    renewed_at: KnownMoment | None = Field(default=None, description="default: `opened_at`")
    opened_by: str = Field(default="an event", description="the event that opened it")


WrittenCase = Annotated[_WrittenCase, BeforeValidator(_spelled_out, json_schema_input_type=str | _WrittenCase)]
"""An open case, or just the id of its policy."""


class WrittenEntry(_Written):
    """What is on a suppression list: everything, a channel, or one address of it."""

    rule: Name = Field(description="id of the suppression list")
    channel: Channel | None = Field(default=None, description="none: every channel")
    address: str | None = Field(default=None, max_length=400, description="none: any address")
    address_fingerprint: str | None = Field(default=None, description="in place of the address, as an answer gave it")
    at: KnownMoment | None = Field(default=None, description="default: when the case begins")
    because: str = Field(default="an event", description="the event or message that led to it")
    by: str | None = Field(default=None, description="the person who added it")


class WrittenEngagement(_Written):
    """What became of messages on a channel in an hour of the customer's day; counts fade with time from `at` on."""

    channel: Channel
    hour: int = Field(ge=0, le=23)
    at: KnownMoment | None = Field(default=None, description="when it was counted; default: when the case begins")
    sent: Count
    delivered: Count | None = Field(default=None, description="default: all that was sent")
    read: Count = 0
    clicked: Count = 0


class WrittenComplaint(_Written):
    """The last complaint, and until when messages keep a sober tone because of it."""

    at: KnownMoment
    sober_until: KnownMoment


class FollowedMessage(_Written):
    """A planned message that may still move on to another channel."""

    message_id: str
    rule: str
    tried: tuple[Channel, ...]
    undelivered: bool
    unread_at: KnownMoment | None
    until: KnownMoment


class WrittenState(_Written):
    """What stands for or against messages to a customer, beside their profile."""

    history: tuple[WrittenContact, ...] = Field(default=(), description="what was planned before")
    open_cases: tuple[WrittenCase, ...] = Field(default=())
    suppressions: tuple[WrittenEntry, ...] = Field(default=())
    engagement: tuple[WrittenEngagement, ...] = Field(default=())
    waiting: tuple[WrittenWaiting, ...] = ()
    told: tuple[Told, ...] = Field(default=(), description="what messages said, as far as words must agree with it")
    complaint: WrittenComplaint | None = None

    def into(self, state: CustomerRules, playbook: str, begins: datetime) -> CustomerRules:
        """Return a state with all of this in it; `begins` is the moment of what names none."""
        contacts = [one.contact(number) for number, one in enumerate(self.history, start=1)]
        return state.model_copy(
            update={
                "contacts": tuple(sorted(contacts, key=lambda one: one.at)),
                "waiting": tuple(one.waiting(number) for number, one in enumerate(self.waiting, start=1)),
                "cases": tuple(_case(one, playbook, begins) for one in self.open_cases),
                "listed": tuple(_entry(one, playbook, begins) for one in self.suppressions),
                "engagement": tuple(_heard(one, begins) for one in self.engagement),
                "told": self.told,
                "complaint": Complaint(**self.complaint.model_dump()) if self.complaint else None,
                "pursuits": (),
            }
        )


class StateAfter(WrittenState):
    """What is known after the case; all but `followed` can be given again as the `state` of another case."""

    followed: tuple[FollowedMessage, ...] = Field(default=(), description="messages that may still move on")

    @classmethod
    def of(cls, state: CustomerRules, book: Book) -> StateAfter:
        """Return how a state is written, as far as the policies of a playbook look at it."""
        playbook, cases, lists = book.name, book.policies.cases.by_id, book.policies.lists.by_id
        return cls(
            history=tuple(WrittenContact.of(one) for one in state.contacts),
            open_cases=tuple(
                _WrittenCase(**one.model_dump(exclude={"playbook"}))
                for one in state.cases
                if one.playbook == playbook and one.rule in cases
            ),
            suppressions=tuple(
                _written_entry(one) for one in state.listed if one.playbook == playbook and one.rule in lists
            ),
            engagement=tuple(WrittenEngagement(**one.model_dump()) for one in state.engagement),
            waiting=tuple(WrittenWaiting.of(one) for one in state.waiting),
            told=state.told,
            complaint=WrittenComplaint(**state.complaint.model_dump()) if state.complaint else None,
            followed=tuple(_followed(one) for one in state.pursuits if one.request.playbook.playbook == playbook),
        )


def _case(written: _WrittenCase, playbook: str, begins: datetime) -> OpenCase:
    opened_at = written.opened_at or begins
    return OpenCase(
        playbook=playbook,
        rule=written.rule,
        opened_at=opened_at,
        renewed_at=written.renewed_at or opened_at,
        opened_by=written.opened_by,
    )


def _entry(written: WrittenEntry, playbook: str, begins: datetime) -> ListEntry:
    return ListEntry(
        playbook=playbook,
        rule=written.rule,
        channel=written.channel,
        address=written.address_fingerprint or fingerprint(written.address),
        at=written.at or begins,
        because=written.because,
        by=written.by,
    )


def _written_entry(entry: ListEntry) -> WrittenEntry:
    return WrittenEntry(
        rule=entry.rule,
        channel=entry.channel,
        address_fingerprint=entry.address,
        at=entry.at,
        because=entry.because,
        by=entry.by,
    )


def _heard(written: WrittenEngagement, begins: datetime) -> Heard:
    return Heard(
        channel=written.channel,
        hour=written.hour,
        at=written.at or begins,
        sent=written.sent,
        delivered=written.sent if written.delivered is None else written.delivered,
        read=written.read,
        clicked=written.clicked,
    )


def _followed(pursuit: Pursuit) -> FollowedMessage:
    return FollowedMessage(
        message_id=pursuit.message_id,
        rule=pursuit.rule,
        tried=pursuit.tried,
        undelivered=pursuit.undelivered,
        unread_at=pursuit.unread_at,
        until=pursuit.until,
    )
