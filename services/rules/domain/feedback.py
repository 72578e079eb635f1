"""What customers do and what becomes of messages: cases, suppression lists, engagement, messages no longer followed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from contracts.events.customer import CustomerActed
from contracts.events.delivery import DeliveryUpdated
from services.rules.domain.book import Book
from services.rules.domain.customer import Contact, CustomerRules
from services.rules.domain.engagement import counted, steps_between
from services.rules.domain.listing import Cause, fingerprint
from services.rules.domain.policies import READING, UNSAID


def after_act(state: CustomerRules, acted: CustomerActed, books: Iterable[Book], at: datetime) -> CustomerRules:
    """Return the state after something the customer did; the very same state if no policy in force is concerned."""
    touchpoint, customer = acted.touchpoint, acted.customer
    for book in books:
        policies = book.policies
        if touchpoint.name not in policies.events:
            continue
        state = policies.cases.after_event(state, book.name, touchpoint.name, at)
        state = state.listing(policies.lists.after_event(state.listed, book.name, touchpoint, customer, at))
        for pursuit in state.pursuits:
            answers = policies.answers.get(touchpoint.name, frozenset())
            if pursuit.rule in answers and pursuit.request.playbook.playbook == book.name:
                state = _left_alone(state, pursuit.message_id)
    return state


def after_delivery(state: CustomerRules, update: DeliveryUpdated, books: Iterable[Book], at: datetime) -> CustomerRules:
    """Return the state after a delivery report; the very same state if it changes nothing.

    What did not arrive was not said: later messages need not agree with it.
    """
    contact = next((one for one in state.contacts if _is_about(update, one)), None)
    known = tuple(books)
    for book in known:
        if update.status in book.policies.lists.filled_by_delivery:
            cause = Cause(update.channel, _address(state, update, contact), at, update.message)
            entries = book.policies.lists.after_delivery(state.listed, book.name, update.status, cause)
            state = state.listing(entries)
    if contact is not None and any(book.policies.counts_engagement for book in known):
        state = _engaged(state, contact, update, at)
    if update.status in UNSAID:
        state = state.without_told(update.message_id, update.channel)
    return _left_alone(state, update.message_id) if update.status in READING else state


def _engaged(state: CustomerRules, contact: Contact, update: DeliveryUpdated, at: datetime) -> CustomerRules:
    steps = steps_between(contact.reached, update.status)
    if not steps or contact.hour is None:
        return state
    reached = contact.model_copy(update={"reached": update.status})
    return state.model_copy(
        update={
            "contacts": tuple(reached if one is contact else one for one in state.contacts),
            "engagement": counted(state.engagement, contact.channel, contact.hour, steps, at),
        }
    )


def _left_alone(state: CustomerRules, message_id: str) -> CustomerRules:
    """Return the state in which a message stays where it was said: it was read, or answered."""
    pursuit = state.pursuit(message_id)
    if pursuit is None:
        return state
    state = state.not_following(message_id)
    return state if pursuit.moving is None else state.not_waiting_for(message_id)


def _is_about(update: DeliveryUpdated, contact: Contact) -> bool:
    return contact.message_id == update.message_id and contact.channel is update.channel


def _address(state: CustomerRules, update: DeliveryUpdated, contact: Contact | None) -> str | None:
    """Return where a message went; of one that is not remembered, where it would go now."""
    if contact is not None:
        return contact.address
    return fingerprint(state.customer.addresses.on(update.channel)) if state.customer else None
