"""The last look at the personalised words: an objection here stops the message, never a customer's reading."""

from __future__ import annotations

from dataclasses import replace

from contracts.objection import Objection
from contracts.values import JsonObject
from services.rules.domain import phrases
from services.rules.domain.draft import Draft, Note, StageResult, thread_of
from shared.voice.engine import stopping
from shared.voice.rendered import Turn
from shared.voice.writing import Occasion, as_seen


def voice_check(draft: Draft) -> StageResult:
    """Stop if a check objects to the words, alone or after what this customer was told before."""
    engine = draft.book.checks
    turn = turn_of(draft)
    objections = engine.before_send(turn)
    checks = len(engine.checks("send"))
    inputs: JsonObject = {"guide_version": engine.voice.version, "checks": checks}
    if objections:
        inputs["objections"] = [_recorded(one) for one in objections]
    stop = stopping(objections)
    if stop is not None:
        owner = draft.message.owner
        note = Note("voice_check", {**inputs, "owner": owner}, stop.check)
        place = f"message {draft.message.message!r} in {stop.locale} for {phrases.channels([stop.channel])}"
        return note.stopped(draft, f"In {place}, {stop.problem}; {stop.mend}.")
    note = Note("voice_check", inputs)
    doubts = f", with {phrases.counted(len(objections), 'remark')}" if objections else ""
    return note.passed(replace(draft, turn=turn), f"All {checks} checks of the words passed{doubts}.")


def turn_of(draft: Draft) -> Turn:
    """Return the words of a draft as the checks look at them. With the crew there is no conversation."""
    if draft.channel is None or draft.locale is None or draft.words is None:
        raise ValueError("a message is rendered before its words are checked")
    occasion = Occasion(
        channel=draft.channel,
        locale=draft.locale,
        zone=draft.zone_name,
        facts=draft.request.facts,
        traits=draft.customer.traits,
        purpose=draft.request.purpose,
        message_id=draft.request.message_id,
        address=draft.customer.addresses.on(draft.channel),
    )
    copy = draft.book.copies[draft.message.message, draft.channel, draft.locale]
    rendered = as_seen(draft.book.checks.guides, draft.message, copy, draft.words, occasion)
    state, playbook = draft.state, draft.book.name
    return Turn(
        rendered,
        () if draft.for_staff else state.told,
        draft.now,
        thread_of(draft.request, draft.channel),
        None if draft.for_staff else draft.policies.cases.complaint_at(state, playbook, draft.now),
        draft.customer.traits,
    )


def _recorded(objection: Objection) -> JsonObject:
    """Return an objection for the record: no words of the message."""
    return {
        "check": objection.check,
        "severity": objection.severity,
        "field": objection.field,
        "start": objection.start,
        "end": objection.end,
        "waived": objection.waived,
    }
