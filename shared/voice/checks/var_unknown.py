"""var-unknown: copy reads only what exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from contracts.playbook import MessageDefinition, Voice
from contracts.values import LocaleTag
from shared.playbook.suggest import did_you_mean
from shared.playbook.templates import CompiledTemplate
from shared.playbook.templating.anatomy import Use
from shared.voice.case import Case
from shared.voice.check import PUBLISH, Check, Found
from shared.voice.guide import in_locale
from shared.voice.rendered import Source

TRAITS: Final = "customer.traits."

_ALWAYS: Final = ("voice.brand", "customer.locale", "message.name", "message.title")
_SPOKEN: Final = ("voice.greeting", "voice.sign_off", "voice.signature")
_CTA: Final = ("cta.url", "cta.label")


def find(source: Source) -> Iterator[Found]:
    """Yield every variable that does not exist, once per field."""
    known = known_to(source.message, source.voice, source.locale)
    for use in unknown(source.template, known):
        yield Found(
            f"{use.path!r} does not exist",
            mend(use, known),
            source.field,
            use.offset,
            use.offset + len(use.path),
        )


def known_to(message: MessageDefinition, voice: Voice, locale: LocaleTag) -> tuple[str, ...]:
    """Return the paths that copy of a message can read in a locale, traits aside."""
    blocks = (f"voice.blocks.{block.id}" for block in voice.blocks if in_locale(block.wording, locale))
    facts = (f"facts.{name}" for name in message.facts)
    return (*_SPOKEN, *known_to_guide(voice), *blocks, *(_CTA if message.cta else ()), *facts)


def known_to_guide(voice: Voice) -> tuple[str, ...]:
    """Return the paths that templates of the guide itself can read, traits aside."""
    return (*_ALWAYS, *(("voice.unsubscribe",) if voice.unsubscribe else ()))


def unknown(template: CompiledTemplate, known: Collection[str]) -> Iterator[Use]:
    """Yield the first use of every variable that is neither known nor a trait."""
    seen: set[str] = set()
    for use in template.uses:
        exists = use.path.startswith(TRAITS) or any(f"{use.path}.".startswith(f"{one}.") for one in known)
        if not exists and use.path not in seen:
            seen.add(use.path)
            yield use


def mend(use: Use, known: Collection[str]) -> str:
    """Return what can be read instead."""
    return f"copy can use {', '.join(sorted(known))} and customer.traits.…{did_you_mean(use.path, known)}"


CHECK: Final = Check(
    id="var-unknown",
    scope="template",
    severity="error",
    title="Copy reads only what exists",
    why="A misspelt variable stops the message for everybody, or leaves a hole in the sentence.",
    moments=PUBLISH,
    wrong=Case(text="Your gate is {{ facts.gaet }}.", facts={"gate": {"type": "text", "value": "B12"}}),
    right=Case(text="Your gate is {{ facts.gate }}.", facts={"gate": {"type": "text", "value": "B12"}}),
    find=find,
    abstains=False,
)
