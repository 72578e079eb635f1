"""The decision on one requested message: plan, defer or suppress it, with every stage on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from contracts.content import Content, EmailContent, InstoreContent, Rendition, SmsContent, SocialContent
from contracts.decision import Decision, Outcome, Stage
from contracts.events.message import MessageRequested
from contracts.values import Channel
from services.rules.domain.book import Book
from services.rules.domain.customer import CustomerRules
from services.rules.domain.draft import Draft
from services.rules.domain.policies import PolicyIndex
from services.rules.domain.stages import STAGES


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided. Planned: `rendition` is set, and `address` (None in-store). Deferred: `until` is set.

    `contact` tells whether a planned message counts as a contact with the customer; a card for the crew does not.
    """

    decision: Decision
    rendition: Rendition | None = None
    address: str | None = None
    contact: bool = False
    until: datetime | None = None


def decide(
    request: MessageRequested, state: CustomerRules, book: Book, policies: PolicyIndex, now: datetime
) -> Decided:
    """Return the decision on a request.

    `state` is what is known of the customer at `now`, `book` the playbook version the request was made with, `policies`
    those of the version in force. Every stage reached is recorded; the one that stops or defers is the last.
    """
    if request.expires_at is not None and request.expires_at <= now:
        return _suppressed((), f"The message expired at {request.expires_at:%Y-%m-%d %H:%M} UTC, before it was sent.")
    message = book.messages.get(request.message)
    if message is None:
        reason = f"Playbook {book.name!r} has no message {request.message!r} in version {book.ref.version}."
        return _suppressed((Stage(name="addressability", outcome="stopped", reason=reason),), reason)
    draft = Draft(request, message, state.customer or request.customer, state, book, policies, now)
    stages: list[Stage] = []
    for take in STAGES:
        result = take(draft)
        stages.append(result.stage)
        draft = result.draft
        if result.stage.outcome == "stopped":
            return Decided(_decision("suppressed", draft, stages))
        if result.stage.outcome == "deferred":
            return Decided(_decision("deferred", draft, stages), until=result.until)
    return _planned(draft, stages)


def _planned(draft: Draft, stages: list[Stage]) -> Decided:
    if draft.channel is None or draft.locale is None or draft.words is None:
        raise ValueError("the stages ended without a channel, a locale or words")
    return Decided(
        _decision("planned", draft, stages),
        rendition=Rendition(locale=draft.locale, content=_content(draft, draft.channel, draft.words)),
        address=draft.customer.addresses.on(draft.channel),
        contact=not draft.for_staff,
    )


def _decision(outcome: Outcome, draft: Draft, stages: list[Stage]) -> Decision:
    reason = stages[-1].reason
    if outcome == "planned":
        reason = " ".join(stage.reason for stage in stages if stage.name in {"channel_choice", "locale_choice"})
    return Decision(outcome=outcome, reason=reason, stages=tuple(stages), channel=draft.channel, locale=draft.locale)


def _suppressed(stages: tuple[Stage, ...], reason: str) -> Decided:
    return Decided(Decision(outcome="suppressed", reason=reason, stages=stages))


def _content(draft: Draft, channel: Channel, words: Mapping[str, str]) -> Content:
    request = draft.request
    match channel:
        case Channel.EMAIL:
            return _email(draft, words)
        case Channel.SMS:
            return SmsContent(text=words["text"])
        case Channel.SOCIAL:
            thread = request.thread if request.origin_channel is channel else None
            return SocialContent(text=words["text"], in_reply_to=thread)
        case Channel.INSTORE:
            store = request.store or ""  # a card without a store is not addressable, so it never gets here
            return InstoreContent(title=words["title"], text=words["text"], store=store, task=request.task)


def _email(draft: Draft, words: Mapping[str, str]) -> EmailContent:
    unsubscribe = draft.book.checks.voice.unsubscribe if draft.request.purpose.unsubscribable else None
    return EmailContent(
        subject=words["subject"],
        text=words["text"],
        html=words.get("html"),
        unsubscribe=unsubscribe.address(draft.request.message_id) if unsubscribe else None,
        one_click=unsubscribe is not None and unsubscribe.one_click,
    )
