"""What is wrong with a question about words, before any check can look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast, get_args

from pydantic import JsonValue

from contracts.playbook import FactDefinition, FactType, MessageDefinition, Voice
from contracts.values import Channel, JsonObject, LocaleTag
from services.rules.domain.fault import Fault, faulty_facts, names
from services.rules.voice.request import MessageToRender, WordsToCheck
from shared.playbook.facts import FactError, checked_facts
from shared.playbook.rendering import FIELDS
from shared.playbook.suggest import did_you_mean
from shared.playbook.templates import TemplateError
from shared.voice.guide import in_locale

_FIELDS: Final = ("subject", "title", "text", "html")
_TYPES: Final[tuple[FactType, ...]] = get_args(FactType)


def faulty_locale(voice: Voice, locale: LocaleTag) -> Iterator[Fault]:
    """Yield a fault if the guide does not say how the brand speaks there."""
    if in_locale(voice.locales, locale) is None:
        mend = f"its locales are {names(voice.locales)}{did_you_mean(locale, voice.locales)}"
        yield Fault("locale", f"the voice guide has no locale {locale!r}", mend)


def faulty_words(asked: WordsToCheck, definition: MessageDefinition | None) -> Iterator[Fault]:
    """Yield the fields that the channel has no use for, and facts that cannot be."""
    for field in _FIELDS:
        if getattr(asked, field) is not None and field not in FIELDS[asked.channel]:
            mend = f"the fields of {asked.channel.value} are {names(FIELDS[asked.channel])}"
            yield Fault(field, f"is no field of {asked.channel.value}", mend)
    if definition is None:
        yield from _faulty_values(asked.facts)
    else:
        yield from faulty_facts(asked.facts, definition, some=True)


def faulty_message(asked: MessageToRender, definition: MessageDefinition) -> Iterator[Fault]:
    """Yield what keeps a message from being written here: no rendition, or facts that are missing or wrong."""
    message = f"message {definition.message!r}"
    if asked.locale not in definition.renditions:
        mend = f"its locales are {names(definition.renditions)}{did_you_mean(asked.locale, definition.renditions)}"
        yield Fault("locale", f"{message} is not written in {asked.locale}", mend)
    if asked.channel not in definition.channels:
        yield Fault("channel", f"{message} is not written for {asked.channel.value}", _channels(definition.channels))
    yield from faulty_facts(asked.facts, definition)


def fault_of(error: TemplateError) -> Fault:
    """Return what keeps the words from being written, at what is missing, if that is known."""
    variable = error.variable or ""
    if variable.startswith("customer."):
        return Fault(variable.removeprefix("customer."), "has no value, and the copy needs it", error.mend)
    where = f"line {error.line}, column {error.column} of the copy"
    return Fault(variable or "message", f"{error.message} ({where})", error.mend)


def definitions_of(facts: JsonObject) -> dict[str, FactDefinition]:
    """Return the types of facts that say their own; of the others, what they look like."""
    return {name: FactDefinition(type=_type_of(value)) for name, value in facts.items()}


def values_of(facts: JsonObject) -> JsonObject:
    """Return facts without the types they may say."""
    return {
        name: value["value"] if _typed(value) and isinstance(value, dict) else value for name, value in facts.items()
    }


def _faulty_values(facts: JsonObject) -> Iterator[Fault]:
    definitions, values = definitions_of(facts), values_of(facts)
    for name, definition in definitions.items():
        try:
            checked_facts({name: definition}, {name: values[name]})
        except FactError as error:
            yield Fault(f"facts.{name}", str(error), f"give a {definition.type}, or the 'type' it has")


def _typed(value: JsonValue) -> bool:
    return isinstance(value, dict) and value.keys() == {"type", "value"} and value["type"] in _TYPES


def _type_of(value: JsonValue) -> FactType:
    if isinstance(value, dict):
        return cast("FactType", value["type"]) if _typed(value) else "money"
    return "text" if isinstance(value, str) else "number"


def _channels(channels: tuple[Channel, ...]) -> str:
    return f"its channels are {names([channel.value for channel in channels])}"
