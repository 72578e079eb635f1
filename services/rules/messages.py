"""Messages on their way to a decision: asked for, woken, or moving on because they were not delivered or not read."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from contracts.envelope import Event, EventData
from contracts.events.delivery import DeliveryUpdated
from contracts.events.message import MessageRequested, MessageUnreadDue, MessageWakeDue
from contracts.values import PlaybookRef
from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.decide import decide
from services.rules.domain.delivery_report import DeliveryReport, is_kept
from services.rules.domain.expiry import with_expiry
from services.rules.domain.feedback import after_delivery
from services.rules.domain.following import undelivered, unread
from services.rules.domain.keep import Keep
from services.rules.domain.policies import PolicyIndex
from services.rules.domain.pursuit import Pursuit
from services.rules.outcomes import Asked, effects_of
from services.rules.settings import RulesSettings
from services.rules.states import find_customer, saved_if_changed
from services.rules.store import DELIVERY_REPORTS
from shared.playbook.shelf import UnknownVersionError, Versions
from shared.processing.effects import Effects
from shared.processing.errors import Reject, Retry
from shared.processing.handler import Workspace

LOOK_AGAIN_AFTER: Final = timedelta(seconds=1)
"""How soon a request is tried again whose playbook version has not arrived."""


class Messages:
    """Decides on messages with the playbooks on the shelf."""

    def __init__(self, shelf: Versions[Book], settings: RulesSettings) -> None:
        self._shelf = shelf
        self._settings = settings

    def decide(self, event: Event[EventData], workspace: Workspace, now: datetime) -> Effects:
        """Return the effects of an event about a message."""
        match event.data:
            case MessageRequested() as request:
                return self._asked(Asked(event, request), workspace, now)
            case MessageWakeDue() as wake:
                return self._woken(Asked(event, wake.request, wake.deferrals, wake.moving_on), workspace, now)
            case MessageUnreadDue() as due:
                return self._unread(event, due, workspace, now)
            case DeliveryUpdated() as update:
                return self._delivered(event, update, workspace, now)
            case _:
                return Effects()

    def _asked(self, asked: Asked, workspace: Workspace, now: datetime) -> Effects:
        book = self._book(asked.request.playbook, asked.cause, now)
        request = with_expiry(asked.request, asked.cause.time, book, self._policies(book))
        return self._decided(
            replace(asked, request=request), find_customer(workspace, request.customer.customer_id), now
        )

    def _woken(self, asked: Asked, workspace: Workspace, now: datetime) -> Effects:
        before = find_customer(workspace, asked.request.customer.customer_id)
        if asked.moving_on and (before is None or before.pursuit(asked.request.message_id) is None):
            # It was read or answered in the meantime: it stays where it is.
            return Effects()
        return self._decided(asked, before, now)

    def _decided(
        self, asked: Asked, before: CustomerRules | None, now: datetime, state: CustomerRules | None = None
    ) -> Effects:
        """Return the effects of deciding on `state`; None: on the one `before`, with what the request knows."""
        request = asked.request
        book = self._book(request.playbook, asked.cause, now)
        if state is None:
            state = (before or CustomerRules(id=request.customer.customer_id)).knowing(request.customer)
        decided = decide(request, state, book, self._policies(book), now)
        return effects_of(asked, before, state, decided, now, self._keep())

    def _delivered(
        self, event: Event[EventData], update: DeliveryUpdated, workspace: Workspace, now: datetime
    ) -> Effects:
        effects = Effects()
        if is_kept(update):
            effects.record(DELIVERY_REPORTS, DeliveryReport.of(event.id, update, event.time, now + self._keep_reports))
        before = find_customer(workspace, update.customer_id)
        books = [book for book in self._shelf.current if update.status in book.policies.deliveries]
        if before is None or not books:
            return effects
        state = after_delivery(before, update, books, event.time)
        pursuit = undelivered(state, update)
        effects.extend(
            saved_if_changed(before, state) if pursuit is None else self._moved(event, before, state, pursuit, now)
        )
        return effects

    def _unread(self, event: Event[EventData], due: MessageUnreadDue, workspace: Workspace, now: datetime) -> Effects:
        before = find_customer(workspace, due.customer_id)
        pursuit = unread(before, due.message_id, due.channel, now) if before else None
        return Effects() if before is None or pursuit is None else self._moved(event, before, before, pursuit, now)

    def _moved(
        self,
        event: Event[EventData],
        before: CustomerRules,
        state: CustomerRules,
        pursuit: Pursuit,
        now: datetime,
    ) -> Effects:
        """Decide on a message again, for the channels that are left."""
        asked = Asked(event, pursuit.request, moving_on=True)
        return self._decided(asked, before, now, state.following(pursuit, now))

    @property
    def _keep_reports(self) -> timedelta:
        """As long as a message can be asked for: a report comes after its decision, so it is not forgotten before."""
        return max(self._settings.keep_decisions, self._settings.keep_direct_requests)

    def _policies(self, book: Book) -> PolicyIndex:
        """Return the policies in force: those of the newest version known, also for people inside an older one."""
        versions = [book, *(current for current in self._shelf.current if current.name == book.name)]
        return max(versions, key=lambda one: one.ref.version).policies

    def _keep(self) -> Keep:
        """Return how long things are kept: contacts so long that no policy in force looks further back."""
        longest = (book.policies.memory for book in self._shelf.current)
        contacts = max(self._settings.keep_contacts, *longest, timedelta())
        settings = self._settings
        return Keep(contacts, settings.keep_decisions, settings.keep_told, settings.told_at_most)

    def _book(self, ref: PlaybookRef, cause: Event[EventData], now: datetime) -> Book:
        try:
            return self._shelf.version(ref)
        except UnknownVersionError:
            reason = f"version {ref.version} of playbook {ref.playbook!r} is not known to the rules service"
            if now - cause.time < self._settings.playbook_patience:
                raise Retry(LOOK_AGAIN_AFTER, f"{reason} yet") from None
            raise Reject(f"{reason}; apply the playbook and replay this event") from None
