"""What is left behind when the stories are over: what arrived, and what is on record."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from contracts.values import Channel
from services.cli.answers import Journeys, Page
from services.cli.demo.cast import Cast, Person
from services.cli.letters import Wanted, opened
from services.timeline.domain.entry import TimelineEntry
from standins.mastodon import MastodonStandin
from standins.smtp_sink import ReceivedEmail, SmtpSink
from standins.twilio import TwilioStandin

if TYPE_CHECKING:
    from services.cli.demo.stage import Stage


@dataclass(frozen=True)
class Received:
    """A message as it reached its channel's far end. An email's or card's words begin with its subject or title."""

    channel: Channel
    addressee: str
    words: str
    in_reply_to: str | None = None


@dataclass(frozen=True)
class Evidence:
    """All of it. Timelines, journeys and `devices` (whose customer id a device leads to) are by person."""

    received: Sequence[Received]
    timelines: Mapping[str, Page] = field(default_factory=dict)
    journeys: Mapping[str, Journeys] = field(default_factory=dict)
    devices: Mapping[str, str] = field(default_factory=dict)
    threads: Mapping[str, str] = field(default_factory=dict)
    dead_letters: int = 0

    def entries(self, person: Person) -> tuple[TimelineEntry, ...]:
        """Return a person's entries, newest first."""
        page = self.timelines.get(person.key)
        return page.entries if page else ()


async def gather(stage: Stage, cast: Cast, threads: Mapping[str, str]) -> Evidence:
    """Return the evidence as it is now."""
    providers = stage.providers
    received = [
        *emails(providers.mail),
        *text_messages(providers.sms),
        *posts(providers.social),
        *[card async for card in _cards(stage, cast)],
    ]
    pages = await asyncio.gather(*(stage.timeline(person.identifier) for person in cast.everybody))
    journeys = await asyncio.gather(*(stage.journeys(page.customer_id) for page in pages))
    keys = [person.key for person in cast.everybody]
    devices = {
        person.key: (await stage.timeline(f"anonymous:{person.device}")).customer_id
        for person in cast.everybody
        if person.device
    }
    async with opened(stage.installation.databases) as letters:
        dead = await letters.find(Wanted())
    return Evidence(
        received=received,
        timelines=dict(zip(keys, pages, strict=True)),
        journeys=dict(zip(keys, journeys, strict=True)),
        devices=devices,
        threads=threads,
        dead_letters=len(dead),
    )


def emails(sink: SmtpSink) -> list[Received]:
    """Return what the mail server took."""
    return [
        Received(Channel.EMAIL, recipient, _text_of(mail)) for mail in sink.messages for recipient in mail.recipients
    ]


def _text_of(mail: ReceivedEmail) -> str:
    body = mail.message.get_body(("plain",))
    return f"{mail.message['subject']}\n{body.get_content() if body else ''}"


def text_messages(standin: TwilioStandin) -> list[Received]:
    """Return what the SMS provider took."""
    return [Received(Channel.SMS, sms.to, sms.body) for sms in standin.messages]


def posts(standin: MastodonStandin) -> list[Received]:
    """Return what the brand's account posted; a post is for whom it mentions first."""
    return [
        Received(Channel.SOCIAL, post.mentions[0] if post.mentions else "", post.text, post.in_reply_to_id)
        for post in standin.messages
    ]


async def _cards(stage: Stage, cast: Cast) -> AsyncIterator[Received]:
    for person in cast.everybody:
        for complaint in person.complaints:
            for done in (False, True):
                for card in await stage.cards(complaint.board, done=done):
                    yield Received(Channel.INSTORE, complaint.board, f"{card.title}\n{card.text}")
