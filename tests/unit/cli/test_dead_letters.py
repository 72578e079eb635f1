"""`unisono dlq`, over the databases of real services."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest

from contracts.codec import encode
from contracts.envelope import Event, EventData
from contracts.events.customer import CustomerChanged
from contracts.values import CustomerSnapshot
from services.cli.letters import TOGETHER
from services.cli.registry import MODULES
from shared.store import DeadLetter, OutboxRow, Store, WriteSet
from tests.support.command_line import Unisono
from tests.support.driving import event

T = TypeVar("T")

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)


class Databases:
    """The databases of all services, from a test that runs no event loop."""

    def __init__(self, mongo_url: str, prefix: str) -> None:
        self._mongo_url = mongo_url
        self._prefix = prefix

    def ask(self, service: str, question: Callable[[Store], Awaitable[T]]) -> T:
        async def work() -> T:
            store = Store.open(self._mongo_url, f"{self._prefix}_{service}")
            try:
                return await question(store)
            finally:
                await store.close()

        return asyncio.run(work())

    def bury(self, service: str, *letters: DeadLetter) -> None:
        """Do what a service does with events it cannot handle: they count as handled, and lie there."""
        ids = [letter.id for letter in letters]
        self.ask(service, lambda store: store.commit(WriteSet(now=NOON, inbox=ids, dead_letters=letters)))

    def letters(self, service: str) -> list[str]:
        found = self.ask(service, lambda store: store.dead_letters.list())
        return [letter.id for letter in found]

    def seen(self, service: str, *ids: str) -> frozenset[str]:
        return self.ask(service, lambda store: store.inbox.seen(ids))

    def due(self, service: str) -> list[OutboxRow]:
        """Return what the service's relay would publish now."""
        now = datetime.now(UTC)
        return self.ask(service, lambda store: store.outbox.claim_due(now, timedelta(), 1000))


def changed(event_id: str) -> Event[EventData]:
    customer = CustomerSnapshot(customer_id="ana", revision=1)
    return event(CustomerChanged(customer=customer, changed=("traits",)), subject="ana", id=event_id)


def letter(event_id: str, service: str = "rules", *, at: datetime = NOON, body: bytes | None = None) -> DeadLetter:
    one = changed(event_id)
    return DeadLetter(
        id=event_id,
        event_type=one.type if body is None else "unreadable",
        subject="ana",
        queue=f"test.{service}.03",
        reason="KeyError: 'speed'",
        stack="Traceback: somewhere",
        attempts=2,
        at=at,
        body=encode(one) if body is None else body,
    )


@pytest.fixture
def databases(unisono: Unisono, mongo_url: str, database_prefix: str, monkeypatch: pytest.MonkeyPatch) -> Databases:
    monkeypatch.setenv("UNISONO_MONGO_URL", mongo_url)
    monkeypatch.setenv("UNISONO_DATABASE_PREFIX", database_prefix)
    return Databases(mongo_url, database_prefix)


def test_nothing_lies_there(unisono: Unisono, databases: Databases) -> None:
    assert unisono("dlq", "list").out == "There are no dead letters.\n"
    assert unisono("dlq", "replay", "--all").out == "There are no such dead letters.\n"
    assert unisono("dlq", "discard", "--all").out == "There are no such dead letters.\n"


def test_list_shows_the_newest_of_all_services_first(unisono: Unisono, databases: Databases) -> None:
    databases.bury("rules", letter("old"))
    databases.bury("email", letter("new", "email", at=NOON + timedelta(hours=1)))

    shown = unisono("dlq", "list").out
    assert shown.index("new") < shown.index("old")
    assert "customer.changed" in shown
    assert "KeyError: 'speed'" in shown

    assert "1 more are not shown; --limit 2 shows them all." in unisono("dlq", "list", "--limit", "1").out
    assert "old" not in unisono("dlq", "list", "--service", "email").out
    assert unisono("dlq", "list", "--type", "customer.merged").out == "There are no dead letters.\n"
    assert "old" in unisono("dlq", "list", "--type", "io.unisono.customer.changed.v1").out


def test_show_has_everything(unisono: Unisono, databases: Databases) -> None:
    databases.bury("rules", letter("one"))

    shown = unisono("dlq", "show", "one")

    assert shown.code == 0
    for part in ("rules", "test.rules.03", "KeyError: 'speed'", "Traceback: somewhere", '"customer_id": "ana"'):
        assert part in shown.out


def test_replay_gives_the_event_back_to_its_own_queue(unisono: Unisono, databases: Databases) -> None:
    databases.bury("rules", letter("one"), letter("two"))

    answer = unisono("dlq", "replay", "one")

    assert answer.code == 0
    assert answer.out == "Replayed 1 dead letter; a running service takes such events up within a second or two.\n"
    assert databases.letters("rules") == ["two"]
    assert databases.seen("rules", "one", "two") == {"two"}
    [row] = databases.due("rules")
    assert (row.queue, row.attempts, row.scheduled, row.count) == ("test.rules.03", 0, True, 1)
    assert row.body == b"[" + encode(changed("one")) + b"]"


def test_what_no_queue_took_goes_out_again_as_it_was_meant_to(unisono: Unisono, databases: Databases) -> None:
    routing_key = "io.unisono.customer.changed.v1.03"
    databases.bury("profile", replace(letter("one", "profile"), queue=routing_key))

    assert unisono("dlq", "replay", "one").code == 0
    [row] = databases.due("profile")
    assert (row.routing_key, row.queue) == (routing_key, None)


def test_replay_all_of_one_service_in_portions(unisono: Unisono, databases: Databases) -> None:
    many = [letter(f"rules-{number}") for number in range(TOGETHER + 1)]
    databases.bury("rules", *many)
    databases.bury("email", letter("other", "email"))

    answer = unisono("dlq", "replay", "--all", "--service", "rules")

    assert answer.out.startswith(f"Replayed {TOGETHER + 1} dead letters;")
    assert databases.letters("rules") == []
    assert len(databases.due("rules")) == TOGETHER + 1
    assert databases.letters("email") == ["other"]


def test_what_is_no_event_cannot_be_replayed(unisono: Unisono, databases: Databases) -> None:
    databases.bury("rules", letter("good"), letter("junk", body=b"{"), letter("odd", body=b'{"type": "other"}'))

    answer = unisono("dlq", "replay", "--all")

    assert answer.code == 1
    assert "Dead letter junk cannot be replayed, for it holds no event: " in answer.err
    assert "Dead letter odd cannot be replayed, for it holds no event: unknown event type 'other'" in answer.err
    assert answer.out.startswith("Replayed 1 dead letter;")
    assert set(databases.letters("rules")) == {"junk", "odd"}


def test_what_was_unreadable_may_have_become_readable(unisono: Unisono, databases: Databases) -> None:
    """Its letter is named after the message it came in; the inbox must forget the event's own id."""
    databases.bury("rules", letter("message-7#0", body=encode(changed("seven"))))
    databases.ask("rules", lambda store: store.commit(WriteSet(now=NOON, inbox=["seven"])))

    assert unisono("dlq", "replay", "message-7#0").code == 0
    assert databases.seen("rules", "seven") == frozenset()
    assert len(databases.due("rules")) == 1


def test_discard_asks_and_then_removes(unisono: Unisono, databases: Databases, monkeypatch: pytest.MonkeyPatch) -> None:
    databases.bury("rules", letter("one"), letter("two"))
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert unisono("dlq", "discard", "one").code == 1
    assert set(databases.letters("rules")) == {"one", "two"}

    assert unisono("dlq", "discard", "one", "--yes").out == "Discarded 1 dead letter.\n"
    assert databases.letters("rules") == ["two"]
    assert databases.seen("rules", "one") == {"one"}, "the event stays handled"
    assert databases.due("rules") == []


@pytest.mark.parametrize("command", ["replay", "discard"])
def test_an_id_that_several_services_have(unisono: Unisono, databases: Databases, command: str) -> None:
    for service in ("rules", "journey"):
        databases.bury(service, letter("both", service))
    confirmed = ["--yes"] if command == "discard" else []

    unclear = unisono("dlq", command, "both", *confirmed)
    assert unclear.code == 1
    assert "Letter both lies with journey and rules: name one of them with --service." in unclear.err

    assert unisono("dlq", command, "both", "--service", "journey", *confirmed).code == 0
    assert databases.letters("journey") == []
    assert databases.letters("rules") == ["both"]


@pytest.mark.parametrize("command", [("show",), ("replay",), ("discard", "--yes")])
def test_an_id_nobody_has(unisono: Unisono, databases: Databases, command: tuple[str, ...]) -> None:
    answer = unisono("dlq", *command, "nobody", "--service", "rules")
    assert answer.code == 1
    assert "There is no dead letter 'nobody' of rules; `unisono dlq list` shows those there are." in answer.err


def test_a_database_that_cannot_be_reached(unisono: Unisono) -> None:
    address = "mongodb://jo:s3cret@127.0.0.1:1/?directConnection=true&serverSelectionTimeoutMS=100"
    answer = unisono("dlq", "list", "--mongo-url", address)
    assert answer.code == 1
    assert "The database at 127.0.0.1:1 cannot be reached: is it running, and is the address right?" in answer.err


def test_every_service_is_looked_at(unisono: Unisono, databases: Databases) -> None:
    for service in MODULES:
        databases.bury(service, letter(f"of-{service}", service))
    shown = unisono("dlq", "list").out
    assert all(f"of-{service}" in shown for service in MODULES)
