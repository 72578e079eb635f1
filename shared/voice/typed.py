"""What the author of a rendition typed that could be a fact, and which facts the rendition says instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from contracts.playbook import FactType, MessageDefinition
from contracts.values import LocaleTag, Name
from shared.playbook.templates import CompiledTemplate
from shared.voice.lengths import plain_characters
from shared.voice.mentions import Kind, Mention, mentions
from shared.voice.text import Text

KINDS_OF: Final[Mapping[FactType, tuple[Kind, ...]]] = {
    "text": (),
    "number": ("number",),
    "percent": ("percent",),
    "money": ("money",),
    "date": ("date",),
    "datetime": ("date", "time"),
    "duration": ("duration",),
    "code": ("code",),
    "url": ("url",),
    "phone": ("phone",),
}
"""What a fact of a type is read as in a text."""


class Typed(NamedTuple):
    """A mention that stands in the template of a field as its author typed it.

    `piece` is the piece of the template around it, and `at` where it begins there. `start` and `end` are its place in
    the words; None where the words do not show it, as in a condition that does not hold.
    """

    mention: Mention
    written: str
    field: str
    piece: str
    at: int
    start: int | None
    end: int | None


def typed_in(
    templates: Mapping[str, CompiledTemplate], words: Mapping[str, Text], locale: LocaleTag
) -> Iterator[Typed]:
    """Yield everything of that sort, field by field. What the guide says, in greetings or blocks, is not typed here."""
    for field, template in templates.items():
        shown = words[field].raw
        for literal in template.literals:
            for mention in mentions(literal.text, locale):
                written = literal.text[mention.start : mention.end]
                start = _place(shown, written)
                end = None if start is None else start + len(written)
                yield Typed(mention, written, field, literal.text, mention.start, start, end)


def facts_said(templates: Mapping[str, CompiledTemplate], message: MessageDefinition) -> frozenset[Name]:
    """Return the facts that a rendition says in some field, also if only under a condition."""
    said = {use.path for template in templates.values() for use in template.uses if use.said}
    facts = {name for name in message.facts if any(f"{path}.".startswith(f"facts.{name}.") for path in said)}
    return frozenset(facts | {message.cta.fact} if message.cta and "cta.url" in said else facts)


def _place(shown: str, written: str) -> int | None:
    """Return where something typed stands in the words, which on some channels are folded."""
    start = shown.find(written)
    if start < 0 and len(plain := plain_characters(written)) == len(written):
        start = shown.find(plain)
    return None if start < 0 else start
