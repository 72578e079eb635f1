"""What stands on suppression lists about a customer now, and because of what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.listing import ListEntry, entry_id, trait_saying_so


@dataclass(frozen=True, slots=True)
class SaidByTrait:
    """A list the customer is on because a trait is true: nothing is kept of it but the trait, in the profile."""

    playbook: str
    rule: str
    trait: str

    @property
    def id(self) -> str:
        """What names it among the entries of its customer."""
        return entry_id(self.playbook, self.rule, "trait", self.trait)


def in_force(state: CustomerRules, books: Mapping[str, Book], now: datetime) -> tuple[ListEntry, ...]:
    """Return the entries that count now: those whose list is gone or that time has lifted do not."""
    return tuple(
        entry
        for entry in state.listed
        if (book := books.get(entry.playbook)) is not None and book.policies.lists.in_force(entry, now)
    )


def said_by_traits(state: CustomerRules, books: Iterable[Book]) -> tuple[SaidByTrait, ...]:
    """Return the lists a customer is on because a trait says so."""
    if state.customer is None:
        return ()
    return tuple(
        SaidByTrait(book.name, rule.id, trait)
        for book in books
        for rule in book.policies.lists.by_id.values()
        if (trait := trait_saying_so(rule, state.customer)) is not None
    )
