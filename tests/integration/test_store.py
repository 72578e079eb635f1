"""The store on a real database: all or nothing, versions, records, outbox, dead letters, watching."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from contracts.ids import new_id
from shared.embedded import EmbeddedMongo
from shared.store import (
    Aggregate,
    AggregateType,
    ConflictError,
    DeadLetter,
    Index,
    OutboxRow,
    Record,
    RecordType,
    Store,
    StoreUnavailableError,
    WriteRefusedError,
    WriteSet,
)
from tests.support.mongo import client_of
from tests.support.waiting import eventually

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


class Seat(Aggregate):
    taken_by: str | None = None
    extras: dict[str, object] = {}  # noqa: RUF012 - pydantic copies defaults


class Visit(Record):
    customer: str
    at: datetime


SEATS = AggregateType("seats", Seat, lookup=lambda seat: {"taken_by": seat.taken_by})
VISITS = RecordType(
    "visits",
    Visit,
    lookup=lambda visit: {"customer": visit.customer, "at": visit.at},
    indexes=(Index((("customer", 1), ("at", -1))),),
)


def row(lane: str = "lane", *, due: datetime = NOW, scheduled: bool = False) -> OutboxRow:
    return OutboxRow(new_id(), lane, "key", b"[]", 1, due, scheduled=scheduled)


@pytest.fixture
async def store(mongo_url: str, database_prefix: str) -> AsyncIterator[Store]:
    store = Store.open(mongo_url, f"{database_prefix}_test")
    await store.prepare([SEATS, VISITS])
    yield store
    await store.close()


async def test_a_state_comes_back_one_version_up(store: Store) -> None:
    await store.commit(WriteSet(now=NOW, saves=[(SEATS, Seat(id="12A", taken_by="ana"))]))
    assert await store.get(SEATS, "12A") == Seat(id="12A", version=1, taken_by="ana")
    loaded = (await store.load(SEATS, ["12A", "12B"]))["12A"]
    await store.commit(WriteSet(now=NOW, saves=[(SEATS, loaded.model_copy(update={"taken_by": "ben"}))]))
    assert await store.find(SEATS, {"taken_by": "ben"}) == [Seat(id="12A", version=2, taken_by="ben")]
    assert await store.count(SEATS, {"taken_by": "ana"}) == 0


async def test_odd_names_and_large_numbers_survive(store: Store) -> None:
    extras: dict[str, object] = {"a.b": 1, "$set": {"$x": None}, "": 2**80, "deep": [[[[1.5]]]]}
    await store.commit(WriteSet(now=NOW, saves=[(SEATS, Seat(id="1", extras=extras))]))
    found = await store.get(SEATS, "1")
    assert found is not None
    assert found.extras == extras


async def test_who_read_an_older_version_cannot_write(store: Store) -> None:
    await store.commit(WriteSet(now=NOW, saves=[(SEATS, Seat(id="12A"))]))
    stale = (await store.load(SEATS, ["12A"]))["12A"]
    await store.commit(WriteSet(now=NOW, saves=[(SEATS, stale.model_copy(update={"taken_by": "ana"}))]))
    with pytest.raises(ConflictError):
        await store.commit(
            WriteSet(
                now=NOW,
                inbox=["event"],
                saves=[(SEATS, stale.model_copy(update={"taken_by": "ben"})), (SEATS, Seat(id="12B"))],
                records=[(VISITS, Visit(id="v", customer="ben", at=NOW))],
                outbox=[row()],
            )
        )
    found = await store.get(SEATS, "12A")
    assert found is not None
    assert found.taken_by == "ana"
    assert await store.get(SEATS, "12B") is None
    assert await store.get(VISITS, "v") is None
    assert await store.outbox.leftovers("lane") == []
    assert await store.inbox.seen(["event"]) == frozenset()


async def test_of_many_writers_exactly_one_takes_the_seat(store: Store) -> None:
    async def take(name: str) -> bool:
        try:
            await store.commit(WriteSet(now=NOW, saves=[(SEATS, Seat(id="12A", taken_by=name))]))
        except ConflictError:
            return False
        return True

    results = await asyncio.gather(*(take(f"c{number}") for number in range(20)))
    assert results.count(True) == 1


async def test_an_event_is_seen_once(store: Store) -> None:
    await store.commit(WriteSet(now=NOW, inbox=["a", "b"]))
    with pytest.raises(ConflictError):
        await store.commit(WriteSet(now=NOW, inbox=["c", "a"], saves=[(SEATS, Seat(id="1"))]))
    assert await store.inbox.seen(["a", "b", "c"]) == {"a", "b"}
    assert await store.get(SEATS, "1") is None


async def test_a_record_written_again_has_no_effect(store: Store) -> None:
    first = Visit(id="v", customer="ana", at=NOW)
    await store.commit(WriteSet(now=NOW, records=[(VISITS, first)]))
    await store.commit(WriteSet(now=NOW, records=[(VISITS, first.model_copy(update={"customer": "ben"}))], inbox=["e"]))
    assert await store.find(VISITS, {"customer": "ana"}, sort=[("at", -1)]) == [first]


async def test_a_fresh_record_that_is_there_already_is_a_conflict_and_nothing_is_written(store: Store) -> None:
    tickets = RecordType("tickets", Visit, lookup=lambda visit: {"customer": visit.customer}, fresh=True)
    first = Visit(id="v", customer="ana", at=NOW)
    await store.commit(WriteSet(now=NOW, records=[(tickets, first)], inbox=["one"]))
    with pytest.raises(ConflictError):
        await store.commit(WriteSet(now=NOW, records=[(tickets, first)], inbox=["two"]))
    assert await store.inbox.seen(["one", "two"]) == {"one"}
    assert await store.count(tickets, {"customer": "ana"}) == 1


async def test_what_is_over_is_forgotten_by_an_index_on_its_own_end(store: Store, mongo_url: str) -> None:
    rented = AggregateType("rented", Seat, lookup=lambda seat: {"until": NOW}, forgotten_at="until")
    await store.prepare([rented])
    with client_of(mongo_url) as client:
        indexes = client[store.name]["rented"].index_information().values()
    assert [one["expireAfterSeconds"] for one in indexes if one["key"] == [("until", 1)]] == [0]


async def test_a_sparse_index_finds_what_has_its_field(store: Store) -> None:
    sold = AggregateType(
        "sold",
        Seat,
        lookup=lambda seat: {"taken_by": seat.taken_by} if seat.taken_by else {},
        indexes=(Index((("taken_by", 1),), sparse=True),),
    )
    await store.prepare([sold])
    await store.commit(WriteSet(now=NOW, saves=[(sold, Seat(id="1")), (sold, Seat(id="2", taken_by="ana"))]))
    assert [one.id for one in await store.find(sold, {"taken_by": "ana"})] == ["2"]
    assert await store.count(sold, {}) == 2


async def test_a_state_too_large_is_refused_for_good(store: Store) -> None:
    with pytest.raises(WriteRefusedError):
        await store.commit(WriteSet(now=NOW, saves=[(SEATS, Seat(id="1", taken_by="x" * 17_000_000))]))


async def test_rows_are_claimed_by_one_relay_and_again_after_the_lease(store: Store) -> None:
    rows = [row(due=NOW - timedelta(seconds=number), scheduled=True) for number in range(30)]
    await store.commit(WriteSet(now=NOW, outbox=[*rows, row(due=NOW + timedelta(hours=1), scheduled=True)]))
    claims = await asyncio.gather(*(store.outbox.claim_due(NOW, timedelta(seconds=30), 500) for _ in range(4)))
    assert sorted(one.id for claim in claims for one in claim) == sorted(one.id for one in rows)
    assert await store.outbox.claim_due(NOW, timedelta(seconds=30), 500) == []
    later = NOW + timedelta(seconds=31)
    assert len(await store.outbox.claim_due(later, timedelta(seconds=30), 500)) == 30
    await store.outbox.delete(one.id for one in rows)
    assert await store.outbox.next_due() == NOW + timedelta(hours=1)


async def test_leftovers_are_a_lanes_own_in_order_without_what_is_scheduled(store: Store) -> None:
    mine = [row("mine") for _ in range(5)]
    await store.commit(WriteSet(now=NOW, outbox=[*reversed(mine), row("other"), row("mine", scheduled=True)]))
    assert [one.id for one in await store.outbox.leftovers("mine")] == sorted(one.id for one in mine)


async def test_dead_letters_are_listed_newest_first_and_replaced_by_id(store: Store) -> None:
    def letter(number: int, reason: str) -> DeadLetter:
        moment = NOW + timedelta(seconds=number)
        return DeadLetter(f"e{number}", "t", "ana", "queue", reason, "stack", 1, moment, b"{}")

    await store.commit(WriteSet(now=NOW, dead_letters=[letter(1, "one"), letter(2, "two")]))
    await store.commit(WriteSet(now=NOW, dead_letters=[letter(1, "again")]))
    assert [(one.id, one.reason) for one in await store.dead_letters.list()] == [("e2", "two"), ("e1", "again")]
    assert await store.dead_letters.delete(["e1", "nothing"]) == 1
    assert await store.dead_letters.count() == 1


async def test_watching_shows_what_any_process_writes(store: Store, mongo_url: str) -> None:
    neighbour = Store.open(mongo_url, store.name)
    seen: list[Visit] = []

    async def watch(started: asyncio.Event) -> None:
        async with store.watch(VISITS) as visits:
            started.set()
            async for visit in visits:
                seen.append(visit)  # noqa: PERF401 - each as it comes, not all at the end

    started = asyncio.Event()
    watching = asyncio.create_task(watch(started))
    await started.wait()
    visit = Visit(id="v", customer="ana", at=NOW)
    await neighbour.commit(WriteSet(now=NOW, records=[(VISITS, visit)]))
    await eventually(lambda: seen == [visit])
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    await neighbour.close()


async def test_who_watches_a_database_that_dies_is_told_and_misses_nothing_when_watching_anew(
    restartable_mongo: EmbeddedMongo, database_prefix: str
) -> None:
    store = Store.open(restartable_mongo.url, f"{database_prefix}_watched")
    await store.prepare([VISITS])

    async def write(visit: Visit) -> None:
        await store.commit(WriteSet(now=NOW, records=[(VISITS, visit)]))

    async with store.watch(VISITS) as visits:
        for name in ("first", "second"):
            await write(Visit(id=name, customer="ana", at=NOW))
            assert (await asyncio.wait_for(anext(visits), 20)).id == name
        await restartable_mongo.kill()
        with pytest.raises(StoreUnavailableError):
            await asyncio.wait_for(anext(visits), 20)
    await restartable_mongo.start()
    await eventually(lambda: _answers(store), timeout=30)
    async with store.watch(VISITS) as visits:
        await write(Visit(id="third", customer="ana", at=NOW))
        assert (await asyncio.wait_for(anext(visits), 20)).id == "third"
    assert await store.count(VISITS, {}) == 3
    await store.close()


async def _answers(store: Store) -> bool:
    try:
        await store.ping()
    except StoreUnavailableError:
        return False
    return True


async def test_a_database_that_is_gone_is_said_to_be_unavailable_and_comes_back(
    restartable_mongo: EmbeddedMongo, database_prefix: str
) -> None:
    store = Store.open(restartable_mongo.url, f"{database_prefix}_gone")
    await store.prepare([SEATS])
    await restartable_mongo.kill()
    with pytest.raises(StoreUnavailableError):
        await store.commit(WriteSet(now=NOW, saves=[(SEATS, Seat(id="1"))]))
    await restartable_mongo.start()

    async def written() -> bool:
        try:
            await store.commit(WriteSet(now=NOW, saves=[(SEATS, Seat(id="1"))]))
        except StoreUnavailableError:
            return False
        return True

    await eventually(written, timeout=30)
    await store.close()
