"""Copy: every template parses, reads only what exists, and says something for a customer nobody knows much about.

Each template is rendered twice with sample facts: with all of them and every trait, and with the required ones and no
trait. The second shows copy that relies on something that may be absent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from contracts.playbook import MessageDefinition, Playbook
from contracts.values import JsonObject, LocaleTag
from shared.playbook.checking.problem import Problem, names
from shared.playbook.facts import SAMPLES
from shared.playbook.source import Path
from shared.playbook.suggest import did_you_mean
from shared.playbook.templates import CompiledTemplate, TemplateError, compile_template

_BLOCKS: Final = ("base", "email", "sms", "social", "instore")
_FIELDS: Final = ("subject", "title", "text", "html")
_VOICE: Final = ("voice.brand", "voice.greeting", "voice.sign_off", "voice.signature")
_ALWAYS: Final = ("customer.locale", "message.name", "message.title")
_SAMPLE_TRAIT: Final = "Sample"


def check_copy(playbook: Playbook) -> Iterator[Problem]:
    """Yield what is wrong with templates of messages and of the voice guide."""
    for index, message in enumerate(playbook.messages):
        root: Path = ("messages", index)
        used: set[str] = set()
        for path, source in _templates(message):
            template = yield from _parsed((*root, *path), source, html=path[-1] == "html")
            if template is None:
                continue
            used |= template.variables
            locale = str(path[1])
            known = (*_VOICE, *_ALWAYS, *(f"facts.{name}" for name in message.facts))
            samples = _samples(message, playbook.time_zone, locale)
            yield from _checked((*root, *path), template, known, samples)
        yield from _unused_facts(message, used, root)
    yield from _voice(playbook)


def _templates(message: MessageDefinition) -> Iterator[tuple[Path, str]]:
    for locale, copy in message.renditions.items():
        for block in _BLOCKS:
            fields = getattr(copy, block)
            for name in _FIELDS if fields else ():
                source = getattr(fields, name)
                if source is not None:
                    yield ("renditions", locale, block, name), source


def _voice(playbook: Playbook) -> Iterator[Problem]:
    sources: list[tuple[Path, str, LocaleTag]] = []
    for locale, words in playbook.voice.locales.items():
        root: Path = ("voice", "locales", locale)
        sources += [((*root, "greeting"), words.greeting, locale), ((*root, "sign_off"), words.sign_off, locale)]
    for channel, signature in playbook.voice.signatures.items():
        sources.append((("voice", "signatures", channel.value), signature, playbook.locales.default))
    for path, source, locale in sources:
        template = yield from _parsed(path, source, html=False)
        if template is not None:
            samples = _values({}, playbook.time_zone, locale)
            yield from _checked(path, template, ("voice.brand", *_ALWAYS), samples)


def _parsed(path: Path, source: str, *, html: bool) -> Iterator[Problem]:  # type: ignore[misc]
    ...
