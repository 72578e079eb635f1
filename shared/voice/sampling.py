"""Words with sample facts and traits, for the checks before there is a customer.

Each rendition is written twice: with every optional fact and trait, and with the required facts alone, so that both
sides of a condition in the copy are seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Literal

from contracts.playbook import MessageDefinition, Playbook
from contracts.values import Channel, JsonObject, LocaleTag, Name, Purpose
from shared.playbook.facts import SAMPLES
from shared.playbook.rendering import CompiledCopy, CompiledVoice
from shared.playbook.templates import CompiledTemplate, TemplateError
from shared.voice.guide import Guides
from shared.voice.rendered import Rendered, Renditions, Source
from shared.voice.writing import Occasion, as_seen, write

SAMPLE_TRAITS: Final[Mapping[str, str]] = {
    "first_name": "Maria",
    "last_name": "Keller",
    "name": "Maria Keller",
    "title": "Dr.",
    "city": "Lisbon",
}
"""Traits that copy often uses; any other is called Sample."""

_BY_DEMAND: Final = (Purpose.TRANSACTIONAL, Purpose.SERVICE, Purpose.SURVEY, Purpose.MARKETING)
_TRAITS: Final = "customer.traits."
Sample = Literal["everything", "required"]


class Sampler:
    """Writes the messages of one playbook with sample values."""

    def __init__(self, playbook: Playbook, guides: Guides) -> None:
        """Raise TemplateError if the voice guide itself does not compile."""
        self._playbook = playbook
        self._guides = guides
        self._voice = CompiledVoice(playbook.voice)
        self._purposes = dict(_purposes(playbook))

    def renditions(self, message: MessageDefinition) -> Renditions:
        """Return all renditions of a message. What does not compile or render is left out: other checks report it."""
        copies = [
            (channel, locale, copy)
            for locale in message.renditions
            for channel in message.channels
            if (copy := _compiled(message, channel, locale)) is not None
        ]
        locales = self._playbook.locales
        spoken = (locales.staff or locales.default,) if message.audience == "staff" else locales.supported
        return Renditions(
            message,
            tuple(one for channel, locale, copy in copies for one in self._both(message, copy, channel, locale)),
            spoken,
            locales.default,
            tuple(
                Source(message, channel, locale, field, template, self._playbook.voice)
                for channel, locale, copy in copies
                for field, template in copy.templates.items()
            ),
        )

    def _both(
        self, message: MessageDefinition, copy: CompiledCopy, channel: Channel, locale: LocaleTag
    ) -> Iterator[Rendered]:
        try:
            full = self._rendered(message, copy, self.occasion(message, copy, channel, locale))
            yield full
            sparse = self._rendered(message, copy, self.occasion(message, copy, channel, locale, sample="required"))
            if any(sparse.words[field].raw != text.raw for field, text in full.words.items()):
                yield sparse
        except TemplateError:
            return

    def occasion(
        self,
        message: MessageDefinition,
        copy: CompiledCopy,
        channel: Channel,
        locale: LocaleTag,
        *,
        sample: Sample = "everything",
    ) -> Occasion:
        """Return an occasion with sample values: all of them, or only the facts that are required."""
        full = sample == "everything"
        return Occasion(
            channel=channel,
            locale=locale,
            zone=self._playbook.time_zone,
            facts={name: SAMPLES[fact.type] for name, fact in message.facts.items() if full or fact.required},
            traits=_traits(copy.templates.values()) if full else {},
            purpose=message.purpose or self._purposes.get(message.message),
            moment="publish",
            sample=sample,
        )

    def _rendered(self, message: MessageDefinition, copy: CompiledCopy, occasion: Occasion) -> Rendered:
        return as_seen(self._guides, message, copy, write(self._voice, message, copy, occasion), occasion)


def _compiled(message: MessageDefinition, channel: Channel, locale: LocaleTag) -> CompiledCopy | None:
    try:
        return CompiledCopy(message, channel, locale)
    except TemplateError:
        return None


def _purposes(playbook: Playbook) -> Iterator[tuple[Name, Purpose]]:
    """Yield each message with the purpose of a journey that sends it; the purpose that demands most comes last."""
    for journey in sorted(playbook.journeys, key=lambda journey: _BY_DEMAND.index(journey.purpose)):
        for step in journey.steps:
            asked = step.send or step.task
            if asked is not None:
                yield asked.message, journey.purpose


def _traits(templates: Iterable[CompiledTemplate]) -> JsonObject:
    traits: JsonObject = {**SAMPLE_TRAITS}
    for template in templates:
        for variable in template.variables:
            if variable.startswith(_TRAITS):
                _put(traits, variable.removeprefix(_TRAITS).split("."))
    return traits


def _put(traits: JsonObject, parts: list[str]) -> None:
    for part in parts[:-1]:
        inner = traits.setdefault(part, {})
        if not isinstance(inner, dict):
            return
        traits = inner
    traits.setdefault(parts[-1], "Sample")
