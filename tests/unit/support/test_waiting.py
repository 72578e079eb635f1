"""`eventually`: what the other tests wait with."""

from __future__ import annotations

import asyncio
import itertools

import pytest

from tests.support.waiting import eventually


async def test_it_returns_the_first_true_result() -> None:
    counter = itertools.count()
    assert await eventually(lambda: next(counter), interval=0) == 1


async def test_it_awaits_an_async_predicate() -> None:
    answers = iter(["", "", "arrived"])

    async def answer() -> str:
        return next(answers)

    assert await eventually(answer, interval=0) == "arrived"


async def test_a_failed_assertion_means_not_yet() -> None:
    numbers = itertools.count()

    def two_or_more() -> bool:
        assert next(numbers) >= 2
        return True

    assert await eventually(two_or_more, interval=0)


async def test_what_never_comes_is_named_with_the_last_result() -> None:
    with pytest.raises(AssertionError, match=r"not within 0.05 s: the letter; last: \[\]"):
        await eventually(list, timeout=0.05, what="the letter")


async def test_a_predicate_that_hangs_does_not_hang_the_test() -> None:
    async def hang() -> bool:
        return await asyncio.Event().wait()

    with pytest.raises(AssertionError, match="did not return"):
        await eventually(hang, timeout=0.05)


async def test_any_other_error_is_not_swallowed() -> None:
    with pytest.raises(ZeroDivisionError):
        await eventually(lambda: 1 // 0)
