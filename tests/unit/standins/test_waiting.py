import asyncio

import pytest

from standins.waiting import Watched


async def test_a_condition_that_already_holds_does_not_wait() -> None:
    watched: Watched[int] = Watched()
    watched.append(1)
    assert await watched.wait_for(lambda items: len(items) == 1, timeout=0) == [1]


async def test_waiting_ends_with_the_arrival_that_satisfies_the_condition() -> None:
    watched: Watched[int] = Watched()
    waiting = asyncio.create_task(watched.wait_for(lambda items: sum(items) > 4, timeout=5))
    for item in (1, 2, 3):
        await asyncio.sleep(0)
        assert not waiting.done()
        watched.append(item)
    assert await waiting == [1, 2, 3]


async def test_an_item_that_changes_in_place_is_noticed_when_its_owner_says_so() -> None:
    watched: Watched[dict[str, str]] = Watched()
    watched.append({"status": "queued"})
    waiting = asyncio.create_task(watched.wait_for(lambda items: items[0]["status"] == "sent", timeout=5))
    await asyncio.sleep(0)
    watched.items[0]["status"] = "sent"
    watched.changed()
    assert await waiting == [{"status": "sent"}]


async def test_several_wait_for_different_things() -> None:
    watched: Watched[str] = Watched()
    for_one = asyncio.create_task(watched.wait_for(lambda items: len(items) >= 1, timeout=5))
    for_two = asyncio.create_task(watched.wait_for(lambda items: len(items) >= 2, timeout=5))
    await asyncio.sleep(0)
    watched.append("ana")
    assert await for_one == ["ana"]
    assert not for_two.done()
    watched.append("ben")
    assert await for_two == ["ana", "ben"]


async def test_a_wait_in_vain_says_what_did_come() -> None:
    watched: Watched[str] = Watched()
    watched.append("a message to Ana")
    with pytest.raises(TimeoutError, match=r"within 0\.01 s: 1 arrived, the last was 'a message to Ana'"):
        await watched.wait_for(lambda items: len(items) == 2, timeout=0.01)


async def test_a_mistake_in_a_condition_reaches_who_waits_and_nobody_else() -> None:
    watched: Watched[int] = Watched()
    mistaken = asyncio.create_task(watched.wait_for(lambda items: bool(items) and 1 // items[0] > 0, timeout=5))
    correct = asyncio.create_task(watched.wait_for(lambda items: len(items) == 1, timeout=5))
    await asyncio.sleep(0)
    watched.append(0)
    with pytest.raises(ZeroDivisionError):
        await mistaken
    assert await correct == [0]
