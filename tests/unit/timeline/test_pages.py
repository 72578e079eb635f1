"""Pages of a timeline, on a real store."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contracts.events.delivery import DeliveryStatus
from contracts.ids import new_id
from contracts.values import Channel, Identifier
from services.timeline.domain.entries import entry_of
from services.timeline.reading import Family, Filter
from tests.support.driving import NOON, event
from tests.unit.timeline.support import (
    USER,
    World,
    acted,
    changed,
    customer,
    delivery,
    merged,
    planned,
    suppressed,
    titles,
)


async def walk(world: World, customer_id: str, limit: int, **query: str) -> list[str]:
    """Follow `next_cursor` from the newest to the oldest entry."""
    seen: list[str] = []
    cursor: str | None = None
    async with world.client() as client:
        while True:
            given_cursor = {"cursor": cursor} if cursor else {}
            answer = await client.get(
                f"/customers/{customer_id}/timeline", params={"limit": limit, **query, **given_cursor}
            )
            body = answer.raise_for_status().json()
            assert len(body["entries"]) <= limit
            seen += [entry["id"] for entry in body["entries"]]
            cursor = body["next_cursor"]
            if cursor is None:
                return seen


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seconds=st.lists(st.integers(0, 5), max_size=30), limit=st.integers(1, 12))
async def test_any_page_size_gives_the_same_list(world: World, seconds: list[int], limit: int) -> None:
    name = new_id()
    events = [event(acted(), subject=name, now=NOON + timedelta(seconds=shift)) for shift in seconds]
    await world.happened(*events)
    newest_first = sorted(events, key=lambda one: (one.time, one.id), reverse=True)
    assert await walk(world, name, limit) == [one.id for one in newest_first]


async def test_entries_that_come_in_between_neither_repeat_nor_hide_others(world: World) -> None:
    for minute in range(4):
        await world.tell(acted(), now=NOON + timedelta(minutes=minute), id=f"e{minute}")
    async with world.client() as client:
        first = (await client.get("/customers/customer-1/timeline?limit=2")).json()
        await world.tell(acted(), now=NOON + timedelta(hours=1), id="newer")
        second = (await client.get(f"/customers/customer-1/timeline?limit=2&cursor={first['next_cursor']}")).json()
    assert [entry["id"] for entry in first["entries"] + second["entries"]] == ["e3", "e2", "e1", "e0"]
    assert second["next_cursor"] is None


async def test_an_event_that_comes_again_is_one_entry(world: World) -> None:
    one = event(acted(), id="once")
    await world.happened(one)
    await world.happened(one)
    assert await walk(world, "customer-1", 10) == ["once"]


async def test_somebody_nothing_happened_with_has_an_empty_timeline(world: World) -> None:
    async with world.client() as client:
        body = (await client.get("/customers/nobody/timeline")).json()
    assert body == {"customer_id": "nobody", "merged_customer_ids": [], "entries": [], "next_cursor": None}


async def test_an_entry_shows_the_decision_and_the_words(world: World) -> None:
    await world.tell(planned("flight-apology", Channel.SOCIAL, "de"))
    async with world.client() as client:
        (entry,) = (await client.get("/customers/customer-1/timeline")).json()["entries"]
    assert entry["detail"]["rendition"] == {
        "locale": "de",
        "content": {"channel": "social", "text": "Es tut uns leid.", "in_reply_to": None},
    }
    decision = entry["detail"]["decision"]
    assert (decision["id"], decision["stages"][0]["name"]) == ("planned-1", "consent")
    assert decision["candidates"] == [
        {"channel": "social", "chosen": True, "stage": "channel_choice", "reason": "the cheapest one"},
        {"channel": "sms", "chosen": False, "stage": "addressability", "reason": "no address is known"},
    ]
    assert entry["journey"]["journey"] == "upset-passenger"
    assert entry["at"] == "2026-03-10T12:00:00Z"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["sent", "silence", "plan", "wrote", "walked"]),
        ({"channel": "social"}, ["sent", "plan", "wrote"]),
        ({"channel": "sms"}, []),
        ({"kind": "acted"}, ["wrote", "walked"]),
        ({"kind": "acted", "channel": "social"}, ["wrote"]),
        ({"kind": "suppressed"}, ["silence"]),
        ({"q": "HELD back"}, ["silence"]),
        ({"q": "lousy seat"}, ["wrote"]),
        ({"q": "tut leid"}, ["plan"]),
        ({"q": "leid nothing"}, []),
        ({"q": ".*"}, []),
        ({"q": "apology", "kind": "delivery"}, ["sent"]),
    ],
)
async def test_filters(world: World, query: dict[str, str], expected: list[str]) -> None:
    story = {
        "walked": acted("Dealer Visited", channel=Channel.INSTORE),
        "wrote": acted(properties={"text": "What a lousy SEAT", "rating": 1}),
        "plan": planned("flight-apology", Channel.SOCIAL, "de"),
        "silence": suppressed("promotion", "A complaint case is open."),
        "sent": delivery(DeliveryStatus.SENT),
    }
    await world.happened(
        *(event(data, now=NOON + timedelta(seconds=n), id=name) for n, (name, data) in enumerate(story.items()))
    )
    assert await walk(world, "customer-1", 2, **query) == expected


async def test_a_merged_customers_history_is_part_of_the_survivors(world: World) -> None:
    await world.tell(acted("Dealer Searched"), subject="anonymous-7", now=NOON, id="before")
    await world.tell(acted("Phone Called"), subject="customer-1", now=NOON + timedelta(minutes=1), id="own")
    await world.tell(
        merged("customer-1", "anonymous-7"), subject="customer-1", now=NOON + timedelta(minutes=2), id="join"
    )
    async with world.client() as client:
        survivor = (await client.get("/customers/customer-1/timeline")).json()
        other = (await client.get("/customers/anonymous-7/timeline")).json()
    assert titles(survivor["entries"])[1:] == ["Phone called on social", "Dealer searched on social"]
    assert survivor["merged_customer_ids"] == ["anonymous-7"]
    assert other == survivor
    assert [entry["customer_id"] for entry in survivor["entries"]] == ["customer-1", "customer-1", "anonymous-7"]
    assert await walk(world, "anonymous-7", 1) == ["join", "own", "before"]
    assert await walk(world, "anonymous-7", 1, kind="acted") == ["own", "before"]


@given(
    order=st.permutations([("b", "a"), ("c", "b"), ("c", "x"), ("d", "c"), ("x", "y")]), asked=st.sampled_from("abcdxy")
)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_chains_of_merges_lead_to_one_customer(world: World, order: list[str], asked: str) -> None:
    tag = new_id()
    await world.happened(*(event(merged(f"{pair[0]}-{tag}", f"{pair[1]}-{tag}")) for pair in order))
    family = await world.timelines.family_of(f"{asked}-{tag}")
    assert family.customer_id == f"d-{tag}"
    assert sorted(family.merged) == [f"{name}-{tag}" for name in "abcxy"]


async def test_merges_in_a_circle_come_to_an_end(world: World) -> None:
    await world.happened(event(merged("a", "b")), event(merged("b", "a")))
    family = await world.timelines.family_of("a")
    assert set(family.ids) == {"a", "b"}


@pytest.mark.parametrize("asked", ["user:42", "email:ANA@example.com", "anonymous:device-1"])
async def test_a_timeline_is_found_by_any_identifier(world: World, asked: str) -> None:
    device, email = Identifier(type="anonymous", value="device-1"), Identifier(type="email", value="ana@example.com")
    await world.tell(changed("identifiers", customer=customer("visitor", device)), subject="visitor")
    await world.tell(acted(), subject="visitor", id="first")
    await world.tell(changed("identifiers", customer=customer("customer-1", USER, email)), subject="customer-1")
    await world.tell(merged("customer-1", "visitor", USER, email, device), now=NOON + timedelta(seconds=1))
    async with world.client() as client:
        body = (await client.get("/timeline", params={"identifier": asked, "kind": "acted"})).json()
    assert body["customer_id"] == "customer-1"
    assert [entry["id"] for entry in body["entries"]] == ["first"]


async def test_an_identifier_points_at_who_had_it_last(world: World) -> None:
    await world.tell(changed("identifiers", customer=customer("old", USER)), now=NOON)
    await world.tell(changed("identifiers", customer=customer("new", USER)), now=NOON + timedelta(days=1))
    assert await world.timelines.customer_of(USER) == "new"


@pytest.mark.parametrize(
    ("path", "status", "type_", "place"),
    [
        ("/customers/c/timeline?cursor=nonsense", 400, "/problems/invalid-cursor", "query.cursor"),
        ("/customers/c/timeline?limit=0", 422, "/problems/invalid-request", "query.limit"),
        ("/customers/c/timeline?limit=201", 422, "/problems/invalid-request", "query.limit"),
        ("/customers/c/timeline?kind=gossip", 422, "/problems/invalid-request", "query.kind"),
        ("/customers/c/timeline?channel=fax", 422, "/problems/invalid-request", "query.channel"),
        ("/timeline", 422, "/problems/invalid-request", "query.identifier"),
        ("/timeline?identifier=42", 422, "/problems/invalid-identifier", "query.identifier"),
        ("/timeline?identifier=fax:42", 422, "/problems/invalid-identifier", "query.identifier"),
        ("/timeline?identifier=user:nobody", 404, "/problems/unknown-identifier", None),
    ],
)
async def test_bad_questions_are_answered_with_a_mend(
    world: World, path: str, status: int, type_: str, place: str | None
) -> None:
    async with world.client() as client:
        answer = await client.get(path)
    body = answer.json()
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert body["type"] == type_
    assert [error["path"] for error in body.get("errors", [])] == ([place] if place else [])
    assert all(error["mend"] for error in body.get("errors", []))


async def test_a_page_ends_exactly_where_the_list_ends(world: World) -> None:
    events = [event(acted(), now=NOON + timedelta(seconds=n)) for n in range(3)]
    await world.happened(*events)
    entries, more = await world.timelines.page(Family("customer-1"), Filter(), before=None, limit=3)
    assert (len(entries), more) == (3, False)
    assert entries[-1].position == entry_of(events[0]).position
