"""A client that got no answer repeats its request: one key, one entry, whatever has become of the entry meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from services.rules.store import SUPPRESSION_CHANGES, SUPPRESSION_KEYS
from tests.unit.rules.house import House, open_house
from tests.unit.rules.support import ALL_FREE, Changes, mira, skyline

LISTS: Changes = {
    **ALL_FREE,
    "suppression_lists": [
        {"id": "unsubscribed", "on_event": ["Unsubscribed"], "covers": "channel"},
        {"id": "cooling-off", "on_event": ["Wants A Break"], "covers": "customer"},
    ],
}
ASKED: Changes = {
    "playbook": "skyline",
    "rule": "unsubscribed",
    "channel": "sms",
    "by": "ines@skyline.example",
    "because": "Asked on the phone.",
}


@pytest.fixture
async def house(mongo_url: str, database_prefix: str) -> AsyncIterator[House]:
    async with open_house(mongo_url, database_prefix) as house:
        await house.publish(skyline(LISTS))
        await house.meet(mira())
        yield house


async def add(house: House, key: str | None, customer: str = "mira", **changes: Any) -> httpx.Response:
    headers = {} if key is None else {"Idempotency-Key": key}
    return await house.client.post(f"/customers/{customer}/suppressions", json=ASKED | changes, headers=headers)


async def lift(house: House, entry: httpx.Response) -> None:
    body = {"by": "jonas@skyline.example", "because": "Called again."}
    answer = await house.client.post(f"/customers/mira/suppressions/{entry.json()['id']}/lift", json=body)
    assert answer.status_code == 200


async def standing(house: House) -> tuple[list[str], list[str]]:
    """The lists that Mira is on, and what people did to them, the newest first."""
    shown = (await house.client.get("/customers/mira/suppressions")).json()
    return [one["rule"] for one in shown["entries"]], [one["change"] for one in shown["changes"]]


async def test_a_repeated_request_does_not_undo_what_was_done_since(house: House) -> None:
    first = await add(house, "form-7")
    await lift(house, first)
    house.pass_time(timedelta(minutes=1))

    again = await add(house, "form-7")

    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    assert await standing(house) == ([], ["lifted", "added"])


async def test_a_key_also_stands_for_an_entry_that_was_there_before(house: House) -> None:
    there = await add(house, None)
    found = await add(house, "form-7", by="jonas@skyline.example")
    await lift(house, there)

    again = await add(house, "form-7", by="jonas@skyline.example")

    assert (found.status_code, again.status_code) == (200, 200)
    assert again.json() == found.json() == there.json()
    assert (await standing(house))[0] == []


async def test_another_key_or_none_is_another_request(house: House) -> None:
    await lift(house, await add(house, "form-7"))
    house.pass_time(timedelta(minutes=1))
    other = await add(house, "form-8")
    await lift(house, other)
    house.pass_time(timedelta(minutes=1))
    assert (other.status_code, (await add(house, None)).status_code) == (201, 201)


@pytest.mark.parametrize("other", [{"channel": "email"}, {"because": "Wrote a letter."}, {"customer": "jonas"}])
async def test_a_key_that_stands_for_another_request(house: House, other: Changes) -> None:
    await house.meet(mira("jonas"))
    await add(house, "form-7")

    answer = await add(house, "form-7", **other)

    assert (answer.status_code, answer.json()["type"]) == (409, "/problems/idempotency-key-taken")
    assert answer.json()["detail"] == (
        "This key was used at 2026-03-10 12:00:00 UTC with another body, for the list 'unsubscribed'; "
        "send that body again to get its answer, or another key for another entry."
    )
    assert (await standing(house))[1] == ["added"]


async def test_a_refusal_leaves_the_key_free(house: House) -> None:
    assert (await add(house, "form-7", rule="unsubscribe")).status_code == 422
    assert (await add(house, "form-7", "nobody")).status_code == 404
    assert (await add(house, "form-7")).status_code == 201


@pytest.mark.parametrize("key", ["", "a key", "x" * 201])
async def test_a_key_that_is_none(house: House, key: str) -> None:
    answer = await add(house, key)
    assert (answer.status_code, answer.json()["type"]) == (400, "/problems/no-idempotency-key")
    assert await standing(house) == ([], [])


async def test_a_client_that_repeats_itself_on_all_sides_at_once(mongo_url: str, database_prefix: str) -> None:
    async with open_house(mongo_url, database_prefix) as one, open_house(mongo_url, database_prefix) as other:
        await one.publish(skyline(LISTS))
        await one.meet(mira())
        for key in ("form-7", None):
            asked: Changes = {} if key else {"rule": "cooling-off", "channel": None}
            answers = await asyncio.gather(*(add(house, key, **asked) for house in (one, other) for _ in range(3)))
            assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 200, 200, 201]
            assert len({answer.content for answer in answers}) == 1

        assert await standing(one) == (["unsubscribed", "cooling-off"], ["added", "added"])
        assert await one.at_work.store.count(SUPPRESSION_CHANGES, {}) == 2
        assert await one.at_work.store.count(SUPPRESSION_KEYS, {}) == 1
