"""What the rules know about one customer: who they are now, what was said to them and will be, what stands against it.

It stays small: contacts and entries are forgotten when no policy can ask for them any more, counts fade away, at most
so many messages are followed at once, and only the newest of what was said is remembered.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from pydantic import BaseModel, ConfigDict

from contracts.base import UtcDateTime
from contracts.events.delivery import DeliveryStatus
from contracts.objection import Told
from contracts.values import Channel, CustomerSnapshot
from services.rules.domain.engagement import Engagement, joined
from services.rules.domain.keep import Keep
from services.rules.domain.listing import Entries
from services.rules.domain.pursuit import AT_ONCE, Pursuit
from shared.playbook.about import About
from shared.store.model import Aggregate

_CASELESS: Final = frozenset({"email", "social"})


class OpenCase(BaseModel):
    """Something is being put right for the customer, by the rule `rule` of the playbook `playbook`.

    `renewed_at` is the last event that would have opened it: a case that closes by itself counts from there.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    playbook: str
    rule: str
    opened_at: UtcDateTime
    renewed_at: UtcDateTime
    opened_by: str

    @property
    def key(self) -> tuple[str, str]:
        """A customer has at most one open case of each rule of each playbook."""
        return (self.playbook, self.rule)


class Complaint(BaseModel):
    """The last event that opened a case or would have, and until when messages keep a sober tone because of it."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    at: UtcDateTime
    sober_until: UtcDateTime


class Contact(About):
    """One message that was planned for the customer on a channel: what caps count and collisions look at.

    `hour` is that of the customer's clock, `address` the fingerprint of where it went, `reached` how far it got.
    """

    message_id: str
    channel: Channel
    at: UtcDateTime
    hour: int | None = None
    address: str | None = None
    reached: DeliveryStatus | None = None


class Waiting(About):
    """A message that was deferred, and is decided again at `until`."""

    message_id: str
    until: UtcDateTime


LATE: Final = timedelta(days=7)
"""How late a deferred message may be decided again before nobody counts on it any more."""


class CustomerRules(Aggregate):
    """One customer as the rules see them; `id` is the customer id.

    `moved_to` names the customer this one turned out to be: decisions are made on that one from then on. What was known
    under the old id stays here untouched, so that a merge can be taken back.
    """

    customer: CustomerSnapshot | None = None
    cases: tuple[OpenCase, ...] = ()
    contacts: tuple[Contact, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    listed: Entries = ()
    pursuits: tuple[Pursuit, ...] = ()
    engagement: Engagement = ()
    told: tuple[Told, ...] = ()
    complaint: Complaint | None = None
    moved_to: str | None = None

    def lookup(self) -> dict[str, str | list[str]]:
        """Return what a customer is found by: identifiers (a group is many people), and whom they turned out to be."""
        identifiers = self.customer.identifiers if self.customer else ()
        keys = [identifier_key(one.type, one.value) for one in identifiers if one.type != "group"]
        return {"identifiers": keys} if self.moved_to is None else {"identifiers": keys, "moved_to": self.moved_to}

    def knowing(self, snapshot: CustomerSnapshot) -> CustomerRules:
        """Return the state with a snapshot taken in, if it is of this customer and newer than what is known."""
        if snapshot.customer_id != self.id:
            return self
        if self.customer is not None and self.customer.revision >= snapshot.revision:
            return self
        return self.model_copy(update={"customer": snapshot})

    def case(self, playbook: str, rule: str) -> OpenCase | None:
        """Return the customer's case of a rule, or None."""
        return next((case for case in self.cases if case.key == (playbook, rule)), None)

    def with_case(self, case: OpenCase) -> CustomerRules:
        """Return the state with a case opened; one of the same rule that is there already is replaced."""
        return self.model_copy(update={"cases": (*(other for other in self.cases if other.key != case.key), case)})

    def without_cases(self, keys: frozenset[tuple[str, str]]) -> CustomerRules:
        """Return the state with these cases closed; the very same state if none of them is open."""
        left = tuple(case for case in self.cases if case.key not in keys)
        return self if len(left) == len(self.cases) else self.model_copy(update={"cases": left})

    def with_contact(self, contact: Contact, keep: timedelta) -> CustomerRules:
        """Return the state with a contact added, and those forgotten that are older than `keep`."""
        kept = (old for old in self.contacts if old.at > contact.at - keep)
        return self.model_copy(update={"contacts": (*kept, contact)})

    def with_told(self, told: Told, keep: Keep) -> CustomerRules:
        """Return the state with something said, of which the newest is kept, and nothing that is too old."""
        kept = (old for old in self.told if old.at > told.at - keep.told)
        return self.model_copy(update={"told": (*kept, told)[-keep.told_at_most :]})

    def without_told(self, message_id: str, channel: Channel) -> CustomerRules:
        """Return the state without what a message said on a channel: it did not arrive. The very same if it is not."""
        kept = tuple(one for one in self.told if (one.message_id, one.channel) != (message_id, channel))
        return self if len(kept) == len(self.told) else self.model_copy(update={"told": kept})

    def complaining(self, complaint: Complaint) -> CustomerRules:
        """Return the state after a complaint; of two the one counts that keeps the tone sober for longer."""
        if self.complaint is not None and self.complaint.sober_until > complaint.sober_until:
            return self
        return self.model_copy(update={"complaint": complaint})

    def waiting_for(self, one: Waiting, now: datetime) -> CustomerRules:
        """Return the state with a message waiting; those that should have been decided long ago are forgotten."""
        kept = (other for other in self.waiting if other.message_id != one.message_id and other.until > now - LATE)
        return self.model_copy(update={"waiting": (*kept, one)})

    def not_waiting_for(self, message_id: str) -> CustomerRules:
        """Return the state without a message waiting; the very same state if it was not."""
        kept = tuple(one for one in self.waiting if one.message_id != message_id)
        return self if len(kept) == len(self.waiting) else self.model_copy(update={"waiting": kept})

    def pursuit(self, message_id: str) -> Pursuit | None:
        """Return how a message is followed, or None."""
        return next((one for one in self.pursuits if one.message_id == message_id), None)

    def following(self, pursuit: Pursuit, now: datetime) -> CustomerRules:
        """Return the state with a message followed; those whose time is over are not followed any more."""
        kept = [one for one in self.pursuits if one.message_id != pursuit.message_id and one.until > now]
        return self.model_copy(update={"pursuits": (*kept, pursuit)[-AT_ONCE:]})

    def not_following(self, message_id: str) -> CustomerRules:
        """Return the state without a message followed; the very same state if it was not."""
        kept = tuple(one for one in self.pursuits if one.message_id != message_id)
        return self if len(kept) == len(self.pursuits) else self.model_copy(update={"pursuits": kept})

    def listing(self, entries: Entries) -> CustomerRules:
        """Return the state with these entries of suppression lists; the very same state if nothing changes."""
        return self if entries == self.listed else self.model_copy(update={"listed": entries})

    def absorbing(self, other: CustomerRules) -> CustomerRules:
        """Return the state with everything another customer brings along, because they are one person."""
        contacts = {(one.message_id, one.channel): one for one in (*other.contacts, *self.contacts)}
        waiting = {one.message_id: one for one in (*other.waiting, *self.waiting)}
        pursuits = {one.message_id: one for one in (*other.pursuits, *self.pursuits)}
        told = {(one.message_id, one.channel, one.at): one for one in (*other.told, *self.told)}
        listed = {one.key: one for one in sorted((*other.listed, *self.listed), key=lambda one: one.at)}
        cases = {case.key: case for case in other.cases}
        for case in self.cases:
            cases[case.key] = _joined(case, cases[case.key]) if case.key in cases else case
        complaint = max(filter(None, (other.complaint, self.complaint)), key=lambda one: one.sober_until, default=None)
        return self.model_copy(
            update={
                "contacts": tuple(sorted(contacts.values(), key=lambda contact: contact.at)),
                "cases": tuple(sorted(cases.values(), key=lambda case: case.opened_at)),
                "waiting": tuple(waiting.values()),
                "listed": tuple(listed.values()),
                "pursuits": tuple(pursuits.values())[-AT_ONCE:],
                "engagement": joined(self.engagement, other.engagement),
                "told": tuple(sorted(told.values(), key=lambda one: one.at)),
                "complaint": complaint,
            }
        )

    def moved(self, survivor: str) -> CustomerRules:
        """Return the state of a customer who turned out to be `survivor`."""
        return self.model_copy(update={"moved_to": survivor})


def identifier_key(type: str, value: str) -> str:
    """Return the form an identifier is looked up by; nobody remembers the case of an address or a handle."""
    return f"{type}:{value.casefold() if type in _CASELESS else value}"


def _joined(one: OpenCase, other: OpenCase) -> OpenCase:
    first = min(one, other, key=lambda case: case.opened_at)
    return first.model_copy(update={"renewed_at": max(one.renewed_at, other.renewed_at)})
