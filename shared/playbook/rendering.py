"""From a message definition to the words of one channel in one locale: what templates see, and the fields they fill."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from contracts.playbook import MessageDefinition, Playbook
from contracts.values import Channel, JsonObject, LocaleTag
from shared.playbook.facts import Fact, FactError, checked_facts
from shared.playbook.formats import Reader
from shared.playbook.templates import CompiledTemplate, TemplateError, compile_template
from shared.voice.lengths import fold

FIELDS: Final[dict[Channel, tuple[str, ...]]] = {
    Channel.EMAIL: ("subject", "text", "html"),
    Channel.SMS: ("text",),
    Channel.SOCIAL: ("text",),
    Channel.INSTORE: ("title", "text"),
}
"""The fields a channel has a use for."""

ONE_LINE: Final = ("subject", "title")

Values = dict[str, object]
"""What templates see, by the first part of its name."""


class CompiledVoice:
    """The brand's voice with its greetings and sign-offs compiled: they are Liquid templates over `customer`."""

    def __init__(self, playbook: Playbook) -> None:
        """Raise TemplateError if a greeting, sign-off or signature does not parse."""
        voice = playbook.voice
        self._brand = voice.brand
        self._greetings = {tag: compile_template(one.greeting) for tag, one in voice.locales.items()}
        self._sign_offs = {tag: compile_template(one.sign_off) for tag, one in voice.locales.items()}
        self._signatures = {channel: compile_template(one) for channel, one in voice.signatures.items()}

    def speak(self, channel: Channel, locale: LocaleTag, values: Values) -> Values:
        """Return what templates see as `voice`: brand, greeting, sign_off, signature. Raises TemplateError."""
        if locale not in self._greetings:
            raise TemplateError(
                f"the voice guide has no locale {locale!r}", mend="add it to voice.yaml under 'locales'"
            )
        values = {**values, "voice": {"brand": self._brand}}
        signature = self._signatures.get(channel)
        return {
            "brand": self._brand,
            "greeting": self._greetings[locale].render(values),
            "sign_off": self._sign_offs[locale].render(values),
            "signature": signature.render(values) if signature else "",
        }


class CompiledCopy:
    """One rendition, compiled: the templates of one message on one channel in one locale."""

    def __init__(self, definition: MessageDefinition, channel: Channel, locale: LocaleTag) -> None:
        """Raise TemplateError if a field does not parse, KeyError if there is no rendition in this locale."""
        self._channel = channel
        self._copy = definition.renditions[locale].on(channel)
        self._templates: dict[str, CompiledTemplate] = {}
        for field in FIELDS[channel]:
            source: str | None = getattr(self._copy, field)
            if source is not None:
                self._templates[field] = compile_template(source, html=field == "html")

    @property
    def templates(self) -> Mapping[str, CompiledTemplate]:
        """The template of each field."""
        return self._templates

    def render(self, values: Values) -> dict[str, str]:
        """Return the channel's fields (`subject`, `title`, `text`, `html`), none empty. Raises TemplateError."""
        return {field: self._field(field, template, values) for field, template in self._templates.items()}

    def _field(self, field: str, template: CompiledTemplate, values: Values) -> str:
        text = template.render(values)
        if field in ONE_LINE:
            text = " ".join(text.split())
        text = fold(self._channel, text)
        if not text:
            raise TemplateError(f"{field} comes out empty", mend="write something that is said in every case")
        return text


def template_values(
    voice: CompiledVoice,
    message: MessageDefinition,
    *,
    channel: Channel,
    locale: LocaleTag,
    time_zone: str,
    traits: JsonObject,
    facts: JsonObject,
) -> Values:
    """Return what templates see: `facts`, `customer.traits`, `customer.locale`, `voice.*`, `message.*` and `cta.*`.

    Traits and facts without a value are left out, so that copy has to test for them. Raises TemplateError where a
    required fact is missing or a fact is of another type than its message says.
    """
    try:
        checked = checked_facts(message.facts, facts)
    except FactError as error:
        raise TemplateError(str(error), mend="mend the facts of the step that sends it") from error
    reader = Reader(locale, time_zone, channel)
    stated = {name: Fact(message.facts[name].type, value, reader) for name, value in checked.items()}
    values: Values = {
        "locale": locale,
        "time_zone": time_zone,
        "channel": channel.value,
        "facts": stated,
        "customer": {"traits": _present(traits), "locale": locale},
        "message": {"name": message.message, "title": message.title},
        "cta": call_to_action(message, locale, stated),
    }
    return {**values, "voice": voice.speak(channel, locale, values)}


def call_to_action(message: MessageDefinition, locale: LocaleTag, stated: Mapping[str, Fact]) -> Values:
    """Return what templates see as `cta`: `url` where its fact has a value, `label` where it has one in the locale."""
    if message.cta is None:
        return {}
    parts = {"url": stated.get(message.cta.fact), "label": message.cta.label.get(locale)}
    return {name: part for name, part in parts.items() if part is not None}


def _present(traits: JsonObject) -> JsonObject:
    return {name: value for name, value in traits.items() if value is not None and value != ""}
