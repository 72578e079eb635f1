"""One version of a playbook, compiled once when it is loaded, so that deciding compiles nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contracts.playbook import LocalePolicy, MessageDefinition, Playbook
from contracts.values import Channel, LocaleTag, PlaybookRef, Purpose
from services.rules.domain.policies import PolicyIndex
from shared.playbook.about import Asker, askers_of
from shared.playbook.rendering import CompiledCopy, CompiledVoice
from shared.playbook.templates import TemplateError
from shared.voice.engine import Engine

CopyKey = tuple[str, Channel, LocaleTag]
"""Message, channel, locale."""


class BookError(Exception):
    """A version does not compile. Names the message, locale, channel and place of the first thing that is wrong."""


@dataclass(frozen=True)
class Book:
    """What decisions need of one version of a playbook. Not `written`: it has no copy, so there is nothing to say."""

    ref: PlaybookRef
    locales: LocalePolicy
    time_zone: str
    voice: CompiledVoice
    checks: Engine
    messages: Mapping[str, MessageDefinition]
    copies: Mapping[CopyKey, CompiledCopy]
    askers: Mapping[str, Asker]
    purposes: Mapping[str, Purpose]
    policies: PolicyIndex
    written: bool = True

    @property
    def name(self) -> str:
        """The playbook's name."""
        return self.ref.playbook


def compile_book(playbook: Playbook, version: int) -> Book:
    """Return a version ready to decide with; raises BookError."""
    ref = PlaybookRef(playbook=playbook.playbook, version=version)
    try:
        voice = CompiledVoice(playbook.voice)
    except TemplateError as error:
        raise BookError(f"playbook {ref.playbook!r} version {version}, voice: {error}") from error
    return Book(
        ref=ref,
        locales=playbook.locales,
        time_zone=playbook.time_zone,
        voice=voice,
        checks=Engine(playbook.voice),
        messages={message.message: message for message in playbook.messages},
        copies=dict(_copies(playbook, ref)),
        askers=askers_of(playbook),
        purposes=dict(_purposes(playbook)),
        policies=PolicyIndex.of(playbook.policies, version),
    )


def _purposes(playbook: Playbook) -> Iterator[tuple[str, Purpose]]:
    """Yield what messages are for, whoever asks: their own purpose, else that of all journeys that send them."""
    sent_for: dict[str, set[Purpose]] = {}
    for journey in playbook.journeys:
        for asking in (step.send or step.task for step in journey.steps):
            if asking is not None:
                sent_for.setdefault(asking.message, set()).add(journey.purpose)
    for message in playbook.messages:
        purposes = {message.purpose} if message.purpose is not None else sent_for.get(message.message, set())
        if len(purposes) == 1:
            yield message.message, purposes.pop()


def _copies(playbook: Playbook, ref: PlaybookRef) -> Iterator[tuple[CopyKey, CompiledCopy]]:
    for message in playbook.messages:
        for locale in message.renditions:
            for channel in message.channels:
                try:
                    yield (message.message, channel, locale), CompiledCopy(message, channel, locale)
                except TemplateError as error:
                    raise BookError(
                        f"playbook {ref.playbook!r} version {ref.version}, message {message.message!r}, "
                        f"{locale}, {channel.value}: {error}"
                    ) from error
