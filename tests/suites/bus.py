"""How a bus behaves, whichever transport carries it. Run on the embedded one and on RabbitMQ."""

from __future__ import annotations

import asyncio

import pytest

from shared.bus import InboundMessage, OutboundMessage, Subscription, Topology, Transport, UnroutableError

ACTED = "io.unisono.customer.acted.v1"
PLANNED = "io.unisono.message.planned.v1"


def message(number: int, *, partition: int = 0, events: int = 1, routing_key: str | None = None) -> OutboundMessage:
    return OutboundMessage(
        id=f"message-{number}",
        routing_key=routing_key or f"{ACTED}.{partition:02d}",
        body=b"[%d]" % number,
        count=events,
    )


async def take_all(subscription: Subscription, count: int) -> list[InboundMessage]:
    """Take until `count` messages have come."""
    taken: list[InboundMessage] = []
    async with asyncio.timeout(10):
        while len(taken) < count:
            taken += await subscription.take(256)
    return taken


async def drain(subscription: Subscription, count: int) -> list[InboundMessage]:
    """Take and acknowledge until `count` messages have come."""
    drained: list[InboundMessage] = []
    while len(drained) < count:
        taken = await take_all(subscription, 1)
        await subscription.ack(taken)
        drained += taken
    return drained


def bodies(messages: list[InboundMessage]) -> list[bytes]:
    return [one.body for one in messages]


class BusSuite:
    """Subclasses give a connected transport, and another connection to the same bus."""

    @pytest.fixture
    def transport(self) -> Transport:
        raise NotImplementedError

    @pytest.fixture
    def neighbour(self) -> Transport:
        """Another worker on the same bus."""
        raise NotImplementedError

    def queue(self, transport: Transport, service: str, partition: int = 0) -> str:
        return transport.topology.queue_name(service, partition)

    async def test_a_message_reaches_every_service_that_consumes_its_type(self, transport: Transport) -> None:
        await transport.publish([message(1)])
        for service in ("journey", "rules", "timeline"):
            subscription = await transport.subscribe(self.queue(transport, service))
            (taken,) = await take_all(subscription, 1)
            assert (taken.body, taken.id, taken.attempts, taken.redelivered) == (b"[1]", "message-1", 0, False)
            await subscription.ack([taken])
            await subscription.close()

    async def test_messages_of_a_queue_keep_their_order(self, transport: Transport) -> None:
        await transport.publish([message(number) for number in range(50)])
        await transport.publish([message(number) for number in range(50, 100)])
        subscription = await transport.subscribe(self.queue(transport, "journey"))
        assert bodies(await drain(subscription, 100)) == [b"[%d]" % number for number in range(100)]
        await subscription.close()

    async def test_a_take_is_limited_by_events_and_never_empty(self, transport: Transport) -> None:
        await transport.publish([message(1, events=100), message(2, events=100), message(3, events=300)])
        subscription = await transport.subscribe(self.queue(transport, "journey"))
        sizes: list[int] = []
        while sum(sizes) < 3:
            sizes.append(len(await subscription.take(250)))
        assert max(sizes) <= 2
        await subscription.close()

    async def test_what_is_routed_by_channel_reaches_that_channel_alone(self, transport: Transport) -> None:
        await transport.publish(
            [message(1, routing_key=f"{PLANNED}.sms.00"), message(2, routing_key=f"{PLANNED}.email.00")]
        )
        email = await transport.subscribe(self.queue(transport, "email"))
        timeline = await transport.subscribe(self.queue(transport, "timeline"))
        assert bodies(await take_all(email, 1)) == [b"[2]"]
        assert bodies(await take_all(timeline, 2)) == [b"[1]", b"[2]"]
        await email.close()
        await timeline.close()

    async def test_a_message_to_one_queue_reaches_no_other(self, transport: Transport) -> None:
        queue = self.queue(transport, "rules")
        await transport.publish([OutboundMessage("again", "", b"[7]", 1, queue=queue, attempts=3), message(8)])
        rules = await transport.subscribe(queue)
        timeline = await transport.subscribe(self.queue(transport, "timeline"))
        first, _ = await take_all(rules, 2)
        assert (first.body, first.attempts) == (b"[7]", 3)
        assert bodies(await take_all(timeline, 1)) == [b"[8]"]
        await rules.close()
        await timeline.close()

    async def test_what_was_not_acknowledged_comes_again_in_order(self, transport: Transport) -> None:
        await transport.publish([message(number) for number in range(10)])
        queue = self.queue(transport, "journey")
        first = await transport.subscribe(queue)
        taken = await take_all(first, 10)
        await first.ack(taken[:4])
        await first.close()
        second = await transport.subscribe(queue)
        again = await take_all(second, 6)
        assert bodies(again) == [b"[%d]" % number for number in range(4, 10)]
        assert all(one.redelivered for one in again)
        await second.close()

    async def test_what_was_acknowledged_does_not_come_again(self, transport: Transport) -> None:
        queue = self.queue(transport, "journey")
        for round_number in range(5):
            await transport.publish([message(round_number * 100 + number) for number in range(100)])
            subscription = await transport.subscribe(queue)
            taken = await drain(subscription, 100)
            assert bodies(taken)[0] == b"[%d]" % (round_number * 100)
            await subscription.close()

    async def test_one_consumer_of_a_queue_is_active_and_the_next_takes_over_in_order(
        self, transport: Transport, neighbour: Transport
    ) -> None:
        """With more waiting than a consumer holds, so that some of it was never with the first one."""
        queue = self.queue(transport, "journey")
        active = await transport.subscribe(queue)
        standby = await neighbour.subscribe(queue)
        await transport.publish([message(number) for number in range(200)])
        first = await take_all(active, 20)
        await active.ack(first[:10])
        waiting = asyncio.ensure_future(drain(standby, 190))
        await active.close()
        assert bodies(await waiting) == [b"[%d]" % number for number in range(10, 200)]
        await standby.close()

    async def test_a_message_nobody_takes_is_an_error_and_the_others_go_out(self, transport: Transport) -> None:
        lost = message(1, routing_key="io.unisono.nothing.happened.v1.00")
        nowhere = OutboundMessage("nowhere", "", b"[]", 1, queue="nobody")
        with pytest.raises(UnroutableError, match=r"no queue takes 2 message\(s\)") as refusal:
            await transport.publish([message(2), lost, nowhere, message(3)])
        assert refusal.value.refused == {"message-1", "nowhere"}
        subscription = await transport.subscribe(self.queue(transport, "journey"))
        assert set(bodies(await drain(subscription, 2))) == {b"[2]", b"[3]"}
        await subscription.close()

    async def test_partitions_are_separate_queues(self, transport: Transport) -> None:
        await transport.publish([message(1, partition=1), message(0, partition=0)])
        one = await transport.subscribe(self.queue(transport, "journey", 1))
        assert bodies(await take_all(one, 1)) == [b"[1]"]
        await one.close()

    async def test_many_messages_from_many_publishers_all_arrive(self, transport: Transport) -> None:
        subscription = await transport.subscribe(self.queue(transport, "journey"))
        await asyncio.gather(
            *(transport.publish([message(base * 20 + number) for number in range(20)]) for base in range(20))
        )
        taken = await drain(subscription, 400)
        assert sorted(bodies(taken)) == sorted(b"[%d]" % number for number in range(400))
        for base in range(20):
            mine = [int(body[1:-1]) for body in bodies(taken) if int(body[1:-1]) // 20 == base]
            assert mine == sorted(mine)
        await subscription.close()

    async def test_the_bus_answers(self, transport: Transport) -> None:
        await transport.ping()


def topology(prefix: str) -> Topology:
    """A small installation of its own."""
    return Topology(prefix=prefix, partitions=2)
