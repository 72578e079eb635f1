"""What a decision costs in processor time, by the number of policies and of customers. Needs no server."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Sequence

from benchmarks.deciding import NOW, Case, InMemory, cases, playbook
from benchmarks.figures import Figure, Measured
from benchmarks.plan import Plan
from benchmarks.site import LossError
from contracts.catalogue import type_of
from contracts.codec import encode as encoded
from contracts.codec import encode_batch
from contracts.envelope import Event, EventData
from contracts.events.message import MessageRequested
from contracts.ids import new_id
from services.rules.domain.book import Book, compile_book
from services.rules.domain.decide import decide
from services.rules.handlers import RulesHandler
from services.rules.settings import RulesSettings
from shared.bus import Topology
from shared.playbook.shelf import Shelf
from shared.processing.deciding import Deciding
from shared.processing.unit import Incoming, Place, unit_of
from shared.runtime.memory import settle
from shared.store.commit import aggregate_writes, record_writes
from tests.support.reading import events_in

BATCH = 256
"""As many events as the service takes at once."""

_USUAL = 10
"""Policies where something else is varied."""


async def decisions(plan: Plan) -> list[Measured]:
    """Return decisions per second of processor time, and what a message costs the service in a full batch."""
    few = cases(min(plan.customers, plan.deciding_customers))
    books = {count: compile_book(playbook(count), 1) for count in plan.policies}
    usual = compile_book(playbook(_USUAL), 1)
    rates: dict[int, list[float]] = {count: [] for count in books}
    crowds = {1: few[:1], plan.deciding_customers: cases(plan.deciding_customers)}
    flat: dict[int, list[float]] = {count: [] for count in crowds}
    settle()  # as every service does when it is ready
    for number in range(plan.rounds):
        # Up and down in turn, so that what grows with time alone is no one number's burden.
        for count in books if number % 2 == 0 else reversed(books):
            rates[count].append(_per_second(books[count], few, plan.decisions))
        for count in crowds if number % 2 == 0 else reversed(crowds):
            flat[count].append(_per_second(usual, crowds[count], plan.decisions))
    handled = [await _milliseconds_in_a_batch(few) for _ in range(plan.batches)]
    return [
        Measured(
            "decisions",
            f"{plan.decisions} decisions on an email of 1 KB per round, every policy about it; processor time only",
            (
                *(Figure(f"{count} policies", "decisions/s", "higher", tuple(rates[count])) for count in books),
                *(
                    Figure(f"{count} customer{'' if count == 1 else 's'}", "decisions/s", "higher", tuple(flat[count]))
                    for count in crowds
                ),
                _by(flat, plan.deciding_customers),
                Figure(f"a message, {_USUAL} policies", "ms", "lower", (statistics.median(handled),)),
            ),
        )
    ]


def _by(flat: dict[int, list[float]], many: int) -> Figure:
    ratios = tuple(high / low for high, low in zip(flat[many], flat[1], strict=True))
    return Figure(f"{many} by 1 customer", "ratio", "higher", ratios)


def _per_second(book: Book, known: Sequence[Case], count: int) -> float:
    """Decide so many times, for customers in no order, and return how many that is per second."""
    chance = random.Random(count)
    chosen = [chance.choice(known) for _ in range(count)]
    started = time.process_time()
    outcomes = [decide(request, state, book, book.policies, NOW).decision.outcome for request, state in chosen]
    seconds = time.process_time() - started
    if set(outcomes) != {"planned"}:
        raise LossError(f"decisions: {outcomes.count('planned')} of {count} messages were planned")
    return count / seconds


async def _milliseconds_in_a_batch(known: Sequence[Case]) -> float:
    """Return what one message of a full batch costs: read, decide with everything around it, write down."""
    asked = [known[number % len(known)][0] for number in range(BATCH)]
    store = InMemory(known, playbook(_USUAL))
    shelf = Shelf(store, compile_book, lambda: NOW)
    handler = Deciding(RulesHandler(store, shelf, RulesSettings()))
    await shelf.refresh()
    place = Place("bench", Topology())
    body = encode_batch([encoded(_event(request)) for request in asked])
    started = time.process_time()
    events = events_in(body)
    result = await handler.handle(events, NOW)
    unit = unit_of([Incoming(event) for event in events], result, place, NOW, projection=False)
    aggregate_writes(unit.writes.saves)
    record_writes(unit.writes.records)
    seconds = time.process_time() - started
    if len(result.effects.events) != BATCH or result.rejected:
        raise LossError(f"decisions: {len(result.effects.events)} of {BATCH} messages in a batch were decided")
    return 1000 * seconds / BATCH


def _event(request: MessageRequested) -> Event[EventData]:
    event_id = new_id()
    return Event[EventData](
        id=event_id,
        type=type_of(MessageRequested),
        source="/unisono/bench",
        subject=request.customer.customer_id,
        time=NOW,
        partitionkey=request.customer.customer_id,
        correlationid=event_id,
        data=request,
    )
