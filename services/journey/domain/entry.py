"""Entering: who begins a journey, and who may begin it again."""

from __future__ import annotations

import json
from datetime import datetime

from pydantic import JsonValue

from contracts.events.touchpoint import Touchpoint
from contracts.ids import new_id
from contracts.playbook import Reentry
from contracts.values import JsonObject
from services.journey.domain.advance import walk
from services.journey.domain.compiled import CompiledJourney, EntryIndex
from services.journey.domain.state import EntryMark, Instance, Track
from services.journey.domain.turn import Sight, Turn
from shared.playbook.expressions import CompiledExpression, EvaluationError


def enter_journeys(turn: Turn, index: EntryIndex, touchpoint: Touchpoint, event: JsonObject) -> None:
    """Let the customer into every journey this event begins, and walk each to its first wait."""
    sight = turn.sight(None, event)  # one for all of them: preparing it costs as much as twenty conditions
    for journey in index.begun_by(touchpoint.name):
        _enter(turn, journey, touchpoint, event, sight)


def may_enter(reentry: Reentry, mark: EntryMark | None, now: datetime) -> bool:
    """Return whether re-entry allows a track that nobody is on to be entered (again)."""
    if mark is None or reentry.mode == "always":
        return True
    return reentry.after is not None and now - mark.last >= reentry.after


def _enter(turn: Turn, journey: CompiledJourney, touchpoint: Touchpoint, event: JsonObject, sight: Sight) -> None:
    if not turn.holds(journey, journey.entry.condition, sight):
        return
    try:
        key = _key(journey.key, sight)
    except EvaluationError as error:
        assert journey.key is not None  # noqa: S101 - without one there is nothing to evaluate
        turn.note(journey, journey.key, str(error))
        return
    track = Track(playbook=journey.playbook.playbook, journey=journey.name, key=key)
    if turn.state.running(track) or not may_enter(journey.definition.entry.reentry, turn.state.mark(track), turn.now):
        return
    instance = Instance(
        instance_id=new_id(),
        playbook=journey.playbook,
        journey=journey.name,
        key=key,
        step=journey.first,
        entered_at=turn.now,
        since=turn.now,
        entry_event=event,
        last_event=event,
        origin_channel=touchpoint.channel,
        thread=touchpoint.thread,
    )
    turn.enter(instance)
    walk(turn, journey, instance, journey.first, turn.sight(instance, event))


def _key(expression: CompiledExpression | None, sight: Sight) -> str | None:
    """Return the key's value as text; an event without it shares one track with all others without it."""
    value: JsonValue = expression.evaluate(sight.scope) if expression else None
    return value if value is None or isinstance(value, str) else json.dumps(value, sort_keys=True)
