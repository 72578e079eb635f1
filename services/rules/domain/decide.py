"""The decision on one requested message: plan, defer or suppress it, with every stage on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from contracts.content import Content, EmailContent, InstoreContent, Rendition, SmsContent, SocialContent
from contracts.decision import Candidate, Decision, Outcome, Stage
from contracts.events.message import MessageRequested
from contracts.objection import Told
from contracts.values import Channel
from services.rules.domain import phrases
from services.rules.domain.alert import Stop
from services.rules.domain.book import Book
from services.rules.domain.customer import Contact, CustomerRules, Waiting
from services.rules.domain.draft import Draft, thread_of
from services.rules.domain.following import followed
from services.rules.domain.keep import Keep
from services.rules.domain.listing import fingerprint
from services.rules.domain.policies import PolicyIndex
from services.rules.domain.pursuit import Pursuit, why_moving
from services.rules.domain.stages import STAGES, WITHOUT_COPY
from shared.playbook.about import about
from shared.voice.telling import telling


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided. Planned: `rendition` is set, and `address` (None in-store). Deferred: `until` is set.

    What is to be remembered of it: `contact`, a message planned for the customer (a card for the crew is none), and
    `told`, what it says; `waiting`, one that was deferred; `pursuit`, one that may still move on to another channel.
    `stop` is set where a check of voice stopped the words.
    """

    decision: Decision
    rendition: Rendition | None = None
    address: str | None = None
    until: datetime | None = None
    contact: Contact | None = None
    told: Told | None = None
    waiting: Waiting | None = None
    pursuit: Pursuit | None = None
    stop: Stop | None = None


def decide(
    request: MessageRequested, state: CustomerRules, book: Book, policies: PolicyIndex, now: datetime
) -> Decided:
    """Return the decision on a request.

    `state` is what is known of the customer at `now`, `book` the playbook version the request was made with, `policies`
    those of the version in force. Every stage reached is recorded; the one that stops or defers is the last.
    """
    before = why_moving(state.pursuit(request.message_id))
    if request.expires_at is not None and request.expires_at <= now:
        again = " again" if before else ""
        expired = f"The message expired at {request.expires_at:%Y-%m-%d %H:%M} UTC, before it was sent{again}."
        return _suppressed((), f"{before}{expired}")
    message = book.messages.get(request.message)
    if message is None:
        reason = f"Playbook {book.name!r} has no message {request.message!r} in version {book.ref.version}."
        return _suppressed((Stage(name="addressability", outcome="stopped", reason=reason),), reason)
    one = about(request, message, book.askers)
    draft = Draft(request, message, one, state.customer or request.customer, state, book, policies, now)
    stages: list[Stage] = []
    for take in STAGES if book.written else WITHOUT_COPY:
        result = take(draft)
        stages.append(result.stage)
        draft = result.draft
        if result.stage.outcome == "stopped":
            decision = _decision("suppressed", draft, stages)
            if not decision.reason.startswith(before):
                decision = decision.model_copy(update={"reason": f"{before}{decision.reason}"})
            return Decided(decision, stop=_stop(result.stage, draft))
        if result.stage.outcome == "deferred" and result.until is not None:
            return _deferred(draft, stages, result.until)
    return _planned(draft, stages)


def remembered(state: CustomerRules, message_id: str, decided: Decided, now: datetime, keep: Keep) -> CustomerRules:
    """Return the state after a decision; what is older than `keep` has it is forgotten when more is added."""
    state = state.not_waiting_for(message_id)
    if decided.waiting is not None:
        return state.waiting_for(decided.waiting, now)
    if decided.contact is not None:
        state = state.with_contact(decided.contact, keep.contacts)
    if decided.told is not None:
        state = state.with_told(decided.told, keep)
    if decided.pursuit is not None:
        return state.following(decided.pursuit, now)
    return state.not_following(message_id)


def _planned(draft: Draft, stages: list[Stage]) -> Decided:
    if draft.channel is None or draft.locale is None or draft.words is None:
        raise ValueError("the stages ended without a channel, a locale or words")
    address = draft.customer.addresses.on(draft.channel)
    return Decided(
        _decision("planned", draft, stages),
        rendition=Rendition(locale=draft.locale, content=_content(draft, draft.channel, draft.words)),
        address=address,
        contact=None if draft.for_staff else _contact(draft, draft.channel, address),
        told=None if draft.for_staff or draft.turn is None else telling(draft.turn, draft.request.message_id),
        pursuit=None if draft.for_staff else followed(draft, draft.channel),
    )


def _stop(stage: Stage, draft: Draft) -> Stop | None:
    if stage.name != "voice_check" or stage.rule is None:
        return None
    return Stop(stage.rule, draft.message.owner)


def _contact(draft: Draft, channel: Channel, address: str | None) -> Contact:
    return Contact(
        **dict(draft.about),
        message_id=draft.request.message_id,
        channel=channel,
        at=draft.now,
        hour=draft.now.astimezone(draft.zone).hour,
        address=fingerprint(address),
    )


def _deferred(draft: Draft, stages: list[Stage], until: datetime) -> Decided:
    waiting = Waiting(**dict(draft.about), message_id=draft.request.message_id, until=until)
    return Decided(_decision("deferred", draft, stages), until=until, waiting=waiting)


def _decision(outcome: Outcome, draft: Draft, stages: list[Stage]) -> Decision:
    last = stages[-1]
    reason = last.reason
    if outcome == "planned":
        reason = " ".join(stage.reason for stage in stages if stage.name in {"channel_choice", "locale_choice"})
    return Decision(
        outcome=outcome,
        reason=reason,
        stages=tuple(stages),
        channel=draft.channel,
        locale=draft.locale,
        candidates=draft.left_out if outcome == "planned" else (*draft.left_out, *_undecided(draft, last)),
    )


def _undecided(draft: Draft, last: Stage) -> list[Candidate]:
    """Return the channels that were left when a stage stopped or deferred the message."""
    known = {one.channel for one in draft.left_out}
    because = phrases.clause(last.reason)
    return [
        Candidate(channel=channel, chosen=False, stage=last.name, reason=because)
        for channel in draft.candidates
        if channel not in known
    ]


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
            return SocialContent(text=words["text"], in_reply_to=thread_of(request, channel))
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
