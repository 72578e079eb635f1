"""Escalation: which messages are followed after they were planned, and when they move on to another channel."""

from __future__ import annotations

from datetime import datetime

from contracts.events.delivery import DeliveryUpdated
from contracts.values import Channel
from services.rules.domain import phrases
from services.rules.domain.customer import CustomerRules
from services.rules.domain.draft import Draft
from services.rules.domain.policies import FAILURES
from services.rules.domain.pursuit import FOLLOWED_FOR, Pursuit
from services.rules.domain.wishes import BY_NAME, channels_wished


def followed(draft: Draft, channel: Channel) -> Pursuit | None:
    """Return how a message planned on a channel is followed; None if it stays where it is, whatever happens."""
    rule = draft.policies.escalation(draft.about)
    if rule is None:
        return None
    before = draft.state.pursuit(draft.request.message_id)
    tried = (*(before.tried if before else ()), channel)
    wishes = tuple(BY_NAME[channel] for channel in rule.to) or draft.request.channels
    ways = channels_wished(wishes, draft.customer, draft.request.origin_channel)
    if not any(way in draft.message.channels and way not in (*tried, Channel.INSTORE) for way in ways):
        return None
    unread_at = None if rule.unread_after is None else draft.now + rule.unread_after
    until = max(draft.now + FOLLOWED_FOR, unread_at or draft.now)
    return Pursuit(
        request=draft.request.model_copy(update={"channels": wishes}),
        rule=rule.id,
        tried=tried,
        until=min(until, draft.request.expires_at or until),
        undelivered=rule.undelivered,
        unread_at=unread_at,
    )


def undelivered(state: CustomerRules, update: DeliveryUpdated) -> Pursuit | None:
    """Return the message that moves on because it did not arrive on the channel it was tried on last, or None."""
    pursuit = state.pursuit(update.message_id)
    if pursuit is None or not pursuit.undelivered or update.status not in FAILURES:
        return None
    name = phrases.channels([update.channel])
    return _moving(pursuit, update.channel, f"It did not arrive by {name} ({update.status.value}), so it moves on.")


def unread(state: CustomerRules, message_id: str, channel: Channel, now: datetime) -> Pursuit | None:
    """Return the message that moves on because nobody has read it in time on a channel, or None."""
    pursuit = state.pursuit(message_id)
    if pursuit is None or pursuit.unread_at is None or now < pursuit.unread_at:
        return None
    return _moving(pursuit, channel, f"It was not read by {phrases.channels([channel])} in time, so it moves on.")


def _moving(pursuit: Pursuit, channel: Channel, because: str) -> Pursuit | None:
    """Return it moving on; None if it is on its way already, or was tried on another channel since."""
    if pursuit.moving is not None or pursuit.tried[-1] is not channel:
        return None
    return pursuit.model_copy(update={"moving": because})
