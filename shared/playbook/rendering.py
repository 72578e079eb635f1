"""From a message definition to the words of one channel in one locale: what templates see, and the fields they fill."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Final, Protocol

from contracts.playbook import ChannelCopy, MessageDefinition, Voice
from contracts.values import Channel, JsonObject, LocaleTag
from shared.playbook.email import html_part, text_part
from shared.playbook.facts import Fact, FactError, checked_facts
from shared.playbook.formats import Reader, is_known
from shared.playbook.templates import CompiledTemplate, TemplateError, compile_template
from shared.voice.guide import in_locale
from shared.voice.lengths import fold

FIELDS: Final[dict[Channel, tuple[str, ...]]] = {
    Channel.EMAIL: ("subject", "text", "html"),
    Channel.SMS: ("text",),
    Channel.SOCIAL: ("text",),
    Channel.INSTORE: ("title", "text"),
}
"""The fields a channel has a use for."""

ONE_LINE: Final = ("subject", "title")

_BREAKABLE: Final = re.compile(r"[^\S\u00a0\u202f]+")
"""White space that becomes one space in a line; no-break spaces stay what they are."""

SAMPLE_ID: Final = "sample"
"""Stands for the id of a message before there is one."""

_BRAND: Final = "voice.brand"

Values = dict[str, object]
"""What templates see, by the first part of its name."""


class Part(Protocol):
    """What becomes one field."""

    def render(self, values: Values) -> str:
        """Return the words. Raises TemplateError."""


class CompiledVoice:
    """The brand's voice, compiled: greetings, sign-offs, signatures and blocks are Liquid templates over `customer`."""

    def __init__(self, voice: Voice) -> None:
        """Raise TemplateError if a greeting, sign-off, signature or block does not parse."""
        self._brand = voice.brand
        self._greetings = {tag: self._part(one.greeting) for tag, one in voice.locales.items()}
        self._sign_offs = {tag: self._part(one.sign_off) for tag, one in voice.locales.items()}
        self._signatures = {channel: self._part(one) for channel, one in voice.signatures.items()}
        self._unsubscribe = voice.unsubscribe
        self._blocks = {
            tag: {block.id: self._part(wording) for block in voice.blocks if (wording := in_locale(block.wording, tag))}
            for tag in voice.locales
        }

    def speak(self, channel: Channel, locale: LocaleTag, values: Values, message_id: str) -> Values:
        """Return what templates see as `voice`; raises TemplateError.

        That is: brand, greeting, sign_off, signature, blocks by their ids, and the address to unsubscribe at, if any.
        """
        if locale not in self._greetings:
            raise TemplateError(
                f"the voice guide has no locale {locale!r}", mend="add it to voice.yaml under 'locales'"
            )
        said: Values = {"brand": self._brand}
        if self._unsubscribe is not None:
            said["unsubscribe"] = self._unsubscribe.address(message_id)
        values = {**values, "voice": said}
        signature = self._signatures.get(channel)
        return {
            **said,
            "blocks": {name: block.render(values) for name, block in self._blocks[locale].items()},
            "greeting": self._greetings[locale].render(values),
            "sign_off": self._sign_offs[locale].render(values),
            "signature": signature.render(values) if signature else "",
        }

    def _part(self, source: str) -> Part:
        """Return a part of what is said: most say the same to everybody, and are written once."""
        template = compile_template(source)
        if not template.says_the_same(frozenset({_BRAND})):
            return template
        return _Written(template.render({"voice": {"brand": self._brand}}))


class _Written:
    """Words that are the same for everybody."""

    def __init__(self, words: str) -> None:
        self._words = words

    def render(self, values: Values) -> str:  # noqa: ARG002 - whatever they are
        """Return the words."""
        return self._words


class CompiledCopy:
    """One rendition, compiled: the templates of one message on one channel in one locale."""

    def __init__(self, definition: MessageDefinition, channel: Channel, locale: LocaleTag) -> None:
        """Raise TemplateError if a field does not parse or CLDR lacks the locale, KeyError if it has no rendition."""
        if not is_known(locale):
            message = f"how numbers and dates are written in locale {locale!r} is not known"
            raise TemplateError(message, mend="use a language that CLDR has")
        self.definition = definition
        self._channel = channel
        copy = definition.renditions[locale].on(channel)
        self._templates: dict[str, CompiledTemplate] = {}
        self._parts: dict[str, Part] = {}
        for field in FIELDS[channel]:
            if field != "html" and (source := getattr(copy, field)) is not None:
                self._parts[field] = self._templates[field] = compile_template(source)
        if channel is Channel.EMAIL:
            self._add_markup(copy, locale)

    def _add_markup(self, copy: ChannelCopy, locale: LocaleTag) -> None:
        if (html := html_part(copy, locale)) is not None:
            self._parts["html"], self._templates["html"] = html, html.written
        if (text := text_part(copy)) is not None:
            self._parts["text"] = text

    @cached_property
    def variables(self) -> frozenset[str]:
        """The dotted paths that any of its fields reads."""
        return frozenset(path for template in self._templates.values() for path in template.variables)

    @property
    def templates(self) -> Mapping[str, CompiledTemplate]:
        """The template of each field as its author wrote it; a text made from the markup has none."""
        return self._templates

    def render(self, values: Values) -> dict[str, str]:
        """Return the channel's fields (`subject`, `title`, `text`, `html`), none empty. Raises TemplateError."""
        return {field: self._field(field, part, values) for field, part in self._parts.items()}

    def _field(self, field: str, part: Part, values: Values) -> str:
        text = part.render(values)
        if field in ONE_LINE:
            text = _BREAKABLE.sub(" ", text).strip()
        text = fold(self._channel, text)
        if not text:
            raise TemplateError(f"{field} comes out empty", mend="write something that is said in every case")
        return text


def written_field(copy: ChannelCopy, field: str) -> str:
    """Return the field of the copy that a rendered field comes from: `html`, and a text made from it, from `mjml`."""
    if getattr(copy, field, None) is not None or field not in {"html", "text"}:
        return field
    return "mjml" if copy.mjml is not None else "html"


def template_values(
    voice: CompiledVoice,
    message: MessageDefinition,
    *,
    channel: Channel,
    locale: LocaleTag,
    time_zone: str,
    traits: JsonObject,
    facts: JsonObject,
    message_id: str = SAMPLE_ID,
) -> Values:
    """Return what templates see: `facts`, `customer.traits`, `customer.locale`, `voice.*`, `message.*` and `cta.*`.

    Traits and facts without a value are left out, so that copy has to test for them. `message_id` is that of the
    message to this one reader. Raises TemplateError where a required fact is missing or a fact is of another type than
    its message says.
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
    return {**values, "voice": voice.speak(channel, locale, values, message_id)}


def call_to_action(message: MessageDefinition, locale: LocaleTag, stated: Mapping[str, Fact]) -> Values:
    """Return what templates see as `cta`: `url` where its fact has a value, `label` where it has one in the locale."""
    if message.cta is None:
        return {}
    parts = {"url": stated.get(message.cta.fact), "label": message.cta.label.get(locale)}
    return {name: part for name, part in parts.items() if part is not None}


def _present(traits: JsonObject) -> JsonObject:
    return {name: value for name, value in traits.items() if value is not None and value != ""}
