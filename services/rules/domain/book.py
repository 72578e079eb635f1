"""One version of a playbook, compiled once when it is loaded, so that deciding compiles nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from contracts.playbook import LocalePolicy, MessageDefinition, Playbook
from contracts.values import Channel, LocaleTag, PlaybookRef
from services.rules.domain.about import Asker, askers_of
from services.rules.domain.policies import PolicyIndex
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
        voice = CompiledVoice(playbook)
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
        policies=PolicyIndex.of(playbook.policies, version),
    )


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
