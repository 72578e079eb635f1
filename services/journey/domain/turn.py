"""One turn: what one event does to the journeys of one customer, collected until it is complete."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from pydantic import JsonValue

from contracts.catalogue import type_of
from contracts.envelope import Event, EventData, follow_up
from contracts.events.journey import JourneyEnded, JourneyEntered, JourneyTimerDue
from contracts.values import CustomerSnapshot, JsonObject
from services.journey.domain.compiled import CompiledJourney
from services.journey.domain.state import CustomerJourneys, How, Instance
from shared.playbook.expressions import CompiledExpression, EvaluationError, Scope, customer_view
from shared.processing.effects import Effects

SOURCE = "/unisono/journey"


@dataclass(frozen=True)
class Trouble:
    """An expression that had no usable value: where it stands, and why."""

    playbook: str
    journey: str
    expression: str
    reason: str


class Sight:
    """What expressions see during one walk. The costly part is made when it is first needed."""

    def __init__(self, event: JsonObject, customer: CustomerSnapshot, journey: JsonObject) -> None:
        self._event = event
        self._customer = customer
        self._journey = journey

    @cached_property
    def scope(self) -> Scope:
        """The prepared scope."""
        return Scope(self._event, customer_view(self._customer), self._journey)


def journey_view(instance: Instance) -> JsonObject:
    """Return what expressions see as `journey`: its name, `entry` and `task`.

    `entry` is the view of the event the customer entered with, `task` what is known of the last task that was done.
    """
    return {"journey": instance.journey, "entry": instance.entry_event, "task": instance.task}


@dataclass
class Turn:
    """The event, the moment, the customer as known now, and what the event led to so far."""

    cause: Event[EventData]
    now: datetime
    customer: CustomerSnapshot
    state: CustomerJourneys
    effects: Effects = field(default_factory=Effects)
    troubles: list[Trouble] = field(default_factory=list)

    def sight(self, instance: Instance | None, event: JsonObject) -> Sight:
        """Return what expressions see inside an instance, or before there is one: then `journey` is empty."""
        return Sight(event, self.customer, journey_view(instance) if instance else {})

    def holds(self, journey: CompiledJourney, condition: CompiledExpression | None, sight: Sight) -> bool:
        """Return whether a condition is true; none at all is. One that cannot be evaluated is not, and is noted."""
        if condition is None:
            return True
        try:
            return condition.holds(sight.scope)
        except EvaluationError as error:
            self.note(journey, condition, str(error))
            return False

    def value(self, journey: CompiledJourney, expression: CompiledExpression, sight: Sight) -> JsonValue:
        """Return a value; None where there is none. One that cannot be evaluated is None, and is noted."""
        try:
            return expression.evaluate(sight.scope)
        except EvaluationError as error:
            self.note(journey, expression, str(error))
            return None

    def note(self, journey: CompiledJourney, expression: CompiledExpression, reason: str) -> None:
        """Note an expression that had no usable value, for whoever answers for the journey."""
        self.troubles.append(Trouble(journey.playbook.playbook, journey.name, expression.source, reason))

    def emit(self, data: EventData) -> None:
        """Publish a fact about this customer."""
        self.effects.emit(self._follow_up(data))

    def wake(self, instance: Instance, until: datetime) -> None:
        """Schedule the timer of the wait an instance has just begun."""
        timer = JourneyTimerDue(
            customer_id=self.state.id, instance_id=instance.instance_id, step=instance.step, visit=instance.visit
        )
        self.effects.schedule(self._follow_up(timer), until)

    def enter(self, instance: Instance) -> None:
        """Begin an instance."""
        self.state = self.state.knowing(self.customer).entered(instance)
        self.emit(JourneyEntered(customer_id=self.state.id, playbook=instance.playbook, journey=instance.ref))

    def keep(self, instance: Instance) -> None:
        """Keep an instance where it is now."""
        self.state = self.state.replaced(instance)

    def end(self, instance: Instance, how: How, why: str) -> None:
        """End an instance."""
        self.state = self.state.ended(instance, how, why, self.now)
        self.emit(
            JourneyEnded(customer_id=self.state.id, playbook=instance.playbook, journey=instance.ref, how=how, why=why)
        )

    def _follow_up(self, data: EventData) -> Event[EventData]:
        return follow_up(
            self.cause, type=type_of(type(data)), source=SOURCE, subject=self.state.id, data=data, now=self.now
        )
