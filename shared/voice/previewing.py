"""A message as a reader would see it, before it is published: words, lengths, and what the checks object to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from contracts.objection import Objection
from contracts.playbook import MessageDefinition, Playbook
from contracts.values import Channel, JsonObject, LocaleTag
from shared.playbook.rendering import CompiledCopy, CompiledVoice
from shared.voice.engine import Engine
from shared.voice.rendered import Turn
from shared.voice.sampling import Sampler
from shared.voice.writing import as_seen, write


@dataclass(frozen=True)
class Reader:
    """For whom a preview is written. What is None is taken from sample values or the playbook."""

    traits: JsonObject | None = None
    zone: str | None = None


@dataclass(frozen=True)
class Preview:
    """One rendition: the fields of its channel filled in, and what the checks before a send would say."""

    channel: Channel
    locale: LocaleTag
    words: Mapping[str, str]
    objections: tuple[Objection, ...]


class Previewer:
    """Writes previews of one playbook's messages. Raises TemplateError where words cannot be written."""

    def __init__(self, playbook: Playbook) -> None:
        self._playbook = playbook
        self._engine = Engine(playbook.voice)
        self._voice = CompiledVoice(playbook.voice)
        self._sampler = Sampler(playbook, self._engine.guides)

    def preview(
        self,
        message: MessageDefinition,
        channel: Channel,
        locale: LocaleTag,
        facts: JsonObject,
        reader: Reader,
        now: datetime,
    ) -> Preview:
        """Return a rendition as its reader sees it. Facts that are not given have sample values."""
        copy = CompiledCopy(message, channel, locale)
        sample = self._sampler.occasion(message, copy, channel, locale)
        traits = sample.traits if reader.traits is None else reader.traits
        occasion = replace(
            sample, facts={**sample.facts, **facts}, traits=traits, zone=reader.zone or sample.zone, moment="send"
        )
        words = write(self._voice, message, copy, occasion)
        rendered = as_seen(self._engine.guides, message, copy, words, occasion)
        objections = self._engine.before_send(Turn(rendered, (), now, traits=traits))
        return Preview(channel, locale, words, tuple(objections))
