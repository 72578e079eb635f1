"""What the rules know about one customer: who they are now, what was said to them, which cases are open."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from pydantic import BaseModel, ConfigDict

from contracts.base import UtcDateTime
from contracts.values import Channel, CustomerSnapshot, Purpose
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


class Contact(BaseModel):
    """One message that was planned for the customer: what frequency caps count."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    message_id: str
    message: str
    purpose: Purpose
    channel: Channel
    at: UtcDateTime


class CustomerRules(Aggregate):
    """One customer as the rules see them; `id` is the customer id.

    `moved_to` names the customer this one turned out to be: decisions are made on that one from then on. What was known
    under the old id stays here untouched, so that a merge can be taken back.
    """

    customer: CustomerSnapshot | None = None
    cases: tuple[OpenCase, ...] = ()
    contacts: tuple[Contact, ...] = ()
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

    def planned_since(self, start: datetime, purposes: tuple[Purpose, ...]) -> int:
        """Return how many messages of these purposes were planned after `start`."""
        return sum(contact.at > start and contact.purpose in purposes for contact in self.contacts)

    def absorbing(self, other: CustomerRules) -> CustomerRules:
        """Return the state with everything another customer brings along, because they are one person."""
        contacts = {contact.message_id: contact for contact in (*other.contacts, *self.contacts)}
        cases = {case.key: case for case in other.cases}
        for case in self.cases:
            cases[case.key] = _joined(case, cases[case.key]) if case.key in cases else case
        return self.model_copy(
            update={
                "contacts": tuple(sorted(contacts.values(), key=lambda contact: contact.at)),
                "cases": tuple(sorted(cases.values(), key=lambda case: case.opened_at)),
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
