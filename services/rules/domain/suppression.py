"""Suppression lists changed by people: what they ask for, what is wrong with it, and the record of what they did."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.base import UtcDateTime
from contracts.events.suppression import SuppressionChanged
from contracts.playbook import SuppressionList
from contracts.text import LINES, ONE_LINE
from contracts.values import Channel, CustomerSnapshot, Name
from services.rules.domain import phrases
from services.rules.domain.book import Book
from services.rules.domain.fault import Fault, names, unknown_playbook
from services.rules.domain.listing import ListEntry, fingerprint
from shared.paging import position_at
from shared.playbook.suggest import did_you_mean
from shared.store.model import Aggregate, Record

Person = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), ONE_LINE]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500), LINES]

_LIFT: Final[dict[str, Any]] = {
    "by": "ines@skyline.example",
    "because": "Asked on the phone to hear from us again.",
}
_ADD: Final[dict[str, Any]] = {
    "playbook": "skyline",
    "rule": "do-not-contact",
    "by": "ines@skyline.example",
    "because": "Asked on the phone not to be contacted.",
}


class Lift(BaseModel):
    """Who takes an entry off its list, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra={"examples": [_LIFT]})

    by: Person = Field(description="the person who does it")
    because: Reason = Field(description="why, in their words; for the record")


class WantedEntry(BaseModel):
    """What a person puts on a suppression list."""

    model_config = ConfigDict(frozen=True, extra="forbid", json_schema_extra={"examples": [_ADD]})

    playbook: Name = Field(description="the playbook in force that has the list")
    rule: Name = Field(description="id of the suppression list")
    channel: Channel | None = Field(
        default=None,
        description="default: every channel; a list that covers addresses needs it, and means the one of today",
    )
    by: Person = Field(description="the person who does it")
    because: Reason = Field(description="why, in their words; for the record")

    def digest(self, customer_id: str) -> str:
        """Return what tells this request about a customer from every other one."""
        said = self.model_dump(mode="json", exclude_defaults=True)
        return hashlib.sha256(json.dumps([customer_id, said], sort_keys=True).encode()).hexdigest()


class KeyedEntry(Aggregate):
    """An entry asked for under an idempotency key (`id`): what was asked, and the entry it made or found there.

    Stored once, and never changed: the key stands for this entry, whatever becomes of it.
    """

    digest: str
    entry: ListEntry
    asked_at: UtcDateTime
    forget_at: UtcDateTime


class SuppressionChange(Record):
    """What a person did to a suppression list: proof that it was done, by whom and why. Kept for good.

    `customer_id` is who the customer was then.
    """

    customer_id: str
    change: Literal["added", "lifted"]
    entry: ListEntry
    by: str
    because: str
    at: UtcDateTime

    @classmethod
    def added(cls, customer_id: str, entry: ListEntry, by: str) -> SuppressionChange:
        """Return the record of an entry that a person made."""
        return cls(
            id=f"{customer_id}/{entry.id}/added",
            customer_id=customer_id,
            change="added",
            entry=entry,
            by=by,
            because=entry.because,
            at=entry.at,
        )

    @classmethod
    def lifted(cls, customer_id: str, entry: ListEntry, lift: Lift, at: datetime) -> SuppressionChange:
        """Return the record of an entry that a person took off its list."""
        return cls(
            id=lifted_id(customer_id, entry.id),
            customer_id=customer_id,
            change="lifted",
            entry=entry,
            by=lift.by,
            because=lift.because,
            at=at,
        )

    def told(self) -> SuppressionChanged:
        """Return what others are told of it."""
        return SuppressionChanged(
            customer_id=self.customer_id,
            playbook=self.entry.playbook,
            rule=self.entry.rule,
            change=self.change,
            channel=self.entry.channel,
            one_address=self.entry.address is not None,
            by=self.by,
            because=self.because,
        )

    @property
    def position(self) -> str:
        """Where it stands among all changes: greater is newer, and no two are equal."""
        return position_at(self.at, self.id)


def lifted_id(customer_id: str, entry_id: str) -> str:
    """Return the id of the record that a customer's entry was lifted: an entry is lifted once."""
    return f"{customer_id}/{entry_id}/lifted"


def faults_of(wanted: WantedEntry, books: Mapping[str, Book], customer: CustomerSnapshot | None) -> Iterator[Fault]:
    """Yield everything that is wrong with an entry; `customer` None: no addresses are known of them."""
    book = books.get(wanted.playbook)
    if book is None:
        yield unknown_playbook(wanted.playbook, books)
        return
    lists = book.policies.lists.by_id
    rule = lists.get(wanted.rule)
    if rule is None:
        message = f"playbook {book.name!r} has no suppression list {wanted.rule!r} in version {book.ref.version}"
        yield Fault("rule", message, f"its lists are {names(lists)}{did_you_mean(wanted.rule, lists)}")
    elif rule.covers == "customer" and wanted.channel is not None:
        yield Fault("channel", f"list {rule.id!r} covers the customer on every channel", "leave it out")
    elif rule.covers == "address" and wanted.channel is None:
        yield Fault("channel", f"list {rule.id!r} covers one address", "name the channel of the address")
    elif rule.covers == "address" and _address(wanted, customer) is None:
        message = f"the customer has no address by {phrases.channels(filter(None, [wanted.channel]))}"
        yield Fault("channel", message, "name a channel on which they have one")


def entry_of(wanted: WantedEntry, rule: SuppressionList, customer: CustomerSnapshot | None, now: datetime) -> ListEntry:
    """Return the entry that a faultless request makes."""
    return ListEntry(
        playbook=wanted.playbook,
        rule=rule.id,
        channel=wanted.channel,
        address=fingerprint(_address(wanted, customer)) if rule.covers == "address" else None,
        at=now,
        because=wanted.because,
        by=wanted.by,
    )


def _address(wanted: WantedEntry, customer: CustomerSnapshot | None) -> str | None:
    return customer.addresses.on(wanted.channel) if customer and wanted.channel else None
