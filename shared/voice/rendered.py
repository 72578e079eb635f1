"""What checks look at: a template, a rendition in words, all renditions of a message, a rendition in a conversation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Final, Literal

from contracts.objection import Told
from contracts.playbook import MessageDefinition, Voice
from contracts.values import Channel, JsonObject, LocaleTag, Name, Purpose
from shared.playbook.formats import Reader
from shared.playbook.rendering import CompiledCopy
from shared.playbook.templates import CompiledTemplate
from shared.voice.guide import Guide
from shared.voice.own import OwnWords, own_words
from shared.voice.registers import Evidence, Verdict, register_of, verdict_without
from shared.voice.salutation import Salutation, salutation_of
from shared.voice.shouting import Shout, shouts
from shared.voice.terms import Use
from shared.voice.text import Place, Text
from shared.voice.typed import Typed, facts_said, typed_in

Moment = Literal["publish", "send"]
"""When words are looked at: with sample facts when authors save or publish, or personalised before they are sent."""


KEPT: Final = 256
"""Of how many texts the own words are remembered, with what was worked out of them: about 20 kB each."""


@dataclass(frozen=True, eq=False)
class Source:
    """The template of one field of one rendition, whether or not it can be filled in."""

    message: MessageDefinition
    channel: Channel
    locale: LocaleTag
    field: str
    template: CompiledTemplate
    voice: Voice


@dataclass(frozen=True, eq=False)
class Rendered:
    """One rendition in words. `words` are the fields as the reader sees them: html without its tags.

    `copy` is what the words were made from; an agent's free text has none, and no `definition` either. `facts` are the
    values the copy may state and `stated` how each reads in this rendition, in the reader's IANA `zone`. `traits` are
    the reader's, and `address` is where it goes, if that is known. `sample` tells which of the renderings for
    publishing it is: with every optional fact and trait, or without any.
    """

    guide: Guide
    moment: Moment
    message: Name
    words: Mapping[str, Text]
    purpose: Purpose | None = None
    copy: CompiledCopy | None = None
    definition: MessageDefinition | None = None
    facts: JsonObject = field(default_factory=dict)
    stated: Mapping[Name, str] = field(default_factory=dict)
    traits: JsonObject = field(default_factory=dict)
    sample: Literal["everything", "required"] = "everything"
    zone: str = "UTC"
    address: str | None = None

    @property
    def locale(self) -> LocaleTag:
        """The locale it is written in."""
        return self.guide.locale

    @property
    def language(self) -> str:
        """The bare language of the locale."""
        return self.guide.locale.partition("-")[0]

    @property
    def channel(self) -> Channel:
        """The channel it is written for."""
        return self.guide.channel

    @property
    def for_staff(self) -> bool:
        """Whether the brand's own people read it."""
        return self.definition is not None and self.definition.audience == "staff"

    @property
    def reader(self) -> Reader:
        """For whom values are written in it."""
        return Reader(self.locale, self.zone, self.channel)

    @property
    def main(self) -> Text:
        """The text itself, which every channel has."""
        return self.words["text"]

    @property
    def templates(self) -> Mapping[str, CompiledTemplate]:
        """What each field was made from."""
        return self.copy.templates if self.copy is not None else {}

    @cached_property
    def own(self) -> Own:
        """The brand's own words in it, the same for all readers of one copy. Words of no copy are their own."""
        if self.copy is None:
            return Own(self, {field: OwnWords(text.raw, (), (), ()) for field, text in self.words.items()})
        fields = {field: own_words(text) for field, text in self.words.items()}
        words = tuple((field, one.raw, one.filled) for field, one in fields.items())
        # What is published is looked at once only.
        made = _known_own_words if self.moment == "send" else _of_own_words
        return Own(made(self.guide, self.moment, self.message, self.purpose, self.copy, words), fields)

    @property
    def register(self) -> Verdict:
        """How the text addresses its reader, with the evidence; what was filled in is none."""
        return self.registers["text"]

    @cached_property
    def registers(self) -> Mapping[str, Verdict]:
        """How each field addresses its reader; worked out once for all checks that ask."""
        own = self.own
        if own.rendered is not self:
            return {field: own.verdict(field, self.words[field].raw) for field in self.words}
        return {
            field: verdict_without(register_of(text.raw, self.locale), text.filled_in)
            for field, text in self.words.items()
        }

    @cached_property
    def addressed(self) -> tuple[str, Evidence] | None:
        """The first strong evidence of how it addresses its reader, and its field; None if there is none or both."""
        own = self.own
        if own.rendered is not self:
            found = own.rendered.addressed
            return None if found is None else (found[0], own.evidence(*found, self.words[found[0]].raw))
        strong = [
            (field, one)
            for field, verdict in self.registers.items()
            for one in verdict.evidence
            if one.weight == "strong"
        ]
        return strong[0] if len({one.label for _, one in strong}) == 1 else None

    @cached_property
    def shouts(self) -> Mapping[str, tuple[Shout, ...]]:
        """The words in capitals that shout, by field."""
        proper = self.guide.proper_words
        return {
            field: tuple(shouts(text, self.language, proper, headings=field == "text"))
            for field, text in self.words.items()
        }

    @cached_property
    def uses(self) -> Mapping[str, tuple[Use, ...]]:
        """The guide's terms that occur, by field."""
        own = self.own
        if own.rendered is not self:
            return {field: own.uses(field) for field in self.words}
        return {field: self.guide.index.find(text) for field, text in self.words.items()}

    @cached_property
    def typed(self) -> tuple[Typed, ...]:
        """What its author typed that could be a fact."""
        return tuple(typed_in(self.templates, self.words, self.locale))

    @cached_property
    def facts_said(self) -> frozenset[Name]:
        """The facts it says."""
        return facts_said(self.templates, self.definition) if self.definition else frozenset()

    @property
    def links(self) -> bool:
        """Whether it has a link that its author put there, as a fact or typed."""
        facts = self.definition.facts if self.definition else {}
        return any(facts[name].type == "url" for name in self.facts_said) or any(
            one.mention.kind == "url" for one in self.typed
        )

    @cached_property
    def everything(self) -> str:
        """All fields, one after another, for looking something up anywhere in the rendition."""
        return "\n".join(text.raw for text in self.words.values())


@dataclass(frozen=True, eq=False)
class Own:
    """The own words of a rendition, as a rendition without a reader, and where they are in the words as sent."""

    rendered: Rendered
    fields: Mapping[str, OwnWords]

    def back(self, field: str, start: int, end: int) -> Place:
        """Return a place in the words as sent."""
        words = self.fields[field]
        return words.back(start), words.back(end)

    def verdict(self, field: str, sent: str) -> Verdict:
        """Return how a field addresses its reader."""
        verdict = self.rendered.registers[field]
        return verdict._replace(evidence=tuple(self.evidence(field, one, sent) for one in verdict.evidence))

    def evidence(self, field: str, found: Evidence, sent: str) -> Evidence:
        """Return where evidence stands in the words as sent."""
        start, end = self.back(field, found.start, found.end)
        return found._replace(text=sent[start:end], start=start, end=end)

    def uses(self, field: str) -> tuple[Use, ...]:
        """Return the guide's terms in a field."""
        placed = ((one, self.back(field, one.start, one.end)) for one in self.rendered.uses[field])
        return tuple(one._replace(start=start, end=end) for one, (start, end) in placed)


def _of_own_words(
    guide: Guide,
    moment: Moment,
    message: Name,
    purpose: Purpose | None,
    copy: CompiledCopy,
    words: tuple[tuple[str, str, tuple[Place, ...]], ...],
) -> Rendered:
    texts = {field: Text(raw, places=places) for field, raw, places in words}
    return Rendered(guide, moment, message, texts, purpose, definition=copy.definition)


_known_own_words: Final = lru_cache(maxsize=KEPT)(_of_own_words)


@dataclass(frozen=True, eq=False)
class Renditions:
    """All renditions of one message, with the locales it should have. `sources` are all its templates."""

    message: MessageDefinition
    all: tuple[Rendered, ...]
    supported: tuple[LocaleTag, ...]
    default: LocaleTag
    sources: tuple[Source, ...] = ()

    @cached_property
    def full(self) -> tuple[Rendered, ...]:
        """The renderings with every optional fact and trait, one per channel and locale."""
        return tuple(one for one in self.all if one.sample == "everything")

    @property
    def locales(self) -> tuple[LocaleTag, ...]:
        """The locales it is written in, the default one first."""
        return tuple(sorted(self.message.renditions, key=lambda tag: (tag != self.default, tag)))

    def in_locale(self, locale: LocaleTag) -> Iterator[Rendered]:
        """Yield the renditions of a locale."""
        return (one for one in self.full if one.locale == locale)

    def on(self, channel: Channel) -> Iterator[Rendered]:
        """Yield the renditions for a channel, the default locale first."""
        order = {tag: index for index, tag in enumerate(self.locales)}
        return iter(sorted((one for one in self.full if one.channel is channel), key=lambda one: order[one.locale]))

    def pairs(self) -> Iterator[tuple[Rendered, Rendered]]:
        """Yield the renditions that have to say the same: the first locale's on a channel, and each of the others."""
        for channel in Channel:
            written = list(self.on(channel))
            yield from ((written[0], other) for other in written[1:])


@dataclass(frozen=True, eq=False)
class Turn:
    """A rendition about to be said to a customer, after what they were told before (the newest last).

    `complaint_at` is when the customer last complained, if that is still open or not long ago.
    """

    rendered: Rendered
    told: tuple[Told, ...]
    now: datetime
    thread: str | None = None
    complaint_at: datetime | None = None
    traits: JsonObject = field(default_factory=dict)

    @cached_property
    def salutation(self) -> Salutation:
        """Whether the text greets, and how it names the customer."""
        rendered = self.rendered
        speech = rendered.guide.speech
        return salutation_of(rendered.main, rendered.language, speech.greeting if speech else None, self.traits)

    @property
    def earlier(self) -> Iterator[Told]:
        """What this customer was told before in the language of this rendition, the newest first."""
        return (one for one in reversed(self.told) if one.locale.partition("-")[0] == self.rendered.language)
