"""Whose touchpoint is it? Identifiers lead to a customer: a new one, a known one, or two that turn out to be one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from contracts.events.touchpoint import Touchpoint
from contracts.values import Identifier
from services.profile.domain.customer import Customer, changed_fields
from services.profile.domain.merging import MAX_IDENTIFIERS, absorb, in_order, joined, why_apart
from services.profile.domain.statements import with_statements

_STRENGTH = {"user": 0, "email": 1, "phone": 2, "social": 3, "anonymous": 4, "group": 5}
"""What says most about who somebody is comes first: an address is a person's or a family's, a device anybody's."""


@dataclass(frozen=True)
class Merge:
    """A customer, as it was, that turned out to be the same person as the survivor. `because` is for an agent."""

    merged: Customer
    because: str


@dataclass(frozen=True)
class KeptApart:
    """An identifier that stays with its customer (None: with nobody) although the touchpoint names another person."""

    identifier: Identifier
    customer_id: str | None
    because: str


@dataclass(frozen=True)
class Resolution:
    """The customer as the touchpoint leaves it, and how it came to that.

    `before` is the customer as it was, None for a new one. `claimed` are identifiers that nobody had.
    """

    customer: Customer
    before: Customer | None
    changed: tuple[str, ...]
    claimed: tuple[Identifier, ...] = ()
    merges: tuple[Merge, ...] = ()
    kept_apart: tuple[KeptApart, ...] = ()

    @property
    def touched(self) -> bool:
        """Whether the customer has to be saved."""
        return self.customer is not self.before


@dataclass
class _Gathering:
    """What is found out while one identifier after another is looked at."""

    touchpoint: Touchpoint
    customer: Customer
    known: Mapping[str, Customer]
    claimed: list[Identifier] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    kept_apart: list[KeptApart] = field(default_factory=list)

    def claim(self, identifier: Identifier) -> None:
        """Nobody has this identifier: from now on it points at the customer."""
        if len(self.customer.identifiers) >= MAX_IDENTIFIERS:
            reason = f"the customer has {MAX_IDENTIFIERS} identifiers already"
            self.kept_apart.append(KeptApart(identifier, None, reason))
            return
        self.customer = self.customer.model_copy(
            update={"identifiers": joined(self.customer.identifiers, (identifier,))}
        )
        self.claimed.append(identifier)

    def meet(self, identifier: Identifier, owner: Customer) -> None:
        """The identifier points at another customer: the two become one, or the identifier stays where it is."""
        explicitly = self.touchpoint.kind == "alias" and identifier.type == "user"
        reason = why_apart(self.customer, owner, explicitly=explicitly)
        if reason is not None:
            self.kept_apart.append(KeptApart(identifier, owner.id, reason))
            return
        survivor, merged = in_order(self.customer, owner)
        self.merges.append(Merge(self.known[merged.id], _because(self.touchpoint, identifier)))
        self.customer = absorb(survivor, merged)


def resolve(
    touchpoint: Touchpoint,
    at: datetime,
    owners: Mapping[str, Customer],
    new_customer_id: Callable[[], str],
) -> Resolution:
    """Return what a touchpoint of time `at` means for the customers its identifiers point at.

    `owners` maps identifiers (as text) to living customers. Raises UnusableTraitError.
    """
    identifiers = sorted(dict.fromkeys(touchpoint.identifiers), key=lambda one: _STRENGTH[one.type])
    known = {owner.id: owner for owner in owners.values()}
    anchor = _anchor(identifiers, owners) or Customer(id=new_customer_id())
    gathering = _Gathering(touchpoint, anchor, known)
    for identifier in identifiers:
        owner = owners.get(str(identifier))
        if owner is None:
            gathering.claim(identifier)
        elif not _is_one_of(gathering, owner):
            gathering.meet(identifier, owner)
    before = known.get(gathering.customer.id)
    customer = with_statements(gathering.customer, touchpoint, at)
    if customer is not before:
        customer = customer.model_copy(update={"revision": customer.revision + 1})
    return Resolution(
        customer=customer,
        before=before,
        changed=changed_fields(before, customer) if customer is not before else (),
        claimed=tuple(gathering.claimed),
        merges=tuple(gathering.merges),
        kept_apart=tuple(gathering.kept_apart),
    )


def _anchor(identifiers: Sequence[Identifier], owners: Mapping[str, Customer]) -> Customer | None:
    """Return the customer of the strongest identifier that can be the person the touchpoint names.

    A user id nobody has yet names somebody else than a customer who is known under another one.
    """
    names_a_user = any(one.type == "user" for one in identifiers)
    for identifier in identifiers:
        owner = owners.get(str(identifier))
        if owner is not None and (identifier.type == "user" or not names_a_user or not owner.user_ids):
            return owner
    return None


def _is_one_of(gathering: _Gathering, owner: Customer) -> bool:
    return owner.id == gathering.customer.id or any(merge.merged.id == owner.id for merge in gathering.merges)


def _because(touchpoint: Touchpoint, identifier: Identifier) -> str:
    others = ", ".join(str(one) for one in touchpoint.identifiers if one != identifier)
    article = "an" if touchpoint.kind in {"identify", "alias"} else "a"
    return f"{article} {touchpoint.kind} call named {identifier} together with {others}"
