"""What every provider must show, run against a stand-in of its service.

A channel team writes a `Rehearsal`: its provider in front of a stand-in, and a lever for each thing that can go wrong.
`rehearse` then reports on every behaviour; tests run the behaviours one by one.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from contracts.events.delivery import DeliveryStatus
from contracts.provider import (
    Accepted,
    Ambiguous,
    OutgoingMessage,
    Provider,
    ProviderSpec,
    Refused,
    SendResult,
    TryLater,
    WebhookRefusedError,
    WebhookRequest,
)

UNICODE_TEXT = (
    "Grüße, İstanbul! „Füße“ – 東京 · مرحبا · Ωμέγα · ñandú · e\u0301 · \U0001f469\u200d\U0001f680 · <b>&amp;</b>"
    "\n.\nFrom here\n\nBye"
)
"""Scripts in both directions, a combining mark, a composed emoji, markup, and lines that mail servers mangle."""

WAIT = timedelta(seconds=7)


class NotAsPromisedError(Exception):
    """The provider does something else; says what, in one sentence."""


class NotApplicableError(Exception):
    """The behaviour cannot be shown with this provider; says why."""


class Rehearsal(ABC):
    """A provider in front of its stand-in. A lever that returns None says: that cannot happen with this provider.

    Override the levers that the stand-in has; as they stand here, they are not there.
    """

    spec: ProviderSpec[Any]

    @abstractmethod
    def provider(self) -> Provider:
        """Return a new provider that talks to the stand-in; the behaviour opens and closes it."""

    @abstractmethod
    def message(self, key: str, text: str) -> OutgoingMessage:
        """Return a message that the provider takes, to a customer of its own for each key."""

    @abstractmethod
    def refused_message(self, key: str) -> OutgoingMessage:
        """Return a message that can never be delivered: no such recipient."""

    @abstractmethod
    async def arrived(self) -> Sequence[str]:
        """Return the texts that arrived at the stand-in, in order, without what the provider puts around them."""

    def busy(self, after: timedelta) -> AbstractAsyncContextManager[bool] | None:  # noqa: ARG002 - see the class
        """Make the stand-in ask callers to come back; gives whether it can name the time `after`."""
        return None

    def unreachable(self) -> AbstractAsyncContextManager[None] | None:
        """Take the stand-in off the network for a while."""
        return None

    def losing_answers(self) -> AbstractAsyncContextManager[None] | None:
        """Make the stand-in take messages without telling."""
        return None

    def locked_out(self) -> Provider | None:
        """Return a provider whose credentials are wrong."""
        return None

    def receipt(self, provider_ref: str, code: str) -> WebhookRequest | None:  # noqa: ARG002 - see the class
        """Return an authentic webhook that reports a status in the provider's own code."""
        return None


Check = Callable[[Rehearsal], Awaitable[None]]


@dataclass(frozen=True)
class Behaviour:
    """One thing every provider must show."""

    name: str
    promise: str
    check: Check


@dataclass(frozen=True)
class Verdict:
    """How a provider did."""

    behaviour: Behaviour
    outcome: Literal["kept", "broken", "not applicable"]
    detail: str = ""


async def rehearse(rehearsals: Callable[[], AbstractAsyncContextManager[Rehearsal]]) -> list[Verdict]:
    """Run every behaviour, each with a rehearsal (and a stand-in) of its own."""
    verdicts = []
    for behaviour in BEHAVIOURS:
        async with rehearsals() as rehearsal:
            verdicts.append(await _judge(behaviour, rehearsal))
    return verdicts


async def _judge(behaviour: Behaviour, rehearsal: Rehearsal) -> Verdict:
    try:
        await behaviour.check(rehearsal)
    except NotAsPromisedError as error:
        return Verdict(behaviour, "broken", str(error))
    except NotApplicableError as error:
        return Verdict(behaviour, "not applicable", str(error))
    return Verdict(behaviour, "kept")


async def _accepts(rehearsal: Rehearsal) -> None:
    async with _opened(rehearsal) as provider:
        first = await _accepted(provider, rehearsal.message("key-1", "Good morning"))
        second = await _accepted(provider, rehearsal.message("key-2", "Good evening"))
    _expect(first.provider_ref != second.provider_ref, "two messages got the same reference")
    _expect(bool(first.provider_ref), "an accepted message has an empty reference")
    await _expect_arrived(rehearsal, ["Good morning", "Good evening"])


async def _keeps_every_character(rehearsal: Rehearsal) -> None:
    async with _opened(rehearsal) as provider:
        await _accepted(provider, rehearsal.message("key-1", UNICODE_TEXT))
    await _expect_arrived(rehearsal, [UNICODE_TEXT])


async def _refuses_for_good(rehearsal: Rehearsal) -> None:
    async with _opened(rehearsal) as provider:
        result = await provider.send(rehearsal.refused_message("key-1"))
        _expect(isinstance(result, Refused), f"a message to nobody was not refused: {result}")
        await _accepted(provider, rehearsal.message("key-2", "Next, please"))
    await _expect_arrived(rehearsal, ["Next, please"])


async def _comes_back_later(rehearsal: Rehearsal) -> None:
    async with _opened(rehearsal) as provider:
        message = rehearsal.message("key-1", "Patience")
        async with _lever(rehearsal.busy(WAIT), "is never busy") as names_the_time:
            result = await provider.send(message)
        _expect(
            isinstance(result, TryLater) and result.cause == "busy", f"a busy provider gave {result}, not TryLater busy"
        )
        if names_the_time and isinstance(result, TryLater):
            waited = result.after
            near = waited is not None and abs(waited - WAIT) <= timedelta(seconds=2)
            _expect(near, f"the provider asked for {WAIT}, and the result says {waited}")
        await _expect_arrived(rehearsal, [])
        await _accepted(provider, message)
    await _expect_arrived(rehearsal, ["Patience"])


async def _survives_an_outage(rehearsal: Rehearsal) -> None:
    async with _opened(rehearsal) as provider:
        await _accepted(provider, rehearsal.message("key-1", "Before"))
        async with _lever(rehearsal.unreachable(), "is always reachable"):
            result = await provider.send(rehearsal.message("key-2", "Meanwhile"))
        _expect(
            isinstance(result, TryLater) and result.cause == "unreachable",
            f"without a connection the result was {result}, not TryLater unreachable",
        )
        await _accepted(provider, rehearsal.message("key-3", "Afterwards"))
    await _expect_arrived(rehearsal, ["Before", "Afterwards"])


async def _admits_doubt(rehearsal: Rehearsal) -> None:
    async with _opened(rehearsal) as provider:
        message = rehearsal.message("key-1", "Did you hear me?")
        async with _lever(rehearsal.losing_answers(), "always answers"):
            result = await provider.send(message)
        _expect(
            isinstance(result, Ambiguous),
            f"the answer was lost after the message was taken, and the result is {result}",
        )
        await _expect_arrived(rehearsal, ["Did you hear me?"])
        if rehearsal.spec.capabilities.idempotency_key:
            await _accepted(provider, message)
            await _expect_arrived(rehearsal, ["Did you hear me?"])


async def _declares_idempotency_truly(rehearsal: Rehearsal) -> None:
    async with _opened(rehearsal) as provider:
        first = await _accepted(provider, rehearsal.message("key-1", "Once"))
        again = await _accepted(provider, rehearsal.message("key-1", "Once"))
    if rehearsal.spec.capabilities.idempotency_key:
        _expect(first.provider_ref == again.provider_ref, "the same key got two references")
        await _expect_arrived(rehearsal, ["Once"])
    else:
        # Whoever repeats is careful then; declaring less than is true would lose messages for no reason.
        await _expect_arrived(rehearsal, ["Once", "Once"])


async def _refuses_what_is_too_long(rehearsal: Rehearsal) -> None:
    limit = rehearsal.spec.capabilities.text_limit
    if limit is None:
        raise NotApplicableError("it has no limit of its own")
    async with _opened(rehearsal) as provider:
        result = await provider.send(rehearsal.message("key-1", "long " * limit))
    _expect(isinstance(result, Refused), f"a text of {5 * limit} characters was not refused: {result}")
    await _expect_arrived(rehearsal, [])


async def _sends_side_by_side(rehearsal: Rehearsal) -> None:
    count = rehearsal.spec.capabilities.max_concurrency
    texts = [f"Message {number}" for number in range(count)]
    async with _opened(rehearsal) as provider:
        await asyncio.gather(*(_accepted(provider, rehearsal.message(f"key-{text}", text)) for text in texts))
    arrived = await rehearsal.arrived()
    _expect(sorted(arrived) == sorted(texts), f"of {count} messages at once, {arrived} arrived")


async def _says_when_it_is_locked_out(rehearsal: Rehearsal) -> None:
    provider = rehearsal.locked_out()
    if provider is None:
        raise NotApplicableError("it needs no credentials")
    await provider.open()
    try:
        result = await provider.send(rehearsal.message("key-1", "Let me in"))
    finally:
        await provider.close()
    _expect(
        isinstance(result, TryLater) and result.cause == "misconfigured",
        f"with wrong credentials the result was {result}, not TryLater misconfigured",
    )
    await _expect_arrived(rehearsal, [])


async def _reads_receipts(rehearsal: Rehearsal) -> None:
    provider = rehearsal.provider()
    table = rehearsal.spec.status_table if rehearsal.spec.capabilities.receipts else {}
    for code, status in table.items():
        [receipt] = provider.parse_webhook(_webhook(rehearsal, "ref-1", code))
        _expect(receipt.provider_ref == "ref-1", f"the receipt is about {receipt.provider_ref}, not ref-1")
        _expect(receipt.status is status, f"{code} became {receipt.status}, not {status}")
    if table:
        [unknown] = provider.parse_webhook(_webhook(rehearsal, "ref-1", "brand-new-code"))
        _expect(unknown.status is DeliveryStatus.UNKNOWN, f"an unknown code became {unknown.status}")
        _expect("brand-new-code" in (unknown.detail or ""), "an unknown code is not kept")
    await provider.close()


async def _refuses_forged_webhooks(rehearsal: Rehearsal) -> None:
    provider = rehearsal.provider()
    for forged in _forgeries(rehearsal):
        try:
            receipts = provider.parse_webhook(forged)
        except WebhookRefusedError:
            continue
        raise NotAsPromisedError(f"a forged webhook was believed: {receipts}")
    await provider.close()


def _forgeries(rehearsal: Rehearsal) -> Sequence[WebhookRequest]:
    nothing = WebhookRequest("https://unisono.example/webhooks/x", {}, b"")
    nonsense = WebhookRequest("https://unisono.example/webhooks/x", {"content-type": "text/plain"}, b"\xff\x00=%%%")
    if not rehearsal.spec.capabilities.receipts:
        return nothing, nonsense
    authentic = _webhook(rehearsal, "ref-1", next(iter(rehearsal.spec.status_table)))
    unsigned = WebhookRequest(authentic.url, {}, authentic.body)
    changed = WebhookRequest(authentic.url, authentic.headers, authentic.body.replace(b"ref-1", b"ref-2"))
    return nothing, nonsense, unsigned, changed


def _webhook(rehearsal: Rehearsal, ref: str, code: str) -> WebhookRequest:
    webhook = rehearsal.receipt(ref, code)
    if webhook is None:
        raise NotAsPromisedError("the capabilities promise receipts, and the rehearsal has none to show")
    return webhook


@asynccontextmanager
async def _opened(rehearsal: Rehearsal) -> AsyncIterator[Provider]:
    provider = rehearsal.provider()
    await provider.open()
    try:
        yield provider
    finally:
        await provider.close()


@asynccontextmanager
async def _lever(lever: AbstractAsyncContextManager[bool | None] | None, otherwise: str) -> AsyncIterator[bool]:
    if lever is None:
        raise NotApplicableError(f"it {otherwise}")
    async with lever as given:
        yield bool(given)


async def _accepted(provider: Provider, message: OutgoingMessage) -> Accepted:
    result: SendResult = await provider.send(message)
    if not isinstance(result, Accepted):
        raise NotAsPromisedError(f"a message that is in order was not accepted: {result}")
    return result


def _expect(condition: bool, otherwise: str) -> None:
    if not condition:
        raise NotAsPromisedError(otherwise)


async def _expect_arrived(rehearsal: Rehearsal, texts: Sequence[str]) -> None:
    arrived = list(await rehearsal.arrived())
    _expect(arrived == list(texts), f"{arrived} arrived, and it should be {list(texts)}")


BEHAVIOURS = (
    Behaviour("accepts", "takes messages and gives each a reference of its own", _accepts),
    Behaviour("keeps-every-character", "delivers every script, emoji and line break as it is", _keeps_every_character),
    Behaviour("refuses-for-good", "refuses what cannot be delivered, and goes on", _refuses_for_good),
    Behaviour("comes-back-later", "passes on that the service is busy, and for how long", _comes_back_later),
    Behaviour("survives-an-outage", "says when there is no connection, and makes a new one", _survives_an_outage),
    Behaviour("admits-doubt", "says so when a message may have been taken", _admits_doubt),
    Behaviour("declares-idempotency", "declares truly whether it honours a key", _declares_idempotency_truly),
    Behaviour("refuses-too-long", "refuses a text over its limit instead of cutting it", _refuses_what_is_too_long),
    Behaviour("side-by-side", "sends as many at once as it says", _sends_side_by_side),
    Behaviour("locked-out", "tells wrong credentials from a wrong message", _says_when_it_is_locked_out),
    Behaviour("reads-receipts", "translates every status it knows, and keeps those it does not", _reads_receipts),
    Behaviour("refuses-forgeries", "believes only authentic webhooks", _refuses_forged_webhooks),
)
"""All behaviours, in the order in which a new provider gets them right."""
