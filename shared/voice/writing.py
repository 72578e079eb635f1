"""From a message and its compiled copy to words the checks can look at: the same for samples, previews and sends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from contracts.playbook import MessageDefinition
from contracts.values import Channel, JsonObject, LocaleTag, Purpose
from shared.playbook.formats import Reader
from shared.playbook.rendering import SAMPLE_ID, CompiledCopy, CompiledVoice, template_values
from shared.voice.guide import Guide, Guides
from shared.voice.rendered import Moment, Rendered
from shared.voice.stating import as_written, filled_in, named_in, stated_facts
from shared.voice.text import Text
from shared.voice.visible import visible


@dataclass(frozen=True)
class Occasion:
    """For whom and with what a message is written. `zone` is the reader's IANA time zone, `address` where it goes."""

    channel: Channel
    locale: LocaleTag
    zone: str
    facts: JsonObject
    traits: JsonObject
    purpose: Purpose | None = None
    message_id: str = SAMPLE_ID
    moment: Moment = "send"
    sample: Literal["everything", "required"] = "everything"
    address: str | None = None


def write(voice: CompiledVoice, message: MessageDefinition, copy: CompiledCopy, occasion: Occasion) -> dict[str, str]:
    """Return the channel's fields filled in. Raises TemplateError."""
    values = template_values(
        voice,
        message,
        channel=occasion.channel,
        locale=occasion.locale,
        time_zone=occasion.zone,
        traits=occasion.traits,
        facts=occasion.facts,
        message_id=occasion.message_id,
    )
    return copy.render(values)


def as_seen(
    guides: Guides, message: MessageDefinition, copy: CompiledCopy | None, words: Mapping[str, str], occasion: Occasion
) -> Rendered:
    """Return words as the checks look at them; `copy` is what they were written with, if any."""
    facts: JsonObject = {name: value for name, value in occasion.facts.items() if name in message.facts}
    stated = stated_facts(message.facts, facts, Reader(occasion.locale, occasion.zone, occasion.channel))
    guide = guides.resolve(occasion.locale, occasion.channel, message.situation)
    return Rendered(
        guide=guide,
        moment=occasion.moment,
        message=message.message,
        words=seen(words, _filled(guide, message, copy, stated, occasion)),
        purpose=occasion.purpose or message.purpose,
        copy=copy,
        definition=message,
        facts=facts,
        stated=stated,
        traits=occasion.traits,
        sample=occasion.sample,
        zone=occasion.zone,
        address=occasion.address,
    )


def _filled(
    guide: Guide,
    message: MessageDefinition,
    copy: CompiledCopy | None,
    stated: Mapping[str, str],
    occasion: Occasion,
) -> tuple[str, ...]:
    """Return the values in the words: where it is known what they were written with, only those that it reads."""
    if copy is None:
        return as_written(named_in(stated, occasion.traits), occasion.channel)
    variables = copy.variables | guide.variables
    if message.cta is not None and not variables.isdisjoint({"cta", "cta.url"}):
        variables |= {f"facts.{message.cta.fact}"}
    unsubscribe = guide.voice.unsubscribe
    address = () if unsubscribe is None else (unsubscribe.address(occasion.message_id),)
    return as_written((*filled_in(stated, occasion.traits, variables), *address), occasion.channel)


def seen(words: Mapping[str, str], values: tuple[str, ...] = ()) -> dict[str, Text]:
    """Return fields as the reader sees them: html without its tags."""
    return {field: Text(visible(text) if field == "html" else text, values) for field, text in words.items()}
