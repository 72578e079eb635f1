"""What processing promises, whichever transport carries the events."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from structlog.testing import capture_logs

from contracts.catalogue import type_of
from contracts.envelope import Event, EventData, follow_up
from contracts.events.customer import CustomerActed
from contracts.events.journey import JourneyEntered, JourneyTimerDue
from contracts.events.touchpoint import Touchpoint
from contracts.ids import derived_id
from contracts.values import CustomerSnapshot, Identifier, JourneyRef, PlaybookRef
from shared.bus import InboundMessage, OutboundMessage, Transport
from shared.bus.grouping import group, messages_of
from shared.clock import system_clock
from shared.processing import Deciding, Effects, Processor, Reject, Relay, Retry, RowPublisher, Workspace
from shared.processing.dead_letter_ops import replay, replayable
from shared.processing.effects import Alert
from shared.processing.instruments import Instruments
from shared.store import Aggregate, AggregateType, ConflictError, Store, WriteSet
from shared.telemetry import Metrics, Telemetry
from tests.support.driving import event
from tests.support.reading import events_in
from tests.support.waiting import eventually

SERVICE = "journey"


class Tally(Aggregate):
    """What a customer did, in the order it was handled."""

    seen: tuple[str, ...] = ()


TALLIES = AggregateType("tallies", Tally)


def acted(customer: str, name: str, *, id: str | None = None) -> Event[EventData]:
    identifier = Identifier(type="user", value=customer)
    data = CustomerActed(
        touchpoint=Touchpoint(kind="track", name=name, identifiers=(identifier,)),
        customer=CustomerSnapshot(customer_id=customer, revision=1),
    )
    return event(data, subject=customer, id=id or derived_id(customer, name), now=system_clock())


@dataclass
class TallyHandler:
    """Counts what customers do, announces each, and fails as its script says."""

    store: Store
    script: dict[str, Callable[[], None]] = field(default_factory=dict)
    before_load: Callable[[], None] = lambda: None
    decided: Counter[str] = field(default_factory=Counter)

    async def load(self, events: Sequence[Event[EventData]]) -> Workspace:
        self.before_load()
        return await Workspace.load(self.store, {TALLIES: {one.subject for one in events}})

    def decide(self, event: Event[EventData], workspace: Workspace, now: datetime) -> Effects:
        effects = Effects()
        data = event.data
        name = data.touchpoint.name if isinstance(data, CustomerActed) else "timer"
        self.decided[name] += 1
        self.script.get(name, lambda: None)()
        tally = workspace.get(TALLIES, event.subject) or Tally(id=event.subject)
        effects.save(TALLIES, tally.model_copy(update={"seen": (*tally.seen, name)}))
        if name.startswith("wrong"):
            effects.alert(Alert("something is wrong", message=name, rule="length", owner="crm"))
        if name.startswith("later"):
            effects.schedule(self._timer(event, now), now + timedelta(milliseconds=150))
        effects.emit(self._entered(event, name, now))
        return effects

    def _timer(self, cause: Event[EventData], now: datetime) -> Event[EventData]:
        data = JourneyTimerDue(customer_id=cause.subject, instance_id="i", step="s", visit=1)
        return follow_up(
            cause, type=type_of(JourneyTimerDue), source="/test", subject=cause.subject, data=data, now=now
        )

    def _entered(self, cause: Event[EventData], name: str, now: datetime) -> Event[EventData]:
        step = "step-" + "".join(letter for letter in name.lower() if letter.isalnum())
        data = JourneyEntered(
            customer_id=cause.subject,
            playbook=PlaybookRef(playbook="test", version=1),
            journey=JourneyRef(journey="test", version=1, instance_id=name, step=step),
        )
        return follow_up(cause, type=type_of(JourneyEntered), source="/test", subject=cause.subject, data=data, now=now)


@dataclass
class Site:
    """One service at work on a bus, with a second pair of eyes on what it announces."""

    transport: Transport
    store: Store
    handler: TallyHandler
    processor: Processor | None = None
    metrics: Metrics = field(default_factory=Metrics)
    relay_task: asyncio.Task[None] | None = None

    def start(self) -> None:
        publisher = RowPublisher(self.store, self.transport, system_clock)
        relay = Relay(self.store, publisher, system_clock)
        instruments = Instruments(SERVICE, Telemetry(SERVICE), self.metrics)
        self.processor = Processor(SERVICE, self.transport, self.store, publisher, relay, system_clock, instruments)
        self.processor.start(Deciding(self.handler), projection=False, is_first=lambda _: True)
        self.relay_task = asyncio.create_task(relay.run())

    async def stop(self) -> None:
        if self.processor is not None and self.relay_task is not None:
            await self.processor.stop()
            self.relay_task.cancel()
            await asyncio.gather(self.relay_task, return_exceptions=True)
            self.processor = None

    async def crash(self) -> None:
        """Stop as a killed process does: no batch is finished, nothing is acknowledged."""
        assert self.processor is not None
        assert self.relay_task is not None
        doomed = [*self.processor._tasks, self.relay_task]
        for task in doomed:
            task.cancel()
        await asyncio.gather(*doomed, return_exceptions=True)
        self.processor = None

    async def publish(self, *events: Event[EventData]) -> None:
        await self.transport.publish(messages_of(group(events, self.transport.topology)))

    async def seen(self, customer: str) -> tuple[str, ...]:
        tally = await self.store.get(TALLIES, customer)
        return tally.seen if tally else ()

    async def announced(self, count: int) -> list[str]:
        """Return what the timeline's queues hold, in order per partition, once `count` have come."""
        names: list[str] = []
        for partition in range(self.transport.topology.partitions):
            queue = self.transport.topology.queue_name("timeline", partition)
            subscription = await self.transport.subscribe(queue)
            try:
                async with asyncio.timeout(2 if len(names) < count else 0.2):
                    while True:
                        messages = await subscription.take(1000)
                        await subscription.ack(messages)
                        names += _entered_names(messages)
            except TimeoutError:
                pass
            await subscription.close()
        return names


def _entered_names(messages: Sequence[InboundMessage]) -> list[str]:
    published = [one.data for message in messages for one in events_in(message.body)]
    return [data.journey.instance_id for data in published if isinstance(data, JourneyEntered)]


class ProcessingSuite:
    """Subclasses give a transport; the store is real."""

    @pytest.fixture
    def transport(self) -> Transport:
        raise NotImplementedError

    @pytest.fixture
    async def site(self, transport: Transport, mongo_url: str, database_prefix: str) -> AsyncIterator[Site]:
        store = Store.open(mongo_url, f"{database_prefix}_{SERVICE}")
        await store.prepare([TALLIES])
        site = Site(transport, store, TallyHandler(store))
        yield site
        await site.stop()
        await store.close()

    async def test_an_event_changes_a_state_and_is_announced(self, site: Site) -> None:
        site.start()
        await site.publish(acted("ana", "searched"))
        await self.becomes(site, "ana", "searched")
        assert await site.announced(1) == ["searched"]

    @staticmethod
    async def becomes(site: Site, customer: str, *expected: str, timeout: float = 20) -> None:
        """Wait until what a customer did is on record, in this order."""

        async def on_record() -> bool:
            seen = await site.seen(customer)
            assert seen == expected
            return True

        await eventually(on_record, timeout=timeout)

    async def test_each_customers_events_are_handled_in_order(self, site: Site) -> None:
        customers = [f"customer-{number}" for number in range(20)]
        names = [f"step-{number}" for number in range(30)]
        site.start()
        for name in names:
            await site.publish(*(acted(customer, name) for customer in customers))
        for customer in customers:
            await self.becomes(site, customer, *names, timeout=30)

    async def test_the_same_event_has_effect_once_however_often_it_comes(self, site: Site) -> None:
        once = acted("ana", "searched")
        site.start()
        await site.publish(once, once)
        await site.publish(once)
        await self.becomes(site, "ana", "searched")
        await site.publish(once, acted("ana", "called"))
        await self.becomes(site, "ana", "searched", "called")
        assert sorted(await site.announced(2)) == ["called", "searched"]

    async def test_a_poison_event_goes_to_the_dead_letters_and_the_others_go_on(self, site: Site) -> None:
        def explode() -> None:
            raise ZeroDivisionError("no such thing as a zeroth flight")

        site.handler.script["poison"] = explode
        await site.publish(acted("ana", "before"), acted("ana", "poison"), acted("ben", "x"), acted("ana", "after"))
        site.start()
        await self.becomes(site, "ana", "before", "after")
        await self.becomes(site, "ben", "x")
        (letter,) = await site.store.dead_letters.list()
        assert (letter.id, letter.subject, letter.attempts) == (derived_id("ana", "poison"), "ana", 1)
        assert "no such thing as a zeroth flight" in letter.reason
        assert "explode" in letter.stack

    async def test_a_rejected_event_keeps_its_reason(self, site: Site) -> None:
        def reject() -> None:
            raise Reject("the flight is not known; load the timetable first")

        site.handler.script["odd"] = reject
        site.start()
        await site.publish(acted("ana", "odd"))
        (letter,) = await eventually(site.store.dead_letters.list)
        assert letter.reason == "the flight is not known; load the timetable first"

    async def test_a_dead_letter_is_handled_when_it_is_replayed(self, site: Site) -> None:
        def reject() -> None:
            raise Reject("the timetable is not loaded")

        site.handler.script["odd"] = reject
        site.start()
        await site.publish(acted("ana", "odd"), acted("ana", "even"))
        (letter,) = await eventually(site.store.dead_letters.list)
        await self.becomes(site, "ana", "even")

        del site.handler.script["odd"]
        await replay(site.store, [replayable(letter)], system_clock())
        await self.becomes(site, "ana", "even", "odd")
        assert await site.store.dead_letters.list() == []

        with pytest.raises(ConflictError, match="1 of 1 dead letters are not there any more"):
            await replay(site.store, [replayable(letter)], system_clock())
        await eventually(lambda: _outbox_is_empty(site.store))
        assert sorted(await site.announced(2)) == ["even", "odd"]

    async def test_a_retried_event_comes_again_and_others_do_not_wait(self, site: Site) -> None:
        failures = iter([True, True, False])

        def sometimes() -> None:
            if next(failures):
                raise Retry(timedelta(milliseconds=50), "not yet")

        site.handler.script["shy"] = sometimes
        site.start()
        await site.publish(acted("ana", "shy"), acted("ana", "bold"))
        await self.becomes(site, "ana", "bold", "shy")
        assert site.handler.decided["shy"] == 3
        assert sorted(await site.announced(2)) == ["bold", "shy"]

    async def test_what_is_no_event_goes_to_the_dead_letters(self, site: Site) -> None:
        good = group([acted("ana", "fine")], site.transport.topology)[0]
        queue = site.transport.topology.queue_name(SERVICE, 0)
        bad = [b"not json", b"{}", b'[{"type": "io.unisono.moon.landed.v1"}]', b'[{"type": 5}]']
        await site.transport.publish([OutboundMessage(f"bad-{n}", "", body, 1, queue) for n, body in enumerate(bad)])
        half = b"[" + good.encoded[0] + b', {"type": "io.unisono.customer.acted.v1"}]'
        await site.transport.publish([OutboundMessage("half", "", half, 2, queue)])
        site.start()
        await self.becomes(site, "ana", "fine")

        async def five() -> bool:
            return len(await site.store.dead_letters.list()) == 5

        await eventually(five)
        reasons = " ".join(letter.reason for letter in await site.store.dead_letters.list())
        assert "not JSON" in reasons
        assert "unknown event type 'io.unisono.moon.landed.v1'" in reasons

    async def test_a_batch_that_cannot_be_loaded_is_divided_until_the_fault_is_alone(self, site: Site) -> None:
        load = site.handler.load

        async def picky(events: Sequence[Event[EventData]]) -> Workspace:
            if any(one.subject == "bad" for one in events):
                raise ValueError("cannot look this one up")
            return await load(events)

        site.handler.load = picky  # type: ignore[method-assign]
        await site.publish(*(acted(f"c{number}", "x") for number in range(20)), acted("bad", "x"))
        site.start()
        for number in range(20):
            await self.becomes(site, f"c{number}", "x")
        (letter,) = await eventually(site.store.dead_letters.list)
        assert letter.subject == "bad"

    async def test_a_scheduled_event_comes_when_it_is_due(self, site: Site) -> None:
        site.start()
        await site.publish(acted("ana", "later"))
        await self.becomes(site, "ana", "later", "timer")

    async def test_a_scheduled_event_survives_a_restart(self, site: Site) -> None:
        site.start()
        await site.publish(acted("ana", "later"))
        await self.becomes(site, "ana", "later")
        await site.crash()
        site.start()
        await self.becomes(site, "ana", "later", "timer")

    async def test_two_workers_that_write_the_same_state_both_succeed(self, site: Site) -> None:
        """A neighbour changes the state between load and commit: decide again on what is true now."""
        await site.publish(acted("ana", "one"))
        site.start()
        await self.becomes(site, "ana", "one")
        interference = iter([True, True, False, False])

        original = site.handler.load

        async def interrupted(events: Sequence[Event[EventData]]) -> Workspace:
            workspace = await original(events)
            if next(interference, False):
                state = (await site.store.load(TALLIES, ["ana"]))["ana"]
                changed = state.model_copy(update={"seen": (*state.seen, "elsewhere")})
                await _commit_state(site.store, changed)
            return workspace

        site.handler.load = interrupted  # type: ignore[method-assign]
        await site.publish(acted("ana", "two"))
        await self.becomes(site, "ana", "one", "elsewhere", "elsewhere", "two")

    async def test_an_alert_is_logged_and_counted_once_what_it_comes_with_is_committed(self, site: Site) -> None:
        original, interference = site.handler.load, iter([True, False])

        async def interrupted(events: Sequence[Event[EventData]]) -> Workspace:
            workspace = await original(events)
            if any(one.subject == "ana" for one in events) and next(interference, False):
                await _commit_state(site.store, Tally(id="ana", seen=("elsewhere",)))
            return workspace

        site.handler.load = interrupted  # type: ignore[method-assign]
        await site.publish(acted("ana", "wrong"), acted("ben", "wrong"))
        with capture_logs() as lines:
            site.start()
            await self.becomes(site, "ana", "elsewhere", "wrong")
            await self.becomes(site, "ben", "wrong")
            await site.stop()
        assert site.handler.decided["wrong"] >= 3, "the first decision met another writer"
        warnings = [line for line in lines if line["event"] == "something is wrong"]
        assert sum(line["times"] for line in warnings) == 2
        assert {(line["message"], line["rule"], line["owner"]) for line in warnings} == {("wrong", "length", "crm")}
        counted = site.metrics.registry.get_sample_value(
            "unisono_alerts_total", {"service": SERVICE, "message": "wrong", "rule": "length", "owner": "crm"}
        )
        assert counted == 2

    async def test_a_crash_between_commit_and_publish_is_made_good_in_order(self, site: Site) -> None:
        """What was committed goes out before anything newer about the customer, without waiting for a lease."""
        publish = site.transport.publish
        reached = asyncio.Event()

        async def never_returns(messages: Sequence[OutboundMessage]) -> None:
            reached.set()
            await asyncio.Event().wait()

        await site.publish(acted("ana", "first"))
        site.transport.publish = never_returns  # type: ignore[method-assign]
        site.start()
        await asyncio.wait_for(reached.wait(), 10)
        assert await site.seen("ana") == ("first",)
        await site.crash()
        site.transport.publish = publish  # type: ignore[method-assign]
        await site.publish(acted("ana", "second"))
        site.start()
        await self.becomes(site, "ana", "first", "second")
        assert site.handler.decided["first"] == 1
        assert await site.announced(2) == ["first", "second"]
        await eventually(lambda: _outbox_is_empty(site.store))

    async def test_a_crash_at_any_point_neither_loses_nor_doubles(self, site: Site) -> None:
        events = [acted(f"c{number % 7}", f"n{number:03d}") for number in range(300)]
        for start in range(0, 300, 30):
            await site.publish(*events[start : start + 30])
        for pause in (0.0, 0.003, 0.01, 0.02, 0.03, 0.05, 0.08):
            site.start()
            await asyncio.sleep(pause)  # the moment of the crash, not a wait for anything
            await self._crash_and_recover(site)
        site.start()
        for customer in range(7):
            expected = tuple(f"n{number:03d}" for number in range(customer, 300, 7))
            await self.becomes(site, f"c{customer}", *expected, timeout=30)
        await eventually(lambda: _outbox_is_empty(site.store), timeout=10)
        announced = await site.announced(300)
        assert set(announced) == {f"n{number:03d}" for number in range(300)}

    async def _crash_and_recover(self, site: Site) -> None:
        await site.crash()


async def _outbox_is_empty(store: Store) -> bool:
    return await store.outbox.next_due() is None


async def _commit_state(store: Store, state: Tally) -> None:
    await store.commit(WriteSet(now=system_clock(), saves=[(TALLIES, state)]))
