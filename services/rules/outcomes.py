"""From a decision to what is saved and published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from contracts.catalogue import type_of
from contracts.content import Rendition
from contracts.decision import Decision
from contracts.envelope import Event, EventData, begin, follow_up
from contracts.events.message import (
    MessageDeferred,
    MessagePlanned,
    MessageRequested,
    MessageSuppressed,
    MessageUnreadDue,
    MessageWakeDue,
)
from contracts.ids import new_id
from contracts.values import Channel
from services.rules.domain.alert import alert_of, notice_of
from services.rules.domain.customer import CustomerRules
from services.rules.domain.decide import Decided, remembered
from services.rules.domain.keep import Keep
from services.rules.domain.pursuit import Pursuit
from services.rules.domain.record import DecisionRecord
from services.rules.store import CUSTOMER_RULES, DECISIONS, VOICE_ALERTS
from shared.processing.effects import Effects

SOURCE: Final = "/unisono/rules"


@dataclass(frozen=True)
class Asked:
    """A request as it reached us: the event that brought it, and how often it was deferred before.

    `moving_on`: it was sent before, and is to be said on another channel.
    """

    cause: Event[EventData]
    request: MessageRequested
    deferrals: int = 0
    moving_on: bool = False


def effects_of(
    asked: Asked, before: CustomerRules | None, state: CustomerRules, decided: Decided, now: datetime, keep: Keep
) -> Effects:
    """Return what a decision leads to: its record, and exactly one of planned, deferred and suppressed.

    `before` is the customer's state as stored, `state` the one that was decided on.
    """
    decision_id = new_id()
    decided = replace(decided, decision=decided.decision.model_copy(update={"id": decision_id}))
    effects = Effects()
    effects.record(DECISIONS, _record(decision_id, asked, state.id, decided, now, now + keep.decisions))
    effects.note(asked.cause.id, attributes_of(decision_id, asked.request, decided.decision))
    if decided.rendition is not None:
        effects.emit(_planned(asked, state.id, decided, decided.rendition, now))
        if decided.pursuit is not None and decided.pursuit.unread_at is not None:
            effects.schedule(_unread_due(asked, state.id, decided.pursuit, now), decided.pursuit.unread_at)
    elif decided.until is not None:
        effects.emit(_deferred(asked, state.id, decided, decided.until, now))
        wake = MessageWakeDue(request=asked.request, deferrals=asked.deferrals + 1, moving_on=asked.moving_on)
        effects.schedule(_event(asked, state.id, wake, now), decided.until)
    else:
        effects.emit(_suppressed(asked, state.id, decided, now))
        if decided.stop is not None:
            alert = alert_of(decided.stop, asked.request, decided.decision, now, now + keep.decisions)
            effects.record(VOICE_ALERTS, alert)
            effects.alert(notice_of(alert))
    after = remembered(state, asked.request.message_id, decided, now, keep)
    if after is not before:
        effects.save(CUSTOMER_RULES, after)
    return effects


def begun(data: EventData, customer_id: str, now: datetime, traceparent: str | None) -> Event[EventData]:
    """Return the event that begins what a person asked for: keyed by the customer, to be handled in their order."""
    return begin(
        id=new_id(),
        type=type_of(type(data)),
        source=SOURCE,
        subject=customer_id,
        data=data,
        now=now,
        traceparent=traceparent,
    )


def attributes_of(decision_id: str, request: MessageRequested, decision: Decision) -> dict[str, str]:
    """Return what the span of a decision says: the stage and rule that settled it, names and ids, nothing personal."""
    last = decision.stages[-1] if decision.stages else None
    said = {
        "unisono.decision.id": decision_id,
        "unisono.decision.outcome": decision.outcome,
        "unisono.decision.stage": last.name if last else None,
        "unisono.decision.rule": last.rule if last else None,
        "unisono.message": request.message,
        "unisono.message_id": request.message_id,
        "unisono.channel": decision.channel.value if decision.channel else None,
        "unisono.locale": decision.locale,
    }
    return {name: value for name, value in said.items() if value is not None}


def _unread_due(asked: Asked, customer_id: str, pursuit: Pursuit, now: datetime) -> Event[EventData]:
    due = MessageUnreadDue(customer_id=customer_id, message_id=pursuit.message_id, channel=pursuit.tried[-1])
    return _event(asked, customer_id, due, now)


def _planned(asked: Asked, customer_id: str, decided: Decided, rendition: Rendition, now: datetime) -> Event[EventData]:
    request = asked.request
    planned = MessagePlanned(
        message_id=request.message_id,
        message=request.message,
        playbook=request.playbook,
        purpose=request.purpose,
        customer_id=customer_id,
        address=decided.address,
        rendition=rendition,
        decision=decided.decision,
        journey=request.journey,
        expires_at=request.expires_at,
    )
    return _event(asked, customer_id, planned, now, decided.decision.id, Channel(rendition.content.channel))


def _deferred(asked: Asked, customer_id: str, decided: Decided, until: datetime, now: datetime) -> Event[EventData]:
    request = asked.request
    deferred = MessageDeferred(
        message_id=request.message_id,
        message=request.message,
        playbook=request.playbook,
        purpose=request.purpose,
        customer_id=customer_id,
        until=until,
        decision=decided.decision,
        journey=request.journey,
    )
    return _event(asked, customer_id, deferred, now, decided.decision.id)


def _suppressed(asked: Asked, customer_id: str, decided: Decided, now: datetime) -> Event[EventData]:
    request = asked.request
    suppressed = MessageSuppressed(
        message_id=request.message_id,
        message=request.message,
        playbook=request.playbook,
        purpose=request.purpose,
        customer_id=customer_id,
        decision=decided.decision,
        journey=request.journey,
    )
    return _event(asked, customer_id, suppressed, now, decided.decision.id)


def _record(
    decision_id: str, asked: Asked, customer_id: str, decided: Decided, now: datetime, forget_at: datetime
) -> DecisionRecord:
    request = asked.request
    return DecisionRecord(
        id=decision_id,
        message_id=request.message_id,
        message=request.message,
        playbook=request.playbook,
        purpose=request.purpose,
        customer_id=customer_id,
        at=now,
        until=decided.until,
        deferrals=asked.deferrals,
        journey=request.journey,
        decision=decided.decision,
        forget_at=forget_at,
    )


def _event(
    asked: Asked,
    customer_id: str,
    data: EventData,
    now: datetime,
    id: str | None = None,
    channel: Channel | None = None,
) -> Event[EventData]:
    return follow_up(
        asked.cause,
        type=type_of(type(data)),
        source=SOURCE,
        subject=customer_id,
        data=data,
        now=now,
        channel=channel,
        id=id,
    )
