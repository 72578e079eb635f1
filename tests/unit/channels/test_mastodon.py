"""Mastodon: who is mentioned, who sees it, and what each answer means."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from contracts.content import SmsContent
from contracts.events.delivery import DeliveryStatus
from contracts.provider import Accepted, Ambiguous, OutgoingMessage, Refused, TryLater
from contracts.values import Purpose
from services.channels.kit.conformance import WAIT
from services.channels.social.mastodon import MastodonProvider
from standins.failures import Failure
from tests.unit.channels.rehearsals import MASTODON_NOW, MastodonRehearsal, mastodon_rehearsal


@pytest.fixture
async def social() -> AsyncIterator[MastodonRehearsal]:
    async with mastodon_rehearsal() as rehearsal:
        yield rehearsal


@pytest.fixture
async def provider(social: MastodonRehearsal) -> AsyncIterator[MastodonProvider]:
    provider = MastodonProvider(social.settings(), clock=lambda: MASTODON_NOW)
    yield provider
    await provider.close()


async def test_an_answer_reaches_the_post_it_answers(social: MastodonRehearsal, provider: MastodonProvider) -> None:
    post = social.standin.add_status("Stuck on the tarmac again!", "mia@remote.example", language="de")
    message = social.message_to("mia@remote.example", "m-1", "Es tut uns leid.", in_reply_to=post.id, locale="de-CH")
    result = await provider.send(message)
    [answer] = social.standin.messages
    assert result == Accepted(answer.id)
    assert answer.text == "@mia@remote.example Es tut uns leid."
    assert answer.mentions == ["mia@remote.example"]
    assert (answer.in_reply_to_id, answer.visibility, answer.language) == (post.id, "unlisted", "de")
    assert answer.idempotency_key == "m-1"


@pytest.mark.parametrize(
    ("address", "text", "posted"),
    [
        ("@mia@remote.example", "Hello", "@mia@remote.example Hello"),
        ("mia@remote.example", "Hello @mia@remote.example!", "Hello @mia@remote.example!"),
        ("mia@remote.example", "Hello @MIA@Remote.Example.", "Hello @MIA@Remote.Example."),
        ("mia", "Hello @mia@remote.example", "@mia Hello @mia@remote.example"),
        ("mia", "Hello @miama", "@mia Hello @miama"),
        ("mia@remote.example", "Hello @mia@remote.example.org", "@mia@remote.example Hello @mia@remote.example.org"),
        ("mia", "Hello, @mia: welcome", "Hello, @mia: welcome"),
        (None, "To all of you", "To all of you"),
    ],
)
async def test_the_addressee_is_mentioned_once(
    social: MastodonRehearsal, provider: MastodonProvider, address: str | None, text: str, posted: str
) -> None:
    assert isinstance(await provider.send(social.message_to(address, "m-1", text)), Accepted)
    assert social.standin.messages[0].text == posted


@pytest.mark.parametrize("visibility", ["public", "unlisted", "direct"])
async def test_who_sees_it_is_a_setting(social: MastodonRehearsal, visibility: str) -> None:
    provider = MastodonProvider(social.settings(visibility=visibility))
    await provider.send(social.message("m-1", "Hello"))
    assert social.standin.messages[0].visibility == visibility
    await provider.close()


@pytest.mark.parametrize("address", ["mia müller", "mia@", "@", "<mia>", "https://remote.example/@mia"])
async def test_what_is_no_account_bounces(social: MastodonRehearsal, provider: MastodonProvider, address: str) -> None:
    result = await provider.send(social.message_to(address, "m-1"))
    assert isinstance(result, Refused)
    assert result.status is DeliveryStatus.BOUNCED
    assert social.standin.messages == []


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (Failure(422), Refused),
        (Failure(401), "misconfigured"),
        (Failure(403), "misconfigured"),
        (Failure(404), "misconfigured"),
        (Failure(429), "busy"),
        (Failure(503, retry_after=9), "busy"),
        (Failure(500), Ambiguous),
        (Failure(500, after_accepting=True), Ambiguous),
    ],
    ids=lambda value: str(value.status) if isinstance(value, Failure) else "",
)
async def test_what_an_answer_means(
    social: MastodonRehearsal, provider: MastodonProvider, failure: Failure, expected: object
) -> None:
    social.standin.failures.add(failure)
    result = await provider.send(social.message("m-1", "Hello"))
    if isinstance(result, TryLater):
        assert result.cause == expected
        waits = {429: WAIT, 503: timedelta(seconds=9)}
        assert result.after == waits.get(failure.status)
    else:
        assert type(result) is expected


async def test_after_a_lost_answer_the_same_key_posts_nothing_new(
    social: MastodonRehearsal, provider: MastodonProvider
) -> None:
    social.standin.failures.add(Failure(502, times=1, after_accepting=True))
    message = social.message("m-1", "Only once")
    assert isinstance(await provider.send(message), Ambiguous)
    assert await provider.send(message) == Accepted(social.standin.messages[0].id)
    assert len(social.standin.messages) == 1


async def test_a_post_that_is_gone_cannot_be_answered(social: MastodonRehearsal, provider: MastodonProvider) -> None:
    result = await provider.send(social.message_to("mia@remote.example", "m-1", in_reply_to="42"))
    assert result == Refused("the post that this one answers is not there any more", code="404")


async def test_a_text_counts_as_the_server_counts(social: MastodonRehearsal, provider: MastodonProvider) -> None:
    """Links count 23 whatever their length, so 500 characters more can still be fine; the server decides."""
    link = "https://skyline.example/" + "a" * 400
    fits = await provider.send(social.message_to("mia@remote.example", "m-1", f"{link} {link} rebook here"))
    assert isinstance(fits, Accepted)
    too_long = await provider.send(social.message_to("mia@remote.example", "m-2", "é" * 501))
    assert isinstance(too_long, Refused)
    assert len(social.standin.messages) == 1


async def test_other_content_is_refused(provider: MastodonProvider) -> None:
    message = OutgoingMessage("k", "mia", "mia@remote.example", "en", Purpose.SERVICE, SmsContent(text="Hi"))
    assert isinstance(await provider.send(message), Refused)
