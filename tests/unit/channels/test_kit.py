"""The kit's smaller parts: HTTP answers, the memory of calls, and a conformance run that finds what is wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from email.utils import format_datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.provider import Accepted, Ambiguous, OutgoingMessage, Provider, Refused, SendResult, TryLater
from contracts.values import Purpose
from services.channels.kit.attempts import Attempts, CallKey
from services.channels.kit.conformance import Rehearsal, rehearse
from services.channels.kit.http import exchange, http_client, retry_after, unsuccessful
from tests.support.driving import NOON
from tests.support.ports import free_ports
from tests.unit.channels.doubles import ScriptedProvider, planned, spec_of


@given(seconds=st.integers(0, 10**6))
def test_retry_after_in_seconds_and_as_a_date(seconds: int) -> None:
    wait = timedelta(seconds=seconds)
    assert retry_after(str(seconds), NOON) == wait
    assert retry_after(format_datetime(NOON + wait, usegmt=True), NOON) == wait


@pytest.mark.parametrize("value", [None, "", "soon", "-5", "1.5", "Tue, 10 Mar 2026 12:00:00 -0000", "²"])
def test_a_retry_after_nobody_understands_is_left_out(value: str | None) -> None:
    assert retry_after(value, NOON) is None


def test_a_date_that_has_passed_means_now() -> None:
    assert retry_after(format_datetime(NOON - timedelta(hours=1), usegmt=True), NOON) == timedelta()


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (400, Refused),
        (401, "misconfigured"),
        (403, "misconfigured"),
        (404, "misconfigured"),
        (307, "misconfigured"),
        (409, Refused),
        (422, Refused),
        (429, "busy"),
        (503, "busy"),
        (500, Ambiguous),
        (504, Ambiguous),
    ],
)
def test_what_an_http_error_means(status: int, expected: object) -> None:
    result = unsuccessful(httpx.Response(status), "because", NOON)
    assert (result.cause if isinstance(result, TryLater) else type(result)) == expected


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (httpx.ConnectError("refused"), TryLater),
        (httpx.ConnectTimeout("slow"), TryLater),
        (httpx.PoolTimeout("full"), TryLater),
        (httpx.ReadTimeout("silence"), Ambiguous),
        (httpx.ReadError("reset"), Ambiguous),
        (httpx.WriteError("reset"), Ambiguous),
        (httpx.RemoteProtocolError("hung up"), Ambiguous),
    ],
    ids=lambda value: type(value).__name__,
)
async def test_what_the_lack_of_an_http_answer_means(error: Exception, expected: type) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise error

    async with httpx.AsyncClient(transport=httpx.MockTransport(fail)) as client:
        result = await exchange(client, client.build_request("POST", "https://provider.example"))
    assert type(result) is expected


async def test_nobody_listening_is_no_doubt() -> None:
    [port] = free_ports(1)
    async with http_client(f"http://127.0.0.1:{port}", timedelta(seconds=5), max_concurrency=1) as client:
        result = await exchange(client, client.build_request("POST", "/"))
    assert isinstance(result, TryLater)
    assert result.cause == "unreachable"


def test_the_memory_of_calls_has_an_end() -> None:
    attempts = Attempts(kept=3)
    keys = [CallKey("token", f"m-{number}") for number in range(5)]
    for key in keys:
        attempts.note(key, "pending")
    assert [attempts.look_up(key) for key in keys] == [None, None, "pending", "pending", "pending"]
    attempts.note(keys[2], Accepted("r"))
    attempts.forget(keys[3])
    attempts.batch_over(keys)
    assert [attempts.look_up(key) for key in keys[2:]] == [Accepted("r"), None, "uncalled"]


class SloppyProvider(ScriptedProvider):
    """Cuts what is too long, takes every webhook, and calls a lost answer a failure."""

    async def send(self, message: OutgoingMessage) -> SendResult:
        await super().send(message)
        if message.address == "nobody":
            return TryLater("no such address")
        return Accepted("always the same")


class SloppyRehearsal(Rehearsal):
    spec = spec_of(idempotency_key=True, receipts=False, text_limit=10)

    def __init__(self) -> None:
        self._provider = SloppyProvider()

    def provider(self) -> Provider:
        return self._provider

    def message(self, key: str, text: str) -> OutgoingMessage:
        content = planned(key).rendition.content.model_copy(update={"text": text})
        return OutgoingMessage(key, "mia", "mia@example.com", "en", Purpose.SERVICE, content)

    def refused_message(self, key: str) -> OutgoingMessage:
        return OutgoingMessage(key, "mia", "nobody", "en", Purpose.SERVICE, planned(key).rendition.content)

    async def arrived(self) -> Sequence[str]:
        return [getattr(call.content, "text", "")[:10] for call in self._provider.calls]


async def test_a_conformance_run_says_what_is_wrong() -> None:
    @asynccontextmanager
    async def rehearsals() -> AsyncIterator[Rehearsal]:
        yield SloppyRehearsal()

    found = {one.behaviour.name: (one.outcome, one.detail) for one in await rehearse(rehearsals)}
    assert {name for name, (outcome, _) in found.items() if outcome == "broken"} == {
        "accepts",
        "keeps-every-character",
        "refuses-for-good",
        "declares-idempotency",
        "refuses-too-long",
    }
    assert found["accepts"][1] == "two messages got the same reference"
    assert found["refuses-too-long"][1].startswith("a text of 50 characters was not refused")
    assert found["locked-out"] == ("not applicable", "it needs no credentials")
    assert found["side-by-side"][0] == "kept"
